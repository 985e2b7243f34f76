import { tokenEndpoint as TOKEN_ENDPOINT } from '@/lib/vendors/sinch/products'
import { catalogue } from '@/lib/vendors'
import type { ProductId } from '../model/ids'
import { planReads, probedProduct } from './plan'

/** One request of a check as it can be announced, with field names where values will stand. */
export type PlannedCall = {
  readonly id: string
  readonly title: string
  readonly method: 'GET' | 'POST'
  readonly host: string
  readonly path: string
  readonly scheme: string | null
}
export type Preview = { readonly calls: readonly PlannedCall[]; readonly notes: readonly string[] }

/** What a check of a product in a region will send, at most, apart from trials. */
export function previewOf(id: ProductId, region: string | null): Preview {
  const product = catalogue.product(id)
  const reads = planReads(product, region)
  const token: PlannedCall[] = reads.some((r) => r.scheme === 'oauth2')
    ? [
        {
          id: 'token-exchange',
          title: 'Exchange the key for an access token',
          method: 'POST',
          ...TOKEN_ENDPOINT,
          scheme: null,
        },
      ]
    : []
  const calls = reads.map((r): PlannedCall => ({
    id: r.id,
    title: r.title,
    method: r.sample.method,
    host: r.host,
    path: r.sample.path,
    scheme: catalogue.scheme(r.scheme).label,
  }))
  const control: PlannedCall = {
    ...(calls[0] ?? { method: 'GET', host: '', path: '', scheme: null }),
    id: 'control',
    title: 'Control: the same call with a wrong secret, after an acceptance',
  }
  const notes = [
    ...(product.standIn ? [product.standIn.why] : []),
    ...(probedProduct(product).regionRole === 'must-match' ? [product.regionNote] : []),
  ]
  return { calls: [...token, ...calls, control], notes }
}
