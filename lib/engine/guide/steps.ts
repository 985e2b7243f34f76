import type { FieldCatalogue, ProductCatalogue } from '../model/catalogue'
import type { ClickStep, KeyKind } from '../model/guide'
import type { FieldId, SchemeId } from '../model/ids'
import type { Product } from '../model/product'

/**
 * Where to click to get the credentials of a product, in order.
 * @param key the id of a kind of key, or null
 * @param scheme what will present them; the preferred one where none is given
 */
export function stepsTo(
  catalogue: Pick<ProductCatalogue, 'credentialSet'>,
  product: Product,
  key: string | null,
  scheme: SchemeId = product.schemes[0].scheme,
): readonly ClickStep[] {
  return (
    findKeyKind(product, key)?.steps ??
    product.schemes.find((s) => s.scheme === scheme)?.steps ??
    catalogue.credentialSet(product.credentialSet).steps(product)
  )
}

/** The fields of a product that a caller with a scheme holds: of its secrets those alone that the scheme presents. */
export function fieldsWith(
  catalogue: Pick<ProductCatalogue, 'credentialSet' | 'scheme'> & Pick<FieldCatalogue, 'field'>,
  product: Product,
  scheme: SchemeId,
): readonly FieldId[] {
  const presented = catalogue.scheme(scheme).fields(catalogue.credentialSet(product.credentialSet).pair)
  return product.fields.filter((id) => !catalogue.field(id).secret || presented.includes(id))
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
