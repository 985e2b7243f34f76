import type { Facts } from '@/lib/engine/facts/facts'

/** A request to Mailgun, or one without a host about a product that takes a Mailgun key. */
export function isMailgun(facts: Facts): boolean {
  return facts.place?.vendor === 'mailgun' || (facts.host === null && facts.credentialSet === 'mailgun')
}
