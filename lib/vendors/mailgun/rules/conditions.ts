import type { Facts } from '@/lib/engine/model/facts'

/** A request to Mailgun, or one without a host about a product that takes a Mailgun key. */
export function isMailgun(facts: Facts): boolean {
  return facts.hostFacts?.vendor === 'mailgun' || (facts.host === null && facts.credentialSet === 'mailgun')
}
