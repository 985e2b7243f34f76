import type { Catalogue } from '../../catalogue/catalogue'
import { oneOf } from '../../http/patterns'
import type { CredentialSet } from '../../model/credential-set'
import type { Header, RequestDraft } from '../../model/exchange'
import type { Difference, NormalisedRequest } from '../model'
import { authorizationHeaders, identityIn } from './presented'
import type { Signer } from './signer'
import { hostOf, pathValues, type Sides, type StandIn } from './stand-in'

/** A request of the trial: as it is sent, and by what two of them are known to be the same; it may hold secrets. */
export type Drafted =
  | { readonly sendable: true; readonly draft: RequestDraft; readonly key: string }
  /** no HTTP request can carry it, for a reason that is a sentence */
  | { readonly sendable: false; readonly because: string; readonly key: string }

/** Bytes: no token request is longer. */
const MOST_BODY = 8 * 1024

/**
 * Headers that are never carried over: those of a connection, of a proxy and of a browser, those that have an answer
 * changed or left out, and those that make another method of a read.
 */
const LEFT_OUT = oneOf(
  [
    /^(?:host|cookie2?|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|range|via)$/,
    /^(?:accept|if|proxy|forwarded|x-forwarded|content-(?:length|encoding|md5))(?:-|$)/,
    /method/,
  ],
  'i',
)

/** What a request may hold in the value of a header. Source: RFC 9110 section 5.5 */
const CARRIED = /^[\t\x20-\x7e\x80-\xff]*$/

/** What of a request goes into the call that stands in for it. */
export type Carrying = {
  readonly standIn: StandIn
  readonly sides: Sides
  readonly signer: Signer
  /** for a read of what cannot exist */
  readonly uuid: string
  /** names of headers in lower case that are carried over */
  readonly headers: ReadonlySet<string>
}

/** Which headers of the two requests are carried over: those that a difference is in, and those that are signed. */
export function carriedHeaders(sides: Sides, differences: readonly Difference[]): ReadonlySet<string> {
  const differing = differences.flatMap(({ part, relevance }) =>
    part.in === 'header' && relevance !== 'none' ? [part.name.toLowerCase()] : [],
  )
  const stamps = [sides.failing, sides.working].flatMap(({ timestamp }) => timestamp?.name.toLowerCase() ?? [])
  const delegated = [...sides.failing.headers, ...sides.working.headers]
    .map(([name]) => name.toLowerCase())
    .filter((name) => name.endsWith('on-behalf-of'))
  return new Set(['content-type', ...stamps, ...delegated, ...differing].filter((name) => !LEFT_OUT.test(name)))
}

/**
 * The call that stands in for a request, with the authentication of that request as it was pasted, or signed anew.
 * @param now milliseconds since the epoch
 */
export function draftOf(
  catalogue: Catalogue,
  { standIn, sides, headers, uuid, signer }: Carrying,
  request: NormalisedRequest,
  now: number,
): Drafted {
  const set = credentialSetOf(catalogue, standIn)
  const target =
    standIn.kind === 'exchange'
      ? exchangeTarget(standIn, request)
      : readTarget(catalogue, standIn, sides, uuid, request)
  const signed = standIn.kind === 'read' ? signer.headersFor(request, target.path.split('?')[0] ?? '', now) : null
  // what is signed anew has its own time, and no content type, since there is no content
  const isLeftOut = (name: string) => signed !== null && (name === 'content-type' || name === stampName(request))
  const own = request.headers.filter(([name]) => headers.has(name.toLowerCase()) && !isLeftOut(name.toLowerCase()))
  const credentials = signer.keyOf(request) ?? request.authorization.map((a) => withPlainScheme(a.written))
  const key = JSON.stringify([target, credentials, keyedHeaders(own)])
  const because = unsendable(request, own, target)
  if (because !== null) return { sendable: false, because, key }
  const draft: RequestDraft = {
    ...target,
    headers: [
      ...(signed ?? authorizationHeaders(catalogue, set, request)),
      ...own.map(([name, value]) => ({ name, value, shown: value })),
      { name: 'Accept', value: 'application/json', shown: 'application/json' },
      // asks for bytes that nothing has to decode
      { name: 'Accept-Encoding', value: 'identity', shown: 'identity' },
    ],
    sent: request.authorization[0]?.sent ?? { scheme: null, faults: [], kind: null },
    identity: identityIn(request),
  }
  return { sendable: true, draft, key }
}

