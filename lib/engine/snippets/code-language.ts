import type { SdkCatalogue } from '../model/catalogue'
import type { SchemeId } from '../model/ids'
import { LANGUAGES, type Language } from '../model/language'
import type { Product } from '../model/product'
import { sdkSnippet, sdksFor } from './sdks'
import { SHELLS, SHELL_IDS } from './shells'
import { snippetsOf, type SnippetCatalogue } from './snippets'

/** The parameter of an address that holds the language in which somebody writes. */
export const LANGUAGE_PARAM = 'language'

/** What stands in an address where somebody wants to see every language. */
export const EVERY_LANGUAGE = 'all'

/** A language, or the wish to see every one. */
export type LanguageChoice = Language | typeof EVERY_LANGUAGE

/** The language that an address names; null where it names none that is known. */
export function languageFrom(value: unknown): LanguageChoice | null {
  if (value === EVERY_LANGUAGE) return value
  return typeof value === 'string' && Object.hasOwn(LANGUAGES, value) ? (value as Language) : null
}

/** The languages in which a product has code under a scheme: shells, scripts without a package, then SDKs. */
export function languagesOf(
  catalogue: SnippetCatalogue & SdkCatalogue,
  product: Product,
  scheme: SchemeId,
): readonly Language[] {
  const region = product.regions[0].code
  const plain = snippetsOf(catalogue, product, scheme, region).plain.map((snippet) => snippet.language)
  const sdks = sdksFor(catalogue, product, scheme).filter((sdk) => sdkSnippet(sdk, product, region))
  return [...new Set([...SHELL_IDS.map((id) => SHELLS[id].language), ...plain, ...sdks.map((sdk) => sdk.language)])]
}
