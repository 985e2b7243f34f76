import type { ProductCatalogue } from '../model/catalogue'
import type { Call } from '../model/call'
import type { FieldId, SchemeId } from '../model/ids'
import { LOGIN_METHOD } from '../model/login'
import { findRegion, type Product } from '../model/product'
import type { FieldSource } from '../model/snippet'
import { fieldsIn } from './variables'

/** The calls of a product under one scheme in one region, the free one first. */
export function callsOf(
  catalogue: Pick<ProductCatalogue, 'product'>,
  product: Product,
  scheme: SchemeId,
  region: string,
): readonly Call[] {
  const host = hostOf(product, region)
  const only = product.schemes.find((s) => s.scheme === scheme)?.call
  if (only) return [{ ...only, host }]
  const free = freeCall(catalogue, product, region)
  const further = (product.furtherCalls ?? []).map((call) => ({ ...call, host }))
  return free ? [free, ...further] : further
}

/** The product's own sample or login, or the sample of the product that stands in for it. */
function freeCall(catalogue: Pick<ProductCatalogue, 'product'>, product: Product, region: string): Call | null {
  const { sample, standIn } = product
  if (sample)
    return {
      id: 'call',
      title: sample.title,
      method: 'GET',
      host: sample.host ?? hostOf(product, region),
      path: sample.path,
      effect: 'free',
      ...(sample.alsoAccepted[0]
        ? { note: `Expect ${sample.alsoAccepted[0].status}: ${sample.alsoAccepted[0].means}` }
        : {}),
    }
  if (product.login)
    return {
      id: 'login',
      title: product.login.title,
      method: LOGIN_METHOD,
      host: hostOf(product, region),
      path: '',
      effect: 'free',
    }
  if (!standIn) return null
  const other = catalogue.product(standIn.product)
  const call = freeCall(catalogue, other, region)
  return call && { ...call, title: `${call.title} (${other.name})`, note: standIn.why }
}

/** The host of a region; an unknown region falls back to the product's first. */
export function hostOf(product: Pick<Product, 'regions'>, region: string): string {
  return (findRegion(product, region) ?? product.regions[0]).host
}

/** The credential fields that path and body of a call name. */
export function readsOf(fields: FieldSource, call: Call): readonly FieldId[] {
  const parts = [call.headers, call.form, call.json].flatMap((part) => Object.values(part ?? {}))
  return [call.path, ...parts].flatMap((text) => fieldsIn(fields, text))
}
