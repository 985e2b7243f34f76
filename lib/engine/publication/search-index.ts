import type { Catalogue } from '../catalogue/catalogue'

export const SEARCH_KINDS = ['page', 'product', 'problem', 'code'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** One thing that the search of the site finds. */
export type SearchEntry = {
  readonly href: string
  readonly kind: SearchKind
  readonly title: string
  /** what stands under the title, and is searched too */
  readonly text: string
  /** what is searched and not shown: ids, hosts, variables */
  readonly words: string
}

/** Every product, every problem and every error code of the catalogue, for the search of the site. */
export function searchEntries(catalogue: Catalogue): readonly SearchEntry[] {
  return [
    ...products(catalogue),
    ...names(catalogue),
    ...rotations(catalogue),
    ...problems(catalogue),
    ...codes(catalogue),
  ]
}

function products(catalogue: Catalogue): readonly SearchEntry[] {
  return catalogue.products.map(({ id, name, summary, vendor, regions, otherHosts, fields, schemes }) => ({
    href: `/products/${id}`,
    kind: 'product',
    title: name,
    text: summary,
    words: [
      id,
      catalogue.vendor(vendor).name,
      ...regions.map((region) => region.host),
      ...otherHosts.map((other) => other.host),
      ...catalogue.namedHosts.filter((named) => named.products.includes(id)).flatMap((named) => named.hosts),
      ...fields.flatMap((field) => [catalogue.field(field).label, ...catalogue.field(field).aliases]),
      ...schemes.map((one) => catalogue.scheme(one.scheme).name),
    ].join(' '),
  }))
}

/** Names that are no product's own lead to what serves them. */
function names({ soughtTerms }: Catalogue): readonly SearchEntry[] {
  return soughtTerms.map(({ id, name, also, what, hosts }) => ({
    href: `/products#${id}`,
    kind: 'product',
    title: name,
    text: what,
    words: [...also, ...hosts].join(' '),
  }))
}

function rotations({ credentialSets }: Catalogue): readonly SearchEntry[] {
  return credentialSets.flatMap(({ name, typicalProduct, keyLife }) =>
    keyLife
      ? [
          {
            href: `/products/${typicalProduct}#rotate`,
            kind: 'product' as const,
            title: keyLife.title,
            text: keyLife.overlap,
            words: `${name} rotation rotate renew replace expire ${keyLife.kinds.map((kind) => kind.name).join(' ')}`,
          },
        ]
      : [],
  )
}

function problems(catalogue: Catalogue): readonly SearchEntry[] {
  return catalogue.diagnosisIds.map((id) => {
    const { title, what, why, fix } = catalogue.explanation(id)
    return { href: `/problems/${id}`, kind: 'problem', title, text: what, words: [id, why, ...fix].join(' ') }
  })
}

/** A code leads to what a refusal of its product looks like, where its meaning stands among the others. */
function codes(catalogue: Catalogue): readonly SearchEntry[] {
  return catalogue.bodyShapes.flatMap((shape) => {
    const product = catalogue.products.find((one) => one.errorShapes.includes(shape.id))
    if (!product) return []
    return (shape.codes ?? []).map(({ code, means }) => ({
      href: `/products/${product.id}#errors`,
      kind: 'code' as const,
      title: String(code),
      text: `${product.name}: ${means}`,
      words: shape.name,
    }))
  })
}
