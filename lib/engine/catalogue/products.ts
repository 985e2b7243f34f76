import type { CredentialSet } from '../model/credential-set'
import type { CredentialSetId, DiagnosisId, ProductId, SchemeId, VendorId } from '../model/ids'
import type { Product, TokenEndpoint } from '../model/product'
import type { Scheme } from '../model/scheme'
import type { Vendor } from '../model/vendor'

/** The products of all vendors, and how they are looked up. */
export type ProductCatalogue = {
  /** in the order in which lists show them */
  readonly products: readonly [Product, ...Product[]]
  readonly credentialSets: readonly CredentialSet[]
  readonly schemes: readonly Scheme[]
  /** the vendor of an id; throws a TypeError for an id that no vendor has */
  vendor(id: VendorId): Pick<Vendor, 'id' | 'name'>
  /** the product of an id that is known to exist; throws a TypeError otherwise */
  product(id: ProductId): Product
  /** the product of an id from outside, or null */
  findProduct(id: string | null | undefined): Product | null
  /** the credential set of an id that is known to exist; throws a TypeError otherwise */
  credentialSet(id: CredentialSetId): CredentialSet
  /** the scheme of an id that is known to exist; throws a TypeError otherwise */
  scheme(id: SchemeId): Scheme
  /** where a product's keys are exchanged for tokens; null where the vendor issues none */
  tokenEndpoint(product: Pick<Product, 'vendor'>): TokenEndpoint | null
  /** the diagnoses that typically concern a product: its own, then those of its credential set */
  problemsOf(product: Product): readonly DiagnosisId[]
  /** every host that is ever contacted */
  readonly contactedHosts: ReadonlySet<string>
}

type Source = Pick<Vendor, 'id' | 'name' | 'tokenEndpoint' | 'products' | 'credentialSets' | 'schemes'>

export function composeProducts(vendors: readonly Source[]): ProductCatalogue {
  const [first, ...rest] = vendors.flatMap((v) => v.products)
  if (!first) throw new TypeError('A catalogue needs a product')
  const products = [first, ...rest] as const
  const credentialSets = vendors.flatMap((v) => v.credentialSets)
  const byId = indexOf('product', products)
  const sets = indexOf('credential set', credentialSets)
  const schemes = vendors.flatMap((v) => v.schemes)
  const names = indexOf('vendor', vendors)
  return {
    products,
    credentialSets,
    schemes,
    vendor: names.get,
    product: byId.get,
    findProduct: byId.find,
    credentialSet: sets.get,
    scheme: indexOf('scheme', schemes).get,
    tokenEndpoint: ({ vendor }) => names.get(vendor).tokenEndpoint,
    problemsOf: (product) => {
      const shared = sets.get(product.credentialSet).problems.filter((id) => !product.excludedProblems?.includes(id))
      return [...new Set([...(product.problems ?? []), ...shared])]
    },
    contactedHosts: new Set([
      ...vendors.flatMap((v) => v.tokenEndpoint?.host ?? []),
      ...products.flatMap((p) => [
        ...(p.sample ? p.regions.map((r) => r.host) : []),
        ...(p.sample?.host ? [p.sample.host] : []),
      ]),
    ]),
  }
}

/** Rows by their id, each once. */
export function indexOf<Row extends { readonly id: string }>(what: string, rows: readonly Row[]) {
  const byId = new Map(rows.map((row) => [row.id, row]))
  if (byId.size !== rows.length) throw new TypeError(`Two rows have the same ${what} id`)
  return {
    get(id: string): Row {
      const row = byId.get(id)
      if (!row) throw new TypeError(`There is no ${what} ${id}`)
      return row
    },
    find: (id: string | null | undefined): Row | null => (id && byId.get(id)) || null,
  }
}
