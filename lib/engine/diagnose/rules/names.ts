import type { Facts } from '../../model/facts'

/** What was sent, by its form: "Basic, a UUID, something else". */
export function sentInWords({ sentWords }: Pick<Facts, 'sentWords'>): string {
  return [sentWords.scheme, sentWords.user, sentWords.password, sentWords.value].filter(Boolean).join(', ')
}
