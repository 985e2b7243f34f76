import { FIRST_KINDS, lastKinds } from '../credentials/kinds'
import { SHAPES } from '../credentials/shapes'
import type { CredentialCatalogue, VendorCredentials } from '../model/inspection'
import type { ValueKindCatalogue, ValueKindDefinition } from '../model/value-kind'

/** Words in the names of variables and settings that hold credentials, whoever issued them. */
const NAME_WORDS = ['key', 'secret', 'token', 'project', 'plan', 'client', 'auth', 'app'] as const

/**
 * Composes what the vendors declare about the form of their credentials. Throws a TypeError where two of them declare a
 * kind or a shape of the same name.
 */
export function composeCredentials(vendors: readonly VendorCredentials[]): CredentialCatalogue {
  const entries = [...Object.entries(SHAPES), ...vendors.flatMap((v) => Object.entries(v.shapes))]
  const shapes = new Map(entries)
  if (shapes.size !== entries.length) throw new TypeError('Two shapes of credentials have the same name')
  const nameWords = [...NAME_WORDS, ...vendors.flatMap((v) => v.nameWords)]
  return {
    ...composeValueKinds(vendors),
    shape(name) {
      const shape = shapes.get(name)
      if (!shape) throw new TypeError(`There is no shape ${name}`)
      return shape
    },
    isCredentialName: (name) => nameWords.some((word) => name.toLowerCase().includes(word)),
  }
}

function composeValueKinds(vendors: readonly VendorCredentials[]): ValueKindCatalogue {
  const kinds = [
    ...FIRST_KINDS,
    ...vendors.flatMap((v) => v.valueKinds),
    ...lastKinds(vendors.flatMap((v) => v.placeholders)),
  ]
  const words = new Map([
    ...kinds.map((kind) => [kind.id, kind.words] as const),
    ['empty', 'nothing'] as const,
    ['other', 'something else'] as const,
  ])
  if (words.size !== kinds.length + 2) throw new TypeError('Two kinds of values have the same id')
  for (const { kindWords } of vendors) for (const [id, own] of Object.entries(kindWords)) words.set(id, own)
  const merged = kinds.map((kind) => ({ ...kind, forms: mergedForms(kind.forms) }))
  const secret = new Set(kinds.filter((k) => k.secret).map((k) => k.id))
  return {
    kindOf: (value) => (value.trim() === '' ? 'empty' : (merged.find((k) => isOf(k, value))?.id ?? 'other')),
    kindWords(kind) {
      const said = words.get(kind)
      if (said === undefined) throw new TypeError(`There is no kind of values ${kind}`)
      return said
    },
    isSecretKind: (kind) => secret.has(kind),
    beginsLikeSecret: (text) => kinds.some((k) => k.begins?.test(text)),
  }
}

/** One pattern for all forms with the same flags, since every value of a long text is asked for its kind. */
function mergedForms(forms: readonly RegExp[]): readonly RegExp[] {
  const flags = [...new Set(forms.map((form) => form.flags))]
  return flags.map((own) => {
    const sources = forms.filter((form) => form.flags === own).map(({ source }) => `(?:${source})`)
    return new RegExp(sources.join('|'), own)
  })
}

function isOf({ forms, trims, maxLength = Infinity }: ValueKindDefinition, value: string): boolean {
  const text = trims ? value.trim() : value
  return text.length <= maxLength && forms.some((form) => form.test(text))
}
