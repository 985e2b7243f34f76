import 'server-only'
import { createHmac } from 'node:crypto'
import { BurstyRateLimiter, type RateLimiterRes } from 'rate-limiter-flexible'
import { env } from './env'
import { limiterOf, type Limit } from './limiters'

export const LIMIT = {
  checksAMinute: { name: 'checks-minute', max: 10, seconds: 60 },
  checksAnHour: { name: 'checks-hour', max: 60, seconds: 3600 },
  checksAKey: { name: 'checks-key', max: 5, seconds: 600 },
  sealings: { name: 'sealings', max: 30, seconds: 60 },
  explanations: { name: 'explanations', max: 200, seconds: 10 },
  shares: { name: 'shares', max: 20, seconds: 3600 },
  unknownReports: { name: 'unknown-reports', max: 100, seconds: 60 },
  supportSignIns: { name: 'support-sign-ins', max: 10, seconds: 600 },
  cases: { name: 'cases', max: 60, seconds: 3600 },
  caseActions: { name: 'case-actions', max: 240, seconds: 60 },
  joinTries: { name: 'join-tries', max: 10, seconds: 600 },
  joinTriesInAll: { name: 'join-tries-all', max: 100, seconds: 60 },
  unknownCases: { name: 'unknown-cases', max: 100, seconds: 60 },
} as const satisfies Record<string, Limit>

export type Allowance =
  { readonly ok: true } | { readonly ok: false; readonly retryAfter: number; readonly limit: string }

const ALLOWED: Allowance = { ok: true }

function refusedBy(limit: string, { msBeforeNext }: RateLimiterRes): Allowance {
  return { ok: false, retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)), limit }
}

/**
 * Counts one event and tells whether it is within the limit, whichever instance was asked.
 * @param key an address or an id; only a pseudonym of it is kept
 * @returns the whole seconds to wait where it is not
 */
export function take(limit: Limit, key: string): Promise<Allowance> {
  return takeAll([[limit, key]])
}

/** All limits at once: nothing is counted unless all allow it. */
export async function takeAll(limits: readonly (readonly [Limit, string])[]): Promise<Allowance> {
  if (env().RATE_LIMITS === 'off') return ALLOWED
  const asked = await Promise.all(
    limits.map(async ([limit, key]) => {
      const [limiter, id] = [limiterOf(limit), pseudonym(key)]
      const refused = await limiter.consume(id).then(
        () => null,
        (answer: unknown) => refusalOf(limit, answer),
      )
      return { refused, giveBack: () => limiter.reward(id).catch(() => null) }
    }),
  )
  const refused = asked.find((one) => one.refused !== null)?.refused
  if (!refused) return ALLOWED
  await Promise.all(asked.filter((one) => one.refused === null).map((one) => one.giveBack()))
  return refused
}

/** The library rejects with what it counted; an error is a fault of ours. */
function refusalOf({ name }: Limit, answer: unknown): Allowance {
  if (!isCount(answer)) throw answer
  return refusedBy(name, answer)
}

/** By its form: a limiter may have been made by another bundle of this process, with a class of its own. */
function isCount(answer: unknown): answer is RateLimiterRes {
  return answer !== null && typeof answer === 'object' && 'msBeforeNext' in answer
}

const PAUSE = { name: 'pause', max: 0, seconds: 3600 } as const satisfies Limit

/**
 * Pauses a key after the vendor asked to wait, or after repeated refusals; a pause that ends later stays.
 * @param seconds clamped to 0…3600
 */
export async function pause(key: string, seconds: number): Promise<void> {
  if (env().RATE_LIMITS === 'off') return
  const length = Math.min(3600, Math.ceil(seconds))
  const before = await paused(key)
  if (length > 0 && (before.ok || before.retryAfter < length)) await limiterOf(PAUSE).block(pseudonym(key), length)
}

export async function paused(key: string): Promise<Allowance> {
  if (env().RATE_LIMITS === 'off') return ALLOWED
  const found = await limiterOf(PAUSE).get(pseudonym(key))
  return found && found.consumedPoints > 0 && found.msBeforeNext > 0 ? refusedBy(PAUSE.name, found) : ALLOWED
}

/** Three refusals of one id in a row pause it for a minute. */
const REFUSALS = { name: 'refusals', max: 2, seconds: 600 } as const satisfies Limit

/** Notes what a vendor said of a key. @param refused whether it was refused; anything else ends the row */
export async function noteRefusal(key: string, refused: boolean): Promise<void> {
  if (env().RATE_LIMITS === 'off') return
  const [limiter, id] = [limiterOf(REFUSALS), pseudonym(key)]
  if (
    refused &&
    (await limiter.consume(id).then(
      () => true,
      () => false,
    ))
  )
    return
  await limiter.delete(id)
  if (refused) await pause(key, 60)
}

/** A counter key for an id: an HMAC, so that nothing that counts or logs holds the id itself. */
export function pseudonym(id: string): string {
  return createHmac('sha256', env().SESSION_PASSWORD[0] ?? '')
    .update(`limits\n${id}`)
    .digest('base64url')
    .slice(0, 22)
}

/** Token exchanges over all instances: below what the vendors' endpoints allow, even where two windows meet. */
const EXCHANGES = { name: 'exchanges', max: 5, seconds: 1 } as const satisfies Limit
const EXCHANGE_BURST = { name: 'exchange-burst', max: 5, seconds: 4 } as const satisfies Limit

/** Takes one of the token exchanges that all may make together. @returns milliseconds to wait; 0 where it was taken */
export async function takeExchange(): Promise<number> {
  if (env().RATE_LIMITS === 'off') return 0
  return new BurstyRateLimiter(limiterOf(EXCHANGES), limiterOf(EXCHANGE_BURST)).consume('all').then(
    () => 0,
    (answer: unknown) => {
      if (!isCount(answer)) throw answer
      return Math.max(1, answer.msBeforeNext)
    },
  )
}
