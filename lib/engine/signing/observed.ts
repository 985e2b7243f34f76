import { decodeEither, fromHex, textOf } from './bytes'
import type { Algorithm, Recipe } from './recipe'
import type { Target } from './search'
import type { MistakeId } from './vocabulary'

/** What was pasted as the signature of somebody's own code. */
export type Observed =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'signature'
      readonly target: Target
      readonly text: string
      readonly key: string | null
      readonly remarks: readonly Remark[]
    }
  | { readonly kind: 'md5'; readonly digest: Uint8Array; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly bytes: number }

export type UnreadableReason = 'basic' | 'bearer' | 'key-only' | 'not-encoded' | 'wrong-length'

/** What else is noticed about a pasted value, and does not change what was signed. */
export type Remark =
  | 'quoted'
  | 'white-space'
  | 'percent-encoded'
  | 'colon-after-scheme'
  | 'lower-case-scheme'
  | 'base64-for-hex'
  | 'sha256-for-sha1'

/** How the vendor makes the signature that the pasted one is compared with. */
export type Made = Pick<Recipe, 'algorithm' | 'writing'>

/** Longest value that is looked at; a header is far shorter. */
const MOST_OBSERVED = 4096

const SHA256_BYTES = 32
const SHA1_BYTES = 20
const MD5_BYTES = 16

/**
 * Reads a signature, an `Authorization` value or a whole header line. The encoding tells the first mistakes:
 * hexadecimal, base64url, and HMAC-SHA1 by its length. Never throws.
 */
export function readObserved(pasted: string, made: Made): Observed {
  const remarks: Remark[] = []
  let text = pasted.slice(0, MOST_OBSERVED)
  if (text.trim() === '') return { kind: 'empty' }
  if (text !== text.trim()) remarks.push('white-space')
  text = text.trim()
  const quoted = /^(["'`])(.*)\1$/s.exec(text)
  if (quoted) {
    remarks.push('quoted')
    text = quoted[2] ?? ''
  }
  text = text.replace(/^authorization\s{0,8}[:=]\s{0,8}/i, '')
  const scheme = /^(basic|bearer)\s/i.exec(text)?.[1]?.toLowerCase()
  if (scheme === 'basic' || scheme === 'bearer') return { kind: 'unreadable', reason: scheme, bytes: 0 }
  return readValue(withoutScheme(text, remarks), remarks, made)
}

function withoutScheme(text: string, remarks: Remark[]): { readonly value: string; readonly named: boolean } {
  const named = /^(application|instance|service)(:?)\s{1,8}/i.exec(text)
  if (!named) return { value: text, named: false }
  if (named[2] === ':') remarks.push('colon-after-scheme')
  if (named[1] === 'application') remarks.push('lower-case-scheme')
  return { value: text.slice(named[0].length), named: true }
}

function readValue(
  { value, named }: { readonly value: string; readonly named: boolean },
  remarks: Remark[],
  made: Made,
): Observed {
  const colon = value.lastIndexOf(':')
  if (named && colon < 0) return { kind: 'unreadable', reason: 'key-only', bytes: 0 }
  const key = colon < 0 ? null : value.slice(0, colon)
  const bare = percentDecoded(value.slice(colon + 1).trim(), remarks)
  const read = decodeSignature(bare)
  if (!read) return { kind: 'unreadable', reason: 'not-encoded', bytes: 0 }
  const { digest, mistakes } = read
  if (digest.length === MD5_BYTES) return { kind: 'md5', digest, text: bare }
  if (digest.length !== SHA256_BYTES && digest.length !== SHA1_BYTES)
    return { kind: 'unreadable', reason: 'wrong-length', bytes: digest.length }
  const algorithm: Algorithm = digest.length === SHA1_BYTES ? 'sha1' : 'sha256'
  return {
    kind: 'signature',
    text: bare,
    key,
    remarks,
    target: { digest, algorithm, mistakes: madeOtherwise(mistakes, algorithm, made, remarks) },
  }
}

/** Mistakes that are seen in the form of a signature, against the form the vendor gives it. */
function madeOtherwise(
  written: readonly MistakeId[],
  algorithm: Algorithm,
  made: Made,
  remarks: Remark[],
): readonly MistakeId[] {
  const inHex = written.includes('output-hex')
  if (made.writing === 'hex' && !inHex) remarks.push('base64-for-hex')
  if (made.algorithm === 'sha1' && algorithm === 'sha256') remarks.push('sha256-for-sha1')
  return [
    ...(made.writing === 'hex' ? [] : written),
    ...(made.algorithm === 'sha256' && algorithm === 'sha1' ? (['hmac-sha1'] as const) : []),
  ]
}

function percentDecoded(text: string, remarks: Remark[]): string {
  if (!/%(?:2B|2F|3D)/i.test(text)) return text
  remarks.push('percent-encoded')
  return text.replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '=')
}

/**
 * Bytes of a signature as text, and what its writing says: hexadecimal, base64 of hexadecimal, base64url, or plain
 * base64.
 */
export function decodeSignature(
  text: string,
): { readonly digest: Uint8Array; readonly mistakes: readonly MistakeId[] } | null {
  const lengths = [MD5_BYTES, SHA1_BYTES, SHA256_BYTES]
  const asHex = fromHex(text)
  if (asHex && lengths.includes(asHex.length)) return { digest: asHex, mistakes: ['output-hex'] }
  const bytes = decodeEither(text)
  if (!bytes) return asHex && asHex.length > 0 ? { digest: asHex, mistakes: ['output-hex'] } : null
  const inner = fromHex(textOf(bytes))
  if (inner && lengths.includes(inner.length)) return { digest: inner, mistakes: ['output-hex'] }
  const urlSafe = /[-_]/.test(text) || text.length % 4 !== 0
  return { digest: bytes, mistakes: urlSafe ? ['output-base64url'] : [] }
}
