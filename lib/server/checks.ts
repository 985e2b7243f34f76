import { catalogue } from '@/lib/vendors'
import type { FieldId, ProductId } from '@/lib/engine/model/ids'
import 'server-only'
import { randomUUID } from 'node:crypto'
import { identityOf } from '@/lib/engine/auth/presented'
import type { CheckEvent, CheckInput, Surroundings } from '@/lib/engine/check/model'
import { runCheck } from '@/lib/engine/check/run'
import type { CheckStreamEvent, Refusal, Reported } from '@/lib/engine/check/stream'
import { isSecretIn } from '@/lib/engine/mask/secret-looks'
import type { Values } from '@/lib/engine/model/values'
import { provenEditOf } from '@/lib/engine/report/proven-edit'
import { reported } from '@/lib/engine/report/reported'
import type { LiveReport } from '@/lib/engine/model/report'
import { otherVendorIn, readCheckRequest, sessionOf } from './check-request'
import { admit, type Room } from './check-room'
import { countCause } from './cause-counts'
import { clientAddress } from './client-address'
import { refusalOf } from './full-house'
import { guardedSend } from './guarded-send'
import { createIdentityGuard, type IdentityGuard } from './identity-guard'
import { LIMIT, type Allowance } from './rate-limits'
import { errorFields, log } from './log'
import { requestEnd } from './request-end'
import { stoppable } from './stopping'
import { readSession } from './session'
import { markOfCheck } from './store/share-report'
import { NO_CHECK, readSupporter } from './support/supporter-session'
import { CHECK_DEADLINE, createTransport } from './transport'

/** What is done with the values of a form. */
export type Run = (input: CheckInput, surroundings: Surroundings) => AsyncGenerator<CheckEvent, void, undefined>

export const runWholeCheck: Run = (input, surroundings) => runCheck(catalogue, input, surroundings)

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
  const foreign = otherVendorIn(check.values)
  if (foreign) return refusedCheck(foreign)
  const address = clientAddress(headers)
  const room = admit(check, address)
  if ('busy' in room) {
    const { message, retryAfter } = refusalOf(room.retryAfter)
    return refusedCheck(message, retryAfter)
  }
  const guard = createIdentityGuard()
  const allowance = await guard.begin(countedId(check), address).catch((error: unknown) => {
    room.leave()
    throw error
  })
  if (allowance.ok)
    return begin({
      product: check.product,
      run: (surroundings) => run(check, surroundings),
      reported: (report) => ({
        ...reported(catalogue, report, markOfCheck(sessionOf(check), report)),
        edit: provenEditOf(catalogue, check, report),
      }),
      address,
      room,
      guard,
    })
  room.leave()
  return refusedCheck(limitMessage(allowance), allowance.retryAfter)
}

/** Seconds after which a check that was kept waiting for its whole time may be tried again. */
const SOON = 5

/** The id that a vendor would count refusals against. */
function countedId({ product, values }: CheckInput): string {
  return identityOf(catalogue, catalogue.product(product).credentialSet, values)
}

export function limitMessage({ limit, retryAfter }: Extract<Allowance, { ok: false }>): string {
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
): AsyncGenerator<Refusal, void, undefined> {
  log('info', 'check-refused', { limited: retryAfter !== null })
  yield { type: 'refused', message, retryAfter }
}

/** The events of a run whose report comes to the page in this form. */
type StreamEvent<Report extends Reported> = Exclude<CheckStreamEvent, Reported> | Report

export type Begun<Report extends Reported> = {
  readonly product: ProductId
  readonly run: (surroundings: Surroundings) => AsyncGenerator<CheckEvent, void, undefined>
  /** the report as the page gets it */
  readonly reported: (report: LiveReport) => Report
  readonly address: string
  readonly room: Room
  readonly guard: IdentityGuard
}

/**
 * Begins a check or a trial, which ends with its report, its deadline, or the request that asked for it: nothing more
 * is sent for whoever has gone. It holds its room no longer than that, even where nobody reads its events.
 */
export function begin<Report extends Reported>(
  begun: Begun<Report>,
): AsyncGenerator<StreamEvent<Report>, void, undefined> {
  const { product, run, address, room, guard } = begun
  const id = randomUUID()
  const controller = new AbortController()
  const { signal } = controller
  const forget = stoppable(id, () => controller.abort())
  const deadline = setTimeout(() => controller.abort(), CHECK_DEADLINE)
  requestEnd()?.addEventListener('abort', () => controller.abort(), { once: true })
  const transport = createTransport(signal)
  signal.addEventListener('abort', () => {
    clearTimeout(deadline)
    forget()
    room.leave()
    transport.close()
  })
  const surroundings: Surroundings = {
    send: guardedSend({ address, guard, place: room.place, signal, send: transport.send }),
    now: () => Date.now(),
    tick: () => performance.now(),
    uuid: () => randomUUID(),
    stopped: () => signal.aborted,
  }

  async function* events(): AsyncGenerator<StreamEvent<Report>, void, undefined> {
    const began = performance.now()
    try {
      yield { type: 'started', id }
      if (!(await room.enter(signal))) {
        yield refusalOf(SOON)
        return
      }
      for await (const event of run(surroundings)) {
        if (event.type === 'report') logReport(event.report, performance.now() - began)
        yield event.type === 'report' ? begun.reported(event.report) : event
      }
    } catch (error) {
      log('error', 'check-failed', { product, ...errorFields(error) })
      yield { type: 'refused', message: OUR_FAULT, retryAfter: null }
    } finally {
      controller.abort()
      await guard.end()
    }
  }
  return endedBy(events(), () => controller.abort())
}

const OUR_FAULT =
  'The check failed on our side, not at the vendor. What was observed so far is shown; nothing is proven by it.'

/**
 * The same events, which end at once when their reader leaves: a generator hears of that only when it has made its next
 * event.
 */
function endedBy<T>(events: AsyncGenerator<T, void, undefined>, end: () => void): AsyncGenerator<T, void, undefined> {
  return {
    next: () => events.next(),
    return(value) {
      end()
      return events.return(value)
    },
    throw() {
      end()
      return events.return() // the reader has left, which is no fault of ours
    },
    [Symbol.asyncIterator]() {
      return this
    },
    [Symbol.asyncDispose]: () => events[Symbol.asyncDispose](),
  }
}

function logReport(report: LiveReport, ms: number): void {
  if (report.kind === 'check') countCause(report)
  log('info', report.kind === 'comparison' ? 'trial' : 'check', {
    product: report.product,
    verdict: report.verdict,
    first: report.diagnoses[0]?.id ?? null,
    proven: report.diagnoses[0]?.proven ?? false,
    requests: report.sideEffects.requests,
    ms: Math.round(ms),
  })
}

/**
 * What a page may know of the session: the product, the plain ids, and which secrets are kept, by the field they stand
 * in, which may be that of an id.
 */
export async function keptForPage(): Promise<{
  product: ProductId
  region: string | null
  ids: Values
  kept: FieldId[]
} | null> {
  const session = await readSession()
  if (!session) return null
  const { fields } = catalogue.product(session.product)
  const held = fields.flatMap((id) => (session.values[id] === undefined ? [] : [[id, session.values[id]] as const]))
  const isSecret = ([id, value]: (typeof held)[number]) => isSecretIn(catalogue, catalogue.field(id), value)
  return {
    product: session.product,
    region: session.region,
    ids: Object.fromEntries(held.filter((one) => !isSecret(one))),
    kept: held.filter(isSecret).map(([id]) => id),
  }
}
