import { readHeaderDump } from '../../http/header-dump'
import type { Notation } from '../../notation/tree'

/** Headers as they were pasted; names are compared without case, the first of equal names counts. */
export type PastedHeaders = {
  get(name: string): string | null
  /** lines that are not a header */
  readonly odd: number
  /** names that occur more than once */
  readonly repeated: readonly string[]
  /** of a request line at the top, `POST /path HTTP/1.1`, or of the environment that the headers stand in */
  readonly requestLine: { readonly method: string; readonly path: string } | null
  /** something was pasted, and no header could be read in it: none can be called missing */
  readonly unread: boolean
}

const MOST_LINES = 200
const MOST_CHARACTERS = 65_536

const REQUEST_LINE = /^([A-Z]{3,10}) (\S{1,4096}) HTTP\/\d(?:\.\d)?$/

/** Notations that are lines of a name and a value, which headers are read from by rules of their own. */
const LINE_NOTATIONS: ReadonlySet<Notation> = new Set<Notation>(['lines', 'yaml', 'ini'])

/** What a gateway calls a header when it hands a request to a program. RFC 3875 section 4.1.18. */
const GATEWAY_NAME = /\bHTTP_[A-Z][A-Z0-9_]*["']?\]?\s{0,4}(?:=|:|,|\|)/

/**
 * Reads headers in the forms people paste: `Name: value`, with `> ` of a transcript, in quotes of a debugger, as `-H`
 * of curl, or as any language dumps them.
 */
export function readHeaders(pasted: string): PastedHeaders {
  const text = pasted.slice(0, MOST_CHARACTERS)
  const lines = readHeaderLines(text)
  const read = lines.found.size === 0 || lines.odd > 0 || GATEWAY_NAME.test(text) ? readHeaderDump(text) : null
  const isBetter = lines.found.size === 0 || GATEWAY_NAME.test(text) || !LINE_NOTATIONS.has(read?.notation ?? 'lines')
  const dump = isBetter ? read : null
  const found = new Map(dump?.headers.toReversed().map(([name, value]) => [name.toLowerCase(), value]))
  for (const [name, value] of lines.found) if (dump === null || !found.has(name)) found.set(name, value)
  const names = dump?.headers.map(([name]) => name.toLowerCase()) ?? []
  return {
    get: (name) => found.get(name.toLowerCase()) ?? null,
    odd: dump === null ? lines.odd : 0,
    repeated: dump === null ? lines.repeated : names.filter((name, i) => names.indexOf(name) !== i),
    requestLine: lines.requestLine ?? dump?.request ?? null,
    unread: text.trim() !== '' && found.size === 0 && lines.requestLine === null,
  }
}

type HeaderLines = Pick<PastedHeaders, 'odd' | 'repeated' | 'requestLine'> & { readonly found: Map<string, string> }

function readHeaderLines(text: string): HeaderLines {
  const found = new Map<string, string>()
  const repeated: string[] = []
  let odd = 0
  let requestLine: PastedHeaders['requestLine'] = null
  for (const raw of text.split('\n').slice(0, MOST_LINES)) {
    const line = bare(raw)
    if (line === '') continue
    const request = REQUEST_LINE.exec(line)
    if (request) requestLine ??= { method: request[1] ?? '', path: request[2] ?? '' }
    else if (!keep(found, repeated, line)) odd++
  }
  return { found, odd, repeated, requestLine }
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
