import { catalogue } from '@/lib/vendors'
import { readSpec, type ProbeSpec } from './plan'
import type { Read } from './reads'
import type { CheckInput } from './run'
import type { Product } from '../model/product'

/**
 * The read that tells a wrong project from a product that is off: the same key and project, another product.
 * @returns the read, or the sentence that says why there is none
 */
export function permissionSpec(product: Product, reads: readonly Read[], input: CheckInput): ProbeSpec | string {
  const own = reads.filter((r) => r.spec.role === 'own' && r.spec.probe === 'sample-call')
  if (own.some((r) => r.judgement.accepted === 'yes'))
    return 'The sample call was allowed, so there was nothing to tell apart.'
  if (product.credentialSet !== 'project') return 'Only project access keys reach several products with one credential.'
  if (reads.some((r) => r.spec.probe === 'region' && r.judgement.accepted === 'yes'))
    return 'Another region accepted the same call, which explains the refusal.'
  const refused =
    own.find((r) => r.spec.scheme === 'oauth2' && statusOf(r) === 403) ??
    own.find((r) => r.spec.scheme === 'oauth2' && statusOf(r) === 404)
  if (!refused) return 'No call was refused for permission, so there was nothing to tell apart.'
  const other = catalogue.product(
    input.product === 'numbers' || product.standIn?.product === 'numbers' ? 'fax' : 'numbers',
  )
  return readSpec(other, other.regions[0], 'oauth2', 'permission')
}

function statusOf(read: Read): number | null {
  return read.evidence.outcome.kind === 'response' ? read.evidence.outcome.status : null
}
