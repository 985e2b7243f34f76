import type { Phrase } from '@/lib/engine/model/phrase'

/** What a server says when it refuses a callback of Mailgun, beside what any server says. */
export const callbackPhrases: readonly Phrase[] = [
  {
    says: /(?:invalid|wrong|bad|incorrect) mailgun (?:webhook )?signature/i,
    hits: ['Invalid Mailgun signature', 'bad mailgun webhook signature'],
  },
  { says: /webhook signing key/i, hits: 'is this the webhook signing key?' },
  {
    says: /signature (?:mismatch|not (?:valid|verified))[^\n]{0,60}mailgun/i,
    hits: 'signature not verified: posted by Mailgun',
  },
  {
    says: /signature\.(?:timestamp|token)\b/i,
    hits: ['hmac.update(body.signature.timestamp)', 'signature.token'],
    misses: 'signature.tokens',
  },
]
