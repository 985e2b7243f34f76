import type { Finding } from '@/lib/engine/model/finding'
import type { DiagnosisId } from '@/lib/engine/model/ids'

/** The MD5 of no bytes, in base64 and in hexadecimal: nobody sends an empty body and means it. */
const MD5_OF_NOTHING = ['1B2M2Y8AsgTpgAmY7PhCfg==', 'd41d8cd98f00b204e9800998ecf8427e']

/** The five lines as they are logged: with real line breaks, or written as \\n. */
const FIVE_LINES = new RegExp(
  [
    /\b(GET|POST|PUT|PATCH|DELETE|get|post|put|delete)/, // method
    /([A-Za-z0-9+/=_-]{0,100})/, // Content-MD5
    /([^\n\\]{0,150})/, // content type
    /([^\n\\]{0,100})/, // x-timestamp
    /([^\s"'\\]{1,1000})/, // path
  ]
    .map((line) => line.source)
    .join(/(?:\r?\n|\\{1,4}n)/.source),
)

type StringToSignFault = {
  readonly kind: string
  readonly diagnosis: DiagnosisId
  readonly message: string
  readonly found: (lines: readonly string[]) => boolean
}

/** What can be seen to be wrong in a string-to-sign. Source: developers.sinch.com signed-request pages. */
const FAULTS: readonly StringToSignFault[] = [
  {
    kind: 'md5-of-nothing',
    diagnosis: 'body-hash-mismatch',
    message: 'The Content-MD5 line holds the MD5 of an empty body; without a body the line must be empty.',
    found: ([, md5]) => MD5_OF_NOTHING.includes(md5 ?? ''),
  },
  {
    kind: 'md5-in-hex',
    diagnosis: 'body-hash-mismatch',
    message: 'The Content-MD5 line is hexadecimal; it must be base64 of the 16 bytes.',
    found: ([, md5]) => /^[0-9a-f]{32}$/i.test(md5 ?? '') && !MD5_OF_NOTHING.includes(md5 ?? ''),
  },
  {
    kind: 'md5-missing',
    diagnosis: 'body-hash-mismatch',
    message: 'The Content-MD5 line is empty although the method sends a body.',
    found: ([verb, md5, type]) => /^(?:POST|PUT|PATCH)$/.test(verb ?? '') && md5 === '' && type !== '',
  },
  {
    kind: 'signed-path-with-query',
    diagnosis: 'signed-path-mismatch',
    message: 'The path line holds a query string; only the path belongs there.',
    found: ([, , , , path]) => /\?/.test(path ?? ''),
  },
  {
    kind: 'signed-path-with-host',
    diagnosis: 'signed-path-mismatch',
    message: 'The path line holds a host; only the path belongs there.',
    found: ([, , , , path]) => /^https?:|^[\w.-]+\.\w{2,}\//.test(path ?? ''),
  },
  {
    kind: 'signed-path-without-slash',
    diagnosis: 'signed-path-mismatch',
    message: 'The path line does not begin with a slash.',
    found: ([, , , , path]) => /^[a-z]+\//.test(path ?? ''),
  },
  {
    kind: 'signed-path-trailing-slash',
    diagnosis: 'signed-path-mismatch',
    message: 'The path line ends with a slash; it must be the path exactly as requested.',
    found: ([, , , , path]) => /.\/$/.test(path ?? ''),
  },
  {
    kind: 'timestamp-line-wrong',
    diagnosis: 'timestamp-out-of-range',
    message: 'The fourth line is not x-timestamp: and an ISO 8601 time in UTC.',
    found: ([, , , stamp]) => !/^x-timestamp:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(stamp ?? ''),
  },
  {
    kind: 'verb-in-lower-case',
    diagnosis: 'signature-mismatch',
    message: 'The first line must be the method in upper case.',
    found: ([verb]) => verb === verb?.toLowerCase(),
  },
]

/** What stands in the lines of a string-to-sign that a text shows. */
export type SignedLines = { readonly method: string; readonly type: string; readonly path: string }

/** The lines of the first string-to-sign of a text that are sent in plain sight too; null where it shows none. */
export function signedLinesIn(text: string): SignedLines | null {
  const found = /timestamp/i.test(text) ? FIVE_LINES.exec(text) : null
  if (!found) return null
  const [method = '', , type = '', , path = ''] = found.slice(1).map((line) => line.trim())
  return { method, type, path }
}

/** Findings about a string-to-sign that stands in a log or in output. Messages hold nothing of it. */
export function findingsOfStringToSign(text: string): Finding[] {
  const found = FIVE_LINES.exec(text)
  if (!found || !/timestamp/i.test(text))
    return MD5_OF_NOTHING.some((md5) => text.includes(md5)) ? FAULTS.slice(0, 1).map(finding) : []
  const lines = found.slice(1).map((line) => line.trim())
  return FAULTS.filter((row) => row.found(lines)).map(finding)
}

function finding({ kind, diagnosis, message }: StringToSignFault): Finding {
  return { kind, diagnosis, field: null, message, blocks: false }
}
