import { hex, hmacSha256 } from '../auth/hash'
import { FIELD_IDS, fieldOf, type FieldId } from '../credentials/fields'
import type { Values } from '../credentials/inspect'

/**
 * Keyed fingerprints of the values of one run, under the salt of its case. They are kept on the server and deleted with the case:
 * what the supporter learns is only which of them differ from those of the run before.
 */
export type Prints = Readonly<Partial<Record<FieldId, { readonly exact: string; /** of the value without white space around it */ readonly trimmed: string }>>>

export type FieldChange = { readonly field: FieldId; readonly change: 'same' | 'changed' | 'white-space' | 'added' | 'removed' }

/** @param salt of the case, 128 random bits as text */
export function printsOf(values: Values, salt: string): Prints {
  const print = (field: FieldId, value: string) => hex(hmacSha256(salt, `${field}\n${value}`)).slice(0, 32)
  return Object.fromEntries(
    FIELD_IDS.filter((field) => fieldOf(field).shape !== 'choice').flatMap((field) => {
      const value = values[field]
      return value ? [[field, { exact: print(field, value), trimmed: print(field, value.trim()) }]] : []
    }),
  )
}

/** What changed from one run to the next, in the order of the fields; empty when they have no field in common. */
export function changesBetween(before: Prints, after: Prints): readonly FieldChange[] {
  return FIELD_IDS.flatMap((field): FieldChange[] => {
    const was = before[field]
    const is = after[field]
    if (!was && !is) return []
    if (!was) return [{ field, change: 'added' }]
    if (!is) return [{ field, change: 'removed' }]
    if (was.exact === is.exact) return [{ field, change: 'same' }]
    return [{ field, change: was.trimmed === is.trimmed ? 'white-space' : 'changed' }]
  })
}

const PHRASES: Record<FieldChange['change'], (label: string) => string> = {
  changed: (label) => `${label} changed`,
  'white-space': (label) => `${label} is the same but for white space around it`,
  added: (label) => `${label} is new`,
  removed: (label) => `${label} is gone`,
  same: (label) => `${label} is the same as before`,
}

const ORDER = ['changed', 'white-space', 'added', 'removed', 'same'] as const

/**
 * The difference in one sentence: "Key ID changed, Key Secret is the same as before."
 * @param place how product or region changed, where they did
 */
export function changeSentence(changes: readonly FieldChange[], place: string | null = null): string | null {
  const parts = ORDER.flatMap((kind) => changes.filter((c) => c.change === kind).map((c) => PHRASES[kind](fieldOf(c.field).label)))
  const all = [...(place ? [place] : []), ...parts]
  return all.length === 0 ? null : `${all.join(', ')}.`
}
