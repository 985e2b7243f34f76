import 'server-only'
import type { RawResponse, Send } from '@/lib/engine/model/exchange'
import { reveal } from '@/lib/engine/model/secret'
import { catalogue } from '@/lib/vendors'
import { createBreakers } from './breakers'
import { env } from './env'
import { createTurns, type Place, type Turns } from './turns'
import type { IdentityGuard } from './identity-guard'
import { onePerProcess } from './one-per-process'
import { takeExchange } from './rate-limits'

export type Sender = {
  /** who asks: token exchanges are shared fairly between addresses */
  readonly address: string
  readonly guard: IdentityGuard
  /** its place in the line for the first token exchange, where one was kept */
  readonly place: Place | null
  /** ends the check */
  readonly signal: AbortSignal
  readonly send: Send
}

/** Milliseconds between two token exchanges when many wait: five a second. */
const EXCHANGE_PACE = 200

/** The line in front of the token endpoints, of this process; what it lets through is counted over all instances. */
export function exchangeTurns(): Turns {
  return onePerProcess('exchange turns', () => createTurns(takeExchange, EXCHANGE_PACE))
}

function breakers() {
  return onePerProcess('breakers', () => createBreakers())
}

/**
 * What stands between a check and the transport, looked at for each request as it is sent: whether its id may be tried
 * once more, whether its host answers at all, and whose turn it is. What is held back is a value like any other answer.
 */
export function guardedSend({ address, guard, place, signal, send }: Sender): Send {
  if (env().RATE_LIMITS === 'off') return send
  let promised = place
  const turn = () => {
    const mine = promised
    promised = null
    return mine ? mine.turn(signal) : exchangeTurns().turn(address, signal)
  }
  return async (draft) => {
    const identity = draft.identity === null ? '' : reveal(draft.identity)
    if (!(await guard.admit(identity)).ok) return heldBack('busy', 'ID_TRIED_TOO_OFTEN')
    const isExchange = catalogue.hostFacts(draft.host)?.role === 'token'
    if (isExchange && !(await turn()))
      return signal.aborted ? heldBack('aborted', 'ABORT_ERR') : heldBack('busy', 'TOO_MANY_EXCHANGES')
    const raw = await breakers().ask(draft.host, () => send(draft))
    if ('since' in raw) return heldBack('unavailable', `SILENT_SINCE_${raw.since.toISOString().slice(11, 16)}Z`)
    guard.hear(identity, raw)
    return raw
  }
}

function heldBack(reason: 'busy' | 'unavailable' | 'aborted', code: string): RawResponse {
  return { kind: 'no-response', reason, code, phase: 'request', ms: 0, phases: {} }
}
