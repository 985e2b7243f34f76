import { plainName } from '../mask/secret-names'
import { GENERAL_SECRET_SHAPES } from '../mask/secret-shapes'
import type { SecretCatalogue } from '../model/catalogue'
import type { Vendor } from '../model/vendor'

type Source = Pick<Vendor, 'domains' | 'credentialSets' | 'fields' | 'publishedValues' | 'secretShapes'>

/** The forms of secrets of all vendors, tried before the general ones, which say less of what they found. */
export function composeSecrets(vendors: readonly Source[]): SecretCatalogue {
  const users = vendors.flatMap((v) => v.credentialSets).map((set) => set.pair?.user)
  const named = vendors
    .flatMap((v) => Object.values(v.fields))
    .flatMap((field) => [field.label, ...field.aliases].map((name) => [plainName(name), field.secret] as const))
  return {
    fieldNames: new Map(named),
    secretShapes: [...vendors.flatMap((v) => v.secretShapes), ...GENERAL_SECRET_SHAPES],
    publishedValues: vendors.flatMap((v) => v.publishedValues),
    literalUsers: new Set(users.flatMap((user) => (user && 'literal' in user ? [user.literal] : []))),
    domainWords: new Set(vendors.flatMap((v) => v.domains).map((domain) => domain.split('.')[0] ?? domain)),
  }
}
