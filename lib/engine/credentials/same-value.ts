import type { FieldId } from '../model/ids'
import type { Inspection, Subject } from '../model/inspection'
import { core } from './characters'

/** Fewer characters may be equal by chance. */
const SHORTEST = 8

/** One value in two fields: an id where another or the secret belongs. Which of the two is right cannot be told. */
export const sameValue: Inspection = (subject) => {
  const { catalogue, field } = subject
  const twin = twinOf(subject)
  if (twin === null) return null
  const other = catalogue.field(twin).label
  return {
    kind: 'same-value',
    diagnosis: field.secret ? 'fields-swapped' : 'wrong-identifier',
    blocks: false,
    message: field.secret
      ? `${field.label} is the same as the ${other}: an id stands where the secret belongs.`
      : `${field.label} is the same as the ${other}: one of the two was pasted twice.`,
  }
}

/** The first field before this one that holds the same, apart from case and what surrounds it. */
function twinOf({ catalogue, product, id, field, value, values }: Subject): FieldId | null {
  const own = plain(value)
  if (own.length < SHORTEST || field.anyText || field.shape === 'choice') return null
  const before = product.fields.slice(0, product.fields.indexOf(id))
  return before.find((other) => !catalogue.field(other).anyText && plain(values[other] ?? '') === own) ?? null
}

function plain(value: string): string {
  const { start, end } = core(value)
  return value.slice(start, end).toLowerCase()
}
