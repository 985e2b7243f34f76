import { randomUUID } from 'node:crypto'
import type { Surroundings } from '@/lib/engine/check/model'
import type { Difference, DifferencePart, NormalisedRequest } from '@/lib/engine/compare/model'
import { normalise } from '@/lib/engine/compare/normalise'
import { NO_REQUEST } from '@/lib/engine/compare/read/found'
import { runTrial } from '@/lib/engine/compare/trial/run'
import type { ComparisonTrial } from '@/lib/engine/model/comparison-trial'
import type { Header, RawResponse } from '@/lib/engine/model/exchange'
import type { LiveReport } from '@/lib/engine/model/report'
import type { SimRequest } from '@/lib/engine/model/simulation'
import { SIMULATOR } from '@/lib/simulator/scenarios'
import { catalogue } from '@/lib/vendors'
import { signingBench } from '@/lib/vendors/signing'
import { asArrived } from '@/lib/engine/simulator/in-memory'

/** A request of a test by what is usual to say of it. */
export type Said = {
  readonly method?: string
  readonly url: string
  readonly headers?: readonly Header[]
  readonly body?: string
}

export function requestOf({ method = 'GET', url, headers = [], body }: Said): NormalisedRequest {
  const request = { method, url, headers, body: body ?? null, complete: true }
  return normalise(catalogue, { ...NO_REQUEST, request }, 'wire')
}

export function difference(
  part: DifferencePart,
  id: Difference['id'],
  relevance: Difference['relevance'] = 'likely',
): Difference {
  const key = part.in === 'header' ? `header:${part.name}` : part.in
  return { key, id, part, relevance, diagnosis: null, title: `The ${key}`, what: '', can: '', works: '', fails: '' }
}

export const basic = (user: string, secret: string): Header => [
  'Authorization',
  `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`,
]

const NOW = Date.parse('2026-11-29T12:00:00Z')

/**
 * Surroundings of a trial in the simulated world, without a socket.
 * @param weather answers in its place where it wants
 */
export function simulated(
  weather: (request: SimRequest, count: number) => RawResponse | null = () => null,
): Surroundings & { readonly sent: readonly SimRequest[] } {
  let ticks = 0
  const sent: SimRequest[] = []
  return {
    sent,
    send: async (draft) => {
      const request = asArrived(draft)
      sent.push(request)
      return weather(request, sent.length) ?? answerTo(request)
    },
    now: () => NOW,
    tick: () => (ticks += 1),
    uuid: () => randomUUID(),
    stopped: () => false,
  }
}

function answerTo(request: SimRequest): RawResponse {
  const { status, headers, body } = SIMULATOR.simulate(request, NOW)
  return { kind: 'response', status, headers, body, truncated: false, ms: 1, phases: {} }
}

export async function tried(
  working: NormalisedRequest,
  failing: NormalisedRequest,
  differences: readonly Difference[],
  surroundings: Surroundings = simulated(),
  entered: string | null = null,
): Promise<{ readonly report: LiveReport; readonly trial: ComparisonTrial; readonly decisive: readonly string[] }> {
  const signing = { bench: signingBench, secret: entered }
  for await (const event of runTrial(catalogue, { failing, working, differences, signing }, surroundings))
    if (event.type === 'report' && event.report.comparison) {
      const trial = event.report.comparison
      return { report: event.report, trial, decisive: trial.differences.filter((d) => d.decisive).map((d) => d.key) }
    }
  throw new Error('The trial ended without a report')
}
