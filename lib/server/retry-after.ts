import { retryAfter } from '@/lib/engine/http/dates'

/**
 * How long an answer asks to wait: RFC 9110 section 10.2.3, clamped to 0…3600 s.
 * @param values every Retry-After of the answer
 * @param now milliseconds since the epoch
 * @returns whole seconds; 10 where there is none that can be read, or several
 */
export function retryAfterSeconds(values: readonly string[], now: number): number {
  const seconds = values.length === 1 ? retryAfter(values[0] ?? null, Math.floor(now / 1000)) : null
  return Math.min(3600, Math.max(0, Math.ceil(seconds ?? 10)))
}
