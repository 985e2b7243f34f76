import type { HeaderCatalogue } from '../model/catalogue'
import type { Header } from '../model/exchange'
import type { HeaderRow } from '../model/header'
import type { Redacted, RedactedHeaders } from '../model/redacted'

type Places = Partial<Omit<HeaderRow, 'name'>>

const SHOWN: Places = { live: true }
const IN_ANSWERS: Places = { live: true, shared: ['answer'] }
const IN_REQUESTS: Places = { live: true, shared: ['request'] }
/** What a login to a mail server shows of itself, and the replies before the last one. */
const OF_MAIL: Places = SHOWN
const QUOTED: Places = { quoted: ['live', 'shared'] }

/**
 * The table of headers: what explains an answer and holds no secret may be seen. Vendors declare further rows for
 * headers of their own. Names in lower case.
 */
const TABLE: Readonly<Record<string, Places>> = {
  accept: IN_REQUESTS,
  'accept-encoding': SHOWN,
  'accept-language': SHOWN,
  age: SHOWN,
  allow: IN_ANSWERS,
  'alt-svc': SHOWN,
  // of it only the scheme word is ever seen
  authorization: { shared: ['request'] },
  'cache-control': SHOWN,
  'cf-ray': { ...SHOWN, ...QUOTED },
  connection: SHOWN,
  'content-encoding': SHOWN,
  'content-language': SHOWN,
  'content-length': SHOWN,
  'content-security-policy': SHOWN,
  'content-type': { live: true, shared: ['request', 'answer'] },
  'correlation-id': { ...SHOWN, quoted: ['live'] },
  date: IN_ANSWERS,
  deprecation: SHOWN,
  ehlo: OF_MAIL,
  expires: SHOWN,
  greeting: OF_MAIL,
  host: SHOWN,
  'last-modified': SHOWN,
  location: IN_ANSWERS,
  login: OF_MAIL,
  mechanism: IN_ANSWERS,
  pragma: SHOWN,
  'proxy-authenticate': IN_ANSWERS,
  'proxy-connection': SHOWN,
  'referrer-policy': SHOWN,
  'request-id': { ...SHOWN, ...QUOTED },
  'retry-after': IN_ANSWERS,
  server: IN_ANSWERS,
  starttls: OF_MAIL,
  'strict-transport-security': SHOWN,
  sunset: SHOWN,
  traceparent: { ...SHOWN, ...QUOTED },
  trailer: SHOWN,
  'transfer-encoding': SHOWN,
  upgrade: SHOWN,
  'user-agent': SHOWN,
  vary: SHOWN,
  via: SHOWN,
  warning: SHOWN,
  'www-authenticate': IN_ANSWERS,
  'x-amzn-request-id': { quoted: ['live'] },
  'x-amzn-requestid': { ...SHOWN, ...QUOTED },
  'x-amzn-trace-id': { ...SHOWN, ...QUOTED },
  'x-amzn-traceid': { quoted: ['live'] },
  'x-b3-trace-id': { quoted: ['live'] },
  'x-b3-traceid': { ...SHOWN, ...QUOTED },
  'x-cache': SHOWN,
  'x-cloud-trace-context': { quoted: ['shared'] },
  'x-content-type-options': SHOWN,
  'x-correlation-id': { ...SHOWN, ...QUOTED },
  'x-correlationid': { quoted: ['live'] },
  'x-envoy-upstream-service-time': SHOWN,
  'x-forwarded-proto': SHOWN,
  'x-frame-options': SHOWN,
  'x-powered-by': SHOWN,
  'x-ratelimit-limit': IN_ANSWERS,
  'x-ratelimit-remaining': IN_ANSWERS,
  'x-ratelimit-reset': IN_ANSWERS,
  'x-request-id': { ...SHOWN, ...QUOTED },
  'x-requestid': { quoted: ['live'] },
  'x-server': SHOWN,
  'x-timestamp': IN_REQUESTS,
  'x-trace-id': { ...SHOWN, ...QUOTED },
  'x-traceid': { quoted: ['live'] },
  'x-xss-protection': SHOWN,
}

/** The rows of headers that are nobody's own. */
export const GENERAL_HEADERS: readonly HeaderRow[] = headerRows(TABLE)

/** Rows as a vendor declares them: what is not said of a header is not allowed. */
export function headerRows(table: Readonly<Record<string, Places>>): readonly HeaderRow[] {
  return Object.entries(table).map(([name, places]) => ({ name, live: false, shared: [], quoted: [], ...places }))
}

/** Most headers of one message in a shared report. */
const MAX_SHARED = 20

/** Scheme words that may be handed on, lower case. */
const SCHEMES: ReadonlySet<string> = new Set(['basic', 'bearer', 'application', 'digest'])

/**
 * As the owner sees them: the value of a header that is shown is masked as text, of others only a scheme word stays.
 * @param isReference whether a value of a header that is quoted is an id of the exchange, and stays as it is
 */
export function maskHeaders(
  catalogue: HeaderCatalogue,
  headers: readonly Header[],
  mask: (text: string) => Redacted,
  isReference: (value: string) => boolean = () => false,
): RedactedHeaders {
  const hidden = new Set<string>()
  const shown = headers.map(([name, value]): Header => {
    const row = catalogue.headerRow(name)
    if (row?.live && row.quoted.length > 0 && isReference(value)) return [name, value]
    if (!row?.live) {
      hidden.add(`header ${name.toLowerCase()}`)
      return [name, withoutCredentials(name, value)]
    }
    const masked = mask(value)
    for (const label of masked.hidden) hidden.add(label)
    return [name, masked.text]
  })
  return { headers: shown, hidden: [...hidden] }
}

/** Keeps the scheme word of an Authorization value, so that the way of signing in stays readable. */
function withoutCredentials(name: string, value: string): string {
  const scheme = /authorization$/i.test(name)
    ? /^\s*(Basic|Bearer|Application|Digest|Negotiate|NTLM|DPoP)\b/i.exec(value)?.[1]
    : undefined
  return scheme ? `${scheme} [removed]` : '[removed]'
}

/** Answer headers that may be handed on: what explains a refusal, never a cookie or an address. */
export function sharedAnswerHeaders(catalogue: HeaderCatalogue, headers: readonly Header[]): Header[] {
  return headers.filter(([name]) => catalogue.headerRow(name)?.shared.includes('answer')).slice(0, MAX_SHARED)
}

/** Request headers that may be handed on; of Authorization only the scheme. */
export function sharedRequestHeaders(catalogue: HeaderCatalogue, headers: readonly Header[]): Header[] {
  return headers
    .filter(([name]) => catalogue.headerRow(name)?.shared.includes('request'))
    .slice(0, MAX_SHARED)
    .map(([name, value]) => [name, name.toLowerCase() === 'authorization' ? schemeOnly(value) : value])
}

function schemeOnly(value: string): string {
  const scheme = /^[A-Za-z]{1,20}/.exec(value)?.[0] ?? ''
  return SCHEMES.has(scheme.toLowerCase()) ? `${scheme} [hidden]` : '[hidden]'
}
