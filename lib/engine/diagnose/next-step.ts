import { catalogue } from '@/lib/vendors'
import { findRegion } from '../model/product'
import type { DiagnosisId } from '../model/ids'
import { groupOf, type DiagnosisGroup } from './vocabulary'

export type NextStep = { readonly href: string; readonly label: string }

/** Families whose cause a live call tells apart. */
const SETTLED_LIVE: ReadonlySet<DiagnosisGroup> = new Set([
  'input',
  'token',
  'bearer',
  'header',
  'family',
  'place',
  'account',
])
const ALSO: ReadonlySet<DiagnosisId> = new Set(['undetermined', 'not-auth-not-found', 'product-not-enabled'])
const NOT_LIVE: ReadonlySet<DiagnosisId> = new Set(['shell-mangled', 'rate-limited', 'auth-level-too-low'])

const BENCH: Partial<Record<DiagnosisId, NextStep>> = {
  'signature-mismatch': { href: '/sign?kind=request', label: 'Recompute the signature' },
  'secret-not-decoded': { href: '/sign?kind=request', label: 'Recompute the signature' },
  'body-hash-mismatch': { href: '/sign?kind=request', label: 'Recompute the signature' },
  'signed-content-type-mismatch': { href: '/sign?kind=request', label: 'Recompute the signature' },
  'signed-path-mismatch': { href: '/sign?kind=request', label: 'Recompute the signature' },
  'timestamp-out-of-range': { href: '/sign?kind=request', label: 'Recompute the signature' },
  'stale-docs-example': { href: '/sign?kind=request', label: 'Recompute the signature' },
  'kid-date-mismatch': { href: '/sign?kind=registration-token', label: 'Examine the registration token' },
  'registration-token-invalid': { href: '/sign?kind=registration-token', label: 'Examine the registration token' },
  'webhook-signature-mismatch': { href: '/sign?kind=conversation-webhook', label: 'Verify the callback' },
}

/**
 * What settles a diagnosis: the live check with product and region filled in, or the signing bench; null where neither
 * does. A region that the product does not have is left out.
 */
export function nextStepOf(id: DiagnosisId, product: string | null, region: string | null): NextStep | null {
  const bench = BENCH[id]
  if (bench) return bench
  if (NOT_LIVE.has(id) || !(SETTLED_LIVE.has(groupOf(id)) || ALSO.has(id))) return null
  const known = catalogue.findProduct(product)
  const query = new URLSearchParams({
    ...(known ? { product: known.id } : {}),
    ...(known && findRegion(known, region) ? { region: region ?? '' } : {}),
  }).toString()
  return { href: query ? `/check?${query}` : '/check', label: known ? `Check ${known.name} live` : 'Run a live check' }
}
