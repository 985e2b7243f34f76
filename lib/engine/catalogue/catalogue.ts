import type { Vendor } from '../model/vendor'
import { composeFields, type FieldCatalogue } from './fields'
import { composeProducts, type ProductCatalogue } from './products'

/**
 * Everything that is known about all vendors, composed from what each of them declares. The functions of the engine
 * take it, or the part of it that they need, as their first parameter.
 */
export type Catalogue = ProductCatalogue &
  FieldCatalogue & {
    readonly vendors: readonly Vendor[]
  }

/** Composes the catalogue of a list of vendors. Throws a TypeError where two of them declare the same id. */
export function composeCatalogue(vendors: readonly Vendor[]): Catalogue {
  return { vendors, ...composeProducts(vendors), ...composeFields(vendors) }
}
