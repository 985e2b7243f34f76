import { inRow, oneOf } from '../../http/patterns'
import { LIBRARY_LOGS, type LogForm } from './library-logs'

/**
 * Messages as libraries and tools log them which write something of their own before, around or between the lines:
 * turned into the lines of the messages, which are read in one place. Each form is told by lines that only it has; what
 * is none of them comes back as it was.
 */
export function asMessageLines(lines: readonly string[]): readonly string[] {
  let now = lines
  for (const { isIn, read } of FORMS) if (now.some((line) => isIn.test(line.slice(0, 1000)))) now = read(now)
  return now
}

const VERB = '(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)'
const REQUEST = `${VERB} \\S{1,4000} HTTP/[\\d.]{1,3}`
const HEADER = /^[A-Za-z][\w-]{0,100}: ?.{0,16000}$/

/** An arrow with which a logger begins a request or an answer, and whatever stands before it on each of its lines. */
const ARROW = new RegExp(`^(.{0,200}?)-{2,3}> (?:${VERB} https?://)`)

/** The address of a request under its label, behind the prefix of any logger. */
const LABELLED = /^(.{0,120}?)\b(?:(?:request )?ur[il]|address)\s{0,20}:\s{0,8}["']?(https?:\/\/\S{1,4000}?)["']?\s*$/i
/** What k6 and analysers of packets write around a message. */
const ASIDE = oneOf(
  [
    /^\s{1,4}group=\S{0,200} iter=\d/,
    /^INFO\[\d{1,9}\] (?:Request|Response):\s*$/,
    /^\s{1,12}\[(?:Full request|(?:HTTP )?re(?:quest|sponse)) /,
  ],
  'i',
)
/** Faraday of Ruby. */
const RUBY_REQUEST = new RegExp(`\\brequest: (${VERB}) (https?://\\S{1,4000})\\s*$`)

const FORMS: readonly LogForm[] = [
  ...LIBRARY_LOGS,
  { isIn: ARROW, read: fromArrows },
  { isIn: /^(?:=>|<=) (?:Send|Recv) (?:header|data)\b/, read: fromTrace },
  { isIn: /^---request begin---\s*$/, read: fromWget },
  { isIn: new RegExp(`["']${REQUEST}\\\\r\\\\n`), read: fromQuoted },
  { isIn: new RegExp(`^> ${REQUEST}\\s*$`), read: fromUnmarked },
  { isIn: new RegExp(`^\\s{1,12}${REQUEST}(?:\\\\r\\\\n)?\\s*$`), read: fromIndented },
  { isIn: ASIDE, read: (lines) => lines.filter((line) => !ASIDE.test(line)) },
  { isIn: /^[-=*]{10,200}\s*$/, read: fromDivided },
  { isIn: LABELLED, read: fromLabels },
  { isIn: RUBY_REQUEST, read: fromFaraday },
  { isIn: /^\s*(?:▼ ?)?Request headers:?\s*$/i, read: fromPanel },
]

/** OkHttp and what logs as it does, behind the prefix of any logger: `--> GET …`, with Feign's longer arrow too. */
function fromArrows(lines: readonly string[]): readonly string[] {
  const first = lines.map((line) => ARROW.exec(line)).find((m) => m !== null)
  const prefix = first?.[1] ?? ''
  // the digits are those of a time, a thread or a process: they change from line to line
  const shape = new RegExp(`^${escaped(prefix).replace(/\d+/g, '\\d{1,12}')}`)
  return lines.map((line) =>
    line
      .replace(prefix === '' ? /^/ : shape, '')
      .replace(/^--->(?= )/, '-->')
      .replace(/^(-->|<---?) END.{0,200}$/, (_, arrow: string) => `${arrow.replace('---', '--')} END`)
      .replace(/^<--- HTTP\/[\d.]{1,3} (\d{3})(.{0,100}?)( \(\d{1,9}ms\))?$/, '<-- $1$2 https://-$3')
      .replace(/ HTTP\/[\d.]{1,3}$/, (version, at: number, whole: string) =>
        whole.startsWith('--> ') && at > 0 ? '' : version,
      ),
  )
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** `--trace-ascii` and `--trace` of curl: offsets before pieces of lines, or the bytes as hexadecimal digits. */
function fromTrace(lines: readonly string[]): readonly string[] {
  const out: string[] = []
  let mark: string | null = null
  /** the offset that a piece has which continues the line before it */
  let end = -1
  for (const line of lines) {
    const head = /^(=>|<=) (?:Send|Recv) (header|data)\b/.exec(line)
    const row = mark === null ? null : /^([\da-f]{4,8}): ?(.{0,16000})$/.exec(line)
    if (head) mark = head[2] === 'data' ? '' : head[1] === '=>' ? '> ' : '< '
    else if (/^(?:== |=>|<=)/.test(line)) mark = null
    if (head || !row) {
      end = -1
      continue
    }
    const offset = parseInt(row[1] ?? '0', 16)
    const text = textOfRow(row[2] ?? '')
    for (const [i, one] of text.split('\n').entries())
      if (i === 0 && offset === end) out.push((out.pop() ?? '') + one)
      else out.push(mark + one)
    end = offset + text.length
  }
  return out.length === 0 ? lines : out.map((line) => line.replace(/\r$/, ''))
}

/** One row of a trace: its text, or the text of the bytes that stand before it as digits. */
function textOfRow(row: string): string {
  const digits = /^((?:[\da-f]{2} ){1,16}) {0,50}.{0,16}$/.exec(row)?.[1]
  if (digits === undefined) return row
  return digits
    .trim()
    .split(' ')
    .map((byte) => String.fromCharCode(parseInt(byte, 16)))
    .join('')
}

/** `wget --debug`: the messages between lines that say where they begin and end. */
function fromWget(lines: readonly string[]): readonly string[] {
  const out: string[] = []
  let inside = false
  for (const line of lines) {
    const edge = /^---(?:request|response) (begin|end)---/.exec(line)
    if (edge) inside = edge[1] === 'begin'
    else if (inside) out.push(line)
  }
  return out
}

const QUOTED = new RegExp(`(["'])(${REQUEST}\\\\r\\\\n(?:\\\\.|(?!\\1)[^\\\\]){0,60000})\\1`)

/** A message that a program printed as the literal of one string: `%q` of Go, `_header` of Node, `inspect` of Ruby. */
function fromQuoted(lines: readonly string[]): readonly string[] {
  // what prints the answer in such lines too has readers of its own
  if (lines.some((line) => /^\s*(?:reply: |send: b?["']|-> ")/.test(line.slice(0, 40)))) return lines
  // Node writes a long string as several that are joined
  const joined = lines.join('\n').replace(/(["']) \+\n\s{0,20}\1/g, '')
  // what else the object holds that was printed is no part of the message
  return joined.split('\n').flatMap((line) => {
    const found = QUOTED.exec(line.slice(0, 70_000))
    return found ? unescaped(found[2] ?? '').split('\n') : []
  })
}

function unescaped(text: string): string {
  return text
    .replace(/\\r\\n/g, '\n')
    .replace(/\\(u[\da-f]{4}|x[\da-f]{2}|.)/gi, (_, c: string) =>
      c.length > 1
        ? String.fromCharCode(parseInt(c.slice(1), 16))
        : c === 'n'
          ? '\n'
          : c === 't'
            ? '\t'
            : c === 'r'
              ? ''
              : c,
    )
}

/** libcurl in a program, as PHP prints it: only the first line of a message that is sent has its mark. */
function fromUnmarked(lines: readonly string[]): readonly string[] {
  let inside = false
  return lines.map((line, i) => {
    if (new RegExp(`^> ${REQUEST}\\s*$`).test(line)) inside = HEADER.test(lines[i + 1] ?? '')
    else if (inside && line.trim() === '') {
      inside = false
      return '> '
    } else if (inside && HEADER.test(line)) return `> ${line}`
    else inside = false
    return line
  })
}

/** Messages that stand deeper than the words around them: Java's own client, analysers of packets. */
function fromIndented(lines: readonly string[]): readonly string[] {
  const first = new RegExp(`^\\s{1,12}${REQUEST}(?:\\\\r\\\\n)?\\s*$`)
  let depth = 0
  return lines.map((line) => {
    const indent = /^\s*/.exec(line)?.[0].length ?? 0
    const text = line.trim().replace(/\\r\\n$/, '')
    if (first.test(line)) depth = indent
    else if (depth === 0) return line
    else if (indent < depth || text === '' || !HEADER.test(text)) {
      depth = 0
      return text.startsWith('[') ? '' : text
    }
    return text
  })
}

/** A line of strokes between a message and the answer to it. */
function fromDivided(lines: readonly string[]): readonly string[] {
  return lines.filter(
    (line, i) =>
      !/^[-=*]{10,200}\s*$/.test(line) ||
      !lines.slice(i + 1, i + 4).some((next) => /^HTTP\/[\d.]{1,3} \d{3}/.test(next)),
  )
}

/** A part of a request under its label, of whatever logger. */
const LABEL = inRow(
  [
    /^\s{0,8}(?:http|request ?|response ?)?/,
    /(ur[il]|address|method|headers?|status(?: ?code)?|code|body|payload)\s{0,20}:(.*)$/,
  ],
  'i',
)

/** What is logged of a request part by part, each under its label: address, method, headers, status. */
function fromLabels(lines: readonly string[]): readonly string[] {
  const prefix = lines.map((line) => LABELLED.exec(line.slice(0, 5000))?.[1]).find((one) => one !== undefined) ?? ''
  const shape = new RegExp(`^${escaped(prefix).replace(/\d+/g, '\\d{1,12}')}`)
  const held = { url: '', method: '', status: '', body: '', answer: '' }
  const [sent, received]: [string[], string[]] = [[], []]
  const isQuoted = lines.some((line) => /\bur[il]: {0,4}"https?:/i.test(line.slice(0, 400)))
  const plain = (text: string) => (isQuoted ? unquoted(text) : text.replace(/^"(https?:[^"]*)"$/, '$1'))
  let inHeaders = false
  let depth = 0
  for (const [i, raw] of lines.entries()) {
    const line = prefix.trim() === '' ? raw : raw.replace(shape, '')
    // the answer as it came, under what was said of the request
    if (held.url !== '' && /^HTTP\/[\d.]{1,3} \d{3}/.test(line))
      return [...asWire(held, sent, received), ...lines.slice(i)]
    const label = LABEL.exec(line)
    const name = label?.[1]?.toLowerCase().replace(' ', '') ?? ''
    const value = plain(label?.[2]?.trim() ?? '')
    const indent = /^\s*/.exec(line)?.[0].length ?? 0
    if (!label) {
      if (inHeaders && line.trim() !== '' && indent <= depth) inHeaders = false
      const header = inHeaders ? /^([A-Za-z][\w-]{0,100})(?:=|: ?)(.{0,16000})$/.exec(line.trim()) : null
      if (header) (held.status === '' ? sent : received).push(`${header[1]}: ${plain(header[2] ?? '')}`)
      else if (inHeaders) inHeaders = /^\s{0,8}$/.test(line)
      continue
    }
    inHeaders = name.startsWith('header')
    depth = indent
    if (/^(?:ur[il]|address)$/.test(name)) held.url ||= value
    else if (name === 'method') held.method ||= /^[A-Z]{3,7}$/.exec(value)?.[0] ?? ''
    else if (/^(?:status|code)/.test(name)) held.status ||= /^[1-5]\d\d(?=\D|$)/.exec(value)?.[0] ?? ''
    else if (inHeaders) (held.status === '' ? sent : received).push(...headersInRow(value))
    else if (held.status === '') held.body ||= value === '<none>' ? '' : value
    else held.answer ||= value
  }
  return held.method === '' || held.url === '' ? lines : asWire(held, sent, received)
}

function asWire(
  held: Readonly<Record<'url' | 'method' | 'status' | 'body' | 'answer', string>>,
  sent: readonly string[],
  received: readonly string[],
): readonly string[] {
  const asked = [`> ${held.method} ${held.url} HTTP/1.1`, ...sent.map((one) => `> ${one}`), '> ', held.body]
  return held.status === ''
    ? asked
    : [...asked, `< HTTP/1.1 ${held.status}`, ...received.map((one) => `< ${one}`), '< ', held.answer]
}

/** The value of a label that a file of settings has in quotes. */
const unquoted = (text: string) => (/^"(?:[^"\\]|\\.)*"$/.test(text) ? unescaped(text.slice(1, -1)) : text)

/** Headers on one line: `[Accept:"a", …]` of Spring, `{Accept=a, …}` of CXF, `Accept=a` of RestAssured. */
function headersInRow(row: string): readonly string[] {
  const held = /^[[{](.*)[\]}]$/.exec(row)?.[1]
  const parts = held === undefined ? [row] : held.split(/, (?=[A-Za-z][\w-]{0,100}(?::"|=))/)
  return parts.flatMap((part) => {
    const pair = /^([A-Za-z][\w-]{0,100})(?::"(.*)"|=\[(.*)\]|=(.*))$/.exec(part)
    return pair ? [`${pair[1]}: ${pair[2] ?? pair[3] ?? pair[4] ?? ''}`] : []
  })
}

/** Faraday: `request: GET url`, then its headers with their values in quotes; the answer in the same way. */
function fromFaraday(lines: readonly string[]): readonly string[] {
  const out: string[] = []
  let mark = ''
  for (const line of lines) {
    const asked = RUBY_REQUEST.exec(line.slice(0, 5000))
    const status = /\bresponse: Status (\d{3})\b/.exec(line)?.[1]
    const header =
      /^(?:.{0,200}-- (?:request|response): )?([A-Za-z][\w-]{0,100}): "((?:[^"\\]|\\.){0,16000})"\s*$/.exec(line)
    if (asked || status) {
      if (mark !== '') out.push(mark)
      mark = asked ? '> ' : '< '
      out.push(asked ? `> ${asked[1]} ${asked[2]} HTTP/1.1` : `< HTTP/1.1 ${status}`)
    } else if (header && mark !== '') out.push(`${mark}${header[1]}: ${unescaped(header[2] ?? '')}`)
    else if (mark !== '') {
      out.push(mark, line)
      mark = ''
    } else out.push(line)
  }
  return mark === '' ? out : [...out, mark]
}

/** A browser's panel of headers, copied with each name on a line and its value on the next. */
function fromPanel(lines: readonly string[]): readonly string[] {
  const out: string[] = []
  let inHeaders = false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const next = lines[i + 1] ?? ''
    if (/^\s*(?:Request URL|Request Method|Status Code)\s*$/i.test(line) && next.trim() !== '') {
      out.push(`${line.trim()}: ${next.trim()}`)
      i++
      continue
    }
    if (/^\s*(?:▼ ?)?(?:Request|Response) headers:?\s*$/i.test(line)) inHeaders = true
    else if (inHeaders && /^:?[A-Za-z][\w-]{0,80}$/.test(line.trim()) && next.trim() !== '') {
      out.push(`${line.trim()}: ${next.trim()}`)
      i++
      continue
    }
    out.push(line)
  }
  return out
}
