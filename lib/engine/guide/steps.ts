import type { ProductCatalogue } from '../model/catalogue'
import type { ClickStep, KeyKind } from '../model/guide'
import type { Product } from '../model/product'

/** Where to click to get the credentials of a product, in order. @param key the id of a kind of key, or null */
export function stepsTo(
  catalogue: Pick<ProductCatalogue, 'credentialSet'>,
  product: Product,
  key: string | null,
): readonly ClickStep[] {
  return findKeyKind(product, key)?.steps ?? catalogue.credentialSet(product.credentialSet).steps(product)
}

/** A kind of key of a product by its id, or null. */
export function findKeyKind(product: Product, key: string | null): KeyKind | null {
  return product.keyKinds?.kinds.find((kind) => kind.id === key) ?? null
}

/** The two things that people get wrong most often, said for one product. */
export function mixUpsOf(
  catalogue: Pick<ProductCatalogue, 'credentialSet'>,
  product: Product,
): readonly [credentials: string, region: string] {
  return [
    catalogue.credentialSet(product.credentialSet).mistakenFor,
    `${product.regionNote}${REGION_TAIL[product.regionRole]}`,
  ]
}

const REGION_TAIL: Readonly<Record<Product['regionRole'], string>> = {
  'must-match': ' A wrong region looks like a wrong key, or like something that does not exist.',
  latency: ' Your credentials are the same everywhere.',
  none: '',
}
