import 'server-only'
import { z } from 'zod'
import { readSealed, writeSealed } from '../sealed-cookie'
import { randomCapability } from './reports'

/** The longest life of a link, in seconds. */
const LIFETIME = 30 * 24 * 60 * 60

const contents = z.strictObject({ secret: z.string().regex(/^[\w-]{24}$/) })

/** The secret from which this browser's revocation tokens follow, or null when it has made no link. */
export async function readOwner(): Promise<string | null> {
  return (await readSealed('owner', contents))?.secret ?? null
}

/** The same, made when there is none. Only an action may set a cookie. */
export async function ensureOwner(): Promise<string> {
  const secret = (await readOwner()) ?? randomCapability()
  await writeSealed('owner', { secret }, LIFETIME) // also prolongs it: it must outlive the newest link
  return secret
}
