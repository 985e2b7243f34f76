import type { Phrase } from '@/lib/engine/model/phrase'

/** What a server says when it refuses a callback of Sinch, beside what any server says. */
export const callbackPhrases: readonly Phrase[] = [
  {
    says: /x-sinch-(?:webhook-)?signature/i,
    hits: ['x-sinch-webhook-signature does not match', 'missing header X-Sinch-Signature'],
  },
  { says: /validateAuthenticationHeader/i, hits: 'validateAuthenticationHeader returned false' },
  {
    says: /signature (?:mismatch|not (?:valid|verified))[^\n]{0,60}sinch/i,
    hits: 'signature mismatch for a request of Sinch',
  },
]
