import { defineRule, type Rule } from '@/lib/engine/model/rule'
import {
  answered,
  byProbe,
  claimsInOrder,
  ids,
  idsAsked,
  issued,
  passed,
  samples,
  statusOf,
  token,
} from '@/lib/engine/diagnose/rules/selections'
import { SCHEMES_ACROSS } from './across-schemes'

/** What a check finds out by comparing the answers of token endpoint and products. */

const smsAfterEndOfSale = defineRule({
  id: 'sms-project-token-issued-refused',
  // the token was issued a moment before
  overrides: ['token-expired'],
  diagnosis: 'product-not-enabled',
  basis: 'inferred',
  across: (seen) => {
    if (seen.product !== 'sms-project' || !issued(seen) || !claimsInOrder(seen)) return null
    const refused = samples(seen).find((o) => statusOf(o) === 401)
    const isLetThrough = byProbe(seen, 'region').some(passed) || samples(seen).some(passed)
    if (!refused || isLetThrough) return null
    return {
      confidence: 'likely',
      observed: {
        'Token endpoint': 'issued a token for the key',
        SMS: answered(refused),
        'End of sale': 'Projects created since 2026-04-15 cannot use SMS with project keys.',
      },
      evidence: ids(refused),
    }
  },
})

const freshTokenRefusedByProvisioning = defineRule({
  id: 'fresh-token-refused-by-provisioning',
  // the token was issued a moment before
  overrides: ['token-expired'],
  diagnosis: 'wrong-project',
  basis: 'documented',
  across: (seen) => {
    const refused = samples(seen).find((o) => o.exchange.scheme === 'oauth2' && statusOf(o) === 401)
    if (seen.product !== 'provisioning' || !issued(seen) || !refused) return null
    const compared = byProbe(seen, 'permission')[0]
    if (compared && passed(compared)) return null
    return {
      confidence: compared && statusOf(compared) === 403 ? 'likely' : 'possible',
      observed: {
        'Token endpoint': 'issued a token seconds before',
        Provisioning: `${answered(refused)}; this API answers 401 for a wrong project too`,
        ...(compared ? { 'Another product, same project': answered(compared) } : {}),
        ...idsAsked(refused, seen),
      },
      evidence: ids(
        token(seen),
        refused,
        samples(seen).find((o) => o.exchange.scheme === 'basic'),
        compared,
      ),
    }
  },
})

const productOff = defineRule({
  id: 'accepted-but-not-enabled',
  diagnosis: 'product-not-enabled',
  basis: 'documented',
  says: 'accepted',
  across: (seen) => {
    const off = samples(seen).find((o) => passed(o) && o.facts.said.includes('is not enabled'))
    return off
      ? {
          confidence: 'certain',
          observed: { Answer: `${answered(off)}: the project is not enabled` },
          evidence: ids(...samples(seen).filter(passed)),
        }
      : null
  },
})

export const acrossRules: readonly Rule[] = [
  ...SCHEMES_ACROSS,
  smsAfterEndOfSale,
  freshTokenRefusedByProvisioning,
  productOff,
]
