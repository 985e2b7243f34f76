import { randomUUID } from 'node:crypto'
import type { Send } from '@/lib/engine/model/exchange'
import { comparePastes } from '@/lib/engine/compare/compare-pastes'
import { planTrial } from '@/lib/engine/compare/trial/plan'
import { runTrial } from '@/lib/engine/compare/trial/run'
import type { ComparisonTrial, TrialResult } from '@/lib/engine/model/comparison-trial'
import { SIMULATOR } from '@/lib/simulator/scenarios'
import { startSimulator, type Running } from '@/lib/simulator/serve'
import { catalogue } from '@/lib/vendors'
import { signingBench } from '@/lib/vendors/signing'
import { NOW } from './accounts'
import type { Pair } from './pairs'

/** What became of one generated pair when it was tried. */
export type TriedPair = {
  readonly pair: Pair
  readonly result: TrialResult | 'not tried'
  readonly calls: number
  /** ids of the differences that were proven to decide */
  readonly decisive: readonly string[]
  /** each planted difference is decisive, and nothing else is */
  readonly isExact: boolean
  readonly trial: ComparisonTrial | null
}

/**
 * Starts the simulated world at the time at which the calls of the pairs were made, and sets the environment so that
 * whatever the server's modules send to a vendor arrives there. Whoever starts it closes it.
 */
export async function startWorldAtNoon(): Promise<Running> {
  const simulate: typeof SIMULATOR.simulate = (request) => SIMULATOR.simulate(request, NOW)
  const world = await startSimulator({ simulator: { ...SIMULATOR, simulate } })
  Object.assign(process.env, {
    ORIGIN: 'http://localhost:3000',
    SESSION_PASSWORD: randomUUID() + randomUUID(),
    UPSTREAM_CONNECT_TO: `http://127.0.0.1:${world.port}`,
    LOG_LEVEL: 'silent',
  })
  return world
}

/** Reads, compares and tries a pair as a page would have it done. @param send the way to the simulated world */
export async function tryPair(pair: Pair, send: Send): Promise<TriedPair> {
  const signing = { bench: signingBench, secret: null }
  const context = { now: new Date(NOW).toISOString(), salt: 'of a test', signing }
  const { comparison, requests } = comparePastes(catalogue, pair, context)
  const untried = { pair, calls: 0, decisive: [], isExact: false, trial: null } as const
  if (!comparison || !requests) return { ...untried, result: 'not tried' }
  const sides = { failing: requests.fails, working: requests.works }
  const { differences } = comparison
  if ('because' in planTrial(catalogue, sides, differences, { signing })) return { ...untried, result: 'not tried' }
  let ticks = 0
  const surroundings = {
    send,
    now: () => NOW,
    tick: () => (ticks += 1),
    uuid: () => randomUUID(),
    stopped: () => false,
  }
  for await (const event of runTrial(catalogue, { ...sides, differences, signing }, surroundings))
    if (event.type === 'report' && event.report.comparison) return judged(pair, event.report.comparison)
  throw new Error('The trial ended without a report')
}

function judged(pair: Pair, trial: ComparisonTrial): TriedPair {
  const decisive = trial.differences.filter((d) => d.decisive).map((d) => d.id)
  const isPlanted = (id: string) => pair.planted.some(({ ids }) => (ids as readonly string[]).includes(id))
  const isExact =
    trial.result === 'found' &&
    decisive.length === pair.planted.length &&
    decisive.every(isPlanted) &&
    pair.planted.every(({ ids }) => ids.some((id) => decisive.includes(id)))
  return { pair, result: trial.result, calls: trial.calls, decisive, isExact, trial }
}
