import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { endSession, hasEnded } from './ended-sessions'
import { env } from './env'
import { log } from './log'
import { seal, unseal } from './seal'
import { randomCapability } from './store/reports'

/** The bytes of a cookie that every browser keeps, name and attributes included (RFC 6265 section 6.1). */
const MAX_COOKIE = 4096

/** Milliseconds for which clocks of instances may differ. */
const LEEWAY = 60_000

const SESSION = /^[\w-]{24}$/

function cookieName(purpose: string): string {
  return `${env().ORIGIN.startsWith('https:') ? '__Host-' : ''}why401-${purpose}`
}

/** What is inside a seal. The session stays the same when a cookie is sealed anew, and ends with all its seals. */
const envelope = z.strictObject({
  purpose: z.string(),
  session: z.string().regex(SESSION).optional(), // seals that were made before sessions could be ended have none
  expires: z.number(),
  data: z.unknown(),
})

type Envelope = { readonly session: string; readonly data: unknown }

/**
 * Reads a sealed cookie. Whatever does not open, does not fit, has expired or belongs to a session that was ended is
 * nothing at all.
 * @param schema the exact contents
 */
export async function readSealed<T>(purpose: string, schema: z.ZodType<T>): Promise<T | null> {
  const opened = await open(purpose)
  const parsed = schema.safeParse(opened?.data)
  if (opened && parsed.success) return parsed.data
  if (opened) refused(purpose, 'contents')
  return null
}

async function open(purpose: string): Promise<Envelope | null> {
  const sealed = (await cookies()).get(cookieName(purpose))?.value
  if (!sealed) return null
  if (sealed.length > MAX_COOKIE) return refused(purpose, 'length')
  const parsed = envelope.safeParse(await unseal(sealed, purpose))
  if (!parsed.success || parsed.data.purpose !== purpose) return refused(purpose, 'unreadable')
  const { session = withoutVersion(sealed), expires, data } = parsed.data
  if (expires <= Date.now()) return refused(purpose, 'expired')
  return (await hasEnded(session)) ? refused(purpose, 'ended') : { session, data }
}

function refused(purpose: string, reason: string): null {
  log('debug', 'seal-refused', { purpose, reason })
  return null
}

/** What follows the `~` is outside the seal's own code, so anything could stand there. */
function withoutVersion(sealed: string): string {
  return sealed.split('~', 1)[0] ?? ''
}

/**
 * Seals data into a cookie of the browser session.
 * @param seconds how long the seal may be opened, whatever the browser keeps
 * @returns false when it is larger than a cookie can be; nothing is set then
 */
export async function writeSealed(purpose: string, data: unknown, seconds: number): Promise<boolean> {
  const session = (await open(purpose))?.session
  const sealed = await seal(
    purpose,
    {
      purpose,
      session: session && SESSION.test(session) ? session : randomCapability(),
      expires: Date.now() + seconds * 1000,
      data,
    },
    seconds,
  )
  if (sealed.length + cookieName(purpose).length > MAX_COOKIE - 100) return false
  ;(await cookies()).set(cookieName(purpose), sealed, attributes())
  return true
}

/**
 * Ends the session of a sealed cookie: every seal of it is worthless from now on, in all instances and wherever it was
 * copied. The cookie goes too.
 * @param seconds the longest that a seal of this purpose lives
 * @returns whether the other instances can know of it: not while the store does not answer
 */
export async function endSealed(purpose: string, seconds: number): Promise<boolean> {
  const opened = await open(purpose)
  const known = opened ? await endSession(opened.session, Date.now() + seconds * 1000 + LEEWAY) : true
  ;(await cookies()).set(cookieName(purpose), '', { ...attributes(), maxAge: 0 })
  return known
}

function attributes() {
  const secure = env().ORIGIN.startsWith('https:')
  return { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const
}
