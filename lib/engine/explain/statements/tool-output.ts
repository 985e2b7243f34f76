import { base64 } from '../../bytes/encoding'

/**
 * Messages as tools print them that write something of their own before or around each line: turned into the lines that
 * curl -v prints, which are read in one place. Each form is told by lines that only it has.
 */
export function asTranscript(lines: readonly string[]): readonly string[] {
  const form = FORMS.find(({ isIn }) => lines.some((line) => isIn.test(line.slice(0, 400))))
  return form ? form.read(lines) : lines
}

type Form = {
  readonly isIn: RegExp
  readonly read: (lines: readonly string[]) => readonly string[]
}

const VERB = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS'

/** Escapes of a string undone, as Python, Ruby and Java print it. */
function unescaped(text: string): string {
  return text.replace(/\\(r\\n|[nrt"'\\])/g, (_, c: string) =>
    c === 'r\\n' || c === 'n' ? '\n' : c === 'r' ? '' : c === 't' ? '\t' : c,
  )
}

/** Both sides of an exchange while it is put together: lines of curl -v, and a body under the last answer. */
class Sides {
  readonly out: string[] = []
  private answered = false
  private inBody = false
  private sentHead = false

  sent(text: string) {
    if (this.answered) return
    // what is written after the head is the body
    if (this.sentHead) return void this.out.push(...text.split('\n'))
    const [head = '', ...body] = text.split(/\n\n/)
    for (const line of head.split('\n')) if (line.trim() !== '') this.out.push(`> ${line}`)
    if (!text.includes('\n\n')) return
    this.sentHead = true
    this.out.push('> ', ...body.filter((part) => part !== ''))
  }

  received(text: string) {
    if (!this.answered) this.out.push('> ')
    this.answered = true
    for (const line of text.split('\n')) {
      if (this.inBody) this.out.push(line)
      else if (line.trim() === '') this.endHead()
      else if (/^(?:HTTP\/|[\w-]{1,80}:)/.test(line)) this.out.push(`< ${line}`)
      else {
        this.endHead()
        this.out.push(line)
      }
    }
  }

  private endHead() {
    if (this.answered && !this.inBody) this.out.push('< ')
    this.inBody = true
  }

  other(line: string) {
    if (this.answered && line.trim() !== '') {
      this.endHead()
      this.out.push(line)
    }
  }
}

const quoted = (source: string) => new RegExp(`^\\s*${source} ?b?(["'])(.*)\\1\\s*$`)

function byRows(
  rows: readonly { readonly says: RegExp; readonly do: (to: Sides, m: RegExpExecArray) => void }[],
): Form['read'] {
  return (lines) => {
    const to = new Sides()
    const before: string[] = []
    for (const line of lines) {
      const row = rows.map(({ says, do: act }) => ({ m: says.exec(line), act })).find(({ m }) => m !== null)
      if (row?.m) row.act(to, row.m)
      else if (to.out.length > 0) to.other(line)
      else before.push(line)
    }
    return [...before, ...to.out]
  }
}

const FORMS: readonly Form[] = [
  {
    // Apache HttpClient, its loggers of headers and of the wire
    isIn: /\bhttp-outgoing-\d+ (?:>>|<<) /,
    read: byRows([
      {
        says: /\bhttp-outgoing-\d+ >> "(.*?)(?:\[\\r\])?(?:\[\\n\])?"$/,
        do: (to, m) => to.sent(m[1] ?? ''),
      },
      { says: /\bhttp-outgoing-\d+ >> (.*)$/, do: (to, m) => to.sent(m[1] ?? '') },
      {
        says: /\bhttp-outgoing-\d+ << "(.*?)(?:\[\\r\])?(?:\[\\n\])?"$/,
        do: (to, m) => to.received(unescaped(m[1] ?? '')),
      },
      { says: /\bhttp-outgoing-\d+ << (.*)$/, do: (to, m) => to.received(m[1] ?? '') },
    ]),
  },
  {
    // http.client of Python with debuglevel=1
    isIn: new RegExp(`^\\s*(?:reply: ["']HTTP/|send: b["'](?:${VERB}) /)`),
    read: byRows([
      { says: quoted('send:'), do: (to, m) => to.sent(unescaped(m[2] ?? '')) },
      { says: quoted('reply:'), do: (to, m) => to.received(unescaped(m[2] ?? '').trim()) },
      { says: /^\s*header: (.*)$/, do: (to, m) => to.received(m[1] ?? '') },
      { says: /^DEBUG:urllib3/, do: () => undefined },
    ]),
  },
  {
    // Net::HTTP of Ruby with set_debug_output
    isIn: /^\s*-> "HTTP\//,
    read: byRows([
      { says: quoted('<-'), do: (to, m) => to.sent(unescaped(m[2] ?? '')) },
      { says: quoted('->'), do: (to, m) => to.received(unescaped(m[2] ?? '').replace(/\n$/, '')) },
      {
        says: /^(?:reading \d+ bytes|read \d|read all|Conn |opening connection|opened|starting SSL)/,
        do: () => undefined,
      },
    ]),
  },
  { isIn: new RegExp(`^\\s*--> (?:${VERB}) https?://`), read: fromOkHttp },
  { isIn: /^\s*Method: [A-Z]{3,7}, RequestUri: '/, read: fromDotNet },
  { isIn: new RegExp(`^\\s*(?:${VERB}) https?://\\S+\\s*$`), read: fromRequestFile },
  { isIn: /^\s*Request URL:? ?(?:https?:|$)/, read: fromPanel },
]

/** OkHttp and Retrofit: `--> POST url`, headers, `--> END`, `<-- 401 url (143ms)`, headers, a body, `<-- END`. */
function fromOkHttp(lines: readonly string[]): readonly string[] {
  const out: string[] = []
  let side: 'none' | 'sent' | 'head' | 'body' = 'none'
  for (const line of lines) {
    const asked = new RegExp(`^\\s*--> (${VERB}) (https?://\\S+)`).exec(line)
    const came = /^\s*<-- ([1-5]\d\d)(?: ([A-Za-z][\w ]{0,60}?))? https?:\/\/\S+/.exec(line)
    if (asked) {
      out.push(`> ${asked[1]} ${asked[2]} HTTP/1.1`)
      side = 'sent'
    } else if (came) {
      out.push(`< HTTP/1.1 ${came[1]} ${came[2] ?? ''}`.trimEnd())
      side = 'head'
    } else if (/^\s*-->\s*END/.test(line) || (side === 'sent' && line.trim() === '')) out.push('> ')
    else if (/^\s*<--\s*END/.test(line)) side = 'none'
    else if (side === 'sent' && line.trim() !== '') out.push(/^\s*[\w-]{1,80}:/.test(line) ? `> ${line.trim()}` : line)
    else if (side === 'head' && line.trim() === '') {
      out.push('< ')
      side = 'body'
    } else if (side === 'head') out.push(`< ${line.trim()}`)
    else if (side !== 'sent') out.push(line)
  }
  return out
}

/** .NET: HttpRequestMessage.ToString() and HttpResponseMessage.ToString(), headers in braces. */
function fromDotNet(lines: readonly string[]): readonly string[] {
  const out: string[] = []
  let mark = ''
  for (const line of lines) {
    const asked = /^\s*Method: ([A-Z]{3,7}), RequestUri: '([^']{1,4000})'/.exec(line)
    const came = /^\s*StatusCode: ([1-5]\d\d), ReasonPhrase: '([^']{0,100})'/.exec(line)
    if (asked) out.push(`> ${asked[1]} ${asked[2]} HTTP/1.1`)
    else if (came) out.push(`< HTTP/1.1 ${came[1]} ${came[2]}`)
    if (asked || came) mark = asked ? '> ' : '< '
    else if (/^\s*\{\s*$/.test(line)) continue
    else if (/^\s*\}\s*$/.test(line) && mark !== '') {
      out.push(mark)
      mark = ''
    } else out.push(mark === '' ? line : `${mark}${line.trim()}`)
  }
  return out
}

