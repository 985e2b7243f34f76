import { isFillable } from '../../check/draft'
import { tokenEndpointOf } from './token-endpoint'
import type { Catalogue } from '../../catalogue/catalogue'
import { findRegion, type Product, type SampleCall, type TokenEndpoint } from '../../model/product'
import type { Values } from '../../model/values'
import type { NormalisedRequest } from '../model'

/** The two requests of a comparison. */
export type Sides = { readonly failing: NormalisedRequest; readonly working: NormalisedRequest }

/** The call that is made in place of both: one that costs nothing and changes nothing. */
export type StandIn =
  | {
      readonly kind: 'exchange'
      readonly product: Product
      readonly endpoint: TokenEndpoint
      readonly title: string
      readonly says: string
    }
  | {
      readonly kind: 'read'
      readonly product: Product
      readonly sample: SampleCall
      /** both requests are this read, so their own paths and queries are sent */
      readonly isOriginal: boolean
      readonly title: string
      readonly says: string
    }

/** Why nothing can be tried, as a sentence. */
export type NoStandIn = { readonly kind: 'none'; readonly because: string }

/**
 * The call that stands in for two requests: the exchange of a key for a token where both are one, they themselves where
 * both are a free read of the catalogue, else the free read of their product.
 */
export function standInFor(catalogue: Catalogue, sides: Sides): StandIn | NoStandIn {
  const foreign = foreignIn(catalogue, sides)
  if (foreign !== null) return none(foreign)
  const product = catalogue.findProduct(sides.working.product ?? sides.failing.product)
  if (sides.failing.tokenEndpoint && sides.working.tokenEndpoint) return exchangeFor(catalogue, sides, product)
  if (!product)
    return none('The product cannot be told from the host and the path, so no call is known that could stand in.')
  const probed = product.sample ? product : catalogue.findProduct(product.standIn?.product)
  if (!probed?.sample) return none(`${product.name} has no free read, and none of another product stands in for it.`)
  return readFor(catalogue, probed, product, sides)
}

function none(because: string): NoStandIn {
  return { kind: 'none', because }
}

/** A host that is nobody's who is asked, or a value of somebody else: nothing of it is sent to anybody. */
function foreignIn(catalogue: Catalogue, { failing, working }: Sides): string | null {
  const sides = [
    ['The call that fails', failing],
    ['The call that works', working],
  ] as const
  for (const [side, request] of sides) {
    if (request.foreign !== null && catalogue.hostFacts(request.foreign) === null)
      return (
        `${side} goes to ${request.foreign}, which is no host of ${catalogue.vendorNames}: nothing of it is ` +
        `sent to anybody.`
      )
    for (const { user, secret, token } of request.authorization)
      for (const value of [user, secret, token]) {
        const vendor = value === null ? null : catalogue.otherVendorOfValue(value)
        if (vendor) return `${side} presents a value of ${vendor.name}, by its form: nothing of it is sent to anybody.`
      }
  }
  return null
}

function exchangeFor(catalogue: Catalogue, { working, failing }: Sides, product: Product | null): StandIn | NoStandIn {
  const found = tokenEndpointOf(catalogue, working.host) ?? tokenEndpointOf(catalogue, failing.host)
  if (!found) return none('The token endpoint is not one of the catalogue, so nothing is sent to it.')
  return {
    kind: 'exchange',
    product: product ?? found.product,
    endpoint: found.endpoint,
    title: `Exchange the key for an access token at ${found.endpoint.host}`,
    says:
      `The token exchange itself is repeated: POST ${found.endpoint.host}${found.endpoint.path}. A token ` +
      `that is issued is thrown away.`,
  }
}

function readFor(catalogue: Catalogue, probed: Product, named: Product, sides: Sides): StandIn | NoStandIn {
  const { sample, resource } = probed
  if (!sample) return none(`${probed.name} has no free read.`)
  const ids = { ...pathValues(sides.failing), ...pathValues(sides.working) }
  const reads = [sample, ...(resource ? [resource] : [])]
  const original = reads.find((read) =>
    [sides.failing, sides.working].every((side) => isRead(catalogue, read, probed, side)),
  )
  if (original)
    return {
      kind: 'read',
      product: probed,
      sample: original,
      isOriginal: true,
      title: original.title,
      says:
        `Both calls are a free read themselves, so they are repeated as they are: GET ` +
        `${original.path.split('?')[0] ?? ''}.`,
    }
  // the read of what differs shows more than the list of everything
  const differing = Object.keys(ids).filter((id) => pathValues(sides.failing)[id] !== pathValues(sides.working)[id])
  const isDiffering = (read: SampleCall) => differing.some((id) => read.path.includes(`{${id}}`))
  const fillable = reads.filter((read) => isFillable(read.path, ids))
  const read = fillable.find(isDiffering) ?? fillable[0]
  if (!read) return none(`The free read of ${probed.name} needs an id in its path, and neither call has it.`)
  const other = probed.id === named.id ? '' : `, which takes the same credentials as ${named.name}`
  return {
    kind: 'read',
    product: probed,
    sample: read,
    isOriginal: false,
    title: read.title,
    says:
      `The calls themselves are not repeated. A free read of ${probed.name}${other} stands in for them, with the ` +
      `authentication of each: GET ${read.path.split('?')[0] ?? ''}.`,
  }
}

/** The ids in a path by their field. */
export function pathValues({ pathFields }: Pick<NormalisedRequest, 'pathFields'>): Values {
  return Object.fromEntries(pathFields.map(({ field, value }) => [field, value]))
}

/**
 * Whether a request is this read: at a host of the vendor's that is asked, and by the words of its path, whatever its
 * version, its slashes and the case of its letters. The same words under another version are the same read, or nothing.
 */
function isRead(
  catalogue: Catalogue,
  read: SampleCall,
  product: Product,
  { method, host, path }: NormalisedRequest,
): boolean {
  if ((method ?? 'GET') !== 'GET' || path === null) return false
  return isAsked(catalogue, product, host) && isSamePath(read.path, path)
}

function isAsked(catalogue: Catalogue, { vendor }: Product, host: string | null): host is string {
  const facts = catalogue.hostFacts(host)
  return host !== null && catalogue.contactedHosts.has(host) && facts?.role === 'api' && facts.vendor === vendor
}

function isSamePath(template: string, path: string): boolean {
  const wanted = wordsOf(template.split('?')[0] ?? '')
  const given = wordsOf(path)
  return (
    wanted.length === given.length &&
    wanted.every((segment, i) => segment.startsWith('{') || segment.toLowerCase() === given[i]?.toLowerCase())
  )
}

function wordsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '' && !/^v\d{1,2}$/i.test(segment))
}

/**
 * The host that a request of a stand-in goes to: its own where it is one of the product's, or of the vendor's where the
 * request is repeated itself; else the product's.
 */
export function hostOf(
  catalogue: Catalogue,
  { product, sample, isOriginal }: Extract<StandIn, { kind: 'read' }>,
  request: NormalisedRequest,
): string {
  if (isOriginal && isAsked(catalogue, product, request.host)) return request.host
  if (sample.host) return sample.host
  const own = product.regions.find(({ host }) => host === request.host)
  return (own ?? findRegion(product, request.region) ?? product.regions[0]).host
}
