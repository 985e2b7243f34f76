import type { Catalogue } from '../catalogue/catalogue'
import { replyOf } from '../facts/reply'
import { valueOf } from '../http/headers'
import type { Evidence } from '../model/evidence'
import type { Hypothesis, TrialCase } from '../model/trial'
import { asksForMechanism } from './judge-login'
import type { Probes } from './model'

/**
 * What may be tried after a login: nothing where the server spoke of something else than the pair; another mechanism
 * alone where it wanted one; else what the values suggest, then another mechanism.
 * @param general what would be tried of a call
 */
export function loginHypotheses(
  catalogue: Pick<Catalogue, 'scheme'>,
  trialCase: TrialCase,
  { calls }: Probes,
  general: readonly Hypothesis[],
): readonly Hypothesis[] {
  const own = calls.find((c) => c.spec.probe === 'sample-call')
  if (!own) return []
  const mechanisms = mechanismHypotheses(catalogue, trialCase, own.evidence)
  if (own.judgement.accepted === 'no') return [...general, ...mechanisms]
  const reply = replyOf(own.evidence.outcome)
  // 501: what was sent could not be read, which a change of the value may mend. RFC 4954 section 4
  if (reply?.stage === 'auth' && reply.code === 501) return general
  return reply && asksForMechanism(reply) ? mechanisms : []
}

/** The same login by each mechanism that the server offers and that was not used. */
function mechanismHypotheses(
  catalogue: Pick<Catalogue, 'scheme'>,
  { product, region, values }: TrialCase,
  { outcome }: Evidence,
): readonly Hypothesis[] {
  const headers = outcome.kind === 'response' ? outcome.headers : []
  const used = valueOf(headers, 'Mechanism')
  const offered = (/\bAUTH[ =]([^;]*)/i.exec(valueOf(headers, 'EHLO') ?? '')?.[1] ?? '').toUpperCase().split(/\s+/)
  return product.schemes.flatMap(({ scheme }) =>
    (catalogue.scheme(scheme).mechanisms ?? []).flatMap((mechanism): Hypothesis[] => {
      if (used === null || mechanism === used || !offered.includes(mechanism)) return []
      return [
        {
          id: `mechanism:${mechanism.toLowerCase()}`,
          diagnosis: 'wrong-scheme',
          change: `Mechanism: AUTH ${used} → AUTH ${mechanism}`,
          request: { product: product.id, region, values, scheme, mechanism },
          refutes: true,
        },
      ]
    }),
  )
}
