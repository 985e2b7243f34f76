import type { RequestDraft } from '../model/exchange'
import type { TokenEndpoint } from '../model/product'
import type { Authorized, Presented } from '../model/scheme'
import { Secret } from '../model/secret'
import { basicPair } from './basic'
import { bearer } from './bearer'
import { presentedIdentity } from './presented'

/**
 * The request that exchanges a pair for an access token. `Accept-Encoding: identity` asks for bytes that nothing has to
 * decode. Source: RFC 6749 section 4.4.2, the client authenticated by Basic (section 2.3.1).
 */
export function tokenRequest({ host, path }: TokenEndpoint, presented: Presented): RequestDraft {
  const { headers, sent } = basicPair(presented)
  return {
    method: 'POST',
    host,
    path,
    headers: [
      ...headers,
      plain('Content-Type', 'application/x-www-form-urlencoded'),
      plain('Accept', 'application/json'),
      plain('Accept-Encoding', 'identity'),
    ],
    body: 'grant_type=client_credentials',
    sent,
    identity: presentedIdentity(presented),
  }
}

/** Presents the access token that was issued. */
export function issuedToken(presented: Presented): Authorized {
  return bearer(presented, presented.token ? Secret.reveal(presented.token) : '', 'access token')
}

function plain(name: string, value: string) {
  return { name, value, shown: value }
}
