import type { ValueKind } from './value-kind'

export type JwtFacts = {
  readonly alg: string | null
  readonly kid: string | null
  /** the claims that may be shown: times and names, never the signature */
  readonly claims: Readonly<Record<string, string | number>>
  /** seconds since the epoch */
  readonly exp: number | null
  readonly nbf: number | null
  readonly iat: number | null
  /** why the token cannot be decoded, or null */
  readonly fault: string | null
}

/** What can be wrong with an Authorization value before anybody answers. */
export type SentFault =
  | 'colon-after-scheme'
  | 'doubled-scheme'
  | 'two-values'
  | 'line-break'
  | 'quoted'
  | 'typographic-quotes'
  | 'empty-value'
  | 'placeholder'
  | 'not-base64'
  | 'encoded-newline'
  | 'no-colon-in-pair'
  | 'doubly-encoded'
  | 'url-encoded'
  | 'no-scheme'
  | 'white-space'

/** How a request presented itself: facts about the Authorization header that survive its redaction. */
export type Sent = {
  /** lower case; null when no Authorization header was sent */
  readonly scheme: string | null
  readonly faults: readonly SentFault[]
  /** what the credentials part is */
  readonly kind: 'jwt' | 'opaque' | 'pair' | 'signature' | 'key-only' | 'empty' | null
  /** of a Basic pair, or of a signed value the key before the colon */
  readonly user?: ValueKind | undefined
  readonly password?: ValueKind | undefined
  /** of a single value, as a bearer token is */
  readonly value?: ValueKind | undefined
  readonly jwt?: JwtFacts | undefined
}
