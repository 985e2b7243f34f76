import type { Rule } from '@/lib/engine/model/rule'
import { VAGUER } from '@/lib/engine/diagnose/rules/account'
import {
  atVendor,
  match,
  mayLackFunds,
  mayLackProduct,
  mayRefuseAccount,
  spoken,
} from '@/lib/engine/diagnose/rules/conditions'
import { hasCode } from './conditions'

/** What Sinch says of the account, the balance and the product, in its own codes and words. */
export const accountRules: readonly Rule[] = [
  {
    id: 'code-42900',
    diagnosis: 'rate-limited',
    basis: 'documented',
    overrides: [...VAGUER, 'redirected', 'client-rejected', 'plan-restriction'],
    match: (one) =>
      /^4290\d$/.test(one.facts.body.code ?? '')
        ? match('certain', one, { 'wait at least': one.facts.retryAfter === null ? null : `${one.facts.retryAfter} s` })
        : null,
  },
  spoken({
    id: 'sms-for-verified-numbers',
    diagnosis: 'trial-restriction',
    basis: 'documented',
    overrides: [
      ...VAGUER,
      'product-not-enabled',
      'plan-restriction',
      'auth-level-too-low',
      'domain-unverified',
      'account-restricted',
    ],
    confidence: 'certain',
    phrases: [{ says: /full sms access not enabled/i, hits: 'Full Sms access not enabled for App.' }],
    when: mayRefuseAccount,
  }),
  spoken({
    id: 'account-code-or-blacklist',
    diagnosis: 'account-restricted',
    basis: 'documented',
    overrides: [...VAGUER, 'product-not-enabled', 'plan-restriction', 'trial-restriction'],
    confidence: 'certain',
    phrases: [
      { says: /blocked_account/i, hits: '{"code":"blocked_account","text":"…"}' },
      { says: /identity is blacklisted/i, hits: 'Identity is blacklisted.' },
    ],
    when: mayRefuseAccount,
  }),
  spoken({
    id: 'err-5',
    diagnosis: 'insufficient-funds',
    basis: 'documented',
    overrides: [...VAGUER, 'plan-restriction', 'account-restricted'],
    confidence: 'certain',
    phrases: [{ says: /err -5\b/i, hits: 'ERR -5', misses: 'ERR -51' }],
    when: mayLackFunds,
  }),
  {
    id: 'code-40200',
    diagnosis: 'insufficient-funds',
    basis: 'documented',
    overrides: ['undetermined'],
    match: (one) => (hasCode(one, '40200') && atVendor(one.facts) ? match('likely', one) : null),
  },
  spoken({
    id: 'rcs-or-lookup-switched-off',
    diagnosis: 'product-not-enabled',
    basis: 'documented',
    overrides: [...VAGUER],
    confidence: 'certain',
    phrases: [
      { says: /(?:rbm_)?has_not_been_used/i, hits: '{"errorCode":"rbm_has_not_been_used","message":"Forbidden"}' },
      {
        says: /use ?cases? (?:not|is not|must be|missing|has not)/i,
        hits: ['Line type use cases not specified', 'use case must be declared'],
        misses: 'use cases',
      },
      { says: /clnpc/i, hits: 'A CLNPC licence is needed for Canada' },
    ],
    when: mayLackProduct,
  }),
  {
    id: 'sms-project-after-end-of-sale',
    diagnosis: 'product-not-enabled',
    basis: 'documented',
    overrides: ['undetermined'],
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
