import { base64url, decodeBase64, hmacSha256, utf8, type Base64Fault } from '@/lib/engine/bytes/hash'

/** `YYYYMMDD` of the UTC day of a time in seconds since the epoch. */
export function utcDay(seconds: number): string {
  const date = new Date(seconds * 1000)
  if (Number.isNaN(date.getTime())) return ''
  return date.toISOString().slice(0, 10).replaceAll('-', '')
}

/**
 * The key that signs registration tokens of one UTC day, 32 bytes: one HMAC-SHA256 over the day. In spite of the name
 * `hkdfv1` this is not RFC 5869. `secret` is the decoded Application Secret.
 * Source: sinch/sinch-rtc-api-auth-examples:java JwtSigningKeyTest.
 */
export function registrationKey(secret: Uint8Array, day: string): Uint8Array {
  return hmacSha256(secret, day)
}

/** HS256 over `header.payload`, as compact JWS without interpretation of either part. Source: RFC 7515 section 3.1. */
export function signCompact(header: object, payload: object, key: Uint8Array): string {
  const input = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(payload))}`
  return `${input}.${base64url(hmacSha256(key, input))}`
}

export type RegistrationInput = {
  readonly applicationKey: string
  /** base64 text, as the dashboard shows it */
  readonly applicationSecret: string
  readonly userId: string
  /** seconds since the epoch */
  readonly issuedAt: number
  /** lifetime in seconds: 60 or more, examples use 600 */
  readonly lifetime: number
  /** unique for each token, for example a UUID */
  readonly nonce: string
  /** seconds since the epoch at which the registration itself ends: at least 48 hours after `issuedAt` */
  readonly instanceExpiry?: number | undefined
}

export type Minted =
  | {
      readonly ok: true
      readonly token: string
      readonly header: object
      readonly payload: Readonly<Record<string, string | number>>
    }
  | { readonly ok: false; readonly fault: Base64Fault; readonly at: number }

/** The claims of a registration token, in the order of the documentation. */
function registrationClaims(input: Omit<RegistrationInput, 'applicationSecret'>): Record<string, string | number> {
  const iss = `//rtc.sinch.com/applications/${input.applicationKey}`
  return {
    iss,
    sub: `${iss}/users/${input.userId}`,
    iat: input.issuedAt,
    exp: input.issuedAt + input.lifetime,
    nonce: input.nonce,
    ...(input.instanceExpiry === undefined ? {} : { 'sinch:rtc:instance:exp': input.instanceExpiry }),
  }
}

/**
 * Mints an In-App Calling registration token, or says why the secret is not base64. The token is a credential.
 * Source: developers.sinch.com/docs/in-app-calling/js/application-authentication.
 */
export function mintRegistrationToken(input: RegistrationInput): Minted {
  const decoded = decodeBase64(input.applicationSecret)
  if (!decoded.ok) return decoded
  const day = utcDay(input.issuedAt)
  const header = { alg: 'HS256', kid: `hkdfv1-${day}` }
  const payload = registrationClaims(input)
  return { ok: true, token: signCompact(header, payload, registrationKey(decoded.bytes, day)), header, payload }
}

/** Whether a compact token carries the HS256 signature of this key. Never throws. Source: RFC 7515 section 5.2. */
export function carriesSignature(token: string, key: Uint8Array | string): boolean {
  const dot = token.lastIndexOf('.')
  if (dot < 0) return false
  return base64url(hmacSha256(utf8(key), token.slice(0, dot))) === token.slice(dot + 1)
}
