import 'server-only'
import { z } from 'zod'
import { onePerProcess } from './one-per-process'

const loopback = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?\/?$/

/** The variables that say where requests to vendors go: all that the transport needs to know of the environment. */
export const upstreamVariables = {
  UPSTREAM_CONNECT_TO: z
    .string()
    .regex(
      loopback,
      'UPSTREAM_CONNECT_TO must be http:// or https:// on a loopback address, for example http://127.0.0.1:4010',
    )
    .optional(),
}

const schema = z.object(upstreamVariables)

export type Upstream = Readonly<z.output<typeof schema>>

/** @returns the checked values, or the sentences that say which variable is wrong (never a value) */
export function readUpstream(
  source: Readonly<Record<string, string | undefined>>,
): { readonly upstream: Upstream } | { readonly faults: readonly string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(given)
  return parsed.success ? { upstream: parsed.data } : { faults: parsed.error.issues.map((issue) => issue.message) }
}

/** Where this process sends requests, read once. Throws with the faults when that cannot be used. */
export function upstream(): Upstream {
  return onePerProcess('upstream', () => {
    const result = readUpstream(process.env)
    if ('faults' in result) throw new Error(`No request can be made: ${result.faults.join('. ')}.`)
    return result.upstream
  })
}
