import type { Catalogue } from '../catalogue/catalogue'
import type { FieldId, ProductId } from '../model/ids'
import { checkNamesOf, type CheckNames } from '../report/check-names'

/** The names that the texts of a case use: plain and small, so that they can travel to a browser. */
export type CaseNames = CheckNames & {
  readonly products: Readonly<Record<ProductId, { readonly name: string; readonly hasRegions: boolean }>>
  /** the label of each field */
  readonly fields: Readonly<Record<FieldId, string>>
}

export function caseNamesOf(catalogue: Catalogue): CaseNames {
  return {
    products: Object.fromEntries(
      catalogue.products.map(({ id, name, regions }) => [id, { name, hasRegions: regions.length > 1 }]),
    ),
    ...checkNamesOf(catalogue),
    fields: Object.fromEntries(catalogue.fieldIds.map((id) => [id, catalogue.field(id).label])),
  }
}

/** The name of a product, or null for an id that no product has. */
export function productNameOf({ products }: CaseNames, id: string | null): string | null {
  return (id !== null && Object.hasOwn(products, id) && products[id]?.name) || null
}

/** The label of a field, or null for an id that no field has. */
export function fieldLabelOf({ fields }: CaseNames, id: string): string | null {
  return (Object.hasOwn(fields, id) && fields[id]) || null
}

/** "Conversation API, eu" */
export function placeOf(names: CaseNames, product: string | null, region: string | null): string {
  const name = productNameOf(names, product)
  if (product === null || name === null) return 'product unknown'
  return region && names.products[product]?.hasRegions ? `${name}, ${region}` : name
}
