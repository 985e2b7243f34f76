import type { FieldId } from '../model/ids'
import { fieldLabelOf, type CaseNames } from './names'

export type FieldChange = {
  readonly field: FieldId
  readonly change: 'same' | 'changed' | 'white-space' | 'added' | 'removed'
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
export function changeSentence(
  names: CaseNames,
  changes: readonly FieldChange[],
  place: string | null = null,
): string | null {
  const parts = ORDER.flatMap((kind) =>
    changes.filter((c) => c.change === kind).map((c) => PHRASES[kind](fieldLabelOf(names, c.field) ?? c.field)),
  )
  const all = [...(place ? [place] : []), ...parts]
  return all.length === 0 ? null : `${all.join(', ')}.`
}
