import { catalogue } from '@/lib/vendors'
import type { FieldId, ProductId } from '@/lib/engine/model/ids'
import 'server-only'
import { randomUUID } from 'node:crypto'
import { identityOf } from '@/lib/engine/auth/presented'
import type { CheckEvent, CheckInput, Surroundings } from '@/lib/engine/check/model'
import { runCheck } from '@/lib/engine/check/run'
import type { CheckStreamEvent, Reported } from '@/lib/engine/check/stream'
import type { Values } from '@/lib/engine/model/values'
import type { Evidence } from '@/lib/engine/model/evidence'
import { headlineOf } from '@/lib/engine/report/headline'
import type { LiveReport } from '@/lib/engine/model/report'
import { readCheckRequest, sessionOf } from './check-request'
import { clientAddress } from './client-address'
import { LIMIT, pause, paused, pseudonym, takeAll, tokenExchangeTurn, type Allowance } from './rate-limits'
import { errorFields, log } from './log'
import { onePerProcess } from './one-per-process'
import { retryAfterSeconds } from './retry-after'
import { readSession } from './session'
import { markOf } from './store/share-report'
import { NO_CHECK, readSupporter } from './support/supporter-session'
import { createTransport } from './transport'

/** What is done with the values of a form. */
export type Run = (input: CheckInput, surroundings: Surroundings) => AsyncGenerator<CheckEvent, void, undefined>

export const runWholeCheck: Run = (input, surroundings) => runCheck(catalogue, input, surroundings)

/** Of a whole check, in milliseconds. */
const DEADLINE = 20_000

/**
 * Starts one check for the caller of an action, whose origin is known to be ours: who is asking, how often, with which
 * values. Nothing is sent before all of that is answered. It sets no cookie: that would have the whole page rendered
 * into the answer, so the page has its values sealed by `/api/session` while the check runs.
 * @returns the events as they are made; a refusal is an event too, never an exception
 * @param run what is run with the values: a whole check unless said otherwise
 */
export async function startCheck(
  input: unknown,
  headers: Headers,
  run: Run = runWholeCheck,
): Promise<AsyncGenerator<CheckStreamEvent, void, undefined>> {
  if (await readSupporter()) return refusedCheck(NO_CHECK)
  const check = await readCheckRequest(input)
  if (!check)
    return refusedCheck(
      'The form could not be read: a field is missing, too long or unknown. Reload the page and try again.',
    )
  const allowance = allowed(check, clientAddress(headers))
  if (!allowance.ok) return refusedCheck(limitMessage(allowance), allowance.retryAfter)
  return stream(check, run)
}

/** The id that a vendor would count refusals against. */
function countedId({ product, values }: CheckInput): string {
  return identityOf(catalogue, catalogue.product(product).credentialSet, values)
}

function allowed(check: CheckInput, address: string): Allowance {
  const key = pseudonym(countedId(check))
  const pausedFor = paused(key)
  if (!pausedFor.ok) return pausedFor
  return takeAll([
    [LIMIT.checksAMinute, address],
    [LIMIT.checksAnHour, address],
    [LIMIT.checksAKey, key],
  ])
}

function limitMessage({ limit, retryAfter }: Extract<Allowance, { ok: false }>): string {
  const why =
    limit === 'pause'
      ? 'The vendor asked to wait, or refused this id several times in a row.'
      : limit === LIMIT.checksAKey.name
        ? `${LIMIT.checksAKey.max} checks of one id in ${LIMIT.checksAKey.seconds / 60} minutes are the most, ` +
          'so that nobody’s account is locked through this site.'
        : 'You have made as many checks as this site allows for now.'
  return `${why} Nothing was sent. The next check is possible in ${retryAfter} s; what you typed is kept.`
}

/** The events of a check that is not made. @param retryAfter seconds, where waiting helps */
export async function* refusedCheck(
  message: string,
  retryAfter: number | null = null,
): AsyncGenerator<CheckStreamEvent, void, undefined> {
  log('info', 'check-refused', { limited: retryAfter !== null })
  yield { type: 'refused', message, retryAfter }
}

const running = onePerProcess('running checks', () => new Map<string, AbortController>())

