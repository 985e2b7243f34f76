import 'server-only'
import { z } from 'zod'
import { LIFETIMES } from '@/lib/engine/report/sharing'
import { readSealed, writeSealed } from '../sealed-cookie'
import { randomCapability } from './reports'

/** The longest life of a link, in seconds: the secret must outlive the newest one. */
const NEEDED = Math.max(...LIFETIMES.map(({ seconds }) => seconds))

/** In seconds. With a day to spare the cookie is not written for each link. */
const LIFETIME = NEEDED + 24 * 60 * 60

const contents = z.strictObject({
  secret: z.string().regex(/^[\w-]{24}$/),
  /** milliseconds since the epoch; seals of before have none */
  until: z.number().optional(),
})

/** The secret from which this browser's revocation tokens follow, or null when it has made no link. */
export async function readOwner(): Promise<string | null> {
  return (await readSealed('owner', contents))?.secret ?? null
}

/**
 * The same, made when there is none. Only an action may set a cookie; where it does, the whole page is rendered anew
 * into its answer, so it does that only when it has to.
 */
export async function ensureOwner(): Promise<string> {
  const owner = await readSealed('owner', contents)
  const now = Date.now()
  if (owner?.until !== undefined && owner.until >= now + NEEDED * 1000) return owner.secret
  const secret = owner?.secret ?? randomCapability()
  await writeSealed('owner', { secret, until: now + LIFETIME * 1000 }, LIFETIME)
  return secret
}
