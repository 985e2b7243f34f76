import { CONVERSATION_WEBHOOK } from '@/lib/vendors/sinch/signing/webhooks/conversation'
import type { Webhook, WebhookKind } from './define'
import { MAILGUN_WEBHOOK } from '@/lib/vendors/mailgun/signing/webhook'
import { NUMBERS_WEBHOOK } from '@/lib/vendors/sinch/signing/webhooks/numbers'
import { SIGNED_CALLBACKS } from '@/lib/vendors/sinch/signing/webhooks/signed-callback'

/** Every webhook the bench can check. */
export const WEBHOOKS: readonly Webhook[] = [
  ...SIGNED_CALLBACKS,
  CONVERSATION_WEBHOOK,
  NUMBERS_WEBHOOK,
  MAILGUN_WEBHOOK,
]

export function webhookOf(kind: WebhookKind): Webhook {
  const found = WEBHOOKS.find((webhook) => webhook.kind === kind)
  if (!found) throw new Error(`no webhook of kind ${kind}`)
  return found
}
