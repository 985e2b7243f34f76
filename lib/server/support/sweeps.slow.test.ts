import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SweepKind } from '@/lib/engine/check/model'
import { runSweep } from '@/lib/engine/check/sweep'
import type { LiveReport } from '@/lib/engine/model/report'
import { SCENARIOS } from '@/lib/simulator/scenarios'
import { startTestingUpstream } from '@/lib/testing/testing-upstream'
import { catalogue } from '@/lib/vendors'
import { createTransport } from '../transport'

let simulator: Awaited<ReturnType<typeof startTestingUpstream>>

beforeAll(async () => {
  simulator = await startTestingUpstream()
})
afterAll(() => simulator.close())

async function sweep(kind: SweepKind, id: string, change: Readonly<Record<string, string>> = {}): Promise<LiveReport> {
  const scenario = SCENARIOS.find((s) => s.id === id)
  if (!scenario) throw new Error(`no scenario ${id}`)
  const transport = createTransport(new AbortController().signal)
  const surroundings = {
    send: transport.send,
    now: () => Date.now(),
    tick: () => performance.now(),
    uuid: () => randomUUID(),
    stopped: () => false,
  }
  const values = { ...scenario.credentials, region: scenario.region, ...change }
  let report: LiveReport | null = null
  for await (const event of runSweep(
    catalogue,
    kind,
    { product: scenario.product, region: scenario.region, values },
    surroundings,
  ))
    if (event.type === 'report') ({ report } = event)
  transport.close()
  if (!report) throw new Error('no report')
  return report
}

const reads = (report: LiveReport) =>
  report.evidence.filter((e) => e.role === 'own' && e.request !== null && e.probe !== 'token-exchange')
const exchanges = (report: LiveReport) =>
  report.evidence.filter((e) => e.probe === 'token-exchange' && e.request !== null)

describe('a sweep over real HTTP', () => {
  it('finds the region that accepts, with one token exchange', async () => {
    const report = await sweep('regions', 'conversation-eu-on-us')
    expect(report.diagnoses[0]).toMatchObject({ id: 'wrong-region', proven: true })
    expect(reads(report).map((e) => [e.region, e.outcome.kind === 'response' && e.outcome.status === 200])).toEqual(
      expect.arrayContaining([
        ['us', false],
        ['eu', true],
      ]),
    )
    expect(exchanges(report)).toHaveLength(1)
    expect(report.sideEffects.tokens).toBe(1)
  })

  it('shows which products a key may use', async () => {
    const report = await sweep('matrix', 'fax-not-enabled')
    const answers = new Map(reads(report).map((e) => [e.product, e.status]))
    expect(answers.get('numbers')).toBe('pass')
    expect(answers.get('fax')).not.toBe('pass')
    expect(answers.size).toBeGreaterThan(5)
    expect(exchanges(report)).toHaveLength(1)
    expect(report.verdict).toBe('accepted')
  })

  it('stops at the token endpoint where the key is refused', async () => {
    const report = await sweep('matrix', 'wrong-secret')
    expect(report.verdict).toBe('rejected')
    expect(reads(report).filter((e) => e.scheme === 'oauth2')).toHaveLength(0)
    expect(report.evidence.filter((e) => e.status === 'not-tested').length).toBeGreaterThan(5)
  })

  it('sends nothing when a value cannot be sent', async () => {
    const report = await sweep('matrix', 'conversation-eu-on-us', { keySecret: '' })
    expect(report.evidence.some((e) => e.request !== null)).toBe(false)
    expect(report.sideEffects).toEqual({ requests: 0, tokens: 0 })
  })
})
