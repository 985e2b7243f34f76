/** Headers as they were pasted, one a line; names are compared without case, the first of equal names counts. */
export type PastedHeaders = {
  get(name: string): string | null
  /** lines that are not a header */
  readonly odd: number
  /** names that occur more than once */
  readonly repeated: readonly string[]
  /** of a request line at the top: `POST /path HTTP/1.1` */
  readonly requestLine: { readonly method: string; readonly path: string } | null
}

const MOST_LINES = 200
const MOST_CHARACTERS = 65_536

const REQUEST_LINE = /^([A-Z]{3,10}) (\S{1,4096}) HTTP\/\d(?:\.\d)?$/

/**
 * Reads headers in the forms people paste: `Name: value`, with `> ` of a transcript, in quotes of a debugger, as `-H`
 * of curl.
 */
export function readHeaders(pasted: string): PastedHeaders {
  const found = new Map<string, string>()
  const repeated: string[] = []
  let odd = 0
  let requestLine: PastedHeaders['requestLine'] = null
  for (const raw of pasted.slice(0, MOST_CHARACTERS).split('\n').slice(0, MOST_LINES)) {
    const line = bare(raw)
    if (line === '') continue
    const request = REQUEST_LINE.exec(line)
    if (request) requestLine ??= { method: request[1] ?? '', path: request[2] ?? '' }
    else if (!keep(found, repeated, line)) odd++
  }
  return { get: (name) => found.get(name.toLowerCase()) ?? null, odd, repeated, requestLine }
}

function bare(raw: string): string {
  const line = raw
    .trim()
    .replace(/^[<>] /, '')
    .replace(/^-H /, '')
    .trim()
  const quoted = /^(['"])(.*)\1[,\\]?$/.exec(line)
  return quoted && line.includes(':') && !/^"[^"]*"\s?:/.test(line) ? (quoted[2] ?? '') : line
}

function keep(found: Map<string, string>, repeated: string[], line: string): boolean {
  const member = /^"?([A-Za-z0-9!#$%&'*+.^_`|~-]{1,100})"?\s?:(.*)$/.exec(line)
  const name = member?.[1]?.toLowerCase()
  if (name === undefined) return false
  const value = (member?.[2] ?? '').trim()
  const json = line.startsWith('"') ? (/^"(.*)",?$/.exec(value)?.[1] ?? value) : value
  if (found.has(name)) repeated.push(name)
  else found.set(name, json)
  return true
}
