import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { compare } from '@/lib/engine/compare/compare'
import type { NormalisedRequest } from '@/lib/engine/compare/model'
import { normalise } from '@/lib/engine/compare/normalise'
import { credentialSetOf } from '@/lib/engine/compare/trial/draft'
import { valuesOfBoth } from '@/lib/engine/compare/trial/known'
import { planTrial, type TrialPlan } from '@/lib/engine/compare/trial/plan'
import { identityOfRequest } from '@/lib/engine/compare/trial/presented'
import { runTrial } from '@/lib/engine/compare/trial/run'
import { SIDE_LIMITS, type TrialSide } from '@/lib/engine/compare/trial/side'
import type { Sides } from '@/lib/engine/compare/trial/stand-in'
import type { TrialReported, TrialStreamEvent } from '@/lib/engine/compare/trial/stream'
import type { LiveReport } from '@/lib/engine/model/report'
import { catalogue } from '@/lib/vendors'
import { signingBench } from '@/lib/vendors/signing'
import { admit } from './check-room'
import { reported } from '@/lib/engine/report/reported'
import { begin, limitMessage, refusedCheck } from './checks'
import { clientAddress } from './client-address'
import { refusalOf } from './full-house'
import { createIdentityGuard } from './identity-guard'
import { prepareTrial } from './store/share-report'
import { NO_CHECK, readSupporter } from './support/supporter-session'

const header = z.tuple([z.string().max(SIDE_LIMITS.name), z.string().max(SIDE_LIMITS.value)]).readonly()
const headers = z.array(header).max(SIDE_LIMITS.headers).readonly()
const host = z.string().max(300).nullable()

const side = z.strictObject({
  method: z.string().max(20).nullable(),
  url: z.string().max(SIDE_LIMITS.url).nullable(),
  headers,
  body: z.string().max(SIDE_LIMITS.body).nullable(),
  httpVersion: z.string().max(10).nullable(),
  proxy: host,
  redirect: z
    .strictObject({
      status: z.number().int(),
      from: host,
      to: host,
      sentBefore: z.boolean(),
      sentAfter: z.boolean(),
    })
    .nullable(),
  complete: z.boolean(),
  firmness: z.enum(['wire', 'reported', 'told']),
  answer: z
    .strictObject({
      status: z.number().int().nullable(),
      headers,
      body: z.string().max(SIDE_LIMITS.answer).nullable(),
    })
    .nullable(),
}) satisfies z.ZodType<TrialSide>

/** What a page asks to try: two calls, and nothing of what was found between them. */
export const trialRequest = z.strictObject({ works: side, fails: side, secret: z.string().max(4096).nullable() })

function requestOf({ answer, firmness, httpVersion, proxy, redirect, ...request }: TrialSide): NormalisedRequest {
  return normalise(catalogue, { request, response: answer, httpVersion, proxy, redirect }, firmness)
}

/**
 * Starts one trial of two calls for the caller of an action, whose origin is known to be ours. What the calls differ in
 * is found here again, so that nothing is proven or signed on the word of a page. The same doors as for a check: who
 * asks, how often, with whose credentials; their values are kept nowhere.
 * @returns the events as they are made; a refusal is an event too, never an exception
 */
export async function startTrial(
  { works, fails, secret }: z.output<typeof trialRequest>,
  heads: Headers,
): Promise<AsyncGenerator<TrialStreamEvent, void, undefined>> {
  if (await readSupporter()) return refusedCheck(NO_CHECK)
  const sides: Sides = { failing: requestOf(fails), working: requestOf(works) }
  const foreign = secret === null ? null : catalogue.otherVendorOfValue(secret)
  if (foreign) return refusedCheck(`The secret is of ${foreign.name}, by its form: nothing was sent to anybody.`)
  const signing = { bench: signingBench, secret: secret || null }
  const context = { now: new Date().toISOString(), salt: randomUUID(), signing }
  const { differences } = compare(catalogue, sides.working, sides.failing, context)
  const plan = planTrial(catalogue, sides, differences, { signing })
  if ('because' in plan) return refusedCheck(`${plan.because} Nothing was sent.`)
  const { standIn } = plan.carrying
  const address = clientAddress(heads)
  const room = admit({ product: standIn.product.id, exchanges: standIn.kind === 'exchange' }, address)
  if ('busy' in room) {
    const { message, retryAfter } = refusalOf(room.retryAfter)
    return refusedCheck(message, retryAfter)
  }
  const guard = createIdentityGuard()
  const allowance = await guard.begin(identityOfRequest(sides.failing), address).catch((error: unknown) => {
    room.leave()
    throw error
  })
  if (allowance.ok)
    return begin<TrialReported>({
      product: standIn.product.id,
      run: (surroundings) => runTrial(catalogue, { ...sides, differences, signing }, surroundings),
      reported: (report) => preparedFor(report, plan, sides, secret ?? ''),
      address,
      room,
      guard,
    })
  room.leave()
  return refusedCheck(limitMessage(allowance), allowance.retryAfter)
}

function preparedFor(report: LiveReport, { carrying }: TrialPlan, sides: Sides, secret: string): TrialReported {
  const known = valuesOfBoth(catalogue, credentialSetOf(catalogue, carrying.standIn), sides, secret)
  const prepared = prepareTrial(report, known)
  return { ...reported(catalogue, report, prepared?.mark ?? null), prepared: prepared?.report ?? null }
}
