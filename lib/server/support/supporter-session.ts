import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { clientAddress } from '../client-address'
import { env } from '../env'
import { LIMIT, take } from '../rate-limits'
import { log } from '../log'
import { endSealed, readSealed, writeSealed } from '../sealed-cookie'
import type { Person } from '../people/claims'
import { secretOfPerson } from '../people/people'
import { openIdSettings } from '../people/settings'
import { store } from '../store'
import { randomCapability } from '../store/reports'
import type { Reply } from '@/lib/engine/support/events'

/** A working day, in seconds. */
const LIFETIME = 12 * 60 * 60

const contents = z.strictObject({
  secret: z.string().regex(/^[\w-]{24}$/),
  proof: z.string().regex(/^[\w-]{43}$/),
  /** absent where a passphrase lets people in, which does not say who they are */
  person: z.strictObject({ hash: z.string().regex(/^[\w-]{43}$/), name: z.string().max(60) }).optional(),
})

/**
 * Who may be a supporter here: whoever the provider lets in, whoever knows the passphrase, everybody on this machine,
 * or nobody.
 */
export type Access = 'people' | 'passphrase' | 'open' | 'refused'

export function access(): Access {
  const { SUPPORT_PASSPHRASE, WHY401_LOCAL } = env()
  if (openIdSettings()) return 'people'
  if (SUPPORT_PASSPHRASE) return 'passphrase'
  return WHY401_LOCAL || process.env.NODE_ENV === 'development' ? 'open' : 'refused'
}

/**
 * What everything says that only a customer may do, to a browser in which a supporter works. A supporter may open,
 * propose, say, renew a code, close, share a transcript and leave; a check, its session and a customer's side are
 * closed to them.
 */
export const NO_CHECK =
  'A supporter works in this browser, and a supporter runs no checks and fills in no credentials, so nothing ' +
  'was sent. Leave the supporter’s side first (page “Support”), or use a private window.'

/** Ties a cookie to the passphrase or the provider by which it was given: a new one signs everybody out. */
function proofOf(secret: string): string {
  const openId = openIdSettings()
  const key = openId ? `${openId.issuer} ${openId.clientId}` : (env().SUPPORT_PASSPHRASE ?? 'open')
  return createHmac('sha256', key).update(secret).digest('base64url')
}

/** The secret of the signed-in supporter, from which links and codes follow; null for everybody else. */
export async function readSupporter(): Promise<string | null> {
  return (await readCookie())?.secret ?? null
}

/** Who the signed-in supporter is; null for nobody, and where a passphrase let them in. */
export async function readPerson(): Promise<Person | null> {
  return (await readCookie())?.person ?? null
}

async function readCookie(): Promise<z.output<typeof contents> | null> {
  if (access() === 'refused') return null
  const cookie = await readSealed('supporter', contents)
  if (!cookie || !same(cookie.proof, proofOf(cookie.secret))) return null
  return (access() === 'people') === (cookie.person !== undefined) ? cookie : null
}

/** The same, made where nobody has to sign in. Only an action may set a cookie. */
export async function ensureSupporter(): Promise<string | null> {
  const known = await readSupporter()
  if (known || access() !== 'open') return known
  return admit()
}

async function admit(): Promise<string> {
  const secret = randomCapability()
  await writeSealed('supporter', { secret, proof: proofOf(secret) }, LIFETIME)
  return secret
}

/**
 * Lets somebody in who has signed in at the provider. Their cases are the same as at the last sign-in.
 * @returns whether it was possible: not while the store does not answer
 */
export async function admitPerson(person: Person): Promise<boolean> {
  const found = await store().run((sql) => secretOfPerson(sql, person, Date.now()))
  if (!found.ok) return false
  await writeSealed('supporter', { secret: found.value, proof: proofOf(found.value), person }, LIFETIME)
  log('info', 'support-sign-in')
  return true
}

/** Signs a supporter out, in every instance and in every copy of the cookie. */
export async function endSupporter(): Promise<void> {
  await endSealed('supporter', LIFETIME)
}

/** Lets a supporter in who knows the passphrase. The answer says nothing about a wrong one but that it is wrong. */
export async function signIn(passphrase: string, headers: Headers): Promise<Reply> {
  const { SUPPORT_PASSPHRASE } = env()
  if (!SUPPORT_PASSPHRASE) return { ok: false, message: 'No passphrase is set on this server.' }
  const allowance = await take(LIMIT.supportSignIns, clientAddress(headers))
  if (!allowance.ok)
    return { ok: false, message: `Too many tries. The next one is possible in ${allowance.retryAfter} s.` }
  if (!same(passphrase.slice(0, 1024), SUPPORT_PASSPHRASE)) {
    log('warn', 'support-sign-in-refused')
    return {
      ok: false,
      message: 'This is not the passphrase of this server. The operator has it in SUPPORT_PASSPHRASE.',
    }
  }
  if (!(await readSupporter())) await admit()
  log('info', 'support-sign-in')
  return { ok: true }
}

/** Compares digests of equal length, so that the time says nothing. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
