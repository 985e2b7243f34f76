import type { Rule } from '@/lib/engine/model/rule'
import { atVendor, match } from '@/lib/engine/diagnose/rules/conditions'
import { hasCode } from './conditions'

/** What Sinch says of the account, the balance and the product by code and status. */
export const accountRules: readonly Rule[] = [
  {
    id: 'code-42900',
    diagnosis: 'rate-limited',
    basis: 'documented',
    match: (one) =>
      /^4290\d$/.test(one.facts.body.code ?? '')
        ? match('certain', one, { 'wait at least': one.facts.retryAfter === null ? null : `${one.facts.retryAfter} s` })
        : null,
  },
  {
    id: 'code-40200',
    diagnosis: 'insufficient-funds',
    basis: 'documented',
    match: (one) => (hasCode(one, '40200') && atVendor(one.facts) ? match('likely', one) : null),
  },
  {
    id: 'sms-project-after-end-of-sale',
    diagnosis: 'product-not-enabled',
    basis: 'documented',
    match: (one) => {
      const { facts } = one
      const zt = facts.product === 'sms-project' && (facts.hostFacts?.products.includes('sms-project') ?? true)
      return zt &&
        facts.host !== null &&
        facts.status === 401 &&
        facts.challenges.length === 0 &&
        facts.scheme === 'bearer'
        ? match('likely', one, { 'SMS with a project key': 'only for projects created before 15 April 2026' })
        : null
    },
  },
  {
    id: 'conversation-403',
    diagnosis: 'product-not-enabled',
    basis: 'inferred',
    match: (one) =>
      one.facts.status === 403 && one.facts.credentialSet === 'project' && one.facts.body.form !== 'html'
        ? match('possible', one)
        : null,
  },
]
