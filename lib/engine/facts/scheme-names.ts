import type { ProductCatalogue } from '../model/catalogue'
import type { Scheme } from '../model/scheme'

/** Auth-schemes as the IANA registry writes them, and NTLM, which is in none. */
const REGISTERED: ReadonlyMap<string, string> = new Map(
  ['Basic', 'Bearer', 'Digest', 'DPoP', 'Negotiate', 'NTLM'].map((name) => [name.toLowerCase(), name]),
)

type SchemeCatalogue = Pick<ProductCatalogue, 'schemes'>

/**
 * An auth-scheme as it is written in a header: "Bearer" for `bearer`. `null` is a request without an Authorization
 * header; a word that nobody registered or declared stays as it is.
 */
export function schemeName({ schemes }: SchemeCatalogue, word: string | null): string {
  if (word === null) return 'no Authorization header'
  return REGISTERED.get(word) ?? schemes.map(writtenWord).find((written) => written?.toLowerCase() === word) ?? word
}

/** "Basic or Bearer" */
export function schemeNames(catalogue: SchemeCatalogue, words: readonly string[]): string {
  return words.map((word) => schemeName(catalogue, word)).join(' or ')
}

function writtenWord({ header }: Scheme): string | undefined {
  return /^Authorization: (\S+) /.exec(header)?.[1]
}
