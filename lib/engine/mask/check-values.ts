import type { FieldCatalogue } from '../model/catalogue'
import type { FieldId } from '../model/ids'
import { derivedValues } from './derived-values'
import { isSecretIn, type SecretLooks } from './secret-looks'
import { isUuid, maskId } from './shared-text'

/** A value that somebody typed or that the session holds, under the name of its field. */
export type KnownValue = { readonly label: string; readonly value: string; readonly secret: boolean }

/** Shorter values occur in any text by chance. */
export const SHORTEST_KNOWN = 4

/**
 * The values of a set of credentials that a report must not hold. What stands in the field of an id but has not its
 * form is taken for a secret: swapped fields are one of the things that are diagnosed.
 */
export function knownOf(
  catalogue: FieldCatalogue & SecretLooks,
  credentials: Readonly<Partial<Record<FieldId, string>>>,
): readonly KnownValue[] {
  return catalogue.fieldIds.flatMap((id) => {
    const value = credentials[id]
    const field = catalogue.field(id)
    if (value === undefined || value.length < SHORTEST_KNOWN || field.shape === 'choice') return []
    const misplaced = field.isUuid === true && !isUuid(value.trim())
    const secret = misplaced || isSecretIn(catalogue, field, value)
    return secretsIn(value, secret).map((part) => ({ label: field.label, value: part, secret }))
  })
}

/**
 * The value as it was entered, and of a secret what may be made of it. Where a scheme was pasted with it, only what
 * comes after: "Bearer" itself is no secret.
 */
function secretsIn(value: string, secret: boolean): readonly string[] {
  if (!secret) return [value]
  const bare = value.trim().replace(/^["'“”‘’]?(?:bearer|basic|application)\s+/i, '')
  return derivedValues(bare !== value.trim() && bare.length >= SHORTEST_KNOWN ? bare : value)
}

/**
 * Replaces each known value: a UUID by its first and last four characters, anything else by its label. Longest first.
 */
export function maskKnown(text: string, known: readonly KnownValue[]): string {
  return known
    .filter((k) => k.value.length >= SHORTEST_KNOWN)
    .toSorted((a, b) => b.value.length - a.value.length)
    .reduce(
      (out, k) => out.replaceAll(k.value, () => (!k.secret && isUuid(k.value) ? maskId(k.value) : `[${k.label}]`)),
      text,
    )
}
