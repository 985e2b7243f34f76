import { hex, md5, utf8 } from '../bytes/hash'
import { base64 } from '../bytes/encoding'
import type { PastedResponse } from '../explain/paste/define'
import { bodyFactsOf } from '../http/body'
import { httpDate } from '../http/dates'
import { valueOf, valuesOf } from '../http/headers'
import type { AddressCatalogue, FactsCatalogue, SecretCatalogue } from '../model/catalogue'
import type { Header } from '../model/exchange'
import type { ImportCatalogue } from '../model/import'
import type { Firmness } from '../model/statement'
import { credentialsOf } from './credentials'
import type { ComparedAnswer, NormalisedRequest, PathField, QueryPair } from './model'
import type { FoundRequest } from './read/found'

export type NormaliseCatalogue = FactsCatalogue &
  AddressCatalogue &
  SecretCatalogue &
  Pick<ImportCatalogue, 'pathValues'>

/** Headers that carry the time of a signed request, whatever a client calls them. */
const TIMESTAMP = /^(?:x[-_])?(?:[a-z]{1,12}[-_])?time[-_]?stamp$/i

/** A request as it was read, in the form in which two are compared. Never throws. */
export function normalise(catalogue: NormaliseCatalogue, found: FoundRequest, firmness: Firmness): NormalisedRequest {
  const { request } = found
  const address = withSettings(catalogue, found, addressOf(catalogue, request.url, request.headers))
  const written = valuesOf(request.headers, 'authorization')
  const userinfo = /^[a-z]+:\/\/([^/?#@]{1,500})@/i.exec(request.url ?? '')?.[1]
  const authorization = written.length > 0 ? written : userinfo === undefined ? [] : [basicOf(userinfo)]
  const headers = request.headers.filter(([name]) => name.toLowerCase() !== 'authorization' && !name.startsWith(':'))
  const body = request.body === '' ? null : request.body
  const bytes = body === null ? null : utf8(body)
  const stamp = headers.find(([name]) => TIMESTAMP.test(name))
  return {
    ...address,
    method: request.method?.toUpperCase() ?? null,
    authorization: authorization.map((value) => credentialsOf(catalogue, value)),
    headers,
    contentType: valueOf(headers, 'content-type'),
    body,
    bodyBytes: bytes?.length ?? 0,
    bodyMd5: bytes === null ? null : hex(md5(bytes)),
    timestamp: stamp ? { name: stamp[0], value: stamp[1] } : null,
    httpVersion: found.httpVersion,
    proxy: found.proxy,
    redirect: found.redirect,
    complete: request.complete,
    firmness,
    answer: found.response === null ? null : answerOf(catalogue, found.response),
  }
}

type AddressPart =
  'protocol' | 'host' | 'path' | 'query' | 'pathFields' | 'product' | 'vendor' | 'region' | 'foreign' | 'tokenEndpoint'

/** Of settings neither path nor query is known, and the ids that would stand in the path are. */
function withSettings(
  catalogue: NormaliseCatalogue,
  { settings }: FoundRequest,
  address: Pick<NormalisedRequest, AddressPart>,
) {
  if (settings === undefined) return address
  const ids = catalogue.product(settings.product).fields.flatMap((field): PathField[] => {
    const value = settings.values[field]
    return value !== undefined && catalogue.pathValues.some((one) => one.field === field) ? [{ field, value }] : []
  })
  return { ...address, path: null, protocol: null, product: settings.product, pathFields: ids }
}

const URL_PARTS = /^(?:([a-z][a-z\d+.-]{0,20}):\/\/)?(?:[^/?#@]{0,500}@)?([^/?#]{0,255})([^?#]*)(?:\?([^#]*))?/i

function addressOf(
  catalogue: NormaliseCatalogue,
  url: string | null,
  headers: readonly Header[],
): Pick<NormalisedRequest, AddressPart> {
  const relative = url?.startsWith('/') === true
  const asked = relative ? `https://${valueOf(headers, 'host') ?? valueOf(headers, ':authority') ?? ''}${url}` : url
  const parts = URL_PARTS.exec(asked ?? '')
  const protocol = parts?.[1]?.toLowerCase()
  const host = parts?.[2] ? parts[2].toLowerCase().replace(protocol === 'http' ? /:80$/ : /:443$/, '') : null
  const path = url === null ? null : parts?.[3] || '/'
  const facts = catalogue.hostFacts(host)
  const product = catalogue.productAt(facts, path)
  return {
    protocol: relative || (protocol !== 'http' && protocol !== 'https') ? null : protocol,
    host,
    path,
    query: queryOf(parts?.[4] ?? ''),
    pathFields: path === null ? [] : pathFieldsOf(catalogue, path, product),
    product,
    vendor: facts?.vendor ?? null,
    region: facts?.region ?? null,
    foreign: host !== null && facts?.known !== true ? host : null,
    tokenEndpoint:
      facts?.role === 'token' || /\/(?:oauth2?(?:\/v\d+(?:\.\d)?)?|connect|auth)\/token\/?$/.test(path ?? ''),
  }
}

function queryOf(text: string): readonly QueryPair[] {
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .slice(0, 200)
    .map((pair): QueryPair => {
      const equals = pair.indexOf('=')
      return equals < 0 ? [decoded(pair), ''] : [decoded(pair.slice(0, equals)), decoded(pair.slice(equals + 1))]
    })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

function pathFieldsOf({ pathValues }: NormaliseCatalogue, path: string, product: string | null): readonly PathField[] {
  const found = new Map<string, string>()
  for (const { field, pattern, products, otherThan } of pathValues) {
    const isFor = product === null ? !products : (products?.includes(product) ?? !otherThan?.includes(product))
    const value = isFor ? pattern.exec(path)?.[1] : undefined
    if (value) found.set(field, value)
  }
  return [...found].map(([field, value]) => ({ field, value }))
}

/** The user and password of an address as a client puts them into the header. RFC 7617 section 2. */
function basicOf(userinfo: string): string {
  const pair = decoded(userinfo.replaceAll('+', '%2B'))
  return `Basic ${base64(pair.includes(':') ? pair : `${pair}:`)}`
}

function answerOf(catalogue: FactsCatalogue, { status, headers, body }: PastedResponse): ComparedAnswer {
  const facts = bodyFactsOf(catalogue, body)
  return { status: status ?? facts.status, headers, body, facts, time: httpDate(valueOf(headers, 'date')) }
}
