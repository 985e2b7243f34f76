import type { Header } from '../../model/exchange'
import type { PastedExchange, PastedRequest, PastedResponse } from './define'
import { MAX_EXCHANGES } from './limits'

/** What was read out of lines: messages, and the lines that belong to none. */
export type Transcript = {
  readonly exchanges: readonly PastedExchange[]
  readonly rest: readonly string[]
  readonly verbose: boolean
}

const REQUEST_LINE = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT) (\S{1,4000})(?: HTTP\/[\d.]{1,3})$/
const STATUS_LINE = /^HTTP\/[\d.]{1,3} (\d{3})(?: .{0,200})?$/
const HEADER = /^(:?[A-Za-z][\w!#$%&'*+.^`|~-]{0,100})\s{0,3}:(?: {0,8}|\t)(.{0,16000})$/
const METER = /^\s*(?:% Total|Dload|\d{1,3} +[\d.]+[kMG]?\b.*--:--|[{}] \[\d+ bytes data\])/
const CURL_TAIL = /\* (?:Connection #\d+ to host|Closing connection|closing connection)\b.{0,300}$/

type State = 'none' | 'request-headers' | 'request-body' | 'response-headers' | 'response-body'
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] }

class Assembler {
  state: State = 'none'
  verbose = false
  readonly exchanges: { request: Mutable<PastedRequest> | null; response: Mutable<PastedResponse> | null }[] = []
  readonly rest: string[] = []
  private bodies = new Map<Mutable<PastedRequest> | Mutable<PastedResponse>, string[]>()

  private current() {
    return this.exchanges.at(-1)
  }

  startRequest(method: string, target: string) {
    if (this.exchanges.length < MAX_EXCHANGES)
      this.exchanges.push({ request: { method, url: target, headers: [], body: null, complete: true }, response: null })
    this.state = 'request-headers'
  }

  startResponse(status: number) {
    const last = this.current()
    const response: Mutable<PastedResponse> = { status, headers: [], body: null }
    if (last && (!last.response || isInterim(last.response.status))) last.response = response
    else if (this.exchanges.length < MAX_EXCHANGES) this.exchanges.push({ request: null, response })
    this.state = 'response-headers'
  }

  header(name: string, value: string) {
    const last = this.current()
    const message = this.state === 'request-headers' ? last?.request : last?.response
    const header: Header = [name, value]
    if (message && message.headers.length < 200) message.headers.push(header)
  }

  /** An obs-fold: the line continues the header before it. RFC 9112 §5.2. */
  fold(text: string) {
    const message = this.state === 'request-headers' ? this.current()?.request : this.current()?.response
    const last = message?.headers.pop()
    if (message && last) message.headers.push([last[0], `${last[1]} ${text.trim()}`])
  }

  endHeaders() {
    this.state = this.state === 'request-headers' ? 'request-body' : 'response-body'
    const response = this.current()?.response
    if (this.state === 'response-body' && response && isInterim(response.status)) this.state = 'none'
  }

  bodyLine(line: string) {
    const message = this.state === 'request-body' ? this.current()?.request : this.current()?.response
    if (!message) return
    const lines = this.bodies.get(message) ?? []
    lines.push(line)
    this.bodies.set(message, lines)
  }

  finish(): Transcript {
    for (const [message, lines] of this.bodies) {
      // what stands under the headers of a request without a body is about it
      if (hasNoBody(message)) {
        this.rest.push(...lines)
        continue
      }
      const { body, rest } = bodyOf(lines.join('\n').trim(), message.headers)
      message.body = body
      if (rest !== '') this.rest.push(...rest.split('\n'))
    }
    for (const { response } of this.exchanges) if (response) response.body ??= ''
    return {
      exchanges: this.exchanges.filter((e) => e.request?.method !== 'CONNECT' || e.response?.status !== 200),
      rest: this.rest,
      verbose: this.verbose,
    }
  }
}

/**
 * Where a body ends that has other lines behind it: after the bytes that Content-Length announces, after the brace that
 * closes JSON, after the end of a page, and of one line of text at the next empty line.
 */
function bodyOf(text: string, headers: readonly Header[]): { readonly body: string; readonly rest: string } {
  if (headers.some(([name, value]) => /^content-length$/i.test(name) && value.trim() === '0'))
    return { body: '', rest: text }
  const end = text.includes('\n') ? endOf(text, headers) : -1
  return end <= 0 || end >= text.length
    ? { body: text, rest: '' }
    : { body: text.slice(0, end).trimEnd(), rest: text.slice(end).trim() }
}

function endOf(text: string, headers: readonly Header[]): number {
  const announced = announcedEnd(text, headers)
  if (announced !== null) return announced
  if (/^[{[]/.test(text)) {
    const end = closingBracket(text)
    return end < 0 || /^\s{0,4}\{/.test(text.slice(end)) ? -1 : end
  }
  const page = /<\/html>/i.exec(text)
  if (page) return page.index + page[0].length
  return /^[^<\n]{1,200}\n\s*\n/.test(text) ? text.indexOf('\n') : -1
}

/** The end that Content-Length announces, where a line ends there; null where it does not fit what was pasted. */
function announcedEnd(text: string, headers: readonly Header[]): number | null {
  const length = Number(headers.findLast(([name]) => name.toLowerCase() === 'content-length')?.[1] ?? '0')
  if (!(length > 0) || length > text.length) return null
  const bytes = new TextEncoder().encode(text.slice(0, length + 1))
  const end = new TextDecoder().decode(bytes.slice(0, length)).length
  return text[end] === '\n' || end === text.length ? end : null
}

/** The place behind the bracket that closes the first one; -1 where it is not closed. */
function closingBracket(text: string): number {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (quoted) {
      if (c === '\\') i++
      else if (c === '"') quoted = false
    } else if (c === '"') quoted = true
    else if (c === '{' || c === '[') depth++
    else if ((c === '}' || c === ']') && --depth === 0) return i + 1
  }
  return -1
}

/** RFC 9112 section 6: a request has a body only where a header announces it. */
function hasNoBody(message: Mutable<PastedRequest> | Mutable<PastedResponse>): boolean {
  return (
    'method' in message &&
    /^(?:GET|HEAD)$/.test(message.method ?? '') &&
    !message.headers.some(([name]) => /^(?:content-length|content-type|transfer-encoding)$/i.test(name))
  )
}

function isInterim(status: number | null): boolean {
  return status !== null && status < 200
}

/**
 * Reads HTTP messages out of lines: raw HTTP/1.1 and HTTP/2, `curl -i`, and `curl -v` with its `>` `<` `*` marks,
 * several exchanges in a row. RFC 9112 §2.1; curl’s own marks as its manual describes them under --verbose.
 */
export function readTranscript(lines: readonly string[]): Transcript {
  const to = new Assembler()
  for (const line of lines) readLine(to, line)
  return to.finish()
}

function readLine(to: Assembler, line: string) {
  if (METER.test(line)) {
    const remark = line.indexOf('* ')
    if (remark > 0) to.rest.push(line.slice(remark))
    return
  }
  const mark = /^([<>*]) ?(.*)$/.exec(line)
  if (mark && (mark[1] === '*' || line[1] === ' ' || line.length === 1))
    return readMarked(to, mark[1] ?? '', mark[2] ?? '')
  if (to.verbose && to.state === 'response-headers') to.endHeaders()
  if (to.verbose && to.state === 'request-headers') to.state = 'none'
  readBare(to, line)
}

function readMarked(to: Assembler, mark: string, text: string) {
  if (mark === '*') {
    if (to.state === 'none' || to.verbose) to.rest.push(`* ${text}`)
    else to.bodyLine(`* ${text}`)
    return
  }
  const request = mark === '>' ? REQUEST_LINE.exec(text.trimEnd()) : null
  const status = mark === '<' ? STATUS_LINE.exec(text.trimEnd()) : null
  if (request || status) to.verbose = true
  else if (!to.verbose) return readBare(to, `${mark} ${text}`)
  if (request) return to.startRequest(request[1] ?? '', request[2] ?? '')
  if (status) return to.startResponse(Number(status[1]))
  const wanted = mark === '>' ? 'request-headers' : 'response-headers'
  if (to.state === wanted) readHeaderLine(to, text)
}

function readBare(to: Assembler, line: string) {
  const request = REQUEST_LINE.exec(line)
  const status = STATUS_LINE.exec(line.trimEnd())
  if (request && to.state !== 'request-body') return to.startRequest(request[1] ?? '', request[2] ?? '')
  if (status) return to.startResponse(Number(status[1]))
  if (to.state === 'request-headers' || to.state === 'response-headers') return readHeaderLine(to, line)
  if (to.state === 'none') return void to.rest.push(line)
  const tail = CURL_TAIL.exec(line)
  to.bodyLine(tail ? line.slice(0, tail.index) : line)
  if (tail) to.rest.push(tail[0])
  if (/^curl: \(\d+\)/.test(line)) to.rest.push(line)
}

function readHeaderLine(to: Assembler, line: string) {
  if (line.trim() === '') return to.endHeaders()
  if (/^[ \t]/.test(line)) return to.fold(line)
  const header = HEADER.exec(line)
  if (header) return to.header(header[1] ?? '', (header[2] ?? '').trimEnd())
  to.endHeaders()
  to.bodyLine(line)
}

/** Beginnings of names that only headers have. */
const HEADER_STARTS = [
  'www-',
  'proxy-',
  'content-',
  'x-',
  'api-',
  'cache-',
  'set-',
  'access-',
  'strict-',
  'transfer-',
  'retry-',
  'user-',
]
/** Names that are headers beyond doubt where every line looks like one; those with a colon are of HTTP/2. */
const HEADER_NAMES = ['authorization', 'server', 'date', 'via', 'host', 'location', 'cookie', 'status', ':status']

/** Whether a name is that of a header beyond doubt. */
export function isHeaderName(name: string): boolean {
  const lower = name.toLowerCase()
  return HEADER_NAMES.includes(lower) || HEADER_STARTS.some((start) => lower.startsWith(start))
}

/** A status and at most its phrase: as a name, `status` is used in many other texts. */
const isStatusAlone = (value: string) => /^[1-5]\d\d(?: [A-Za-z][\w '-]{0,60})?$/.test(value)

/** Headers alone, one a line, as copied from a browser’s network panel; null when the lines are something else. */
export function readHeaders(
  lines: readonly string[],
): { readonly status: number | null; readonly headers: readonly Header[] } | null {
  const used = lines.filter((l) => l.trim() !== '').slice(0, 200)
  const headers = used.map((l) => HEADER.exec(l)).filter((m) => m !== null)
  if (headers.length === 0 || headers.length < used.length) return null
  const list = headers.map((m): Header => [m[1] ?? '', (m[2] ?? '').trimEnd()])
  if (!list.some(([name, value]) => isHeaderName(name) && !(name.toLowerCase() === 'status' && !isStatusAlone(value))))
    return null
  const status = list.find(([name]) => /^:?status(?:-code)?$/i.test(name))?.[1]
  return { status: /^[1-5]\d\d/.test(status ?? '') ? Number(status?.slice(0, 3)) : null, headers: list }
}
