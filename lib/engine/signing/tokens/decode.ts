import { decodeJwt, decodeProtectedHeader } from 'jose'
import { decodeEither, textOf } from '../bytes'

export type Json = Readonly<Record<string, unknown>>

/** Why a token cannot be used as it is. `at` counts characters of the token, from 0. */
export type TokenFault = {
  readonly kind:
    'cut-off' | 'shortened' | 'white-space' | 'not-a-token' | 'encrypted' | 'alphabet' | 'not-json' | 'too-long'
  readonly at: number | null
  readonly text: string
}

export type ReadToken = {
  /** without `Bearer`, quotes and white space */
  readonly token: string
  readonly header: Json | null
  readonly payload: Json | null
  readonly signature: Uint8Array | null
  readonly faults: readonly TokenFault[]
  /** of a payload that is cut off: what can still be read of it */
  readonly fragment: string | null
}

const MOST_TOKEN = 16_384

/** Decoded length of a signature in bytes, by algorithm. RSA keys come in three sizes. */
const SIGNATURE_BYTES: Readonly<Record<string, readonly number[]>> = {
  HS256: [32],
  HS384: [48],
  HS512: [64],
  ES256: [64],
  ES384: [96],
  ES512: [132],
  RS256: [256, 384, 512],
  RS384: [256, 384, 512],
  RS512: [256, 384, 512],
  PS256: [256, 384, 512],
  PS384: [256, 384, 512],
  PS512: [256, 384, 512],
}

/**
 * Reads a compact JWT as far as it goes, and says where it is cut off. The signature is not checked. Never throws.
 * Decoding is that of `jose` (RFC 7515, RFC 7519); what it refuses is explained here.
 */
export function readToken(pasted: string): ReadToken {
  const bare = pasted
    .slice(0, 2 * MOST_TOKEN)
    .trim()
    .replace(/^authorization\s?:\s?/i, '')
    .replace(/^bearer\s{1,4}/i, '')
  const unquoted = /^(["'`])([^]*)\1$/.exec(bare)?.[2] ?? bare
  const token = unquoted.replace(/\s/g, '')
  const faults: TokenFault[] = []
  if (token.length > MOST_TOKEN)
    return nothing(token, {
      kind: 'too-long',
      at: MOST_TOKEN,
      text: `It is longer than ${MOST_TOKEN} characters; no token of these APIs is.`,
    })
  if (token !== unquoted)
    faults.push({
      kind: 'white-space',
      at: unquoted.search(/\s/),
      text:
        `There is white space after ${unquoted.search(/\s/)} characters. It was taken out here; your code must ` +
        'not send it.',
    })
  const shortened = /…|\.{3}/.exec(token)
  if (shortened)
    return nothing(token, {
      kind: 'shortened',
      at: shortened.index,
      text: `A log or a page shortened it after ${shortened.index} characters: the rest is not here.`,
    })
  return readParts(token, faults)
}

const nothing = (token: string, fault: TokenFault): ReadToken => ({
  token,
  header: null,
  payload: null,
  signature: null,
  faults: [fault],
  fragment: null,
})

function readParts(token: string, faults: TokenFault[]): ReadToken {
  const parts = token.split('.')
  const [first = '', second = '', third = ''] = parts
  if (parts.length === 5)
    return nothing(token, {
      kind: 'encrypted',
      at: null,
      text: 'It has five parts: it is encrypted (JWE) and cannot be read here.',
    })
  const odd = token.search(/[^A-Za-z0-9._-]/)
  if (odd >= 0)
    faults.push({
      kind: 'alphabet',
      at: odd,
      text:
        `Character ${odd + 1} does not occur in a token: it uses A-Z, a-z, 0-9, - and _ (base64url without ` +
        'padding).',
    })
  if (parts.length > 3 || !first.startsWith('ey'))
    return { ...nothing(token, notAToken(parts, first)), faults: [...faults, notAToken(parts, first)] }
  const header = parts.length === 3 ? tried(() => decodeProtectedHeader(token)) : jsonOf(first)
  const payload = parts.length === 3 ? tried(() => decodeJwt(token)) : jsonOf(second)
  const signature = third === '' ? null : decodeEither(third)
  const all = [...faults, ...cuts(parts, header, payload, signature)]
  return { token, header, payload, signature, faults: all, fragment: payload === null ? fragmentOf(second) : null }
}

function notAToken(parts: readonly string[], first: string): TokenFault {
  if (parts.length === 3 && /^[A-Za-z0-9_-]+$/.test(first))
    return {
      kind: 'cut-off',
      at: 0,
      text: 'Its beginning is missing: a token begins with eyJ, the encoded form of {".',
    }
  const count = `${parts.length} part${parts.length === 1 ? '' : 's'}`
  return {
    kind: 'not-a-token',
    at: null,
    text: `It is not a JWT: it has ${count} where a token has three, separated by dots, and begins with eyJ.`,
  }
}

function cuts(
  parts: readonly string[],
  header: Json | null,
  payload: Json | null,
  signature: Uint8Array | null,
): TokenFault[] {
  const [first = '', second = '', third = ''] = parts
  const length = parts.join('.').length
  if (header === null) {
    if (parts.length === 1)
      return [{ kind: 'cut-off', at: length, text: `It is cut off inside its header, after ${length} characters.` }]
    return [
      {
        kind: 'not-json',
        at: 0,
        text: 'Its header does not decode to a JSON object: characters are missing or changed before the first dot.',
      },
    ]
  }
  if (parts.length === 1)
    return [
      {
        kind: 'cut-off',
        at: length,
        text: `It is cut off after its header, at character ${length}: payload and signature are missing.`,
      },
    ]
  if (payload === null && parts.length === 2)
    return [
      {
        kind: 'cut-off',
        at: length,
        text: `It is cut off inside its payload, after ${length} characters (${second.length} of the payload).`,
      },
    ]
  if (payload === null)
    return [
      {
        kind: 'not-json',
        at: first.length + 1,
        text: 'Its payload does not decode to a JSON object: characters are missing or changed between the dots.',
      },
    ]
  if (third === '')
    return [
      {
        kind: 'cut-off',
        at: length,
        text: `It is cut off after its payload, at character ${length}: the signature is missing.`,
      },
    ]
  return signatureCut(header, third, signature, length)
}

function signatureCut(header: Json, text: string, signature: Uint8Array | null, length: number): TokenFault[] {
  const expected = SIGNATURE_BYTES[typeof header.alg === 'string' ? header.alg : '']
  if (!expected || (signature !== null && expected.includes(signature.length))) return []
  const [fewest = 0] = expected
  const characters = Math.ceil((fewest * 4) / 3)
  if (text.length < characters)
    return [
      {
        kind: 'cut-off',
        at: length,
        text:
          `It is cut off inside its signature, after ${length} characters: ${String(header.alg)} has ` +
          `${characters} or more there, and ${text.length} are left.`,
      },
    ]
  return [
    {
      kind: 'cut-off',
      at: length,
      text:
        `Its signature has ${text.length} characters, which no ${String(header.alg)} signature has: characters ` +
        'are missing or were added.',
    },
  ]
}

function tried(read: () => object): Json | null {
  try {
    return Object.fromEntries(Object.entries(read()))
  } catch {
    return null
  }
}

function jsonOf(part: string): Json | null {
  const bytes = decodeEither(part)
  if (!bytes) return null
  try {
    const value: unknown = JSON.parse(textOf(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

function fragmentOf(part: string): string | null {
  const bytes = decodeEither(part.slice(0, part.length - (part.length % 4)))
  const text = bytes ? textOf(bytes) : ''
  return text.startsWith('{') ? text : null
}
