import { decodeJwt, decodeProtectedHeader } from 'jose'
import type { JwtFacts } from '../model/authorization'
import type { PasteCatalogue } from '../model/paste'

/** Which claims of tokens may be shown. */
export type ClaimCatalogue = Pick<PasteCatalogue, 'shownClaims'>

/** Registered claims whose values help and are no secret. All others stay out, unless a vendor says so. */
const SHOWN = ['iss', 'sub', 'aud', 'azp', 'client_id', 'scope', 'scp', 'iat', 'nbf', 'exp']
const MAX_TOKEN = 16_384
const PART = /^[A-Za-z0-9_-]+$/

/**
 * Reads a compact JWT without checking its signature; where it cannot be decoded, says why. Never throws. RFC 7515
 * §3.1, RFC 7519 §4.1.
 */
export function jwtFactsOf({ shownClaims }: ClaimCatalogue, token: string): JwtFacts {
  const fault = faultOf(token)
  if (fault) return { ...NOTHING, ...headerOf(token), fault }
  const claims = decodeJwt(token)
  const number = (name: string) =>
    typeof claims[name] === 'number' && Number.isFinite(claims[name]) ? claims[name] : null
  return {
    ...headerOf(token),
    claims: shownOf(claims, [...SHOWN, ...shownClaims]),
    exp: number('exp'),
    nbf: number('nbf'),
    iat: number('iat'),
    fault: null,
  }
}

const NOTHING = { alg: null, kid: null, claims: {}, exp: null, nbf: null, iat: null } as const

function headerOf(token: string): { alg: string | null; kid: string | null } {
  try {
    const header = decodeProtectedHeader(token)
    return {
      alg: typeof header.alg === 'string' ? header.alg.slice(0, 20) : null,
      kid: typeof header.kid === 'string' ? header.kid.slice(0, 100) : null,
    }
  } catch {
    return { alg: null, kid: null }
  }
}

function shownOf(claims: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, string | number> {
  const shown: Record<string, string | number> = {}
  for (const name of names) {
    const value = Object.hasOwn(claims, name) ? claims[name] : undefined
    if (typeof value === 'number') shown[name] = value
    else if (typeof value === 'string') shown[name] = value.slice(0, 200)
    else if (Array.isArray(value))
      shown[name] = value
        .filter((v) => typeof v === 'string')
        .join(' ')
        .slice(0, 200)
  }
  return shown
}

function faultOf(token: string): string | null {
  if (token.length > MAX_TOKEN) return 'The token is longer than any access token.'
  const parts = token.split('.')
  if (parts.length === 5) return 'The token has five parts: it is encrypted and cannot be read here.'
  if (parts.length !== 3)
    return `The token has ${parts.length} part${parts.length === 1 ? '' : 's'}; a JWT has three, separated by dots.`
  const bad = parts.findIndex((part, i) => !PART.test(part) && !(i === 2 && part === ''))
  if (bad >= 0) return `The ${['header', 'payload', 'signature'][bad]} holds characters that base64url does not have.`
  if (parts[2] === '') return 'The signature is missing: the token was cut off or is unsigned.'
  return undecodable(token)
}

function undecodable(token: string): string | null {
  try {
    decodeProtectedHeader(token)
  } catch {
    return 'The header does not decode to JSON.'
  }
  try {
    decodeJwt(token)
    return null
  } catch {
    return 'The payload does not decode to JSON: the token was cut off or changed.'
  }
}
