import 'server-only'
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { onePerProcess } from './one-per-process'

const loopback = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?\/?$/

/** An address on loopback, for SMTP. */
const mailLoopback = /^smtp:\/\/(127\.0\.0\.1|localhost|\[::1\]):\d{1,5}\/?$/

/** The variables that say where requests to vendors go: all that the transport needs to know of the environment. */
export const upstreamVariables = {
  UPSTREAM_CONNECT_TO: z
    .string()
    .regex(
      loopback,
      'UPSTREAM_CONNECT_TO must be http:// or https:// on a loopback address, for example http://127.0.0.1:4010',
    )
    .optional(),
  UPSTREAM_SMTP_CONNECT_TO: z
    .string()
    .regex(
      mailLoopback,
      'UPSTREAM_SMTP_CONNECT_TO must be smtp:// on a loopback address with its port, for example smtp://127.0.0.1:4025',
    )
    .optional(),
  /** a file: PEM of the authority that mail servers behind UPSTREAM_SMTP_CONNECT_TO have their certificates from */
  UPSTREAM_SMTP_CA: z.string().optional(),
}

const schema = z.object(upstreamVariables)

export type Upstream = Readonly<z.output<typeof schema>>

/** What of several variables does not fit together. */
export function upstreamFaults({ UPSTREAM_SMTP_CA: authority, UPSTREAM_SMTP_CONNECT_TO: to }: Upstream): string[] {
  return authority && !to
    ? ['UPSTREAM_SMTP_CA works only together with UPSTREAM_SMTP_CONNECT_TO: it would be trusted for real hosts']
    : []
}

/** @returns the checked values, or the sentences that say which variable is wrong (never a value) */
export function readUpstream(
  source: Readonly<Record<string, string | undefined>>,
): { readonly upstream: Upstream } | { readonly faults: readonly string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(given)
  const faults = parsed.success ? upstreamFaults(parsed.data) : parsed.error.issues.map((issue) => issue.message)
  return parsed.success && faults.length === 0 ? { upstream: parsed.data } : { faults }
}

/** Where this process sends requests, read once. Throws with the faults when that cannot be used. */
export function upstream(): Upstream {
  return onePerProcess('upstream', () => {
    const result = readUpstream(process.env)
    if ('faults' in result) throw new Error(`No request can be made: ${result.faults.join('. ')}.`)
    return result.upstream
  })
}

/** PEM of the authority that mail servers on loopback have their certificates from; undefined where none is set. */
export function mailAuthority({ UPSTREAM_SMTP_CA: file }: Upstream = upstream()): string | undefined {
  return file === undefined ? undefined : readFileSync(path.resolve(/* turbopackIgnore: true */ file), 'utf8')
}

const UNUSABLE = 'UPSTREAM_SMTP_CA names a file that cannot be read as a certificate (PEM)'

/** Why the file of that authority cannot be used, as a sentence that names the variable; null where it can. */
export function authorityFault(given: Upstream = upstream()): string | null {
  try {
    const pem = mailAuthority(given)
    return pem === undefined || new X509Certificate(pem).subject ? null : UNUSABLE
  } catch {
    return UNUSABLE
  }
}
