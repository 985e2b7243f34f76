import { base64, hex } from '../bytes/hash'

export type Encoding = 'plain' | 'reversed' | 'hex' | 'base64' | 'base64url'

/** One way to write a value, in lower case, and how many of its characters carry six of the value's. */
export type Form = { readonly encoding: Encoding; readonly text: string; readonly window: number }

/**
 * The ways in which a value can stand in a text, for a search that ignores case. Base64 depends on how many bytes
 * precede the value, so it has three forms, each without the characters at its ends that carry bits of the neighbours
 * (RFC 4648 section 4).
 */
export function formsOf(value: string): readonly Form[] {
  const bytes = new TextEncoder().encode(value)
  const squeezed = value.replace(/\s+/g, '')
  const shifted = [0, 1, 2].map((before) => innerBase64(bytes, before))
  const forms: Form[] = [
    ...[value, squeezed, squeezed.replaceAll('-', '')].map((text) => ({ encoding: 'plain' as const, text, window: 6 })),
    { encoding: 'reversed', text: [...squeezed].toReversed().join(''), window: 6 },
    { encoding: 'hex', text: hex(bytes), window: 12 },
    ...shifted.map((text) => ({ encoding: 'base64' as const, text, window: 7 })),
    ...shifted.map((text) => ({
      encoding: 'base64url' as const,
      text: text.replaceAll('+', '-').replaceAll('/', '_'),
      window: 7,
    })),
  ]
  const seen = new Set<string>()
  return forms.map((f) => ({ ...f, text: f.text.toLowerCase() })).filter((f) => !seen.has(f.text) && seen.add(f.text))
}

function innerBase64(bytes: Uint8Array, before: number): string {
  const padded = new Uint8Array(before + bytes.length)
  padded.set(bytes, before)
  const text = base64(padded)
  return text.slice(Math.ceil((before * 8) / 6), Math.floor((padded.length * 8) / 6))
}
