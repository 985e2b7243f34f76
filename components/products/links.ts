import type { SchemeId } from '@/lib/engine/model/ids'

/** The product page, with the scheme and region that its code is written for. */
export function productHref(
  id: string,
  choice: { readonly scheme?: SchemeId | undefined; readonly region?: string | undefined } = {},
  hash = '',
): string {
  const params = new URLSearchParams()
  if (choice.scheme) params.set('scheme', choice.scheme)
  if (choice.region) params.set('region', choice.region)
  const query = params.toString()
  return `/products/${id}${query ? `?${query}` : ''}${hash}`
}

/** The check with product and region chosen. */
export function checkHref(id: string, region?: string): string {
  return `/check?${new URLSearchParams({ product: id, ...(region ? { region } : {}) })}`
}
