import { catalogue } from '@/lib/vendors'
import type { FieldId } from '@/lib/engine/model/ids'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCheck } from '@/lib/engine/check/run'
import { toCurl } from '@/lib/engine/report/curl'
import { variableOf } from '@/lib/engine/snippets/variables'
import { fromFragment, toFragment } from '@/lib/engine/report/fragment'
import { toHar } from '@/lib/engine/report/har'
import { toPhoneText } from '@/lib/engine/report/phone'
import { toShared } from '@/lib/engine/report/project'
import type { LiveReport } from '@/lib/engine/model/report'
import type { SharedReport } from '@/lib/engine/report/shared'
import { toTicket } from '@/lib/engine/report/ticket'
import { PLANTED_WORDS } from '@/lib/engine/simulator/fake'
import type { Scenario } from '@/lib/engine/simulator/scenario'
import { SCENARIOS, scenarioOf } from '@/lib/simulator/scenarios'
import { startTestingUpstream } from '@/lib/testing/testing-upstream'
import { transportFor } from '../testing-transport'
import { markOfCheck, prepareShare } from './share-report'

let simulator: Awaited<ReturnType<typeof startTestingUpstream>>
const home = mkdtempSync(join(tmpdir(), 'why401-curl-'))

beforeAll(async () => {
  simulator = await startTestingUpstream()
  writeFileSync(join(home, '.curlrc'), `connect-to = "::127.0.0.1:${simulator.port}"\nnoproxy = "*"\n`)
})
afterAll(async () => {
  await simulator.close()
  rmSync(home, { recursive: true })
})

async function liveReport(scenario: Scenario): Promise<LiveReport> {
  const { product, region, credentials } = scenario
  const transport = transportFor(scenario)
  const surroundings = {
    send: transport.send,
    now: () => Date.now(),
    tick: () => performance.now(),
    uuid: () => randomUUID(),
    stopped: () => false,
  }
  let report: LiveReport | null = null
  for await (const event of runCheck(catalogue, { product, region, values: { ...credentials, region } }, surroundings))
    if (event.type === 'report') report = event.report
  transport.close()
  if (!report) throw new Error('no report')
  return report
}

async function sharedReport(scenario: Scenario): Promise<SharedReport> {
  const session = {
    product: scenario.product,
    region: scenario.region,
    values: { ...scenario.credentials, region: scenario.region },
  }
  const live = await liveReport(scenario)
  const prepared = prepareShare({ report: toShared(catalogue, live), mark: markOfCheck(session, live) }, session)
  if (!prepared.ok) throw new Error(`${scenario.id}: ${prepared.message}`)
  return prepared.report
}

/** Everything that leaves the page for one report. */
async function carriers(report: SharedReport): Promise<string> {
  const fragment = await fromFragment(catalogue, await toFragment(report))
  return [
    JSON.stringify(report),
    JSON.stringify(fragment),
    toTicket(catalogue, report),
    toPhoneText(catalogue, report),
    JSON.stringify(toHar(catalogue, report)),
    JSON.stringify(toCurl(catalogue, report)),
  ].join('\n')
}

describe.concurrent('a report of every set of test keys, over real HTTP', () => {
  it.each(SCENARIOS.map((s) => [s.id, s] as const))(
    '%s can be shared, and nothing of the credentials is in it',
    { timeout: 40_000 },
    async (_, scenario) => {
      const report = await sharedReport(scenario)
      expect(report.evidence.length).toBeGreaterThan(1)
      const text = await carriers(report)
      for (const word of PLANTED_WORDS) {
        expect(text).not.toContain(word)
        for (const before of ['', 'a', 'ab'])
          expect(text).not.toContain(
            Buffer.from(before + word)
              .toString('base64')
              .slice(before.length + 1, 8),
          )
      }
      for (const value of Object.values(scenario.credentials)) expect(text).not.toContain(value)
    },
  )
})

describe('the curl commands of a check', () => {
  const run = promisify(execFile)
  const environment = (scenario: Scenario) =>
    Object.fromEntries(
      catalogue.fieldIds.flatMap((id: FieldId) =>
        scenario.credentials[id] === undefined ? [] : [[variableOf(catalogue, id), scenario.credentials[id]]],
      ),
    )
  async function answer(script: string | null, scenario: Scenario): Promise<string> {
    const { stdout } = await run('bash', ['-euc', (script ?? 'exit 9').replaceAll('https://', 'http://')], {
      env: { PATH: process.env.PATH ?? '', HOME: home, NODE_ENV: 'test', ...environment(scenario) },
    })
    return stdout
  }

  it('are refused and accepted by the simulator as the report says: the wrong region', async () => {
    const scenario = scenarioOf('plan-eu-on-us')
    const { failing, fixed } = toCurl(catalogue, await sharedReport(scenario))
    expect(await answer(failing, scenario)).toMatch(/^HTTP\/1\.1 401/)
    expect(await answer(fixed, scenario)).toMatch(/^HTTP\/1\.1 200/)
  })

  it('are refused and accepted by the simulator as the report says: a line break, and once it is removed', async () => {
    const scenario = scenarioOf('secret-line-break')
    const { failing, fixed } = toCurl(catalogue, await sharedReport(scenario))
    expect(await answer(failing, scenario)).toMatch(/^HTTP\/1\.1 401/)
    const trimmed = {
      ...scenario,
      credentials: { ...scenario.credentials, keySecret: scenario.credentials.keySecret?.trim() ?? '' },
    }
    expect(await answer(fixed, trimmed)).toMatch(/^HTTP\/1\.1 200/)
  })

  it.each(['wrong-secret', 'deleted-key', 'wrong-api-token', 'wrong-mailgun-key', 'wrong-application-secret'])(
    'of %s are refused as the report says',
    async (id) => {
      const scenario = scenarioOf(id)
      const report = await sharedReport(scenario)
      const { failing } = toCurl(catalogue, report)
      const status = /Refused: (\d{3})/.exec(failing ?? '')?.[1]
      expect(await answer(failing, scenario)).toMatch(new RegExp(`^HTTP/1\\.1 ${status}`))
    },
  )

  it.each(
    [
      'accepted-numbers',
      ...SCENARIOS.filter((s) => s.verdict === 'accepted' && s.expect[0] === 'credentials-accepted')
        .filter((s) => !catalogue.product(s.product).login) // lib/testing/all-vendors/snippets/mail.slow.test.ts
        .map((s) => s.id),
    ].filter((id) => SCENARIOS.some((s) => s.id === id)),
  )('of %s are accepted as the report says', async (id) => {
    const scenario = scenarioOf(id)
    const { fixed, failing } = toCurl(catalogue, await sharedReport(scenario))
    expect(await answer(fixed ?? failing, scenario)).toMatch(/^HTTP\/1\.1 (?:200|404)/)
  })
})
