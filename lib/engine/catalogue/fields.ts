import type { FieldCatalogue } from '../model/catalogue'
import type { Field } from '../model/field'
import type { Vendor } from '../model/vendor'

/** The region is a field of every vendor's products, under one id. */
const region: Omit<Field, 'aliases'> = {
  label: 'Region',
  secret: false,
  optional: false,
  shape: 'choice',
  format: 'One of the product’s regions',
  where: 'Where the app, plan or domain was created',
  page: null,
  maxLength: 16,
  carriedRaw: true,
  confidence: 'documented',
  source: 'the product’s own reference',
}

export function composeFields(vendors: readonly Pick<Vendor, 'fields' | 'regionAliases'>[]): FieldCatalogue {
  const entries = vendors.flatMap((v) => Object.entries(v.fields))
  const fields = new Map<string, Field>([
    ...entries,
    ['region', { ...region, aliases: vendors.flatMap((v) => v.regionAliases) }],
  ])
  if (fields.size !== entries.length + 1) throw new TypeError('Two vendors name a field alike')
  return {
    fieldIds: [...fields.keys()],
    field(id) {
      const field = fields.get(id)
      if (!field) throw new TypeError(`There is no field ${id}`)
      return field
    },
    findField: (id) => fields.get(id) ?? null,
  }
}
