import type { Rule } from '@/lib/engine/model/rule'
import { match } from '@/lib/engine/diagnose/rules/conditions'

/** What stands between the caller and an API of Sinch. */
export const transportRules: readonly Rule[] = [
  {
    id: 'words-no-api-sends',
    // a success in words that no API sends is none
    overrides: ['credentials-accepted'],
    diagnosis: 'not-the-api',
    basis: 'inferred',
    match: (one) => {
      const { facts } = one
      const odd =
        facts.body.form === 'text' &&
        facts.hostFacts?.known === true &&
        facts.hostFacts.vendor === 'sinch' &&
        facts.status !== null &&
        (facts.status < 300 || /proxy|firewall|blocked|gateway|policy|captive/.test(facts.said))
      return odd ? match('likely', one) : null
    },
  },
]
