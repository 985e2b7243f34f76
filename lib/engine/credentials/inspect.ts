import type { InspectionCatalogue, Subject } from '../model/inspection'
import type { InspectedProduct } from '../model/product'
import type { FieldFinding, Values } from '../model/values'
import { INSPECTIONS } from './inspections'

/**
 * Inspects the values of a product's form. Pure and cheap enough for every key stroke; nothing is changed.
 * @param values as typed or pasted, without any trimming
 * @returns findings in the order of the fields; those with `blocks` cannot be sent as they are
 */
export function inspect(
  catalogue: InspectionCatalogue,
  product: InspectedProduct,
  values: Values,
): readonly FieldFinding[] {
  return product.fields.flatMap((id) =>
    inspectField({ catalogue, product, id, field: catalogue.field(id), value: values[id] ?? '', values }),
  )
}

function inspectField(subject: Subject): FieldFinding[] {
  const { id, value } = subject
  const missing = requiredFinding(subject)
  if (missing || value === '') return missing ? [missing] : []
  const findings: FieldFinding[] = []
  for (const inspection of INSPECTIONS) {
    const found = inspection(subject)
    if (found) findings.push({ ...found, field: id })
    if (found?.blocks) break // what cannot be read is not judged further
  }
  return findings
}

function requiredFinding({ product, id, field, value }: Subject): FieldFinding | null {
  if (id === 'region' && product.regions.length === 1) return null
  if (value !== '' || field.optional) return null
  return {
    kind: 'required',
    diagnosis: 'placeholder-value',
    field: id,
    blocks: true,
    message: `${field.label} is required. ${field.where}.`,
  }
}

/** The values that belong to a product's fields, without those of other products. */
export function valuesFor(product: Pick<InspectedProduct, 'fields'>, values: Values): Values {
  return Object.fromEntries(product.fields.flatMap((id) => (values[id] === undefined ? [] : [[id, values[id]]])))
}
