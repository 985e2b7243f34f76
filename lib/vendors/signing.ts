import type { SigningBench } from '@/lib/engine/signing/search-request'
import { MAILGUN_WEBHOOK } from './mailgun/signing/webhook'
import { publishedWith } from './sinch/signing/published'
import { requestRecipe } from './sinch/signing/request-recipe'
import { CONVERSATION_WEBHOOK, SMS_WEBHOOK } from './sinch/signing/webhooks/conversation'
import { NUMBERS_WEBHOOK } from './sinch/signing/webhooks/numbers'
import { SIGNED_CALLBACKS } from './sinch/signing/webhooks/signed-callback'

/**
 * What the signing bench calculates with. It is apart from the catalogue, so that its page carries this and nothing
 * else of the vendors.
 */
export const signingBench: SigningBench = {
  webhooks: [...SIGNED_CALLBACKS, CONVERSATION_WEBHOOK, SMS_WEBHOOK, NUMBERS_WEBHOOK, MAILGUN_WEBHOOK],
  requestRecipe,
  findStale: publishedWith,
  variables: {
    APPLICATION_SECRET: 'SINCH_APPLICATION_SECRET',
    WEBHOOK_SIGNING_KEY: 'MAILGUN_WEBHOOK_SIGNING_KEY',
  },
}
