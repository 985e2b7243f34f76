import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valuesFor } from '@/lib/engine/credentials/inspect'
import { knownOf } from '@/lib/engine/mask/check-values'
import { toShared } from '@/lib/engine/report/project'
import type { SharedReport } from '@/lib/engine/report/shared'
import { worded } from '@/lib/engine/report/worded'
import { PLANTED_WORDS } from '@/lib/engine/simulator/fake'
import type { Scenario } from '@/lib/engine/simulator/scenario'
import { runWholeCheck } from '@/lib/server/checks'
import { createTransport } from '@/lib/server/transport'
import { SCENARIOS } from '@/lib/simulator/scenarios'
import { startTestingUpstream } from '@/lib/testing/testing-upstream'
import { catalogue } from '@/lib/vendors'
import { upstreamOfTests, variablesOf, why401 } from './testing-process.fixture'

let simulator: Awaited<ReturnType<typeof startTestingUpstream>>
beforeAll(async () => {
  simulator = await startTestingUpstream()
})
afterAll(() => simulator.close())

/** What the action of the page runs, as its page would hand it on. */
async function reportOfPage({ product, region, credentials }: Scenario): Promise<unknown> {
  const { signal } = new AbortController()
  const transport = createTransport(signal)
  const values = valuesFor(catalogue.product(product), { ...credentials, region })
  const events = runWholeCheck(
    { product, region, values },
    {
      send: transport.send,
      now: () => Date.now(),
      tick: () => performance.now(),
      uuid: () => randomUUID(),
      stopped: () => false,
    },
  )
  try {
    for await (const event of events) {
      if (event.type !== 'report') continue
      const known = knownOf(catalogue, values)
      return worded(catalogue, { ...toShared(catalogue, event.report, known), searched: known.length })
    }
  } finally {
    transport.close()
  }
  throw new Error('no report')
}

const TIMES_AND_IDS = new Set(['at', 'startMs', 'ms', 'phases', 'references', 'id'])

const MOMENTS = new RegExp(
  [
    /\d+\.?(?:\d+|\[number\])? ms/,
    /\d{4}-\d\d-\d\dT[\d:.]+Z?/,
    /[0-9a-f]{4,}…?[0-9a-f-]*/,
    /\b\d+(?: \w+)? (?=before|after)/,
    /(?:\b\d+ (?:d|h|min|s)\b ?)+/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

/**
 * A text without times and ids; hosts that were asked side by side are named in the order
 * of the alphabet.
 */
function withoutMoments(text: string): string {
  const bare = text.replace(MOMENTS, '·')
  return bare.split(', ').toSorted().join(', ')
}

/** A report without times and ids; what ran side by side stands in the order of its words. */
function withoutTimesAndIds(report: unknown): string {
  const { evidence, diagnoses, ...rest } = report as SharedReport
  const titles = new Map(evidence.map(({ id, title, host, scheme }) => [id, `${title} ${host} ${scheme}`]))
  const named = (ids: readonly string[]) => ids.map((id) => titles.get(id)).toSorted()
  const bare = (value: unknown): string =>
    JSON.stringify(value, (name, member: unknown) =>
      TIMES_AND_IDS.has(name)
        ? undefined
        : Array.isArray(member) && /^(?:date|.*request-?id|.*trace.*|retry-after|traceparent)$/i.test(String(member[0]))
          ? undefined
          : typeof member === 'string'
            ? withoutMoments(member)
            : member,
    )
  return [
    bare(rest),
    ...diagnoses.map(({ id, evidence: cited, proof, ...d }) =>
      [id, bare(d), proof?.change, ...named(cited), ...named(proof ? [proof.before, proof.after] : [])].join(' '),
    ),
    ...evidence.map(bare).toSorted(),
  ].join('\n')
}

const EXITS = { accepted: 0, rejected: 1, undecided: 3 }

describe.concurrent('a check by the command', () => {
  it.each(SCENARIOS.map((s) => [s.id, s] as const))(
    'of %s says what the page says',
    { timeout: 60_000 },
    async (_, scenario) => {
      const { product, region, credentials } = scenario
      const [ran, page] = await Promise.all([
        why401(['check', '--product', product, '--region', region, '--env', '--json'], {
          env: { ...variablesOf(credentials), ...upstreamOfTests() },
        }),
        reportOfPage(scenario),
      ])
      const report = JSON.parse(ran.stdout) as SharedReport
      // an answer that repeats a signature holds the time
      if (scenario.id !== 'echo-application') expect(withoutTimesAndIds(report)).toBe(withoutTimesAndIds(page))
      expect(report.verdict).toBe(scenario.verdict)
      expect(report.diagnoses.map((d) => d.id)).toEqual(scenario.expect)
      const isUnsent = report.evidence.some((e) => e.probe === 'input' && e.status === 'fail')
      const isAccount = catalogue.blamesOf(report.diagnoses[0]?.id ?? '') === 'account'
      const exit = isUnsent ? 2 : report.verdict === 'accepted' && isAccount ? 4 : EXITS[report.verdict]
      expect(ran.code).toBe(exit)
      for (const word of PLANTED_WORDS) expect(ran.stdout + ran.stderr).not.toContain(word)
      for (const value of Object.values(credentials))
        if (value && value.length > 8) expect(ran.stdout + ran.stderr).not.toContain(value)
    },
  )
})
