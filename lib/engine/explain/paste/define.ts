import type { Header } from '../../model/exchange'
import type { Finding } from '../../model/finding'
import type { SipTrace } from '../../model/sip'
import type { Firmness, Statement } from '../../model/statement'

/** What a paste was recognised as. */
export type PasteFormat =
  | 'har'
  | 'curl-verbose'
  | 'curl-output'
  | 'raw-http'
  | 'postman'
  | 'curl-command'
  | 'powershell'
  | 'json-body'
  | 'json-log'
  | 'log'
  | 'exception'
  | 'html'
  | 'token'
  | 'headers'
  | 'text'
  | 'nothing'

export const FORMAT_NAMES: Readonly<Record<PasteFormat, string>> = {
  har: 'HAR file',
  'curl-verbose': 'curl -v transcript',
  'curl-output': 'curl -i output',
  'raw-http': 'HTTP message',
  postman: 'Postman console',
  'curl-command': 'curl command',
  powershell: 'PowerShell',
  'json-body': 'JSON body',
  'json-log': 'JSON log',
  log: 'log lines',
  exception: 'exception',
  html: 'web page',
  token: 'token',
  headers: 'headers',
  text: 'plain text',
  nothing: 'nothing readable',
}

export type PastedRequest = {
  readonly method: string | null
  readonly url: string | null
  readonly headers: readonly Header[]
  readonly body: string | null
  /** every header is there, so that a missing Authorization header is known to be missing */
  readonly complete: boolean
}

export type PastedResponse = {
  readonly status: number | null
  readonly headers: readonly Header[]
  readonly body: string | null
}

/** One request and its answer, with raw values: never shown, only turned into evidence. */
export type PastedExchange = {
  readonly request: PastedRequest | null
  readonly response: PastedResponse | null
  /** it is what the reader's own server says of an answer of its own */
  readonly ofOwnServer?: boolean
}

export type Paste = {
  readonly format: PasteFormat
  readonly exchanges: readonly PastedExchange[]
  readonly findings: readonly Finding[]
  /** lines that belong to no message: exceptions, log lines, what curl remarked */
  readonly text: string
  /** lines of stack traces: where it happened, which nobody says */
  readonly frames: string
  /** what every line states, and whose words it is */
  readonly statements: readonly Statement[]
  /** the messages of SIP, where it is about some */
  readonly sip: SipTrace | null
  /** tokens that stand alone in the text */
  readonly tokens: readonly string[]
  /** what the reader should know about how it was read: parts left out, several answers */
  readonly notes: readonly string[]
}

/** Forms that show a message as it went over the wire. */
const WIRE: ReadonlySet<PasteFormat> = new Set(['har', 'curl-verbose', 'curl-output', 'raw-http', 'postman'])

/** How firm the exchanges of a paste are. */
export function firmnessOf(format: PasteFormat): Firmness {
  return WIRE.has(format) ? 'wire' : 'reported'
}

export const EMPTY_REQUEST: PastedRequest = { method: null, url: null, headers: [], body: null, complete: false }
export const EMPTY_RESPONSE: PastedResponse = { status: null, headers: [], body: null }
