import { catalogue } from '@/lib/vendors'
import type { FieldId } from '@/lib/engine/model/ids'
import 'server-only'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { fingerprintInBash, fingerprintInPowerShell, fingerprintsOf } from '@/lib/engine/report/fingerprint'
import { GONE, type CaseFact, type Reply, type StepResult } from '@/lib/engine/support/events'
import { ANSWERED_ALREADY, challengeOf, NO_CHALLENGE, NOT_ALLOWED, NOTHING_CHECKED } from '@/lib/engine/support/rules'
import { NEW_CASE, withEvents, type Proposal } from '@/lib/engine/support/state'
import { findStep } from '@/lib/engine/support/steps'
import { readSession } from '../session'
import { store } from '../store'
import type { Query } from '../store/sql'
import { append, type Case, type Change } from './cases'
import { joined } from './customer-session'
import { finish } from './supporter-actions'
import { eventsOfTypes } from './case-events'
import { announce } from './waiting-polls'
import { CASE } from './case-limits'
import { appendResult, nextAttempt } from './results'
import { unsealResult } from './shareable'
import { audit } from './audit-log'

/**
 * What a customer who has joined may do. Each function finds out for itself who asks: from the link and the sealed
 * cookie.
 */

const BUSY = 'This server’s database does not answer. Try once more.'

/** Runs one change as a whole; it says why it cannot be made, or nothing. */
async function change(found: Case, work: (query: Query) => Promise<string | null>): Promise<Reply> {
  const done = await store().run((sql) => sql.transaction(work))
  if (!done.ok) return { ok: false, message: BUSY }
  announce(found.id)
  return done.value === null ? { ok: true } : { ok: false, message: done.value }
}

async function add(query: Query, found: Case, fact: CaseFact, now: number, also: Change = {}): Promise<string | null> {
  return (await append(query, found.id, fact, now, also)) === null ? GONE : null
}

/** Shares every result from now on, with its stages as they happen, or single ones only. */
export function setSharing(link: string, on: boolean, headers: Headers): Promise<Reply> {
  return joined(link, headers, (found, now) =>
    change(found, (query) => add(query, found, { type: 'sharing', on }, now, { sharing: on })),
  )
}

/** Allows or declines one proposal, once. */
export function answer(link: string, proposal: number, allowed: boolean, headers: Headers): Promise<Reply> {
  return joined(link, headers, (found, now) =>
    change(found, async (query) => {
      const open = await proposalOf(query, found, proposal, 'open')
      if (!open) return ANSWERED_ALREADY
      audit('answered', found.id, { step: open.step, allowed })
      return add(query, found, { type: 'answered', proposal: open.seq, allowed }, now)
    }),
  )
}

async function proposalOf(query: Query, found: Case, seq: number, state: Proposal['state']): Promise<Proposal | null> {
  const { proposals } = withEvents(
    NEW_CASE,
    await eventsOfTypes(query, found.id, ['proposed', 'answered', 'started', 'found']),
  )
  return proposals.find((p) => p.seq === seq && p.state === state) ?? null
}

/** Shares one result that this server made for this case and that the customer has kept. */
export function shareResult(link: string, result: unknown, headers: Headers): Promise<Reply> {
  return joined(link, headers, (found, now) =>
    change(found, async (query) => {
      const sealed = unsealResult(found.id, result)
      if (!sealed) return 'This result is not one of this case. Run the check once more.'
      if (found.attempts >= CASE.attempts) return `${CASE.attempts} results are the most in one case.`
      const attempt = await nextAttempt(query, found.id)
      audit('shared', found.id, { run: sealed.run })
      return (await appendResult(query, found, attempt, sealed, now)) ? null : GONE
    }),
  )
}

/** What the customer needs to compute the fingerprint on the failing machine. It is shown to nobody else. */
export type Comparison = {
  readonly field: FieldId
  readonly label: string
  readonly hex: string
  readonly bash: string
  readonly powershell: string
}

/** Fingerprints of the secrets of the last check, under a salt that is used for this comparison only. */
export function comparisons(
  link: string,
  headers: Headers,
): Promise<Reply<{ readonly comparisons: readonly Comparison[] }>> {
  return joined<{ readonly comparisons: readonly Comparison[] }>(link, headers, async () => {
    const session = await readSession()
    const salt = randomBytes(16).toString('hex')
    const prints = session ? fingerprintsOf(catalogue, session.values, salt) : null
    if (!prints) return { ok: false, message: NOTHING_CHECKED }
    return {
      ok: true,
      comparisons: prints.prints.map(({ field, hex }) => ({
        field,
        label: catalogue.field(field).label,
        hex,
        bash: fingerprintInBash(catalogue, salt, field),
        powershell: fingerprintInPowerShell(catalogue, salt, field),
      })),
    }
  })
}

export const comparisonOutcome = z.strictObject({
  field: z.enum(catalogue.fieldIds),
  same: z.boolean(),
})

/** Reports whether the two fingerprints are the same, and nothing else about them. */
export function reportComparison(
  link: string,
  proposal: number,
  outcome: z.output<typeof comparisonOutcome>,
  headers: Headers,
): Promise<Reply> {
  return carryOut(link, proposal, 'compare', () => ({ kind: 'fingerprint', ...outcome }), headers)
}

/** Says that the customer has opened what was proposed. */
export function reportOpened(link: string, proposal: number, headers: Headers): Promise<Reply> {
  return carryOut(link, proposal, 'open', () => ({ kind: 'opened' }), headers)
}

/** Shows the challenge of the customer's last result, which need not be shared otherwise. */
export function showChallenge(link: string, proposal: number, result: unknown, headers: Headers): Promise<Reply> {
  return carryOut(
    link,
    proposal,
    'challenge',
    (found) => {
      const sealed = unsealResult(found.id, result)
      return sealed ? (challengeOf(sealed.report) ?? NO_CHALLENGE) : 'Run the check once first.'
    },
    headers,
  )
}

function carryOut(
  link: string,
  proposal: number,
  kind: 'compare' | 'challenge' | 'open',
  make: (found: Case) => StepResult | string,
  headers: Headers,
): Promise<Reply> {
  return joined(link, headers, (found, now) =>
    change(found, async (query) => {
      const allowed = await proposalOf(query, found, proposal, 'allowed')
      if (!allowed || findStep(allowed.step)?.does.kind !== kind) return NOT_ALLOWED
      const made = make(found)
      return typeof made === 'string'
        ? made
        : add(query, found, { type: 'found', proposal: allowed.seq, found: made }, now)
    }),
  )
}

/** Ends the case for both sides, at once. */
export function endByCustomer(link: string, headers: Headers): Promise<Reply> {
  return joined(link, headers, (found, now) => finish(found, 'customer', now))
}
