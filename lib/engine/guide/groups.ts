import type { ProductId } from '../model/ids'

/**
 * How the first question and the map order the products: by what a person wants to do, not by whose credentials it
 * takes.
 */
export const PRODUCT_GROUPS: readonly { readonly label: string; readonly products: readonly ProductId[] }[] = [
  { label: 'Messages', products: ['conversation', 'template-management', 'sms-service-plan', 'sms-project'] },
  { label: 'Calls and faxes', products: ['voice', 'voice-v2', 'in-app-calling', 'est', 'fax'] },
  { label: 'Numbers and senders', products: ['numbers', 'number-lookup', '10dlc', 'provisioning'] },
  { label: 'Verification', products: ['verification'] },
  { label: 'Mail', products: ['mailgun-send', 'mailgun-inspect', 'mailgun-optimize', 'mailgun-validate'] },
]
