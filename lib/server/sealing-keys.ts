import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from './env'

/** A key of one purpose. Its id follows from the key itself and is the same wherever it stands in the list. */
export type SealingKey = { readonly id: string; readonly secret: string }

/** Ids below it are places in a list, which is how keys were once numbered. */
export const FIRST_ID = 100

/**
 * The keys of one purpose, newest first. Each is derived from a password of SESSION_PASSWORD, so that what is sealed
 * for one purpose opens for no other. The id is 48 bits of a hash, as a decimal number, which the format of the seals
 * and iron-session both take.
 */
export function sealingKeys(purpose: string): readonly SealingKey[] {
  return env().SESSION_PASSWORD.map((password) => {
    const secret = derive(password, `why401 ${purpose}`).toString('hex')
    return { id: String(FIRST_ID + derive(secret, 'id').readUIntBE(0, 6)), secret }
  })
}

/** The message authentication code of a text under the newest key of a purpose: HMAC-SHA-256 as base64url. */
export function macOf(purpose: string, text: string): string {
  const [newest] = sealingKeys(purpose)
  return derive(newest?.secret ?? '', text).toString('base64url')
}

/** The same under every key, newest first: for what was stored under a hash while another password stood in front. */
export function macsOf(purpose: string, text: string): readonly string[] {
  return sealingKeys(purpose).map(({ secret }) => derive(secret, text).toString('base64url'))
}

/** Whether a code was made of exactly this text under any key of the purpose. */
export function isMacOf(purpose: string, text: string, mac: string): boolean {
  const given = Buffer.from(mac, 'base64url')
  return sealingKeys(purpose)
    .map(({ secret }) => derive(secret, text))
    .some((own) => own.length === given.length && timingSafeEqual(own, given))
}

function derive(key: string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
