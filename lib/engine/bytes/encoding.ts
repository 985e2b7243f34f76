/** Encodings of bytes as text and back. Apart from the digests, so that a form can decode without carrying them. */

const encoder = new TextEncoder()

/** Bytes stay as they are; text becomes UTF-8, lone surrogates U+FFFD, so no text makes this throw. */
export function utf8(value: string | Uint8Array): Uint8Array {
  return typeof value === 'string' ? encoder.encode(value) : value
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
}

/** Standard base64 with padding. Source: RFC 4648 section 4. */
export function base64(value: string | Uint8Array): string {
  const bytes = utf8(value)
  let binary = ''
  // a spread of the whole array would overflow the stack on large input
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(binary)
}

/** URL-safe base64 without padding. Source: RFC 4648 section 5. */
export function base64url(value: string | Uint8Array): string {
  return base64(value).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Why a text is not strict base64. */
export type Base64Fault =
  | 'empty'
  | 'white-space'
  | 'url-safe-alphabet'
  | 'foreign-character'
  | 'misplaced-padding'
  | 'missing-padding'
  | 'wrong-length'
  | 'trailing-bits'

export type Decoded =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false
      readonly fault: Base64Fault
      /** index of the first offending character, or the length of the text where something is missing */
      readonly at: number
    }

const fault = (kind: Base64Fault, at: number): Decoded => ({ ok: false, fault: kind, at })

/**
 * Decodes standard base64 strictly: the padded alphabet of RFC 4648 section 4, nothing around it, no stray bits at the
 * end. Lenient decoders (Node's `Buffer`) read far more, which is how a wrong secret signs without complaint. Never
 * throws.
 */
export function decodeBase64(text: string): Decoded {
  if (text.length === 0) return fault('empty', 0)
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const end = text.length - padding
  for (let i = ALPHABET.test(text) ? text.length : 0; i < text.length; i++) {
    const kind = characterFault(text[i] ?? '')
    if (kind) return fault(kind, i)
  }
  const inner = text.indexOf('=')
  if (inner >= 0 && inner < end) return fault('misplaced-padding', inner)
  if (text.length % 4 !== 0) return fault(lengthFault(end % 4, padding), text.length)
  const stray = sextet(text, end - 1) & (padding === 2 ? 0b1111 : padding === 1 ? 0b11 : 0)
  return stray === 0 ? { ok: true, bytes: bytesOf(text, end) } : fault('trailing-bits', end - 1)
}

const ALPHABET = /^[A-Za-z0-9+/=]*$/

/** The value of each character, by its code: every check decodes its values, and the platform's decoder is slower. */
const SEXTETS = new Uint8Array(128)
for (const [value, c] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  SEXTETS[c.charCodeAt(0)] = value

const sextet = (text: string, at: number) => SEXTETS[text.charCodeAt(at)] ?? 0

/** @param end where the padding begins */
function bytesOf(text: string, end: number): Uint8Array {
  const bytes = new Uint8Array(Math.floor((end * 6) / 8))
  for (let i = 0, to = 0, bits = 0; i < end; i++) {
    bits = ((bits << 6) | sextet(text, i)) & 0xffffff
    if (i % 4 > 0) bytes[to++] = bits >>> (6 - 2 * (i % 4))
  }
  return bytes
}

function lengthFault(rest: number, padding: number): Base64Fault {
  if (rest === 1) return 'wrong-length'
  return rest !== 0 && rest + padding < 4 ? 'missing-padding' : 'misplaced-padding'
}

function characterFault(c: string): Base64Fault | null {
  if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c === '+' || c === '/' || c === '=')
    return null
  if (c === '-' || c === '_') return 'url-safe-alphabet'
  return c.trim() === '' ? 'white-space' : 'foreign-character'
}
