import type { Rule } from '@/lib/engine/model/rule'
import { VAGUER } from '@/lib/engine/diagnose/rules/account'
import { mayRefuseAccount, spoken } from '@/lib/engine/diagnose/rules/conditions'

/** What Mailgun says of the account, its sandbox and its plan, in its own words. */
export const accountRules: readonly Rule[] = [
  spoken({
    id: 'sandbox-domain',
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
    phrases: [
      {
        says: /sandbox (?:sub)?domains?[^\n]{0,80}(?:only|test|authorized|not)/i,
        hits: ['Sandbox subdomains are for test purposes only.', 'a sandbox domain may not send to this address'],
        misses: 'sandbox',
      },
    ],
    when: mayRefuseAccount,
  }),
  spoken({
    id: 'business-verification',
    diagnosis: 'account-restricted',
    basis: 'documented',
    overrides: [...VAGUER, 'product-not-enabled', 'plan-restriction', 'trial-restriction'],
    confidence: 'certain',
    phrases: [{ says: /business verification/i, hits: '{"Error":"Business Verification"}' }],
    when: mayRefuseAccount,
  }),
  spoken({
    id: 'sending-limit',
    diagnosis: 'plan-restriction',
    basis: 'documented',
    overrides: [...VAGUER, 'product-not-enabled'],
    confidence: 'certain',
    phrases: [
      { says: /large batches/i, hits: 'Domain example is not allowed to send large batches yet' },
      { says: /custom message limit/i, hits: 'Domain mg.example.com has reached its custom message limit' },
    ],
    when: mayRefuseAccount,
  }),
]
