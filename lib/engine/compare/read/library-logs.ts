/** A form in which a library logs a message: by what it is told, and how its lines become those of curl -v. */
export type LogForm = { readonly isIn: RegExp; readonly read: (lines: readonly string[]) => readonly string[] }

const VERB = '(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)'
const HEX_ROW = /^\|?([\da-f]{8})[|:]?\s{1,3}((?:[\da-f]{2}\s{1,2}){1,16})\s{0,50}\|.{0,16}\|?\s*$/i

/** Each kind of line of a log: what it says, and the line that curl -v would print; null for one that is left out. */
type Rows = readonly (readonly [says: RegExp, line: (m: RegExpExecArray) => string | null])[]

const asked = (m: RegExpExecArray) => `> ${m[1]} ${m[2]} HTTP/1.1`
const answered = (m: RegExpExecArray) => `< HTTP/1.1 ${m[1]}`

/** The loggers of Jersey and Karate: a number, a mark, and the line. */
const NUMBERED: Rows = [
  [new RegExp(`^\\s{0,4}(?:INFO: )?\\d{1,6} > (${VERB}) (https?://\\S{1,4000})`), asked],
  [/^\s{0,4}\d{1,6} > (.{0,16000})$/, (m) => `> ${m[1]}`],
  [/^\s{0,4}\d{1,6} < ([1-5]\d\d)\s*$/, answered],
  [/^\s{0,4}\d{1,6} < (.{0,16000})$/, (m) => `< ${m[1]}`],
  [/^\s{0,4}(?:INFO|FINE): /, () => null],
]

/** Ktor of Kotlin. */
const KTOR: Rows = [
  [/^.{0,120}?\bREQUEST: (https?:\/\/\S{1,4000})/, (m) => `> GET ${m[1]} HTTP/1.1`],
  [/^.{0,120}?\bRESPONSE: ([1-5]\d\d)\b/, answered],
  [/^.{0,120}?\b(?:METHOD|FROM|COMMON HEADERS|CONTENT HEADERS|BODY\b)/, () => null],
]

/** The client of .NET at its most talkative. */
const DOTNET: Rows = [
  [new RegExp(`^\\s{0,12}Sending HTTP request (${VERB}) (https?://\\S{1,4000})`), asked],
  [/^\s{0,12}Received HTTP response headers after .{1,40} - ([1-5]\d\d)\s*$/, answered],
  [/^\s{0,12}(?:Request|Response) Headers:\s*$/, () => null],
  [/^(?:info|trce|dbug): /, () => null],
]

/** mitmproxy: the headers of each side stand deeper than its first line. */
const MITM: Rows = [
  [new RegExp(`^\\S{1,80}: (${VERB}) (https?://\\S{1,4000}) HTTP/[\\d.]{1,3}\\s*$`), asked],
  [/^\s{0,4}<< HTTP\/[\d.]{1,3} ([1-5]\d\d)\b/, answered],
]

