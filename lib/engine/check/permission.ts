import type { Catalogue } from '../catalogue/catalogue'
import type { Product } from '../model/product'
import type { Probe, Probes, ProbeSpec } from './model'
import { preferredScheme, probedProduct, probeSpec } from './plan'

/**
 * The call that tells a wrong project from a product that is off: the same credentials, another product.
 * @returns the call, or the sentence that says why there is none
 */
export function permissionSpec(
  catalogue: Catalogue,
  product: Product,
  { exchange, calls }: Probes,
): ProbeSpec | string {
  const own = calls.filter((c) => c.spec.role === 'own' && c.spec.probe === 'sample-call')
  if (own.some((c) => c.judgement.accepted === 'yes'))
    return 'The sample call was allowed, so there was nothing to tell apart.'
  const { comparison } = catalogue.credentialSet(product.credentialSet)
  if ('because' in comparison) return comparison.because
  if (calls.some((c) => c.spec.probe === 'region' && c.judgement.accepted === 'yes'))
    return 'Another region accepted the same call, which explains the refusal.'
  const probed = probedProduct(catalogue, product)
  const scheme = preferredScheme(catalogue, probed)
  const preferred = own.filter((c) => c.spec.scheme === scheme).map(statusOf)
  const other = comparison.products.find((id) => id !== probed.id)
  const isIssued = exchange?.judgement.accepted === 'yes'
  const isDenied = preferred.some((status) => status === 403 || status === 404 || (isIssued && status === 401))
  if (other === undefined || !isDenied) return 'No call was refused for permission, so there was nothing to tell apart.'
  const compared = catalogue.product(other)
  return probeSpec(compared, compared.regions[0], preferredScheme(catalogue, compared), 'permission')
}

function statusOf({ evidence }: Probe): number | null {
  return evidence.outcome.kind === 'response' ? evidence.outcome.status : null
}
