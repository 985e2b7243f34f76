import { inWords } from '../http/dates'
import type { Status } from '../model/exchange'

/** The registered claims that say when a token may be used (RFC 7519 section 4.1), in seconds since the epoch. */
export type Claims = {
  readonly exp?: number | undefined
  readonly nbf?: number | undefined
  readonly iat?: number | undefined
}

type ClaimsFinding = { readonly status: Status; readonly found: string; readonly proves: string }

const LEEWAY = 60

/**
 * What the claims say against the server's clock. @param claims null for a token that is no JWT @param server seconds
 * since the epoch
 */
export function claimsFinding(claims: Claims | null, server: number): ClaimsFinding {
  if (!claims)
    return {
      status: 'warning',
      found: 'The token is not a JWT, so its lifetime cannot be read.',
      proves: 'An opaque token is allowed; the sample call shows whether it is accepted.',
    }
  if (claims.exp === undefined)
    return {
      status: 'warning',
      found: 'The token carries no exp.',
      proves: 'Its lifetime is known to the issuer only.',
    }
  const left = claims.exp - server
  if (left <= 0)
    return {
      status: 'fail',
      found: `exp lies ${inWords(-left)} before the server’s clock.`,
      proves: 'The token had expired when it was issued, by the server’s own clock.',
    }
  const early = Math.max((claims.nbf ?? server) - server, (claims.iat ?? server) - server)
  if (early > LEEWAY)
    return {
      status: 'warning',
      found: `nbf or iat lies ${inWords(early)} after the server’s clock.`,
      proves: 'A host with a stricter clock may refuse this token until then.',
    }
  return {
    status: 'pass',
    found: `Expires in ${inWords(left)} by the server’s clock.`,
    proves: 'The lifetime is in order; claims other than times are not documented and were not judged.',
  }
}