/** Ends a check of this process; its id is known only to the browser that started it. */
export function stopCheck(id: string): void {
  running.get(id)?.abort()
}

async function* stream(check: CheckInput, run: Run): AsyncGenerator<CheckStreamEvent, void, undefined> {
  const id = randomUUID()
  const controller = new AbortController()
  running.set(id, controller)
  const deadline = setTimeout(() => controller.abort(), DEADLINE)
  const transport = createTransport(controller.signal)
  const began = performance.now()
  try {
    yield { type: 'started', id }
    const surroundings = {
      send: async (draft: Parameters<typeof transport.send>[0]) => {
        if (catalogue.hostFacts(draft.host)?.role === 'token') await tokenExchangeTurn()
        return transport.send(draft)
      },
      now: () => Date.now(),
      tick: () => performance.now(),
      uuid: () => randomUUID(),
      stopped: () => controller.signal.aborted,
    }
    for await (const event of run(check, surroundings)) {
      if (event.type === 'report') afterwards(check, event.report, performance.now() - began)
      yield event.type === 'report' ? reported(event.report, markOf(sessionOf(check))) : event
    }
  } catch (error) {
    log('error', 'check-failed', { product: check.product, ...errorFields(error) })
    yield {
      type: 'refused',
      message:
        'The check failed on our side, not at the vendor. What was observed so far is shown; nothing is proven by it.',
      retryAfter: null,
    }
  } finally {
    clearTimeout(deadline)
    running.delete(id)
    controller.abort()
    transport.close()
  }
}

function reported(report: LiveReport, mark: string): Reported {
  const ids = new Set([...report.diagnoses.map((d) => d.id), ...report.excluded.map((e) => e.id)])
  return {
    type: 'report',
    report,
    headline: headlineOf(catalogue, report),
    explanations: [...ids].map(catalogue.explanation),
    mark,
  }
}

function afterwards(check: CheckInput, report: LiveReport, ms: number): void {
  const key = pseudonym(countedId(check))
  for (const evidence of report.evidence) obeyVendor(evidence, key)
  noteRefusals(report, key)
  log('info', 'check', {
    product: check.product,
    verdict: report.verdict,
    first: report.diagnoses[0]?.id ?? null,
    proven: report.diagnoses[0]?.proven ?? false,
    requests: report.sideEffects.requests,
    ms: Math.round(ms),
  })
}

/** 429 and 503 are obeyed for as long as the answer asks, and a lock for a quarter of an hour. */
function obeyVendor({ outcome }: Evidence, key: string): void {
  if (outcome.kind !== 'response') return
  const values = outcome.headers.filter(([name]) => name.toLowerCase() === 'retry-after').map(([, value]) => value)
  if (outcome.status === 429 || (outcome.status === 503 && values.length > 0))
    pause(key, retryAfterSeconds(values, Date.now()))
  if (
    outcome.status >= 400 &&
    /too many (?:failed|invalid)|temporarily locked|account (?:is )?locked/i.test(outcome.body)
  )
    pause(key, 900)
}

const refusals = new Map<string, number>()

/** Three refusals of one id in a row pause it for a minute. */
function noteRefusals({ verdict }: LiveReport, key: string): void {
  if (refusals.size > 10_000) refusals.clear()
  if (verdict !== 'rejected') refusals.delete(key)
  else refusals.set(key, (refusals.get(key) ?? 0) + 1)
  if ((refusals.get(key) ?? 0) < 3) return
  refusals.delete(key)
  pause(key, 60)
}

/** What a page may know of the session: the product, the plain ids, and which secrets are kept, by field. */
export async function keptForPage(): Promise<{
  product: ProductId
  region: string | null
  ids: Values
  kept: FieldId[]
} | null> {
  const session = await readSession()
  if (!session) return null
  const { fields } = catalogue.product(session.product)
  const ids = Object.fromEntries(
    fields.flatMap((id) =>
      catalogue.field(id).secret || session.values[id] === undefined ? [] : [[id, session.values[id]]],
    ),
  )
  return {
    product: session.product,
    region: session.region,
    ids,
    kept: fields.filter((id) => catalogue.field(id).secret && session.values[id] !== undefined),
  }
}
