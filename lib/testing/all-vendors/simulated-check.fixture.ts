import { randomUUID } from 'node:crypto'
import { runCheck } from '@/lib/engine/check/run'
import type { NoResponseReason, RawResponse, RequestDraft } from '@/lib/engine/model/exchange'
import type { LoginDraft } from '@/lib/engine/model/login'
import type { Fault, LoginFault, SimRequest, SimResponse } from '@/lib/engine/model/simulation'
import type { LiveReport } from '@/lib/engine/model/report'
import { reveal, Secret } from '@/lib/engine/model/secret'
import type { Values } from '@/lib/engine/model/values'
import { headerOf } from '@/lib/engine/simulator/wire'
import { SIMULATOR } from '@/lib/simulator/scenarios'
import { catalogue } from '@/lib/vendors'

/** What stands between a check and the simulated world: it answers itself, changes a request, or lets it pass. */
export type Weather = (request: SimRequest) => SimRequest | SimResponse | NoResponseReason

const fair: Weather = (request) => request

export type SimulatedCheck = {
  readonly product: string
  readonly region: string
  readonly credentials: Values
  readonly weather?: Weather
  /** what comes of every login, in place of what the simulated mail servers answer */
  readonly loginEnds?: RawResponse
  /** how far our own clock is ahead of everybody else's, in milliseconds */
  readonly clockAheadMs?: number
}

const NOW = Date.parse('2026-11-29T12:00:00Z')

/** Runs one check against the simulated world in memory, without a socket. */
export async function checkInMemory(given: SimulatedCheck): Promise<LiveReport> {
  const { product, region, credentials, weather = fair, clockAheadMs = 0, loginEnds } = given
  let ticks = 0
  const events = runCheck(
    catalogue,
    { product, region, values: { ...credentials, region } },
    {
      send: async (draft) =>
        draft.login ? (loginEnds ?? loggedIn(draft.host, draft.login)) : answered(weather(asArrived(draft))),
      now: () => NOW + clockAheadMs,
      tick: () => (ticks += 1),
      uuid: () => randomUUID(),
      stopped: () => false,
    },
  )
  for await (const event of events) if (event.type === 'report') return event.report
  throw new Error('The check ended without a report')
}

/** A draft as it arrives in the simulated world. */
export function asArrived({ method, host, path, headers, body = '' }: RequestDraft): SimRequest {
  const sent = headers.map(({ name, value }) => [name, value instanceof Secret ? reveal(value) : value] as const)
  return { method, host, path, headers: sent, body }
}

/** What comes of a login where nothing is wrong with the way to the server. */
function loggedIn(host: string, { mechanisms, user, password }: LoginDraft): RawResponse {
  const [mechanism] = mechanisms
  const answer = SIMULATOR.authenticate({ host, user: reveal(user), password: reveal(password), mechanism })
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

const TIMES = { ms: 1, phases: {} } as const
const BODY_LIMIT = 64 * 1024

function answered(passed: ReturnType<Weather>): RawResponse {
  if (typeof passed === 'string') return silence(passed, 'E_OF_THE_TEST')
  const answer = 'status' in passed ? passed : SIMULATOR.simulate(passed, NOW)
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

const silence = (reason: NoResponseReason, code: string): Extract<RawResponse, { kind: 'no-response' }> => ({
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
