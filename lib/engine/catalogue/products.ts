import type { ProductCatalogue } from '../model/catalogue'
import type { Vendor } from '../model/vendor'

type Source = Pick<
  Vendor,
  'id' | 'name' | 'statusPhrases' | 'tokenEndpoint' | 'products' | 'credentialSets' | 'schemes'
>

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
    vendorNames: alternatives(vendors.map((v) => v.name)),
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
    productsInReach: (product) => {
      const same = products.filter((p) => p.credentialSet === product.credentialSet && isAsked(p))
      return [...same.filter((p) => p.id === product.id), ...same.filter((p) => p.id !== product.id)]
    },
    contactedHosts: new Set([
      ...vendors.flatMap((v) => v.tokenEndpoint?.host ?? []),
      ...products.flatMap((p) => [
        ...(isAsked(p) ? p.regions.map((r) => r.host) : []),
        ...(p.sample?.host ? [p.sample.host] : []),
      ]),
    ]),
  }
}

/** A check of the product asks it something: a call, or a login. */
function isAsked({ sample, login }: Vendor['products'][number]): boolean {
  return sample !== null || login !== undefined
}

/** "Acme", "Acme or Example", "Acme, Example or Other" */
function alternatives(all: readonly string[]): string {
  return [all.slice(0, -1).join(', '), ...all.slice(-1)].filter(Boolean).join(' or ')
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
