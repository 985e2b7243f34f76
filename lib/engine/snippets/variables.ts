import { catalogue } from '@/lib/vendors'
import type { FieldId } from '../model/ids'

/** Further values that a call needs and that are no credentials. */
export const EXTRAS = {
  PHONE_NUMBER: 'Phone number, with + and country code',
  MAIL_TO: 'Your own mail address',
} as const

export type ExtraName = keyof typeof EXTRAS

/**
 * The environment variable of a credential field: the first of its aliases that is written as one, so that snippets,
 * imports and the credential form speak of the same names.
 */
export function variableOf(field: FieldId): string {
  const name = catalogue.field(field).aliases.find((alias) => /^[A-Z][A-Z_]+$/.test(alias))
  if (!name) throw new TypeError(`Field ${field} has no environment variable`)
  return name
}

/** Every `{placeholder}` of a path, in order. */
export function placeholdersOf(path: string): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '')
}

/** A well-formed version 4 UUID that no API has issued: asking for it shows that the caller was let in. */
export const UNUSED_UUID = '00000000-0000-4000-8000-000000000000'

/**
 * A path with its placeholders replaced: fields and extras by a reference to their variable, `{randomUuid}` by an
 * unused UUID.
 * @param reference writes a reference to an environment variable in the target language
 */
export function fillPath(path: string, reference: (name: string) => string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'randomUuid' ? UNUSED_UUID : reference(nameOf(name)),
  )
}

function nameOf(placeholder: string): string {
  return catalogue.findField(placeholder) !== null ? variableOf(placeholder as FieldId) : placeholder
}

/** The credential fields that a path names. */
export function fieldsIn(path: string): readonly FieldId[] {
  return placeholdersOf(path).filter((name): name is FieldId => catalogue.findField(name) !== null)
}

/** The further values that a path names. */
export function extrasIn(path: string): readonly ExtraName[] {
  return placeholdersOf(path).filter((name): name is ExtraName => name in EXTRAS)
}
