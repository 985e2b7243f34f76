import { base64, hex, utf8 } from '../bytes/encoding'

/** A way to write a value that no server is known to use, and how many of its characters carry six of the value's. */
export type RareForm = { readonly text: string; readonly window: number }

/**
 * What else a text could make of a value before it is handed on: letters moved by thirteen, base32, UTF-16 and what was
 * encoded twice or turned round. Nothing of it is undone for a reader; it is only looked for where a report leaves.
 */
export function rareEncodingsOf(value: string): readonly RareForm[] {
  const bytes = utf8(value)
  const wide = [utf16(value, 0), utf16(value, 1)]
  const once = base64(bytes).replace(/=+$/, '')
  const twice = [once, hex(bytes), reversed(value)].map((text) => utf8(text))
  return [
    { text: rot13(value), window: 8 },
    { text: reversed(rot13(value)), window: 8 },
    ...alignments(bytes, base32Core, 5).map((text) => ({ text, window: 11 })),
    ...wide.map((pair) => ({ text: hex(pair), window: 24 })),
    ...[...wide, ...twice].flatMap((some) => alignments(some, base64Core, 3)).map((text) => ({ text, window: 16 })),
    { text: hex(utf8(once)), window: 18 },
    { text: reversed(once), window: 8 },
    { text: reversed(hex(bytes)), window: 12 },
  ]
}

const reversed = (text: string) => [...text].toReversed().join('')

function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first)
  })
}

/** @param big 1 for the byte order of networks, 0 for the other */
function utf16(text: string, big: 0 | 1): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let i = 0; i < text.length; i++) {
    bytes[2 * i + big] = text.charCodeAt(i) & 255
    bytes[2 * i + 1 - big] = text.charCodeAt(i) >> 8
  }
  return bytes
}

/** The forms that a value can have in an encoding of groups, by how many bytes of a group come before it. */
function alignments(bytes: Uint8Array, core: (bytes: Uint8Array, before: number) => string, group: number): string[] {
  return Array.from({ length: group }, (_, before) => {
    const padded = new Uint8Array(before + bytes.length)
    padded.set(bytes, before)
    return core(padded, before)
  })
}

/** Without the characters at the ends that carry bits of the neighbours. */
function base64Core(padded: Uint8Array, before: number): string {
  return base64(padded).slice(Math.ceil((before * 8) / 6), Math.floor((padded.length * 8) / 6))
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 section 6, in lower case. */
function base32Core(padded: Uint8Array, before: number): string {
  const bits = Array.from(padded, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{5}/g) ?? []
  return groups
    .slice(Math.ceil((before * 8) / 5))
    .map((group) => BASE32[parseInt(group, 2)] ?? '')
    .join('')
}
