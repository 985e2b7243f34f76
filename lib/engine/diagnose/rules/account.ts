import type { Rule } from '../../model/rule'
import {
  ACCOUNT_STOPPED_PHRASES,
  ADDRESS_PHRASES,
  DOMAIN_PHRASES,
  FUNDS_PHRASES,
  PLAN_PHRASES,
  SWITCHED_OFF_PHRASES,
  THROTTLED_PHRASES,
  TRIAL_PHRASES,
} from './account-phrases'
import {
  atVendor,
  hasRights,
  match,
  mayLackFunds,
  mayLackProduct,
  mayRefuseAccount,
  speaksOfContent,
  spoken,
  vendorOf,
} from './conditions'
import { anyOf } from './phrases'

const FUNDS = anyOf(FUNDS_PHRASES)

/** The words are the same in every protocol. */
const ANY = ['http', 'smtp'] as const

/** The credential was accepted; the account, its plan or its balance refuses. */
export const accountRules: readonly Rule[] = [
  {
    id: 'status-429',
    diagnosis: 'rate-limited',
    basis: 'documented',
    match: (one) =>
      one.facts.status === 429
        ? match('certain', one, { 'wait at least': one.facts.retryAfter === null ? null : `${one.facts.retryAfter} s` })
        : null,
  },
  spoken({
    id: 'answer-says-throttled',
    protocols: ANY,
    diagnosis: 'rate-limited',
    basis: 'documented',
    confidence: 'certain',
    phrases: THROTTLED_PHRASES,
    // quotas of money have the same code
    when: (one) =>
      atVendor(one.facts) && one.facts.status !== 200 && one.facts.status !== 402 && !FUNDS.test(one.facts.said),
  }),
  spoken({
    id: 'answer-speaks-of-trial',
    protocols: ANY,
    diagnosis: 'trial-restriction',
    basis: 'documented',
    confidence: 'certain',
    phrases: TRIAL_PHRASES,
    when: mayRefuseAccount,
  }),
  spoken({
    id: 'account-stopped',
    protocols: ANY,
    diagnosis: 'account-restricted',
    basis: 'documented',
    confidence: 'certain',
    phrases: ACCOUNT_STOPPED_PHRASES,
    when: mayRefuseAccount,
  }),
  spoken({
    id: 'balance-too-low',
    protocols: ANY,
    diagnosis: 'insufficient-funds',
    basis: 'documented',
    confidence: 'certain',
    phrases: FUNDS_PHRASES,
    when: mayLackFunds,
  }),
  {
    id: 'status-402',
    diagnosis: 'insufficient-funds',
    basis: 'documented',
    match: (one) => (one.facts.status === 402 && atVendor(one.facts) ? match('likely', one) : null),
  },
  spoken({
    id: 'address-not-on-list',
    protocols: ANY,
    diagnosis: 'ip-not-allowed',
    basis: 'documented',
    confidence: 'certain',
    phrases: ADDRESS_PHRASES,
    when: (one) =>
      atVendor(one.facts) &&
      (one.facts.status === null ||
        one.facts.status === 401 ||
        one.facts.status === 403 ||
        one.facts.status === 406 ||
        one.facts.status === 421),
  }),
  spoken({
    id: 'domain-needs-dns',
    protocols: ANY,
    diagnosis: 'domain-unverified',
    basis: 'documented',
    confidence: 'certain',
    phrases: DOMAIN_PHRASES,
    when: mayRefuseAccount,
  }),
  spoken({
    id: 'plan-does-not-cover',
    protocols: ANY,
    diagnosis: 'plan-restriction',
    basis: 'documented',
    confidence: 'certain',
    phrases: PLAN_PHRASES,
    when: mayRefuseAccount,
  }),
  spoken({
    id: 'product-switched-off',
    diagnosis: 'product-not-enabled',
    basis: 'documented',
    confidence: 'certain',
    phrases: SWITCHED_OFF_PHRASES,
    when: mayLackProduct,
  }),
  {
    id: 'project-403-rights',
    diagnosis: 'insufficient-scope',
    basis: 'inferred',
    match: (one, seen) =>
      one.facts.status === 403 &&
      atVendor(one.facts) &&
      vendorOf(one.facts, seen) !== null &&
      !speaksOfContent(one, seen) &&
      one.facts.body.form !== 'html' &&
      hasRights(one, seen)
        ? match('possible', one)
        : null,
  },
  {
    id: 'permission-denied-code',
    diagnosis: 'insufficient-scope',
    basis: 'documented',
    match: (one) =>
      one.facts.body.code === 'PERMISSION_DENIED' && one.facts.status !== 401 ? match('likely', one) : null,
  },
]
