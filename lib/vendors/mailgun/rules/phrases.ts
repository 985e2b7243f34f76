import type { Vendor } from '@/lib/engine/model/vendor'

/** Wordings of Mailgun's APIs that general rules look for. */
export const phrases: NonNullable<Vendor['phrases']> = {
  'answer-speaks-of-trial': [
    {
      says: /sandbox (?:sub)?domains?[^\n]{0,80}\b(?:only|test|authorized|not)\b/i,
      hits: ['Sandbox subdomains are for test purposes only.', 'a sandbox domain may not send to this address'],
      misses: 'sandbox',
    },
    {
      says: /authorized recipients?/i,
      hits: ['Please add the address to authorized recipients in Account Settings.', 'not an authorized recipient'],
    },
  ],
  'account-stopped': [{ says: /business verification/i, hits: '{"Error":"Business Verification"}' }],
  'plan-does-not-cover': [
    { says: /large batches/i, hits: 'Domain example is not allowed to send large batches yet' },
    { says: /custom message limit/i, hits: 'Domain mg.example.com has reached its custom message limit' },
  ],
}
