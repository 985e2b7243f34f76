import type { Sent } from '../model/authorization'
import type { FactsCatalogue, HostCatalogue, ProductCatalogue } from '../model/catalogue'
import type { Challenge } from '../model/challenge'
import { protocolOf, type Header, type RawExchange } from '../model/exchange'
import type { BodyFacts, Facts } from '../model/facts'
import type { HostFacts } from '../model/host'
import type { ProductId } from '../model/ids'
import { replyOf } from './reply'
import { parseChallenges } from '../http/challenge'
import { bodyFactsOf } from '../http/body'
import { httpDate, isoDate, retryAfter } from '../http/dates'
import { valueOf, valuesOf } from '../http/headers'
import { schemeName } from './scheme-names'
import { referencesOf } from '../mask/references'

/** The words of the schemes that a product takes, as they stand in an Authorization header. */
export function wordsOfSchemes(catalogue: ProductCatalogue, product: ProductId | null): string[] {
  const words = product ? catalogue.product(product).schemes.map((s) => catalogue.scheme(s.scheme).word) : []
  return [...new Set(words.filter((w) => w !== null))]
}

/**
 * Reads the facts out of one exchange, which may be raw: they stay inside, and what is shown is taken from evidence.
 * Never throws: what is not there is null.
 */
export function factsOf(catalogue: FactsCatalogue, evidence: RawExchange): Facts {
  const isMail = protocolOf(evidence) === 'smtp'
  const response = evidence.outcome.kind === 'response' && !isMail ? evidence.outcome : null
  const reply = isMail ? replyOf(evidence.outcome) : null
  const answered = response?.headers ?? []
  const address = addressOf(catalogue, evidence)
  const body = bodyFactsOf(catalogue, response && !response.unread ? response.body : null)
  const challenges = challengesOf(answered)
  const serverTime = httpDate(valueOf(answered, 'date'))
  const asked = evidence.request?.headers ?? []
  const stamp = isoDate(valueOf(asked, 'x-timestamp'))
  const product = evidence.product ?? catalogue.productAt(address.hostFacts, address.path)
  return {
    ...address,
    ...challenges,
    status: (response?.status || null) ?? body.status,
    reply,
    method: evidence.request?.method ?? null,
    foreign: address.host !== null && address.hostFacts === null,
    product,
    ...namesOf(catalogue, product, address.hostFacts),
    tokenEndpoint: isTokenEndpoint(address),
    sent: evidence.sent,
    sentWords: sentWordsOf(catalogue, evidence.sent),
    scheme: evidence.sent?.scheme ?? null,
    wanted: wordsOfSchemes(catalogue, product),
    body,
    requestType: valueOf(asked, 'content-type'),
    responseType: valueOf(answered, 'content-type'),
    location: valueOf(answered, 'location'),
    server: valueOf(answered, 'server'),
    references: referencesOf(catalogue, answered, response?.body ?? null, 'live'),
    serverTime,
    skew: stamp !== null && serverTime !== null ? stamp - serverTime : null,
    retryAfter: retryAfter(valueOf(answered, 'retry-after'), serverTime),
    said: reply ? reply.text.toLowerCase() : saidIn(body, challenges.challenges, challenges.challengeText),
  }
}

function namesOf(
  catalogue: ProductCatalogue,
  product: ProductId | null,
  host: HostFacts | null,
): Pick<Facts, 'productName' | 'credentialSet' | 'wantedCredentials'> {
  if (!product) {
    const set = host?.named?.credentialSet ?? null
    const wantedCredentials = set ? catalogue.credentialSet(set).wanted : null
    return { productName: host?.named?.name ?? null, credentialSet: set, wantedCredentials }
  }
  const { name, credentialSet } = catalogue.product(product)
  return { productName: name, credentialSet, wantedCredentials: catalogue.credentialSet(credentialSet).wanted }
}

function sentWordsOf(catalogue: FactsCatalogue, sent: Sent | null): Facts['sentWords'] {
  const parts = [['user', sent?.user] as const, ['password', sent?.password] as const, ['value', sent?.value] as const]
  const words = parts.flatMap(([part, kind]) => (kind === undefined ? [] : [[part, catalogue.kindWords(kind)]]))
  return { scheme: schemeName(catalogue, sent?.scheme ?? null), ...Object.fromEntries(words) }
}

type Address = Pick<Facts, 'host' | 'path' | 'query' | 'hostFacts'>

function addressOf(catalogue: HostCatalogue, evidence: RawExchange): Address {
  const url = evidence.request?.url ?? ''
  const parts = /^[a-z][a-z\d+.-]{0,20}:\/\/(?:[^/?#@]{0,500}@)?([^/?#]{0,255})([^?#]*)(?:\?([^#]*))?/i.exec(url)
  const relative = parts ? null : /^(\/[^?#]*)(?:\?([^#]*))?/.exec(url)
  const host = (parts?.[1] || evidence.host)?.toLowerCase() ?? null
  return {
    host,
    path: (parts ? parts[2] || '/' : relative?.[1]) ?? null,
    query: parts?.[3] ?? relative?.[2] ?? null,
    hostFacts: catalogue.hostFacts(host),
  }
}

function isTokenEndpoint({ hostFacts, path }: Address): boolean {
  return hostFacts?.role === 'token' || /\/(?:oauth2?(?:\/v\d+(?:\.\d)?)?|connect|auth)\/token\/?$/.test(path ?? '')
}

function challengesOf(
  headers: readonly Header[],
): Pick<Facts, 'challenges' | 'challengeFaults' | 'challengeText' | 'proxyChallenge'> {
  const own = parseChallenges(valuesOf(headers, 'www-authenticate'))
  const proxies = valuesOf(headers, 'proxy-authenticate')
  const proxy = parseChallenges(proxies)
  const proxyFirst =
    headers.findIndex(([n]) => n.toLowerCase() === 'proxy-authenticate') <
    headers.findIndex(([n]) => n.toLowerCase() === 'www-authenticate')
  const ordered = proxies.length > 0 && proxyFirst ? [proxy, own] : [own, proxy]
  return {
    challenges: ordered.flatMap((c) => c.challenges),
    challengeFaults: ordered.flatMap((c) => c.faults),
    challengeText: ordered
      .map((c) => c.text)
      .filter(Boolean)
      .join('\n'),
    proxyChallenge: proxies.length > 0,
  }
}

function saidIn(body: BodyFacts, challenges: readonly Challenge[], text: string): string {
  const params = challenges.flatMap((c) => [...c.params.values()])
  return [body.code, ...body.messages, body.page, ...params, text]
    .filter(Boolean)
    .join('\n')
    .slice(0, 8000)
    .toLowerCase()
}
