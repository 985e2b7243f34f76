import { base64url, hex, hmacSha256, sha256 } from '@/lib/engine/bytes/hash'
import type { AccessKeyOf } from './model'

/** The simulator's own key: it protects nothing, it only makes a token of ours tell itself from any other text. */
const signingKey = sha256('the simulator signs its own tokens')

export const TOKEN_LIFETIME_SECONDS = 3600

/** What the simulator reads back out of a token of its own. Times in seconds since the epoch. */
export type TokenClaims = { readonly sub: string; readonly iat: number; readonly exp: number }

/**
 * Issues an access token for a key: a JWT that carries the key id, so the simulator keeps no state. Clients treat an
 * access token as opaque and hold no key to verify it: `alg` names what such tokens name, and the signature is an HMAC
 * that the simulator alone checks.
 */
export function issueToken(key: AccessKeyOf, now: number, lifetime = TOKEN_LIFETIME_SECONDS): string {
  const iat = Math.floor(now / 1000)
  const header = { alg: 'RS256', kid: 'simulator', typ: 'JWT' }
  const claims = {
    iss: 'https://auth.sinch.com/',
    sub: key.id,
    client_id: key.id,
    iat,
    nbf: iat,
    exp: iat + lifetime,
    jti: hex(sha256(`${key.id} ${now}`)).slice(0, 32),
    scp: [],
  }
  const input = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(claims))}`
  return `${input}.${base64url(hmacSha256(signingKey, input))}`
}

/** The claims of a token that the simulator issued, expired or not; null for every other text. */
export function readToken(token: string): TokenClaims | null {
  const dot = token.lastIndexOf('.')
  if (dot < 0 || base64url(hmacSha256(signingKey, token.slice(0, dot))) !== token.slice(dot + 1)) return null
  const payload = token.split('.')[1] ?? ''
  // its own signature vouches for the form
  return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as TokenClaims
}
