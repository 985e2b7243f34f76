import { digits, HEX_WORD } from '@/lib/engine/simulator/fake'

/** Fake credentials in the forms of Mailgun. */

/** A Mailgun API key: 32, 8 and 8 hexadecimal digits. */
export function fakeMailgunKey(name: string): string {
  const d = digits(name, 34)
  return [HEX_WORD + d.slice(0, 18), d.slice(18, 26), d.slice(26, 34)].join('-')
}

/** A key of the older form. */
export const fakeOldMailgunKey = (name: string): string => `key-${HEX_WORD}${digits(name, 18)}`

/** A retired public validation key. */
export const fakePublicKey = (name: string): string => `pubkey-${HEX_WORD}${digits(name, 18)}`
