import type { Facts } from '../../model/facts'

const SCHEME_NAMES: Readonly<Record<string, string>> = {
  basic: 'Basic',
  bearer: 'Bearer',
  application: 'Application',
  digest: 'Digest',
  negotiate: 'Negotiate',
  ntlm: 'NTLM',
  dpop: 'DPoP',
}

export function schemeName(scheme: string | null): string {
  return scheme === null ? 'no Authorization header' : (SCHEME_NAMES[scheme] ?? scheme)
}

/** "Basic or Bearer" */
export function schemeNames(schemes: readonly string[]): string {
  return schemes.map(schemeName).join(' or ')
}

/** What was sent, by its form: "Basic, a UUID, something else". */
export function sentInWords({ scheme, sentWords }: Pick<Facts, 'scheme' | 'sentWords'>): string {
  return [schemeName(scheme), sentWords.user, sentWords.password, sentWords.value].filter(Boolean).join(', ')
}
