import type { SchemeId } from '@/lib/engine/model/ids'
import { LANGUAGE_PARAM, type LanguageChoice } from '@/lib/engine/snippets/code-language'

/** The product page, with the scheme, the region and the language that its code is written for. */
export function productHref(
  id: string,
  choice: {
    readonly scheme?: SchemeId | undefined
    readonly region?: string | undefined
    readonly language?: LanguageChoice | null | undefined
  } = {},
  hash = '',
): string {
  const params = new URLSearchParams()
  if (choice.scheme) params.set('scheme', choice.scheme)
  if (choice.region) params.set('region', choice.region)
  if (choice.language) params.set(LANGUAGE_PARAM, choice.language)
  const query = params.toString()
  return `/products/${id}${query ? `?${query}` : ''}${hash}`
}

/** The check with product and region chosen. */
export function checkHref(id: string, region?: string): string {
  return `/check?${new URLSearchParams({ product: id, ...(region ? { region } : {}) })}`
}
