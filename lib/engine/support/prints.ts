import type { FieldCatalogue } from '../model/catalogue'
import type { FieldId } from '../model/ids'
import { hex, hmacSha256 } from '../bytes/hash'
import type { Values } from '../model/values'
import type { FieldChange } from './changes'

/**
 * Keyed fingerprints of the values of one run, under the salt of its case. They are kept on the server and deleted with
 * the case: what the supporter learns is only which of them differ from those of the run before.
 */
export type Prints = Readonly<
  Partial<
    Record<
      FieldId,
      { readonly exact: string; /** of the value without white space around it */ readonly trimmed: string }
    >
  >
>

/** @param salt of the case, 128 random bits as text */
export function printsOf(catalogue: FieldCatalogue, values: Values, salt: string): Prints {
  const print = (field: FieldId, value: string) => hex(hmacSha256(salt, `${field}\n${value}`)).slice(0, 32)
  return Object.fromEntries(
    catalogue.fieldIds
      .filter((field) => catalogue.field(field).shape !== 'choice')
      .flatMap((field) => {
        const value = values[field]
        return value ? [[field, { exact: print(field, value), trimmed: print(field, value.trim()) }]] : []
      }),
  )
}

/** What changed from one run to the next, in the order of the fields; empty when they have no field in common. */
export function changesBetween(
  { fieldIds }: Pick<FieldCatalogue, 'fieldIds'>,
  before: Prints,
  after: Prints,
): readonly FieldChange[] {
  return fieldIds.flatMap((field): FieldChange[] => {
    const was = before[field]
    const is = after[field]
    if (!was && !is) return []
    if (!was) return [{ field, change: 'added' }]
    if (!is) return [{ field, change: 'removed' }]
    if (was.exact === is.exact) return [{ field, change: 'same' }]
    return [{ field, change: was.trimmed === is.trimmed ? 'white-space' : 'changed' }]
  })
}
