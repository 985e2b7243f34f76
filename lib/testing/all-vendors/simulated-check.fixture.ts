import { randomUUID } from 'node:crypto'
import { runCheck } from '@/lib/engine/check/run'
import type { NoResponseReason, RawResponse } from '@/lib/engine/model/exchange'
import type { SimRequest, SimResponse } from '@/lib/engine/model/simulation'
import type { LiveReport } from '@/lib/engine/model/report'
import type { Values } from '@/lib/engine/model/values'
import { answerInMemory, asArrived, asReceived, silence } from '@/lib/engine/simulator/in-memory'
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
        draft.login ? (loginEnds ?? answerInMemory(SIMULATOR, draft, NOW)) : answered(weather(asArrived(draft))),
      now: () => NOW + clockAheadMs,
      tick: () => (ticks += 1),
      uuid: () => randomUUID(),
      stopped: () => false,
    },
  )
  for await (const event of events) if (event.type === 'report') return event.report
  throw new Error('The check ended without a report')
}

function answered(passed: ReturnType<Weather>): RawResponse {
  if (typeof passed === 'string') return silence(passed, 'E_OF_THE_TEST')
  return asReceived('status' in passed ? passed : SIMULATOR.simulate(passed, NOW))
}