/** Requests of an editor's HTTP client: the whole address after the method, and the answer under it. */
function fromRequestFile(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => new RegExp(`^\\s*(?:${VERB}) https?://\\S+\\s*$`).test(line))
  const answered = lines.findIndex((line, i) => i > at && /^HTTP\/[\d.]{1,3} \d{3}/.test(line))
  if (answered < 0) return lines
  return lines
    .map((line, i) => (i === at ? `${line.trim()} HTTP/1.1` : i < answered ? withEncodedPair(line) : line))
    .filter((line) => line.trim() !== '###')
}

/** `Authorization: Basic user secret` and `Basic user:secret`, which the client encodes when it sends them. */
function withEncodedPair(line: string): string {
  const pair = /^(\s*authorization:\s*basic\s+)(\S{1,500}?)(?::|\s+)(\S.{0,2000}?)\s*$/i.exec(line)
  if (!pair) return line
  const isFilledLater = /\{\{|\$\{/.test(line)
  return `${pair[1] ?? ''}${isFilledLater ? '***' : base64(`${pair[2] ?? ''}:${pair[3] ?? ''}`)}`
}

const PANEL = [
  { says: /^\s*Request URL:? ?(https?:\S+)?\s*$/i, part: 'url' },
  { says: /^\s*Request Method:? ?([A-Z]{3,7})?\s*$/i, part: 'method' },
  { says: /^\s*Status Code:? ?[^\d\n]{0,6}([1-5]\d\d)\b.*$/i, part: 'status' },
  { says: /^\s*Code\s+Details\s*$/i, part: 'code' },
  { says: /^\s*(?:▼ ?)?Response headers:?\s*(?:\(\d+\))?\s*$/i, part: 'response headers' },
  { says: /^\s*(?:▼ ?)?Request headers:?\s*(?:\(\d+\))?\s*$/i, part: 'request headers' },
  { says: /^\s*(?:Response(?: body| payload)?|Preview):?\s*$/i, part: 'body' },
  { says: /^\s*(?:Request (?:payload|body)|Form data):?\s*$/i, part: 'request body' },
  { says: /^\s*(?:General|Curl|Server response|Responses|Download):?\s*$/i, part: 'none' },
] as const

type PanelPart = (typeof PANEL)[number]['part']

/** The network panel of a browser, and Swagger UI: sections with headings, values on the same line or under them. */
function fromPanel(lines: readonly string[]): readonly string[] {
  const held: Record<string, string[]> = {}
  const before: string[] = []
  let part: PanelPart | null = null
  const put = (name: PanelPart, text: string) => (held[name] ??= []).push(text)
  for (const line of lines) {
    const heading = PANEL.map(({ says, part: name }) => ({ m: says.exec(line), name })).find(({ m }) => m !== null)
    if (heading?.m) {
      part = heading.name
      if (heading.m[1]) put(part, heading.m[1])
      // what stands on the line of its heading ends with it
      if (heading.m[1]) part = 'none'
    } else if (part === null) before.push(line)
    else if (line.trim() !== '' || part === 'body') put(part, part === 'body' ? line : line.trim())
  }
  const status = held.status?.[0] ?? /^([1-5]\d\d)\b/.exec(held.code?.[0] ?? '')?.[1]
  const url = held.url?.[0]
  if (status === undefined || url === undefined) return lines
  const answer = [`HTTP/1.1 ${status}`, ...(held['response headers'] ?? []).filter(isHeader), '', ...(held.body ?? [])]
  const sent = (held['request headers'] ?? []).filter(isHeader)
  // without its headers the request is known by its address alone
  if (sent.length === 0) return [...before, ...(held.none ?? []), held.method?.[0] ?? '', url, '', ...answer]
  const asked = `> ${held.method?.[0] ?? 'GET'} ${url} HTTP/1.1`
  const head = answer.indexOf('')
  return [
    ...before,
    asked,
    ...sent.map((line) => `> ${line}`),
    '> ',
    ...(held['request body'] ?? []),
    ...answer.map((line, i) => (i <= head ? `< ${line}` : line)),
  ]
}

const isHeader = (line: string) => /^:?[\w-]{1,80}\s?:/.test(line)
