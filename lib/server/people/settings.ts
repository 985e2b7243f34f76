import 'server-only'
import { env } from '../env'

/** Where supporters sign in, and who of them is let in. */
export type OpenIdSettings = {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** domains of verified mail addresses, in lower case; empty: any */
  readonly domains: readonly string[]
  /** a claim that has to hold a value; null: none */
  readonly group: { readonly claim: string; readonly value: string } | null
}

/** The settings of the provider; null where supporters share a passphrase. */
export function openIdSettings(): OpenIdSettings | null {
  const {
    SUPPORT_OIDC_ISSUER: issuer,
    SUPPORT_OIDC_CLIENT_ID: clientId,
    SUPPORT_OIDC_CLIENT_SECRET: clientSecret,
    SUPPORT_OIDC_DOMAINS: domains,
    SUPPORT_OIDC_GROUP: group,
  } = env()
  if (!issuer || !clientId || !clientSecret) return null
  const [claim = '', value = ''] = group?.split('=') ?? []
  return {
    issuer: new URL(issuer),
    clientId,
    clientSecret,
    domains: domains ?? [],
    group: claim && value ? { claim, value } : null,
  }
}
