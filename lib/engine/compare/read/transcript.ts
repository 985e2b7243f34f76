import type { PastedExchange } from '../../explain/paste/define'
import { linesOf } from '../../explain/paste/limits'
import { readTranscript } from '../../explain/paste/transcript'
import { asTranscript } from '../../explain/statements/tool-output'
import { withoutPrefixes } from '../../explain/statements/prefixes'
import { NO_REQUEST, proxyHost, type FoundRequest } from './found'
import { filledRequestFile, ofBlocks } from './request-file'
import { asMessageLines } from './wire-logs'

/** The line of a request with its whole address and no version, as editors and tools for requests have it. */
const BARE_REQUEST = /^\s{0,4}(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (https?:\/\/\S{3,4000}|\/\S{0,4000})\s*$/

/** The lines of a text without what loggers put before them. */
export function plainLines(text: string): readonly string[] {
  return withoutPrefixes(linesOf(text).lines)
}

/** Messages as they went over the wire, in whatever way a tool prints them; none where the lines hold no request. */
export function readMessages(all: readonly string[]): readonly FoundRequest[] {
  const lines = withoutTitles(filledRequestFile(ofBlocks(asMessageLines(all))))
  const read = readTranscript(asTranscript(withVersions(lines)))
  const asked = read.exchanges.filter((one) => one.request !== null)
  if (asked.length === 0) return []
  const text = lines.join('\n')
  const versions = versionsIn(lines)
  const proxy = proxyIn(text)
  return read.exchanges.flatMap((one, i): FoundRequest[] =>
    one.request === null
      ? []
      : [
          {
            ...NO_REQUEST,
            request: whole(one, read.rest, i),
            response: one.response,
            httpVersion: versions[i] ?? null,
            proxy,
          },
        ],
  )
}

/** An empty body of a request is none: the line that ends the headers is there in any case. */
function whole({ request }: PastedExchange, rest: readonly string[], index: number): FoundRequest['request'] {
  const sent = request ?? NO_REQUEST.request
  if (sent.body !== null && sent.body !== '') return sent
  const announced = sent.headers.some(([name, value]) => /^content-length$/i.test(name) && Number(value) > 0)
  // a body that a tool prints behind all messages
  const after = index === 0 && announced ? (rest.find((line) => /^\s{0,4}[{[]/.test(line)) ?? null) : null
  return { ...sent, body: after }
}

/** Postman's raw console puts a title before each message: method and address, status, duration. */
function withoutTitles(lines: readonly string[]): readonly string[] {
  const real = (line: string) =>
    /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \/\S{0,4000} HTTP\/[\d.]{1,3}\s*$/.test(line)
  const kept: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const next = BARE_REQUEST.test(line) ? lines.slice(i + 1, i + 6).findIndex(real) : -1
    if (next >= 0) i += next
    else kept.push(real(line) ? line.trimEnd() : line)
  }
  return kept
}

function withVersions(lines: readonly string[]): readonly string[] {
  return lines.map((line, i) =>
    BARE_REQUEST.test(line) && /^\s{0,4}[\w-]{1,100}:/.test(lines[i + 1] ?? '') ? `${line.trim()} HTTP/1.1` : line,
  )
}

/** The versions of the request lines, in their order; null where the line has none of its own. */
function versionsIn(lines: readonly string[]): readonly (string | null)[] {
  return lines.flatMap((line): (string | null)[] => {
    const version = /\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S{1,4000} HTTP\/([123](?:\.\d)?)/.exec(line)?.[1]
    if (version !== undefined) return [version]
    return BARE_REQUEST.test(line) ? [null] : []
  })
}

/** What curl, and clients that tunnel, say of a proxy. */
const PROXIES = [
  /^\* Uses proxy env variable \w+ == '([^'\n]{3,300})'/m,
  /^\* (?:Trying|Connected to) proxy ([\w.:-]{3,300})/m,
  /^[>\s]{0,4}CONNECT ([\w.-]{3,255}:\d{1,5}) HTTP/m,
]

function proxyIn(text: string): string | null {
  const named = PROXIES.slice(0, 2)
    .map((says) => says.exec(text)?.[1])
    .find((one) => one !== undefined)
  if (named !== undefined) return proxyHost(named)
  const established = /^\* (?:CONNECT tunnel established|Establish HTTP proxy tunnel|Proxy replied 200)/m.test(text)
  const connected = /^\* Connected to ([\w.-]{3,255}) \([^)\n]{1,60}\) port (\d{1,5})/m.exec(text)
  return established && connected ? `${connected[1]}:${connected[2]}` : null
}
