import type { ErrorClue } from '@/lib/engine/model/guide'
import { apiProducts } from '../products'

const all = apiProducts.map((p) => p.id)

/** What an error message says about who sent it. */
export const errors: readonly ErrorClue[] = [
  {
    form: /This feature is unavailable/i,
    reading: {
      says: '“This feature is unavailable” comes from Mailgun: the key was accepted and the plan lacks the feature.',
      products: all,
      diagnosis: 'plan-restriction',
    },
  },

  {
    form: /MailgunAPIError/i,
    reading: { says: 'MailgunAPIError comes from Mailgun’s own client.', products: all },
  },

  {
    form: /(?:^|\W)Forbidden(?:\W|$)/,
    reading: {
      says: 'The plain word Forbidden with a 401 is how Mailgun refuses a key, whatever the cause.',
      products: all,
      diagnosis: 'credentials-rejected',
    },
  },
]
