import { PRODUCTS, TOKEN_ENDPOINT, type ProductId } from './index'
import type { Product } from './define'

export type HostMeaning = { readonly product: ProductId; readonly region: string | null }

const table = new Map<string, HostMeaning>()
for (const product of PRODUCTS as readonly (Product & { id: ProductId })[]) {
  for (const region of product.regions) if (!table.has(region.host)) table.set(region.host, { product: product.id, region: region.code })
  for (const { host } of product.otherHosts) {
    const hosts = host.includes('{region}') ? product.regions.map((r) => host.replace('{region}', () => r.code)) : [host]
    for (const h of hosts) if (!table.has(h)) table.set(h, { product: product.id, region: null })
  }
}

const MAILGUN_PATHS: readonly (readonly [RegExp, ProductId])[] = [
  [/^\/v\d\/inspect(?:\/|$)/, 'mailgun-inspect'],
  [/^\/v\d\/inboxready(?:\/|$)/, 'mailgun-optimize'],
  [/^\/v\d\/address(?:\/|$)/, 'mailgun-validate'],
]

/**
 * The product and region that a URL's host stands for; products that share hosts are told apart by path.
 * @returns null for the token endpoint (it serves all project products) and for hosts of no product here
 */
export function productByHost(host: string, path = '/'): HostMeaning | null {
  const found = table.get(host.toLowerCase()) ?? null
  if (!found?.product.startsWith('mailgun-')) return found
  const special = MAILGUN_PATHS.find(([form]) => form.test(path))
  return { ...found, product: special?.[1] ?? found.product }
}

export function isTokenEndpoint(host: string): boolean {
  return host === TOKEN_ENDPOINT.host || host === `us.${TOKEN_ENDPOINT.host}` || host === `eu.${TOKEN_ENDPOINT.host}`
}
