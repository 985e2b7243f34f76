import type { Vendor } from '@/lib/engine/model/vendor'

/** Wordings of Mailgun's APIs that general rules look for. */
export const phrases: NonNullable<Vendor['phrases']> = {
  'answer-speaks-of-trial': [
    {
      says: /sandbox (?:sub)?domains?[^\n]{0,80}\b(?:only|test(?:s|ing)?|authorized|(?:can)?not)\b/i,
      hits: [
        'Sandbox subdomains are for test purposes only.',
        'sandbox domains are for testing',
        'a sandbox domain may not send to this address',
        'Sandbox domains cannot send to this address',
      ],
      misses: ['sandbox', 'sandbox domain: sandboxnotary.example.com'],
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
