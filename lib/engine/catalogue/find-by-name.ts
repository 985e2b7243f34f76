import type { HostCatalogue, ProductCatalogue, SoughtTermCatalogue } from '../model/catalogue'
import type { Product } from '../model/product'
import type { PasteCatalogue } from '../model/paste'
import type { SoughtTerm } from '../model/sought-term'

export type NameLookups = Pick<ProductCatalogue, 'products' | 'credentialSet' | 'vendor'> &
  Pick<HostCatalogue, 'hostFacts'> &
  Pick<PasteCatalogue, 'spokenNames'> &
  SoughtTermCatalogue

export type FoundByName = { readonly products: readonly Product[]; readonly terms: readonly SoughtTerm[] }

/**
 * The products and the sought terms that a person means by a name: as it is written or spoken, by a host, or by every
 * word of it. All of them for an empty name.
 */
export function findByName(catalogue: NameLookups, name: string): FoundByName {
  const text = name.trim().toLowerCase()
  const { products, soughtTerms } = catalogue
  if (text === '') return { products, terms: soughtTerms }
  const words = text.split(/[^\p{L}\p{N}.-]+/u).filter((word) => word !== '')
  const has = (all: string) => words.length > 0 && words.every((word) => all.includes(word))
  const terms = soughtTerms.filter(
    (term) =>
      catalogue.termsIn(text).includes(term) ||
      has([term.name, ...term.also, ...term.hosts, term.what].join(' ').toLowerCase()),
  )
  const spoken = catalogue.spokenNames.filter(({ says }) => says.test(text)).flatMap((one) => one.products)
  const byHost = catalogue.hostFacts(text)?.products ?? []
  const exact = catalogue.termsIn(text).flatMap(({ serves }) => serves.map(({ product }) => product))
  const meant = new Set([...spoken, ...byHost, ...exact])
  return { products: products.filter((p) => meant.has(p.id) || has(wordsOf(catalogue, p))), terms }
}

function wordsOf(catalogue: NameLookups, product: Product): string {
  const { id, name, summary, regions, otherHosts, vendor, credentialSet } = product
  return [
    id,
    name,
    summary,
    catalogue.vendor(vendor).name,
    catalogue.credentialSet(credentialSet).name,
    ...regions.map((region) => region.host),
    ...otherHosts.map((other) => other.host),
  ]
    .join(' ')
    .toLowerCase()
}
