import type { Field } from '../model/field'
import type { FieldId } from '../model/ids'
import type { FieldSource } from '../model/snippet'

/** The fields of one vendor, to look them up without a catalogue. */
export function fieldSource(fields: Readonly<Record<FieldId, Field>>): FieldSource {
  return { findField: (id) => fields[id] ?? null }
}

/**
 * The environment variable of a credential field: the first of its aliases that is written as one, so that snippets,
 * imports and the credential form speak of the same names. Null for a field that has none.
 */
export function findVariable(fields: FieldSource, field: FieldId): string | null {
  return fields.findField(field)?.aliases.find((alias) => /^[A-Z][A-Z_]+$/.test(alias)) ?? null
}

/** The same for a field that is known to have one; throws a TypeError otherwise. */
export function variableOf(fields: FieldSource, field: FieldId): string {
  const name = findVariable(fields, field)
  if (!name) throw new TypeError(`Field ${field} has no environment variable`)
  return name
}

/** Every `{placeholder}` of a text, in order. */
function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '')
}

/** A well-formed version 4 UUID that no API has issued: asking for it shows that the caller was let in. */
export const UNUSED_UUID = '00000000-0000-4000-8000-000000000000'

/**
 * A text with its placeholders replaced: fields and further values by a reference to their variable, `{randomUuid}` by
 * an unused UUID.
 * @param reference writes a reference to an environment variable in the target language
 */
export function fillPath(fields: FieldSource, text: string, reference: (name: string) => string): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'randomUuid') return UNUSED_UUID
    return reference(fields.findField(name) ? variableOf(fields, name) : name)
  })
}

/** The credential fields that a text names. */
export function fieldsIn(fields: FieldSource, text: string): readonly FieldId[] {
  return placeholdersOf(text).filter((name) => fields.findField(name) !== null)
}
