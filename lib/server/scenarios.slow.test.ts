import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CheckEvent } from '@/lib/engine/check/model'
import { runCheck } from '@/lib/engine/check/run'
import type { LiveReport } from '@/lib/engine/model/report'
import type { Scenario } from '@/lib/engine/simulator/scenario'
import { SCENARIOS } from '@/lib/simulator/scenarios'
import { startTestingUpstream } from '@/lib/testing/testing-upstream'
import { catalogue } from '@/lib/vendors'
import { transportFor } from './testing-transport'

let simulator: Awaited<ReturnType<typeof startTestingUpstream>>

beforeAll(async () => {
  simulator = await startTestingUpstream()
})
afterAll(() => simulator.close())

async function check(scenario: Scenario): Promise<{ report: LiveReport; events: CheckEvent[] }> {
  const { product, region, credentials } = scenario
  const transport = transportFor(scenario)
  const events: CheckEvent[] = []
  const surroundings = {
    send: transport.send,
    now: () => Date.now(),
    tick: () => performance.now(),
    uuid: () => randomUUID(),
    stopped: () => false,
  }
  for await (const event of runCheck(catalogue, { product, region, values: { ...credentials, region } }, surroundings))
    events.push(event)
  transport.close()
  const last = events.at(-1)
  if (last?.type !== 'report') throw new Error('The last event is not the report')
  return { report: last.report, events }
}

describe.concurrent('a check of every set of test keys, over real HTTP', () => {
  it.each(SCENARIOS.map((s) => [s.id, s] as const))('%s', { timeout: 40_000 }, async (_, scenario) => {
    const { report } = await check(scenario)
    expect({
      verdict: report.verdict,
      diagnoses: report.diagnoses.map((d) => d.id),
      proven: report.diagnoses.find((d) => d.proven)?.id,
    }).toEqual({
      verdict: scenario.verdict,
      diagnoses: scenario.expect,
      proven: scenario.proven,
    })
    // at most one token exchange apart from trials, and nothing but the token POST, GETs and logins to mail servers
    const exchanges = report.evidence.filter((e) => e.probe === 'token-exchange' && e.request !== null)
    expect(exchanges.length).toBeLessThanOrEqual(1)
    for (const { request } of report.evidence)
      if (request?.method !== undefined && request.method !== 'GET')
        expect(request.url).toMatch(
          /^(?:https:\/\/auth\.sinch\.com\/oauth2\/token|smtp:\/\/smtp\.(?:eu\.)?mailgun\.org:587)$/,
        )
  })
})
