import 'server-only'
import { LRUCache } from 'lru-cache'
import { createHmac } from 'node:crypto'
import { env } from './env'
import { onePerProcess } from './one-per-process'

/** How often something may happen: `max` times in `seconds`. */
export type Limit = { readonly name: string; readonly max: number; readonly seconds: number }

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

type Window = { count: number; readonly ends: number }

const MAX_KEYS = 100_000
type Counters = { readonly windows: LRUCache<string, Window>; readonly pauses: LRUCache<string, number> }

function counters(): Counters {
  return onePerProcess('limits', () => ({
    windows: new LRUCache({ max: MAX_KEYS }),
    pauses: new LRUCache({ max: MAX_KEYS }),
  }))
}

/**
 * Counts one event and tells whether it is within the limit. Bounded in memory: the oldest of 100,000 counters goes
 * first.
 * @param now milliseconds since the epoch
 * @returns the whole seconds to wait where it is not
 */
export function take(limit: Limit, key: string, now = Date.now()): Allowance {
  if (env().RATE_LIMITS === 'off') return { ok: true }
  const { windows } = counters()
  const id = `${limit.name}:${key}`
  const found = windows.get(id)
  const window = found && found.ends > now ? found : { count: 0, ends: now + limit.seconds * 1000 }
  if (window.count >= limit.max)
    return { ok: false, retryAfter: Math.max(1, Math.ceil((window.ends - now) / 1000)), limit: limit.name }
  windows.set(id, { count: window.count + 1, ends: window.ends })
  return { ok: true }
}

/** All limits at once: nothing is counted unless all allow it. */
export function takeAll(limits: readonly (readonly [Limit, string])[], now = Date.now()): Allowance {
  const refused = limits.map(([limit, key]) => peek(limit, key, now)).find((a) => !a.ok)
  if (refused) return refused
  for (const [limit, key] of limits) take(limit, key, now)
  return { ok: true }
}

function peek(limit: Limit, key: string, now: number): Allowance {
  if (env().RATE_LIMITS === 'off') return { ok: true }
  const window = counters().windows.get(`${limit.name}:${key}`)
  const full = window !== undefined && window.ends > now && window.count >= limit.max
  return full
    ? { ok: false, retryAfter: Math.max(1, Math.ceil((window.ends - now) / 1000)), limit: limit.name }
    : { ok: true }
}

/** Pauses a key after the vendor asked to wait, or after repeated refusals. @param seconds clamped to 0…3600 */
export function pause(key: string, seconds: number, now = Date.now()): void {
  counters().pauses.set(key, now + Math.min(3600, Math.max(0, seconds)) * 1000)
}

export function paused(key: string, now = Date.now()): Allowance {
  if (env().RATE_LIMITS === 'off') return { ok: true }
  const until = counters().pauses.get(key) ?? 0
  return until > now ? { ok: false, retryAfter: Math.ceil((until - now) / 1000), limit: 'pause' } : { ok: true }
}

/** A counter key for an id: an HMAC, so that the limiter holds no id. */
export function pseudonym(id: string): string {
  return createHmac('sha256', env().SESSION_PASSWORD[0] ?? '')
    .update(`limits\n${id}`)
    .digest('base64url')
    .slice(0, 22)
}

const bucket = { tokens: 20, at: 0 }

/** The global allowance for token exchanges: 5 a second, bursts of 20, below what the vendor's endpoint allows. */
export async function tokenExchangeTurn(): Promise<void> {
  if (env().RATE_LIMITS === 'off') return
  const now = performance.now()
  bucket.tokens = Math.min(20, bucket.tokens + ((now - bucket.at) / 1000) * 5) - 1
  bucket.at = now
  if (bucket.tokens < 0) await new Promise((resolve) => setTimeout(resolve, -bucket.tokens * 200))
}
