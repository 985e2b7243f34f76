import type { ProductCatalogue } from '../model/catalogue'
import type { Role } from '../model/exchange'
import type { SchemeId } from '../model/ids'
import { findRegion, type Product, type Region } from '../model/product'
import type { ProbeSpec } from './model'

type Products = Pick<ProductCatalogue, 'findProduct' | 'scheme'>

/** The product whose sample call is made: the given one, or the one that stands in for it. */
export function probedProduct(catalogue: Pick<Products, 'findProduct'>, product: Product): Product {
  if (product.sample || product.login) return product
  const standIn = catalogue.findProduct(product.standIn?.product)
  if (!standIn) throw new TypeError(`${product.id} has neither a sample call nor a login nor a stand-in`)
  return standIn
}

export function chosenRegion(product: Product, code: string | null): Region {
  return findRegion(product, code) ?? product.regions[0]
}

/** The schemes of a product that a check can make requests with, in the product's order of preference. */
function testableSchemes(catalogue: Pick<Products, 'scheme'>, product: Product): readonly SchemeId[] {
  return product.schemes.map((s) => s.scheme).filter((id) => catalogue.scheme(id).untestable === null)
}

/** The scheme that a check uses where one is enough. */
export function preferredScheme(catalogue: Pick<Products, 'scheme'>, product: Product): SchemeId {
  return testableSchemes(catalogue, product)[0] ?? product.schemes[0].scheme
}

/**
 * Every request of a check in the order in which it starts: the chosen region under each scheme, then the other regions
 * under the preferred one, where the region decides. A mail server is asked once, since it counts refused logins.
 */
export function planProbes(catalogue: Products, product: Product, regionCode: string | null): readonly ProbeSpec[] {
  const probed = probedProduct(catalogue, product)
  const chosen = chosenRegion(probed, regionCode)
  const schemes = testableSchemes(catalogue, probed)
  const asked = probed.login ? schemes.slice(0, 1) : schemes
  const here = asked.map((scheme) => probeSpec(probed, chosen, scheme, 'sample-call'))
  const preferred = schemes[0]
  const isSwept = probed.regionRole === 'must-match' && preferred !== undefined
  const there = isSwept
    ? probed.regions.filter((r) => r !== chosen).map((r) => probeSpec(probed, r, preferred, 'region'))
    : []
  return [...here, ...there]
}

/** The read of what an optional field names, in one region; null where the product has none. */
export function resourceSpec(
  product: Product,
  region: Region,
  scheme: SchemeId,
  probe: 'resource' | 'resource-elsewhere',
): ProbeSpec | null {
  const { resource } = product
  const spec = resource && probeSpec(product, region, scheme, probe)
  if (!resource || !spec || 'login' in spec) return null
  const title = probe === 'resource' ? resource.title : `The same in ${region.label}`
  return { ...spec, title, sample: resource, host: resource.host ?? region.host }
}

/**
 * The sample call of a product in one region under one scheme, or its login. Throws a TypeError where the product has
 * neither.
 */
export function probeSpec(
  product: Product,
  region: Region,
  scheme: SchemeId,
  probe: ProbeSpec['probe'],
  role: Role = 'own',
): ProbeSpec {
  const { sample, login } = product
  const id = [probe, product.id, region.code, scheme].join(':')
  const spec = { id, probe, role, product: product.id, region, scheme }
  if (login) {
    const title = probe === 'region' ? `The same login in ${region.label}` : login.title
    return { ...spec, title, host: region.host, login, port: login.ports[0] }
  }
  if (!sample) throw new TypeError(`${product.id} has no sample call`)
  const title = probe === 'region' ? `The same call in ${region.label}` : sample.title
  return { ...spec, title, host: sample.host ?? region.host, sample }
}
