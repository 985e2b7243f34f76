import type { SdkCatalogue } from '../model/catalogue'
import type { SchemeId } from '../model/ids'
import type { Product } from '../model/product'
import type { Sdk, SdkUse } from '../model/sdk'
import type { Snippet } from '../model/snippet'
import { hostOf } from './calls'

/**
 * The libraries that speak to a product's vendor at all: those made for the product or the scheme alone, else the
 * general ones.
 * @param scheme the scheme that is to be used; the preferred one where none is given
 */
export function sdksFor(
  catalogue: SdkCatalogue,
  product: Product,
  scheme: SchemeId = product.schemes[0].scheme,
): readonly Sdk[] {
  const all = catalogue.sdksOf(product.vendor)
  const dedicated = all.filter((sdk) => sdk.dedicated && sdk.uses[product.id])
  const ofScheme = dedicated.filter((sdk) => sdk.scheme === scheme)
  if (ofScheme.length > 0) return ofScheme
  const ofProduct = dedicated.filter((sdk) => sdk.scheme === undefined)
  return ofProduct.length > 0 ? ofProduct : all.filter((sdk) => !sdk.dedicated)
}

/** How one SDK is initialised for a product in a region, or null where it does not cover the product. */
export function sdkSnippet(sdk: Sdk, product: Product, region: string): Snippet | null {
  const use = sdk.uses[product.id]
  return use
    ? { ...written(sdk, use, product, region), id: `sdk-${sdk.id}`, title: `${sdk.name}: ${sdk.package}` }
    : null
}

/**
 * One client for several credential sets, of which the product takes one; null where the SDK has none or does not cover
 * the product.
 */
export function sdkTogetherSnippet(sdk: Sdk, product: Product): Snippet | null {
  const { together } = sdk
  const takes = together?.reads.some((field) => product.fields.includes(field))
  if (!together || !takes || !sdk.uses[product.id]) return null
  const { title, reads, note, code } = together
  return { id: `sdk-${sdk.id}-together`, language: sdk.language, shell: null, title, code, effect: 'free', note, reads }
}

/** What can be done with one kind of key, by every SDK of the product that has code for it. */
export function sdkKeySnippets(
  catalogue: SdkCatalogue,
  product: Product,
  key: string,
  region: string,
): readonly Snippet[] {
  return sdksFor(catalogue, product).flatMap((sdk) => {
    const use = sdk.keyUses?.[product.id]?.[key]
    if (!use) return []
    const { effect, note } = use
    return [
      {
        ...written(sdk, use, product, region),
        id: `sdk-${sdk.id}-${use.id}`,
        title: `${sdk.name}: ${use.title}`,
        effect,
        note,
      },
    ]
  })
}

function written(sdk: Sdk, use: SdkUse, product: Product, region: string) {
  return {
    language: sdk.language,
    shell: null,
    code: use.code(region, hostOf(product, region)),
    effect: 'free',
    reads: use.reads,
  } as const
}
