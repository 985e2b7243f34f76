import type { Field } from '../model/field'
import type { ValueKindCatalogue } from '../model/value-kind'

/** What a value is told by. */
export type SecretLooks = Pick<ValueKindCatalogue, 'kindOf' | 'isSecretKind' | 'beginsLikeSecret'> & {
  /** null where it is nobody's that is known by name alone */
  otherVendorOfValue(value: string): { readonly id: string; readonly name: string } | null
}

type Box = Pick<Field, 'secret' | 'isUuid' | 'anyText' | 'shape'>

/** Nothing that somebody could use: samples, variables that are not filled in, what was masked before. */
const HARMLESS = new Set(['empty', 'placeholder', 'variable', 'masked', 'literal-api'])

/** Fewer characters are no secret that anybody was given. */
const SHORTEST = 8
/** Characters: of a longer text the beginning tells. */
const LONGEST = 8192

/** A UUID while it is being typed: its first hyphen comes after eight digits. */
const UUID_SO_FAR = /^[0-9a-f]{0,8}(?:-[0-9a-f-]{0,27})?$/i
const WORDS = /^(?=.{1,24}$)[a-z]+(?:[-_. ][a-z]+)*$/i
const DOMAIN = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+$/i
const SCHEME = /^(?:authorization\s{0,3}:\s{0,3})?(?:bearer|basic|application)\s{1,3}\S/i
const PAIR = /^[^\s:/]{0,255}:[^\s/][^\s]{5,}$/
const NAMED = /(?:secret|token|password|passwd|api_?key|auth)["']?\s{0,3}[:=]\s{0,3}["']?[^\s"']{6,}/i

/**
 * Whether a value is to be treated as a secret in the field where it stands: it belongs to a secret field, has the form
 * of a key, whoever issued it, holds one beside its name, or is one run of random characters where an id belongs.
 * @param value as typed or pasted, perhaps not to its end
 */
export function isSecretIn(catalogue: SecretLooks, box: Box, value: string): boolean {
  if (box.secret) return true
  const text = value.trim().replace(/^["'`“‘„]+|["'`”’“]+$/g, '')
  const kind = catalogue.kindOf(text)
  if (HARMLESS.has(kind)) return false
  if (catalogue.isSecretKind(kind) || catalogue.beginsLikeSecret(text) || SCHEME.test(text)) return true
  if (catalogue.otherVendorOfValue(value) !== null) return true
  if (box.anyText) return false
  if (NAMED.test(text) || isOpaque(box, text, kind)) return true
  // more than a value, such as a whole command: what one of its words would be
  const words = text.slice(0, LONGEST).split(/[\s"'`,;]+/)
  return words.some((word) => PAIR.test(word) || isRandom(word))
}

function isOpaque({ isUuid, shape }: Box, text: string, kind: string): boolean {
  if (isUuid) return text.length >= SHORTEST && !UUID_SO_FAR.test(text) && !WORDS.test(text) && !isOwn(shape, kind)
  return isRandom(text)
}

function isRandom(text: string): boolean {
  if (text.length < 2 * SHORTEST || /[\s@]/.test(text) || (DOMAIN.test(text) && !/[a-z][A-Z]/.test(text))) return false
  return /\d/.test(text) && (/[~+/=]/.test(text) || (/[a-z]/.test(text) && /[A-Z]/.test(text)))
}

/** Some ids are UUIDs that are also written without hyphens. */
function isOwn(shape: string, kind: string): boolean {
  return kind === 'uuid' || (kind === 'hex-32' && shape !== 'uuid')
}
