import 'server-only'
import {
  CircuitState,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhenResult,
  IterableBackoff,
  isBrokenCircuitError,
  type CircuitBreakerPolicy,
} from 'cockatiel'
import type { RawResponse } from '@/lib/engine/model/exchange'

/** After so many failures in a row a host is left alone. */
const FAILURES = 10

/**
 * Milliseconds after which it is asked once: soon at first, since what failed may be over, and then ever later while it
 * stays silent.
 */
const LEFT_ALONE = [2_000, 5_000, 15_000]

type Breaker = { readonly policy: CircuitBreakerPolicy; since: Date | null }

/**
 * One breaker for each host: a vendor that does not answer costs nobody the whole wait, and gets no crowd when it comes
 * back. One request at a time finds out whether it has.
 */
export function createBreakers(leftAlone = LEFT_ALONE) {
  const breakers = new Map<string, Breaker>()

  function breakerOf(host: string): Breaker {
    const known = breakers.get(host)
    if (known) return known
    const policy: CircuitBreakerPolicy = circuitBreaker(
      handleWhenResult((raw) => isSilent(raw as RawResponse, policy.state)),
      { halfOpenAfter: new IterableBackoff(leftAlone), breaker: new ConsecutiveBreaker(FAILURES) },
    )
    const breaker: Breaker = { policy, since: null }
    policy.onBreak(() => (breaker.since ??= new Date()))
    policy.onReset(() => (breaker.since = null))
    breakers.set(host, breaker)
    return breaker
  }

  return {
    /**
     * Asks, unless the host is being left alone.
     * @returns the answer, or since when the host has not been answering
     */
    async ask(host: string, send: () => Promise<RawResponse>): Promise<RawResponse | { readonly since: Date }> {
      const breaker = breakerOf(host)
      const leftAloneSince = () => ({ since: breaker.since ?? new Date() })
      // the one that finds out is under way; the library would have the others wait for it
      if (breaker.policy.state === CircuitState.HalfOpen) return leftAloneSince()
      try {
        return await breaker.policy.execute(send)
      } catch (error) {
        if (!isBrokenCircuitError(error)) throw error
        return leftAloneSince()
      }
    },
  }
}

/**
 * Whether a host failed to answer. What it says is no failure, nor is what it says in a form that cannot be read, which
 * comes at once and costs nobody a wait. Nor is what we ended ourselves, unless it was to find out whether the host is
 * back: then it has not been seen to be.
 */
function isSilent(raw: RawResponse, state: CircuitState): boolean {
  if (raw.kind === 'response') return raw.unread === 'too-slow'
  return raw.reason !== 'unreadable' && (raw.reason !== 'aborted' || state === CircuitState.HalfOpen)
}
