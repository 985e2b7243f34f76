import type { FieldCatalogue } from '../model/catalogue'
import type { FieldId } from '../model/ids'
import type { ImportCatalogue } from '../model/import'
import type { Vendor } from '../model/vendor'

/** Composes how credentials are found in text. Where two fields have the same name, the later one has it. */
export function composeImports(
  fields: Pick<FieldCatalogue, 'fieldIds' | 'field'>,
  vendors: readonly Pick<Vendor, 'imports'>[],
): ImportCatalogue {
  const byName = new Map<string, FieldId>()
  for (const id of fields.fieldIds)
    for (const name of [id, ...fields.field(id).aliases]) byName.set(canonical(name), id)
  const prefixes = vendors.flatMap((v) => v.imports.variablePrefixes)
  return {
    fieldNamed(name) {
      const plain = canonical(name)
      const prefix = prefixes.find((p) => plain.startsWith(p)) ?? ''
      return byName.get(plain) ?? byName.get(plain.slice(prefix.length)) ?? null
    },
    environmentPrefixes: vendors.flatMap((v) => v.imports.environmentPrefixes),
    pathValues: vendors.flatMap((v) => v.imports.pathValues),
  }
}

function canonical(name: string): string {
  return name.toLowerCase().replace(/[-_.\s]/g, '')
}
