import { base64, hex, sha256 } from '../bytes/hash'

/**
 * Fake credentials, made from names when the module loads: the same in every process, in the right form, and nowhere
 * written out, so that no literal in the source looks like a real key.
 */

/** The word in every fake secret that is not hexadecimal. */
export const WORD = ['PLAN', 'TED'].join('')
/** The same in hexadecimal. */
export const HEX_WORD = hex(new TextEncoder().encode(WORD))

/**
 * Every fake secret contains one of these, so a test can search any output for them. The last is for hexadecimal forms.
 */
export const PLANTED_WORDS: readonly string[] = [WORD, WORD.toLowerCase(), HEX_WORD]

/** Hexadecimal digits that belong to a name. */
export const digits = (name: string, length: number): string => hex(sha256(name)).slice(0, length)

/** Letters and digits that belong to a name. */
export function letters(name: string, length: number): string {
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

/** A text that looks like an access token of long ago: signed by nobody. */
export function fakeAccessToken(name: string, issuer: string): string {
  const part = (value: object) =>
    base64(JSON.stringify(value)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_')
  const header = part({ alg: 'RS256', typ: 'JWT' })
  const claims = part({ iss: issuer, sub: fakeUuid(name), iat: 1_767_225_600, exp: 4_102_444_800 })
  return `${header}.${claims}.${WORD}${letters(name, 36)}`
}
