import { untested } from '../check'
import type { Webhook, WebhookInput, WebhookReading } from './model'

/**
 * Reads a webhook as it stands in the form. Where nothing of what arrived was pasted, nothing is missing yet: each part
 * waits, instead of being called a fault of somebody's proxy.
 */
export function readPasted(webhook: Webhook, input: WebhookInput): WebhookReading {
  const reading = webhook.read(input)
  if (input.headers.trim() !== '' || input.body.trim() !== '') return reading
  return {
    ...reading,
    valid: null,
    checks: reading.checks.map((check) =>
      check.status === 'fail' || check.status === 'warning'
        ? untested(check.id, check.title, check.value, 'Nothing that arrived was pasted yet.')
        : check,
    ),
  }
}
