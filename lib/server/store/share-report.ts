import 'server-only'
import { catalogue } from '@/lib/vendors'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { fingerprintsOf } from '@/lib/engine/report/fingerprint'
import { fit } from '@/lib/engine/report/fit'
import { harden } from '@/lib/engine/report/harden'
import { knownOf, type KnownValue } from '@/lib/engine/mask/check-values'
import { findLeaks, leavesOf } from '@/lib/engine/mask/leaks'
import type { LiveReport } from '@/lib/engine/model/report'
import { toShared } from '@/lib/engine/report/project'
import { withoutSender } from '@/lib/engine/report/sender'
import { senderFaults } from '@/lib/engine/report/sender-search'
import { readShared, type SharedReport } from '@/lib/engine/report/shared'
import {
  LIFETIMES,
  refused,
  refusedSender,
  type Creation,
  type LifetimeId,
  type Prepared,
  type Refused,
  type Revoked,
} from '@/lib/engine/report/sharing'
import type { Allowance } from '../rate-limits'
import { isMacOf, macOf } from '../sealing-keys'
import type { CheckSession } from '../session'
import type { Store } from './index'
import { createReport, findReport, hashOf, revokeReport, revokeTokenOf } from './reports'

/** An id or a token that is looked up at all. */
export const capability = z.string().regex(/^[\w-]{22,43}$/)

export const prepareRequest = z.strictObject({ report: z.unknown(), mark: z.string().max(128).nullable() })
export const createRequest = z.strictObject({
  report: z.unknown(),
  mark: z.string().max(128).nullable(),
  lifetime: z.enum(LIFETIMES.map((l) => l.id) as [LifetimeId, ...LifetimeId[]]),
})
export const revokeRequest = z.strictObject({
  id: capability,
  token: capability.nullable(),
})

/**
 * Says of a report that this server made it, and of which credentials, without saying them. The page carries it along:
 * a report is searched for, and fingerprinted with, its own values and not those of a later check, and not a word of it
 * can be changed on its way back.
 * @param report as it is shared: what {@link readShared} gives
 */
export function markOf(session: Pick<CheckSession, 'product' | 'values'>, report: SharedReport): string {
  return `${macOf('mark', markedText(session))}.${signatureOf(report)}`
}

/** The same for a report that has just been made: of what the page will project from it. */
export function markOfCheck(session: Pick<CheckSession, 'product' | 'values'>, report: LiveReport): string | null {
  const shared = readShared(catalogue, toShared(catalogue, report))
  return shared && markOf(session, shared)
}

/** What stands in a mark in place of the credentials: those of two calls are in no session. */
const TRIED = 'tried'

/**
 * Prepares the report of a trial of two calls while their values are at hand, since no session keeps them: hardened,
 * searched for every one of them, and signed.
 * @param known of both calls
 * @returns null where a value would still be in it
 */
export function prepareTrial(
  report: LiveReport,
  known: readonly KnownValue[],
): { readonly report: SharedReport; readonly mark: string } | null {
  const ready = readShared(catalogue, fit({ ...toShared(catalogue, report, known), searched: known.length }))
  if (!ready || findLeaks(catalogue, leavesOf(ready), known).length > 0) return null
  return { report: ready, mark: `${TRIED}.${signatureOf(ready)}` }
}

function markedText({ product, values }: Pick<CheckSession, 'product' | 'values'>): string {
  return JSON.stringify([product, Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))])
}

/**
 * What is signed: the whole report but for its sender. Who sends it is not known here and is written after it was made,
 * so no signature may say that this server has seen it, and none may depend on it.
 */
function signedText(report: SharedReport): string {
  return JSON.stringify(withoutSender(report))
}

/** The signature of a report that this server has seen to be true. */
function signatureOf(report: SharedReport): string {
  return macOf('checked report', signedText(report))
}

function isSigned(report: SharedReport, signature: string): boolean {
  return isMacOf('checked report', signedText(report), signature)
}

/**
 * Makes what the user is asked to confirm: the report hardened, searched for every value of the check, and with
 * fingerprints under a fresh salt. One that has them already keeps them, so that what was confirmed can be prepared
 * once more with its sender. Stores nothing.
 */
export function prepareShare(request: z.output<typeof prepareRequest>, session: CheckSession | null): Prepared {
  const report = readShared(catalogue, request.report)
  if (!report) return refused('not-a-report')
  const missing = credentialsFault(report, request.mark, session)
  if (missing) return missing
  const unsayable = senderFault(report, session)
  if (unsayable) return unsayable
  if (report.kind === 'comparison') return { ok: true, report, mark: request.mark }
  const known = knownOf(catalogue, session?.values ?? {})
  const own = report.kind === 'check' && session
  const ready = fit({
    ...harden(catalogue, report, known),
    searched: own ? known.length : null,
    fingerprints: own
      ? fingerprintsOf(catalogue, session.values, report.fingerprints?.salt ?? randomBytes(16).toString('hex'))
      : null,
  })
  return leakFault(ready, session) ?? { ok: true, report: ready, mark: own ? markOf(session, ready) : null }
}

function credentialsFault(report: SharedReport, mark: string | null, session: CheckSession | null): Refused | null {
  if (report.kind === 'explanation') return null
  if (report.kind === 'comparison')
    return isSigned(report, mark?.startsWith(`${TRIED}.`) ? mark.slice(TRIED.length + 1) : '')
      ? null
      : refused('not-ours')
  if (!session) return refused('no-session')
  const [credentials = '', signature = ''] = mark?.split('.') ?? []
  if (!isMacOf('mark', markedText(session), credentials)) return refused('other-credentials')
  return isSigned(report, signature) ? null : refused('not-ours')
}

