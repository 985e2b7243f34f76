import type { FieldCatalogue, ProductCatalogue } from '../model/catalogue'
import type { CredentialCatalogue, FormFields, InspectionCatalogue } from '../model/inspection'
import type { FormProduct, Product } from '../model/product'

/** A product as its form needs it. */
export function formProductOf(catalogue: Pick<ProductCatalogue, 'vendor'>, product: Product): FormProduct {
  const { id, name, vendor, fields, regions, regionNote } = product
  return { id, name, vendorName: catalogue.vendor(vendor).name, fields, regions, regionNote }
}

/** Every field without what only pages of products show: an import may fill any of them. */
export function formFieldsOf({ fieldIds, field }: Pick<FieldCatalogue, 'fieldIds' | 'field'>): FormFields {
  return Object.fromEntries(
    fieldIds.map((id) => {
      const { aliases: _a, format: _f, page: _p, confidence: _c, source: _s, ...rest } = field(id)
      return [id, rest]
    }),
  )
}

/**
 * What values are inspected with where the fields came as data, as in a browser, which has none of the products.
 * @param otherVendorOfValue null while what is known of other vendors is not there yet
 */
export function inspectionCatalogueOf(
  credentials: CredentialCatalogue,
  fields: FormFields,
  otherVendorOfValue: InspectionCatalogue['otherVendorOfValue'] | null = null,
): InspectionCatalogue {
  return {
    ...credentials,
    otherVendorOfValue: otherVendorOfValue ?? (() => null),
    field(id) {
      const field = fields[id]
      if (!field) throw new TypeError(`There is no field ${id}`)
      return field
    },
  }
}
