import { catalogue } from '@/lib/vendors'
import 'server-only'
import { z } from 'zod'
import type { CheckInput } from '@/lib/engine/check/model'
import { valuesFor } from '@/lib/engine/credentials/inspect'
import type { Values } from '@/lib/engine/model/values'
import { readSession, type CheckSession } from './session'

/** What a page asks to check. */
export const checkRequest = z.strictObject({
  product: z.enum(catalogue.products.map((p) => p.id)),
  region: z.string().max(16).nullable(),
  // counted first: each name that is none of a field would be a fault of its own
  values: z
    .custom((values) => typeof values === 'object' && Object.keys(values ?? {}).length <= catalogue.fieldIds.length)
    .pipe(z.partialRecord(z.enum(catalogue.fieldIds), z.string().max(4096))),
  /** fields whose value is taken from the sealed session */
  kept: z.array(z.enum(catalogue.fieldIds)).max(12),
})

/**
 * Reads what a page asks to check, and fills what its form left to the sealed session.
 * @param input a CheckRequest, untrusted
 * @returns null where it has another shape
 */
export async function readCheckRequest(input: unknown): Promise<CheckInput | null> {
  const parsed = checkRequest.safeParse(input)
  return parsed.success ? withSession(parsed.data) : null
}

/** Fills what the form of a request left to the sealed session. */
export async function withSession({
  product,
  region,
  values,
  kept,
}: z.output<typeof checkRequest>): Promise<CheckInput> {
  const session = kept.length > 0 ? await readSession() : null
  const fromSession = Object.fromEntries(
    kept.flatMap((id) => (session?.values[id] === undefined ? [] : [[id, session.values[id]]])),
  )
  const all = valuesFor(catalogue.product(product), {
    ...values,
    ...fromSession,
    ...(region === null ? {} : { region }),
  })
  return { product, region, values: all }
}

/**
 * Why values are neither sent nor kept, in a sentence for people, where one of them is of another vendor's kind; null
 * where none is.
 */
export function otherVendorIn(values: Values): string | null {
  for (const [id, value] of Object.entries(values)) {
    const vendor = catalogue.otherVendorOfValue(value ?? '')
    if (vendor) {
      const { label } = catalogue.field(id)
      const ours = catalogue.vendorNames.replace(/ or (?=[^ ]+$)/, ' and ')
      return `${label} holds a value of ${vendor.name}, by its form. This site asks ${ours} only: nothing was sent.`
    }
  }
  return null
}

/** What a session keeps of a check: a cookie holds no longer values, so those have to be typed again. */
export function sessionOf({ product, region, values }: CheckInput): CheckSession {
  const short = Object.entries(values).filter(([, value]) => value !== undefined && value.length <= 512)
  return { product, region, values: Object.fromEntries(short) as Values }
}
