import { base64, hex, sha256 } from '@/lib/engine/bytes/hash'

/**
 * Fake credentials, made from names when the module loads: the same in every process, in the right form, and nowhere
 * written out, so that no literal in the source looks like a real key.
 */

const WORD = ['PLAN', 'TED'].join('')
const HEX_WORD = hex(new TextEncoder().encode(WORD))

/**
 * Every fake secret contains one of these, so a test can search any output for them. The last is for hexadecimal forms.
 */
export const PLANTED_WORDS: readonly string[] = [WORD, WORD.toLowerCase(), HEX_WORD]

const digits = (name: string, length: number): string => hex(sha256(name)).slice(0, length)

function letters(name: string, length: number): string {
  return base64(sha256(`${name} letters`))
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, length)
    .padEnd(length, 'q')
}

/** A version 4 UUID, lower case. */
export function fakeUuid(name: string): string {
  const d = digits(name, 32)
  return [d.slice(0, 8), d.slice(8, 12), `4${d.slice(13, 16)}`, `a${d.slice(17, 20)}`, d.slice(20, 32)].join('-')
}

/** An Application Key: a UUID in upper case, as the documentation prints it. */
export const fakeApplicationKey = (name: string): string => fakeUuid(name).toUpperCase()

/** A Key Secret: opaque text of 26 letters and digits. */
export const fakeKeySecret = (name: string): string => WORD + letters(name, 19)

/** A Key Secret of 28 letters and digits, which happens to be valid base64. */
export const fakeBase64KeySecret = (name: string): string => WORD + letters(name, 21)

/** An Application Secret: 24 characters of base64 that decode to 16 bytes. */
export const fakeApplicationSecret = (name: string): string => `${WORD}${letters(name, 14)}g==`

/** A Mailgun API key: 32, 8 and 8 hexadecimal digits. */
export function fakeMailgunKey(name: string): string {
  const d = digits(name, 34)
  return [HEX_WORD + d.slice(0, 18), d.slice(18, 26), d.slice(26, 34)].join('-')
}

/** A retired public validation key. */
export const fakePublicKey = (name: string): string => `pubkey-${HEX_WORD}${digits(name, 18)}`

/** A service plan id: 32 hexadecimal digits. */
export const fakePlanId = (name: string): string => digits(`plan ${name}`, 32)

/** A service plan's API token: 32 lower-case letters and digits. */
export const fakeApiToken = (name: string): string => WORD.toLowerCase() + letters(name, 25).toLowerCase()

/** A text that looks like an access token of long ago: signed by nobody. */
export function fakeAccessToken(name: string): string {
  const part = (value: object) =>
    base64(JSON.stringify(value)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_')
  const header = part({ alg: 'RS256', typ: 'JWT' })
  const claims = part({ iss: 'https://auth.sinch.com/', sub: fakeUuid(name), iat: 1_767_225_600, exp: 4_102_444_800 })
  return `${header}.${claims}.${WORD}${letters(name, 36)}`
}
