import { decodeBase64, utf8 } from '../bytes/hash'

const decoder = new TextDecoder()

/** Text of UTF-8 bytes; a byte that is not UTF-8 becomes U+FFFD. */
export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

/** Each byte as the character of the same number: a text that is equal when the bytes are. */
export function latin1(bytes: Uint8Array): string {
  let text = ''
  // a spread of the whole array would overflow the stack on large input
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return text
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Number of bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  return utf8(text).length
}

/** Bytes of hexadecimal text in either case, or null. */
export function fromHex(text: string): Uint8Array | null {
  if (text.length === 0 || text.length % 2 === 1 || !/^[0-9a-fA-F]*$/.test(text)) return null
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16))
}

/**
 * Base64 as Node's `Buffer` reads it: both alphabets, no padding needed, foreign characters skipped, the end at the
 * first `=`. What a lenient decoder makes of a secret that a strict one refuses. Never throws.
 */
export function decodeLeniently(text: string): Uint8Array {
  const end = text.indexOf('=')
  const alphabet = (end < 0 ? text : text.slice(0, end))
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/[^A-Za-z0-9+/]/g, '')
  const whole = alphabet.length % 4 === 1 ? alphabet.slice(0, -1) : alphabet
  return Uint8Array.from(atob(whole), (c) => c.charCodeAt(0))
}

/** Base64 or base64url text, padded or not, and nothing else; null where it is neither. */
export function decodeEither(text: string): Uint8Array | null {
  const bare = text
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={0,2}$/, '')
  const decoded = decodeBase64(bare + '='.repeat((4 - (bare.length % 4)) % 4))
  return decoded.ok ? decoded.bytes : null
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

/** UTF-16 bytes of a text. */
export function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}
