import type { ProductCatalogue } from '../../model/catalogue'
import type { Product, TokenEndpoint } from '../../model/product'

/** The token endpoint on a host, with the first product whose keys are exchanged there; null where there is none. */
export function tokenEndpointOf(
  { products, tokenEndpoint }: Pick<ProductCatalogue, 'products' | 'tokenEndpoint'>,
  host: string | null,
): { readonly product: Product; readonly endpoint: TokenEndpoint } | null {
  for (const product of products) {
    const endpoint = tokenEndpoint(product)
    if (endpoint && endpoint.host === host && endpoint.credentialSet === product.credentialSet)
      return { product, endpoint }
  }
  return null
}
