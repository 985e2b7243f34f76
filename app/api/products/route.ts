import { productRecord } from '@/lib/engine/publication/product-record'
import { catalogue } from '@/lib/vendors'

/** The catalogue: every product with its credentials, schemes, hosts and facts. */
export function GET(): Response {
  const products = catalogue.products.map((product) => productRecord(catalogue, product))
  return Response.json({ products }, { headers: { 'Cache-Control': 'no-store' } })
}