export const LIBRARY_LOGS: readonly LogForm[] = [
  { isIn: new RegExp(`^\\s{0,4}(?:INFO: )?\\d{1,6} > ${VERB} https?://`), read: (lines) => byRows(lines, NUMBERED) },
  { isIn: /METHOD: HttpMethod\(value=/, read: fromKtor },
  { isIn: /^\s{0,12}Sending HTTP request [A-Z]{3,7} https?:/, read: (lines) => byRows(lines, DOTNET) },
  { isIn: new RegExp(`^\\S{1,80}: ${VERB} https?://\\S{1,4000} HTTP/`), read: (lines) => byRows(lines, MITM) },
  { isIn: new RegExp(`\\bpairs: \\{${VERB} \\S{1,4000} HTTP/`), read: fromMessageHeader },
  { isIn: HEX_ROW, read: fromHexRows },
  { isIn: /^&?\{Method:[A-Z]{3,7} URL:https?:/, read: fromGo },
  { isIn: new RegExp(`\\bHTTP ${VERB} https?://\\S{1,4000}, headers=\\[`), read: fromWebClient },
]

/** Lines by their rows. A line with a header belongs to the side that began last; another line ends its head. */
function byRows(lines: readonly string[], rows: Rows): readonly string[] {
  const out: string[] = []
  let mark = ''
  for (const line of lines) {
    const row = rows.map(([says, make]) => ({ m: says.exec(line.slice(0, 20_000)), make })).find(({ m }) => m !== null)
    const made = row?.m ? row.make(row.m) : undefined
    if (made === null) continue
    const first = made !== undefined && /^[<>] (?:HTTP\/|[A-Z]{3,7} https?:)/.test(made)
    if (first) {
      if (mark === '> ') out.push('> ')
      mark = made.slice(0, 2)
    }
    const header = /^\s{0,12}(?:-> )?([A-Za-z][\w-]{0,100}: ?.{0,16000})$/.exec(line)?.[1]
    if (made !== undefined) out.push(made)
    else if (mark !== '' && header !== undefined) out.push(`${mark}${header}`)
    else if (mark === '< ' && line.trim() !== '') {
      out.push('< ', line.trim())
      mark = ''
    }
  }
  if (mark !== '') out.push(mark)
  return out
}

/** Ktor names the method on a line of its own behind the address. */
function fromKtor(lines: readonly string[]): readonly string[] {
  const method = lines.map((line) => /METHOD: HttpMethod\(value=([A-Z]{3,7})\)/.exec(line)?.[1]).find(Boolean) ?? 'GET'
  return byRows(lines, KTOR).map((line) => (/^> GET https?:/.test(line) ? line.replace('GET', method) : line))
}

/** HttpURLConnection of Java: the first line and all headers in braces on one line. */
function fromMessageHeader(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const list = /\bpairs: \{(.{1,60000})\}\s*$/.exec(line)?.[1]
    return list === undefined ? [] : [...list.split('}{').map((pair) => pair.replace(/: null$/, '')), '']
  })
}

/** Bytes as hexadecimal digits with their text beside them: reactor-netty, hexdump, analysers. */
function fromHexRows(lines: readonly string[]): readonly string[] {
  const bytes = lines.flatMap(
    (line) =>
      HEX_ROW.exec(line)?.[2]
        ?.trim()
        .split(/\s{1,2}/) ?? [],
  )
  const text = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => parseInt(byte, 16)))
  return text.split(/\r?\n/)
}

/** A request of net/http of Go as `%+v` prints it. */
function fromGo(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const found = /^&?\{Method:([A-Z]{3,7}) URL:(\S{1,4000}) .{0,200}?Header:map\[(.{0,60000}?)\] Body:/.exec(line)
    if (!found) return [line]
    const headers = [...(found[3] ?? '').matchAll(/([\w-]{1,100}):\[(.{0,16000}?)\](?= [\w-]{1,100}:\[|$)/g)]
    return [`${found[1]} ${found[2]} HTTP/1.1`, ...headers.map(([, name, value]) => `${name}: ${value}`), '']
  })
}

/** WebClient of Spring: method, address and headers on one line. */
function fromWebClient(lines: readonly string[]): readonly string[] {
  const form = new RegExp(`\\bHTTP (${VERB}) (https?://\\S{1,4000}), headers=\\[(.{0,60000})\\]\\s*$`)
  return lines.flatMap((line) => {
    const found = form.exec(line)
    if (!found) return [line]
    const parts = (found[3] ?? '').split(/(?<="), (?=[\w-]{1,100}:")/)
    const headers = parts.map((part) => /^([\w-]{1,100}):"(.*)"$/.exec(part)).filter((m) => m !== null)
    return [`${found[1]} ${found[2]} HTTP/1.1`, ...headers.map((m) => `${m[1]}: ${m[2]}`), '']
  })
}