/** Words of schemes have no letter case. RFC 9110 section 11.1 */
const withPlainScheme = (written: string) => written.replace(/^[A-Za-z]+(?= )/, (word) => word.toLowerCase())

/** The set whose credentials the stand-in takes. */
export function credentialSetOf(catalogue: Catalogue, standIn: StandIn): CredentialSet {
  return catalogue.credentialSet(
    standIn.kind === 'exchange' ? standIn.endpoint.credentialSet : standIn.product.credentialSet,
  )
}

function stampName({ timestamp }: NormalisedRequest): string | undefined {
  return timestamp?.name.toLowerCase()
}

type Target = Pick<RequestDraft, 'method' | 'host' | 'path' | 'body'>

/** Parameters of a token request that people put into the query, and that are no secret. RFC 6749 section 4.4.2 */
const PARAMETERS: ReadonlySet<string> = new Set(['grant_type', 'scope', 'audience'])

/** A token request that was made with GET is repeated so: it asks for nothing, and shows what that is answered. */
function exchangeTarget({ endpoint }: Extract<StandIn, { kind: 'exchange' }>, request: NormalisedRequest): Target {
  const query = queryOf(request.query.filter(([name]) => PARAMETERS.has(name)))
  const target = { host: endpoint.host, path: `${endpoint.path}${query}` }
  if (request.method === 'GET') return { ...target, method: 'GET' }
  return { ...target, method: 'POST', ...(request.body === null ? {} : { body: request.body }) }
}

function queryOf(pairs: NormalisedRequest['query']): string {
  const text = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  return text === '' ? '' : `?${text}`
}

function readTarget(
  catalogue: Catalogue,
  standIn: Extract<StandIn, { kind: 'read' }>,
  { failing, working }: Sides,
  uuid: string,
  request: NormalisedRequest,
): Target {
  const host = hostOf(catalogue, standIn, request)
  if (standIn.isOriginal) {
    return { method: 'GET', host, path: `${request.path ?? ''}${queryOf(request.query)}` }
  }
  const ids: Readonly<Record<string, string | undefined>> = {
    ...pathValues(failing),
    ...pathValues(working),
    ...pathValues(request),
    randomUuid: uuid,
  }
  const path = standIn.sample.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''))
  return { method: 'GET', host, path }
}

function keyedHeaders(headers: readonly Header[]): readonly Header[] {
  const named = headers.map(([name, value]) => [name.toLowerCase(), value] as const)
  return named.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

function unsendable(request: NormalisedRequest, own: readonly Header[], { host, path, body }: Target): string | null {
  const values = [...request.authorization.map((a) => a.written), ...own.map(([, value]) => value)]
  if (!values.every((value) => CARRIED.test(value)))
    return (
      'A header holds a line break or another character that no HTTP request can carry, so it cannot be ' +
      'sent as it is.'
    )
  if (!own.every(([name]) => /^[\w!#$%&'*+.^`|~-]+$/.test(name)))
    return 'The name of a header holds a character that no name can have, so it cannot be sent as it is.'
  if ((body?.length ?? 0) > MOST_BODY) return 'The body is longer than any token request, so it is not sent.'
  return readsBack(host, path) ? null : 'The path holds characters that no URL can have, so it cannot be sent as it is.'
}

function readsBack(host: string, path: string): boolean {
  if (!URL.canParse(`https://${host}${path}`)) return false
  const url = new URL(`https://${host}${path}`)
  return url.host === host && `${url.pathname}${url.search}` === path
}