/** What the sender wrote is searched by itself, so that the refusal can say where it is. */
function senderFault({ sender }: SharedReport, session: CheckSession | null): Refused | null {
  const faults = senderFaults(catalogue, sender, knownOf(catalogue, session?.values ?? {}))
  return faults && refusedSender(faults)
}

function leakFault(report: SharedReport, session: CheckSession | null): Refused | null {
  const labels = new Set(
    findLeaks(catalogue, leavesOf(report), knownOf(catalogue, session?.values ?? {})).map((leak) => leak.label),
  )
  return labels.size > 0 ? refused('leak', `Found: ${[...labels].join(', ')}.`) : null
}

export type Creator = {
  readonly session: CheckSession | null
  /** the secret from which this browser's revocation tokens follow */
  readonly owner: string
  /** counts one stored link of this address */
  readonly allow: () => Allowance | Promise<Allowance>
  readonly store: Store
  /** the public origin */
  readonly origin: string
  /** milliseconds since the epoch */
  readonly now: number
}

/**
 * Stores a report that the user has confirmed. Everything is checked again, and a report that is not exactly what
 * {@link prepareShare} would have shown is refused.
 */
export async function createShare(
  request: z.output<typeof createRequest>,
  { session, owner, allow, store, origin, now }: Creator,
): Promise<Creation> {
  const report = readShared(catalogue, request.report)
  if (!report) return refused('not-a-report')
  const fault =
    credentialsFault(report, request.mark, session) ??
    senderFault(report, session) ??
    unconfirmed(report, session) ??
    leakFault(report, session)
  if (fault) return fault
  const allowance = await allow()
  if (!allowance.ok)
    return refused(
      'limit',
      `The next one is possible in ${Math.ceil(allowance.retryAfter / 60)} minutes.`,
      allowance.retryAfter,
    )
  const seconds = LIFETIMES.find((l) => l.id === request.lifetime)?.seconds ?? 0
  const signature = report.kind === 'explanation' ? null : signatureOf(report)
  const stored = await store.run((sql) =>
    createReport(sql, JSON.stringify(report), owner, seconds * 1000, now, { signature }),
  )
  if (!stored.ok) return refused(stored.reason)
  const made = stored.value
  if (!made.ok) return refused(made.reason)
  return {
    ok: true,
    url: `${origin}/r/${made.id}`,
    id: made.id,
    revokeToken: made.revokeToken,
    expiresAt: new Date(made.expiresAt).toISOString(),
  }
}

/** What hardening or the session would change was never shown to the user. */
function unconfirmed(report: SharedReport, session: CheckSession | null): Refused | null {
  if (report.kind === 'comparison') return null // signed as a whole, and never of this session
  const known = knownOf(catalogue, session?.values ?? {})
  const own = report.kind === 'check' && session
  const expected = {
    ...harden(catalogue, report, known),
    searched: own ? known.length : null,
    fingerprints: own ? fingerprintsOf(catalogue, session.values, report.fingerprints?.salt ?? '') : null,
  }
  return JSON.stringify(expected) === JSON.stringify(report) ? null : refused('changed')
}

export type OpenedReport = {
  readonly report: SharedReport
  /** the report as JSON, exactly as it was stored */
  readonly body: string
  /** milliseconds since the epoch */
  readonly createdAt: number
  readonly expiresAt: number
  /** the reader is the browser that made the link */
  readonly own: boolean
  /** this server made the check and signed exactly this report of it; else its author says what it says */
  readonly signed: boolean
}

/**
 * Opens a shared report. Unknown, malformed, expired and revoked ids, and rows that are no report of this version, are
 * all null.
 * @param owner the reader's own secret, if any
 */
export async function openShare(
  id: string,
  owner: string | null,
  store: Store,
  now: number,
): Promise<{ readonly ok: true; readonly value: OpenedReport | null } | { readonly ok: false }> {
  if (!capability.safeParse(id).success) return { ok: true, value: null }
  const found = await store.run((sql) => findReport(sql, id, now))
  if (!found.ok) return { ok: false }
  const report = found.value && parse(found.value.body)
  if (!found.value || !report) return { ok: true, value: null }
  const { body, signature, createdAt, expiresAt, revokeHash } = found.value
  return {
    ok: true,
    value: {
      report,
      body,
      createdAt,
      expiresAt,
      signed: signature !== null && report.kind !== 'explanation' && isSigned(report, signature),
      own: owner !== null && sameDigest(hashOf(revokeTokenOf(owner, id)), revokeHash),
    },
  }
}

function sameDigest(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

function parse(body: string): SharedReport | null {
  try {
    return readShared(catalogue, JSON.parse(body))
  } catch {
    return null
  }
}

/** Revokes a link, by the token or as the browser that made it. */
export async function revokeShare(
  { id, token: given }: z.output<typeof revokeRequest>,
  owner: string | null,
  store: Store,
): Promise<Revoked> {
  const token = given ?? (owner && revokeTokenOf(owner, id))
  if (!token) return { ok: false, message: NOT_REVOKED }
  const done = await store.run((sql) => revokeReport(sql, id, token))
  if (!done.ok)
    return {
      ok: false,
      message: 'The link still opens: this site does not reach its database now. Try again in a moment.',
    }
  return done.value
    ? { ok: true, message: 'Revoked. The link no longer opens for anybody.' }
    : { ok: false, message: NOT_REVOKED }
}

export const NOT_REVOKED =
  'Nothing was revoked: the link does not exist any more, or this is not the browser or the revocation link ' +
  'that it was made with.'
