import type { Header } from '../model/evidence'

/** Answer headers that may be handed on, lower case: what explains a refusal, never a cookie or an address. */
const RESPONSE: ReadonlySet<string> = new Set([
  'www-authenticate',
  'proxy-authenticate',
  'content-type',
  'date',
  'retry-after',
  'allow',
  'server',
  'location',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
])

const REQUEST: ReadonlySet<string> = new Set(['authorization', 'content-type', 'accept', 'x-timestamp'])

/** Headers and body members under which a vendor finds an exchange in its logs, lower case. */
const REFERENCE_HEADERS: ReadonlySet<string> = new Set([
  'x-request-id',
  'request-id',
  'x-correlation-id',
  'x-trace-id',
  'traceparent',
  'x-b3-traceid',
  'cf-ray',
  'x-amzn-requestid',
  'x-amzn-trace-id',
  'x-cloud-trace-context',
  'x-mailgun-request-id',
])
const REFERENCE_MEMBERS: ReadonlySet<string> = new Set([
  'reference',
  'traceid',
  'trace_id',
  'requestid',
  'request_id',
  'correlationid',
  'correlation_id',
])

const SCHEMES: ReadonlySet<string> = new Set(['basic', 'bearer', 'application', 'digest'])

export function allowedResponse(headers: readonly Header[]): Header[] {
  return headers.filter(([name]) => RESPONSE.has(name.toLowerCase())).slice(0, 20)
}

/** Request headers that may be handed on; of Authorization only the scheme. */
export function allowedRequest(headers: readonly Header[]): Header[] {
  return headers
    .filter(([name]) => REQUEST.has(name.toLowerCase()))
    .slice(0, 20)
    .map(([name, value]) => [name, name.toLowerCase() === 'authorization' ? schemeOnly(value) : value])
}

function schemeOnly(value: string): string {
  const scheme = /^[A-Za-z]{1,20}/.exec(value)?.[0] ?? ''
  return SCHEMES.has(scheme.toLowerCase()) ? `${scheme} [hidden]` : '[hidden]'
}

/** Reference ids out of the headers and the JSON body of an answer. Never throws: an unreadable body has none. */
export function referencesOf(headers: readonly Header[], body: string): Header[] {
  return allowedReferences([...headers, ...members(body)])
}

export function allowedReferences(pairs: readonly Header[]): Header[] {
  return pairs
    .filter(([name]) => REFERENCE_HEADERS.has(name.toLowerCase()) || REFERENCE_MEMBERS.has(name.toLowerCase()))
    .filter(([, value]) => /^[\w:;=.,/+-]{1,128}$/.test(value))
    .slice(0, 6)
}

function members(body: string): Header[] {
  if (!body.startsWith('{') || body.length > 65_536) return []
  try {
    const parsed: unknown = JSON.parse(body)
    const top = entriesOf(parsed)
    const nested = top
      .filter(([name]) => name === 'error' || name === 'details')
      .flatMap(([, value]) => entriesOf(value))
    return [...top, ...nested].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  } catch {
    return []
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : []
}
