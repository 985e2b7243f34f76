import type { CredentialSetId, ProductId } from '../model/ids'
import type { Sent } from '../model/authorization'
import { parseChallenges, type Challenge, type ChallengeFault } from '../http/challenge'
import type { Evidence, Header } from '../model/evidence'
import { bodyFactsOf, type BodyFacts } from '../http/body'
import { httpDate, isoDate, retryAfter } from '../http/dates'
import { valueOf, valuesOf } from '../http/headers'
import type { FieldCatalogue } from '../catalogue/fields'
import type { HostCatalogue, HostFacts } from '../catalogue/hosts'
import type { ProductCatalogue } from '../catalogue/products'
import { referencesOf, type Reference } from './references'

/** What an exchange says, read out of it once and without judgement. */
export type Facts = {
  readonly status: number | null
  readonly method: string | null
  readonly host: string | null
  readonly path: string | null
  readonly query: string | null
  /** what the catalogue knows about the host; null for a host of nobody we know, or none */
  readonly place: HostFacts | null
  /** the request went to a host that is neither vendor's: usually the reader's own endpoint */
  readonly foreign: boolean
  /** the product the reader named, else the one of host and path */
  readonly product: ProductId | null
  /** the name of the product */
  readonly productName: string | null
  readonly credentialSet: CredentialSetId | null
  /** what a caller of the product presents, in words */
  readonly wantedCredentials: string | null
  /** the exchange of a key for a token */
  readonly tokenEndpoint: boolean
  readonly sent: Sent | null
  /** lower case, as declared or as found in the header; null when unknown or none was sent */
  readonly scheme: string | null
  readonly challenges: readonly Challenge[]
  readonly challengeFaults: readonly ChallengeFault[]
  /** the combined value that the offsets of the faults point into */
  readonly challengeText: string
  readonly proxyChallenge: boolean
  /** schemes that the product takes, in lower case: `bearer`, `basic`, `application` */
  readonly wanted: readonly string[]
  readonly body: BodyFacts
  readonly requestType: string | null
  readonly responseType: string | null
  readonly location: string | null
  readonly server: string | null
  readonly references: readonly Reference[]
  /** seconds since the epoch, from the Date header */
  readonly serverTime: number | null
  /** x-timestamp of the request minus the server's clock, in seconds: positive when the request is ahead */
  readonly skew: number | null
  /** seconds */
  readonly retryAfter: number | null
  /** everything the answer says in words, in lower case: messages, code, challenge parameters */
  readonly said: string
}

/** The words of the schemes that a product takes, as they stand in an Authorization header. */
export function wordsOfSchemes(catalogue: ProductCatalogue, product: ProductId | null): string[] {
  const words = product ? catalogue.product(product).schemes.map((s) => catalogue.scheme(s.scheme).word) : []
  return [...new Set(words.filter((w) => w !== null))]
}

/** The parts of the catalogue that an exchange is read with. */
export type FactsCatalogue = ProductCatalogue & FieldCatalogue & HostCatalogue

/** Reads the facts out of one piece of evidence. Never throws: what is not there is null. */
export function factsOf(catalogue: FactsCatalogue, evidence: Evidence): Facts {
  const response = evidence.outcome.kind === 'response' ? evidence.outcome : null
  const answered = response?.headers ?? []
  const place = addressOf(catalogue, evidence)
  const body = bodyFactsOf(response && !response.unread ? response.body : null)
  const challenges = challengesOf(answered)
  const serverTime = httpDate(valueOf(answered, 'date'))
  const asked = evidence.request?.headers ?? []
  const stamp = isoDate(valueOf(asked, 'x-timestamp'))
  const product = evidence.product ?? catalogue.productAt(place.place, place.path)
  return {
    ...place,
    ...challenges,
    status: (response?.status || null) ?? body.status,
    method: evidence.request?.method ?? null,
    foreign: place.host !== null && place.place === null,
    product,
    ...namesOf(catalogue, product),
    tokenEndpoint: isTokenEndpoint(place),
    sent: evidence.sent,
    scheme: evidence.sent?.scheme ?? null,
    wanted: wordsOfSchemes(catalogue, product),
    body,
    requestType: valueOf(asked, 'content-type'),
    responseType: valueOf(answered, 'content-type'),
    location: valueOf(answered, 'location'),
    server: valueOf(answered, 'server'),
    references: referencesOf(answered, response?.body ?? null),
    serverTime,
    skew: stamp !== null && serverTime !== null ? stamp - serverTime : null,
    retryAfter: retryAfter(valueOf(answered, 'retry-after'), serverTime),
    said: saidIn(body, challenges.challenges, challenges.challengeText),
  }
}

function namesOf(
  catalogue: ProductCatalogue,
  product: ProductId | null,
): Pick<Facts, 'productName' | 'credentialSet' | 'wantedCredentials'> {
  if (!product) return { productName: null, credentialSet: null, wantedCredentials: null }
  const { name, credentialSet } = catalogue.product(product)
  return { productName: name, credentialSet, wantedCredentials: catalogue.credentialSet(credentialSet).wanted }
}

type Address = Pick<Facts, 'host' | 'path' | 'query' | 'place'>

function addressOf(catalogue: HostCatalogue, evidence: Evidence): Address {
  const url = evidence.request?.url ?? ''
  const parts = /^[a-z][a-z\d+.-]{0,20}:\/\/(?:[^/?#@]{0,500}@)?([^/?#]{0,255})([^?#]*)(?:\?([^#]*))?/i.exec(url)
  const relative = parts ? null : /^(\/[^?#]*)(?:\?([^#]*))?/.exec(url)
  const host = (parts?.[1] || evidence.host)?.toLowerCase() ?? null
  return {
    host,
    path: (parts ? parts[2] || '/' : relative?.[1]) ?? null,
    query: parts?.[3] ?? relative?.[2] ?? null,
    place: catalogue.hostFacts(host),
  }
}

function isTokenEndpoint({ place, path }: Address): boolean {
  return place?.role === 'token' || /\/(?:oauth2?(?:\/v\d+(?:\.\d)?)?|connect|auth)\/token\/?$/.test(path ?? '')
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

export type { BodyFacts } from '../http/body'
export type { Reference } from './references'
