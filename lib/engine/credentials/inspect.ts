import { catalogue } from '@/lib/vendors'
import type { FieldId } from '../model/ids'
import type { InspectedProduct } from '../model/product'
import { INSPECTIONS, type Subject } from './inspections'
import type { Finding, Values } from '../model/values'

/**
 * Inspects the values of a product's form. Pure and cheap enough for every key stroke; nothing is changed.
 * @param values as typed or pasted, without any trimming
 * @returns findings in the order of the fields; those with `blocks` cannot be sent as they are
 */
export function inspect(product: InspectedProduct, values: Values): readonly Finding[] {
  return product.fields.flatMap((id) => inspectField(product, id, values))
}

function inspectField(product: InspectedProduct, id: FieldId, values: Values): Finding[] {
  const field = catalogue.field(id)
  const value = values[id] ?? ''
  const subject: Subject = { product, id, field, value, values, scheme: product.schemes[0]?.scheme ?? 'basic' }
  const missing = requiredFinding(subject)
  if (missing || value === '') return missing ? [missing] : []
  const findings: Finding[] = []
  for (const inspection of INSPECTIONS) {
    const found = inspection(subject)
    if (found) findings.push({ ...found, field: id })
    if (found?.blocks) break // what cannot be read is not judged further
  }
  return findings
}

function requiredFinding({ product, id, field, value }: Subject): Finding | null {
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
