import type { NoResponseReason, RawResponse, RequestDraft } from '../model/exchange'
import type { LoginDraft } from '../model/login'
import { reveal, Secret } from '../model/secret'
import type { Fault, LoginFault, SimRequest, SimResponse } from '../model/simulation'
import type { Simulator } from './simulate'
import { headerOf } from './wire'

const TIMES = { ms: 1, phases: {} } as const
const BODY_LIMIT = 64 * 1024

/** A draft as it arrives in the simulated world. */
export function asArrived({ method, host, path, headers, body = '' }: RequestDraft): SimRequest {
  const sent = headers.map(({ name, value }) => [name, value instanceof Secret ? reveal(value) : value] as const)
  return { method, host, path, headers: sent, body }
}

/**
 * Answers a draft without a socket, where nothing is wrong with the way there. Every answer takes one millisecond.
 * @param now the time of its arrival in milliseconds since the epoch
 */
export function answerInMemory(simulator: Simulator, draft: RequestDraft, now: number): RawResponse {
  return draft.login
    ? loggedIn(simulator, draft.host, draft.login)
    : asReceived(simulator.simulate(asArrived(draft), now))
}

/** What comes of a login to a mail server. */
function loggedIn(simulator: Simulator, host: string, { mechanisms, user, password }: LoginDraft): RawResponse {
  const [mechanism] = mechanisms
  const answer = simulator.authenticate({ host, user: reveal(user), password: reveal(password), mechanism })
  if (answer.fault) return { ...UNHEARD[answer.fault], phase: 'auth' }
  const last = answer.lines.length - 1
  return {
    kind: 'response',
    status: answer.code,
    stage: 'auth',
    headers: [
      ['EHLO', 'AUTH PLAIN LOGIN'],
      ['Mechanism', mechanism],
    ],
    body: answer.lines.map((line, i) => `${answer.code}${i < last ? '-' : ' '}${line}`).join('\n'),
    truncated: false,
    ...TIMES,
  }
}

/** What the transport makes of an answer of the simulated world. */
export function asReceived(answer: SimResponse): RawResponse {
  const broken = answer.fault && BROKEN[answer.fault]
  if (broken) return broken
  const { status, headers, body } = answer
  const head = { kind: 'response', status, headers, truncated: false, ...TIMES } as const
  if (headerOf(headers, 'content-encoding') !== null) return { ...head, body: '', unread: 'encoding' }
  if (answer.fault === 'cut-off') return { ...head, body: body.slice(0, body.length / 2), unread: 'cut-off' }
  if (answer.fault === 'drip') return { ...head, body: body.slice(0, 3), unread: 'too-slow' }
  if (answer.fault === 'endless') return { ...head, body: 'x'.repeat(BODY_LIMIT), truncated: true }
  return { ...head, body: body.slice(0, BODY_LIMIT), truncated: body.length > BODY_LIMIT }
}

/** What the transport makes of no answer at all. @param code of the runtime */
export const silence = (reason: NoResponseReason, code: string): Extract<RawResponse, { kind: 'no-response' }> => ({
  kind: 'no-response',
  reason,
  code,
  phase: 'wait',
  ...TIMES,
})

/** What the transport makes of a login that is not answered. */
const UNHEARD = {
  drop: silence('connection', 'ECONNRESET'),
  hang: silence('timeout', 'TOTAL_TIMEOUT'),
  garbage: silence('unreadable', 'NO_REPLY_OF_SMTP'),
  flood: silence('unreadable', 'REPLY_TOO_LONG'),
} satisfies Readonly<Record<LoginFault, RawResponse>>

/** What the transport makes of a fault that leaves no answer. */
const BROKEN = {
  reset: silence('connection', 'ECONNRESET'),
  hang: silence('timeout', 'FIRST_BYTE_TIMEOUT'),
  garbage: silence('unreadable', 'HPE_INVALID_CONSTANT'),
  'two-lengths': silence('unreadable', 'HPE_UNEXPECTED_CONTENT_LENGTH'),
  'huge-headers': silence('unreadable', 'HPE_HEADER_OVERFLOW'),
  'cut-off': null,
  drip: null,
  endless: null,
} satisfies Readonly<Record<Fault, RawResponse | null>>
