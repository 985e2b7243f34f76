import 'server-only'
import { sealData, unsealData } from 'iron-session'
import { createHmac } from 'node:crypto'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { env } from './env'
import { log } from './log'

/** The bytes of a cookie that every browser keeps, name and attributes included (RFC 6265 section 6.1). */
const MAX_COOKIE = 4096

/**
 * Passwords of one purpose, derived from SESSION_PASSWORD, so that a seal opens only where it was meant to. The newest
 * has the highest number.
 */
export function sealingPasswords(purpose: string): Record<string, string> {
  const list = env().SESSION_PASSWORD
  return Object.fromEntries(
    list.map((p, i) => [String(list.length - i), createHmac('sha256', p).update(`why401 ${purpose}`).digest('hex')]),
  )
}

function cookieName(purpose: string): string {
  return `${env().ORIGIN.startsWith('https:') ? '__Host-' : ''}why401-${purpose}`
}

/**
 * Reads a sealed cookie. Whatever does not open or does not fit is nothing at all: the seal's own failures look like
 * `{}`.
 * @param schema the exact contents; `purpose` and `expires` are checked here
 */
export async function readSealed<T>(purpose: string, schema: z.ZodType<T>): Promise<T | null> {
  const seal = (await cookies()).get(cookieName(purpose))?.value
  if (!seal || seal.length > MAX_COOKIE) return null
  const opened: unknown = await unsealData(seal, { password: sealingPasswords(purpose) })
  const envelope = z.strictObject({ purpose: z.literal(purpose), expires: z.number(), data: schema }).safeParse(opened)
  if (envelope.success && envelope.data.expires > Date.now()) return envelope.data.data
  log('debug', 'seal-refused', { purpose, reason: envelope.success ? 'expired' : 'unreadable' })
  return null
}

/**
 * Seals data into a cookie of the browser session.
 * @param seconds how long the seal may be opened, whatever the browser keeps
 * @returns false when it is larger than a cookie can be; nothing is set then
 */
export async function writeSealed(purpose: string, data: unknown, seconds: number): Promise<boolean> {
  const sealed = await sealData(
    { purpose, expires: Date.now() + seconds * 1000, data },
    { password: sealingPasswords(purpose), ttl: seconds },
  )
  if (sealed.length + cookieName(purpose).length > MAX_COOKIE - 100) return false
  const secure = env().ORIGIN.startsWith('https:')
  ;(await cookies()).set(cookieName(purpose), sealed, { httpOnly: true, sameSite: 'lax', secure, path: '/' })
  return true
}

export async function clearSealed(purpose: string): Promise<void> {
  const secure = env().ORIGIN.startsWith('https:')
  ;(await cookies()).set(cookieName(purpose), '', { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: 0 })
}
