import 'server-only'
import { z } from 'zod'
import type { CheckInput, Surroundings } from '@/lib/engine/check/model'
import { runSweep } from '@/lib/engine/check/sweep'
import type { CheckStreamEvent } from '@/lib/engine/check/stream'
import type { Evidence } from '@/lib/engine/model/evidence'
import type { Values } from '@/lib/engine/model/values'
import type { LiveReport } from '@/lib/engine/model/report'
import { GONE, type CaseFact, type Shareable } from '@/lib/engine/support/events'
import { printsOf } from '@/lib/engine/support/prints'
import { projected, projectedStage } from '@/lib/engine/support/projection'
import { grantFor, NEW_CASE, withEvents } from '@/lib/engine/support/state'
import type { RunMode } from '@/lib/engine/support/steps'
import { catalogue } from '@/lib/vendors'
import { runWholeCheck, startCheck, type Run } from '../checks'
import { store } from '../store'
import type { Query } from '../store/sql'
import { append, type Case } from './cases'
import { findJoined } from './customer-session'
import { eventsOfTypes } from './case-events'
import { announce } from './waiting-polls'
import { CASE } from './case-limits'
import { appendResult, nextAttempt } from './results'
import { sealResult, type Sealed } from './shareable'
import { audit } from './audit-log'

/** After the report: the same result in the form in which it can be shared, and whether it was. */
export type ShareableEvent = {
  readonly type: 'shareable'
  readonly shareable: Shareable | null
  readonly shared: boolean
}
export type CaseRunEvent = CheckStreamEvent | ShareableEvent

/** What the customer's page asks for; the request of the check is read where every check's is. */
export const caseRun = z.strictObject({ run: z.enum(['check', 'regions', 'matrix']), request: z.unknown() })

const RUNS: Record<RunMode, Run> = {
  check: runWholeCheck,
  regions: (input, surroundings) => runSweep(catalogue, 'regions', input, surroundings),
  matrix: (input, surroundings) => runSweep(catalogue, 'matrix', input, surroundings),
}

/**
 * A check on the customer's own page, inside a case. It is the public check with its own limits; the other side sees it
 * as it happens only where the customer shares everything or has allowed exactly this run, and then in the projection
 * of a shared report.
 */
export async function runInCase(
  link: string,
  { run, request }: z.output<typeof caseRun>,
  headers: Headers,
): Promise<AsyncGenerator<CaseRunEvent, void, undefined>> {
  const found = await findJoined(link, Date.now())
  if (!found) return refusedRun()
  const seen: { values: Values } = { values: {} }
  const watched: Run = (check: CheckInput, surroundings: Surroundings) => {
    seen.values = check.values
    return RUNS[run](check, surroundings)
  }
  const events = await startCheck(request, headers, watched)
  return publishing(
    events,
    request,
    createPublisher(found, run, () => seen.values),
  )
}

export async function* refusedRun(): AsyncGenerator<CaseRunEvent, void, undefined> {
  yield { type: 'refused', message: `${GONE} Nothing was sent.`, retryAfter: null }
}

async function* publishing(
  events: AsyncIterable<CheckStreamEvent>,
  request: unknown,
  publish: ReturnType<typeof createPublisher>,
): AsyncGenerator<CaseRunEvent, void, undefined> {
  try {
    for await (const event of events) {
      if (event.type === 'started') await publish.begin(request)
      if (event.type === 'evidence') publish.stage(event.evidence)
      if (event.type === 'refused') publish.stop('The check was refused by this server before it was complete.')
      yield event
      if (event.type === 'report') yield await publish.end(event.report)
    }
  } finally {
    publish.stop('The customer’s page was closed or the run was stopped.')
    await publish.settled()
  }
}

/** Writes what happens into the case, in order and beside the run: a slow store does not slow the check. */
function createPublisher(found: Case, run: RunMode, values: () => Values) {
  let attempt: number | null = null
  let stages = 0
  let tail: Promise<unknown> = Promise.resolve()

  function write(work: (query: Query) => Promise<unknown>): void {
    tail = tail.then(async () => {
      const done = await store().run((sql) => sql.transaction(work))
      if (done.ok) announce(found.id)
    })
  }
  const fact = (make: (number: number) => CaseFact) => {
    const number = attempt
    if (number !== null) write((query) => append(query, found.id, make(number), Date.now()))
  }

  return {
    async begin(request: unknown): Promise<void> {
      const begun = await store().run((sql) => sql.transaction((query) => begin(query, found, run, request)))
      attempt = begun.ok ? begun.value : null
      if (attempt === null) return
      announce(found.id)
      audit('ran', found.id, { run })
    },
    stage(evidence: Evidence): void {
      stages += 1
      const stage = attempt === null ? null : projectedStage(catalogue, evidence, stages, values())
      if (stage) fact((number) => ({ type: 'stage', attempt: number, evidence: stage }))
    },
    stop(because: string): void {
      fact((number) => ({ type: 'stopped', attempt: number, because }))
      attempt = null
    },
    async end(report: LiveReport): Promise<ShareableEvent> {
      const shared = projected(catalogue, report, values())
      const number = attempt
      if (!shared) {
        this.stop('The result still held a part of a value, so it was not shown.')
        return { type: 'shareable', shareable: null, shared: false }
      }
      attempt = null
      const result: Sealed = { run, report: shared, prints: printsOf(catalogue, values(), found.salt) }
      if (number !== null) write((query) => appendResult(query, found, number, result, Date.now()))
      return { type: 'shareable', shareable: sealResult(found.id, result), shared: number !== null }
    },
    settled: () => tail,
  }
}

/**
 * Begins an attempt that the other side may follow, where the customer has agreed to that. @returns its number, or null
 */
async function begin(query: Query, found: Case, run: RunMode, request: unknown): Promise<number | null> {
  const row = (await query('select sharing, attempts from support_case where id = $1', [found.id])).rows[0]
  const { proposals } = withEvents(
    NEW_CASE,
    await eventsOfTypes(query, found.id, ['proposed', 'answered', 'started', 'found']),
  )
  const grant = grantFor(proposals, run)
  if ((Number(row?.sharing) !== 1 && !grant) || Number(row?.attempts) >= CASE.attempts) return null
  const attempt = await nextAttempt(query, found.id)
  const { product, region } = placeOf(request, found)
  const seq = await append(
    query,
    found.id,
    { type: 'started', attempt, run, product, region, grant: grant?.seq ?? null },
    Date.now(),
  )
  return seq === null ? null : attempt
}

/** Product and region of a request that the check has accepted already. */
function placeOf(request: unknown, { head }: Case) {
  const { product, region } = request as { readonly product: typeof head.product; readonly region: string | null }
  return { product, region }
}
