import { digits, fakeAccessToken as accessTokenOf, fakeUuid, letters, WORD } from '@/lib/engine/simulator/fake'

/** Fake credentials in the forms of Sinch. */

/** An Application Key: a UUID in upper case, as the documentation prints it. */
export const fakeApplicationKey = (name: string): string => fakeUuid(name).toUpperCase()

/** A Key Secret: opaque text of 26 letters and digits. */
export const fakeKeySecret = (name: string): string => WORD + letters(name, 19)

/** A Key Secret of 28 letters and digits, which happens to be valid base64. */
export const fakeBase64KeySecret = (name: string): string => WORD + letters(name, 21)

/** An Application Secret: 24 characters of base64 that decode to 16 bytes. */
export const fakeApplicationSecret = (name: string): string => `${WORD}${letters(name, 14)}g==`

/** A service plan id: 32 hexadecimal digits. */
export const fakePlanId = (name: string): string => digits(`plan ${name}`, 32)

/** A service plan's API token: 32 lower-case letters and digits. */
export const fakeApiToken = (name: string): string => WORD.toLowerCase() + letters(name, 25).toLowerCase()

/** A text that looks like an access token of long ago: signed by nobody. */
export const fakeAccessToken = (name: string): string => accessTokenOf(name, 'https://auth.sinch.com/')
