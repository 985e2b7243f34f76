import { catalogue } from '@/lib/vendors'
import type { ProductId } from '@/lib/engine/model/ids'
import 'server-only'
import { z } from 'zod'
import type { Values } from '@/lib/engine/model/values'
import { endSealed, readSealed, writeSealed } from './sealed-cookie'
import { readSupporter } from './support/supporter-session'

/** Two hours, in seconds: the longest that credentials stay sealed in the browser session. */
const LIFETIME = 2 * 60 * 60

const contents = z.strictObject({
  product: z.enum(catalogue.products.map((p) => p.id)),
  region: z.string().max(16).nullable(),
  values: z.partialRecord(z.enum(catalogue.fieldIds), z.string().max(512)),
})

export type CheckSession = { readonly product: ProductId; readonly region: string | null; readonly values: Values }

/**
 * The credentials of this browser session, or null, which it is while a supporter works there. They are used on the
 * server and never enter a page again.
 */
export async function readSession(): Promise<CheckSession | null> {
  return (await readSupporter()) ? null : readSealed('check', contents)
}

/** Seals what was just checked, so that a retest and the next product need no retyping. Tokens never enter. */
export async function keepSession(session: CheckSession): Promise<boolean> {
  return writeSealed('check', session, LIFETIME)
}

/**
 * Makes what is sealed worthless, also in copies of the cookie. @returns whether all instances know of it
 */
export async function forgetSession(): Promise<boolean> {
  return endSealed('check', LIFETIME)
}
