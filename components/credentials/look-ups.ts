import { inspectionCatalogueOf } from '@/lib/engine/credentials/form'
import { inspect } from '@/lib/engine/credentials/inspect'
import { applyRepair } from '@/lib/engine/credentials/repair'
import { isSecretIn } from '@/lib/engine/mask/secret-looks'
import type { FieldId } from '@/lib/engine/model/ids'
import type { FormFields, InspectionCatalogue } from '@/lib/engine/model/inspection'
import type { FormProduct } from '@/lib/engine/model/product'
import type { FieldFinding, Repair, Values } from '@/lib/engine/model/values'
import { credentialCatalogue } from '@/lib/vendors/credentials'

/** What a form knows of values. */
export type LookUps = {
  inspect(product: FormProduct, values: Values): readonly FieldFinding[]
  isSecret(id: FieldId, value: string): boolean
  applyRepair(values: Values, repair: Repair): Values
}

/**
 * What values are looked at with. It comes while the page is read, since an empty form needs none of it.
 * @param otherVendorOfValue null while what is known of other vendors is not there yet
 */
export function lookUpsOf(
  fields: FormFields,
  otherVendorOfValue: InspectionCatalogue['otherVendorOfValue'] | null,
): LookUps {
  const catalogue = inspectionCatalogueOf(credentialCatalogue, fields, otherVendorOfValue)
  return {
    inspect: (product, values) => inspect(catalogue, product, values),
    isSecret: (id, value) => fields[id] !== undefined && isSecretIn(catalogue, fields[id], value),
    applyRepair,
  }
}
