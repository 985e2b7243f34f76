import { describe, expect, it } from 'vitest'
import type { LiveReport } from '@/lib/engine/model/report'
import { PLANTED_WORDS } from '@/lib/engine/simulator/fake'
import { SCENARIOS, scenarioOf } from '@/lib/simulator/scenarios'
import { catalogue } from '@/lib/vendors'
import { checkInMemory } from './simulated-check.fixture'

const OF_MAIL = SCENARIOS.filter(({ product }) => catalogue.product(product).login)

const logins = ({ evidence }: LiveReport) => evidence.filter((e) => e.request?.method === 'AUTH')

/** Logins that were not accepted, those that broke off included. */
const inVain = (report: LiveReport) =>
  logins(report).filter(({ outcome }) => !(outcome.kind === 'response' && outcome.status < 300))

describe('a check of a mail server', () => {
  it.each(OF_MAIL.map((s) => [s.id, s] as const))('%s', async (_, scenario) => {
    const report = await checkInMemory(scenario)
    expect({
      verdict: report.verdict,
      diagnoses: report.diagnoses.map((d) => d.id),
      proven: report.diagnoses.find((d) => d.proven)?.id,
    }).toEqual({ verdict: scenario.verdict, diagnoses: scenario.expect, proven: scenario.proven })
    expect(inVain(report).length).toBeLessThanOrEqual(3)
    const shown = JSON.stringify(report)
    for (const word of PLANTED_WORDS) expect(shown, word).not.toContain(word)
  })

  it('asks nobody where a value is an API key, or the user name is of the API', async () => {
    expect(logins(await checkInMemory(scenarioOf('smtp-password-is-an-api-key')))).toEqual([])
    const { credentials, ...scenario } = scenarioOf('good-mailgun-smtp')
    const report = await checkInMemory({ ...scenario, credentials: { ...credentials, smtpUser: 'api' } })
    expect(logins(report)).toEqual([])
    expect(report).toMatchObject({ verdict: 'undecided', diagnoses: [{ id: 'wrong-username' }] })
  })

  it('asks with a password in the form of the newer API keys, as generated ones are', async () => {
    const { credentials, ...scenario } = scenarioOf('good-mailgun-smtp')
    const smtpPassword = [32, 8, 8].map((length) => 'b'.repeat(length)).join('-')
    const report = await checkInMemory({ ...scenario, credentials: { ...credentials, smtpPassword } })
    expect(logins(report).length).toBeGreaterThan(0)
    expect(report.diagnoses[0]?.id).toBe('smtp-login-refused')
  })

  it('asks once where the server speaks of something else than the pair, or answers for now', async () => {
    const ids = ['disabled', 'suspended', 'crowded', 'limited', 'office', 'busy', 'closing', 'transition', 'policy']
    for (const id of ids) expect(logins(await checkInMemory(scenarioOf(`smtp-${id}`))), id).toHaveLength(1)
  })

  it('compares an acceptance with one wrong password, and asks no other region then', async () => {
    const report = await checkInMemory(scenarioOf('good-mailgun-smtp'))
    expect(logins(report).map((e) => e.probe)).toEqual(['sample-call', 'control'])
  })

  it('shows what was sent by its labels', async () => {
    const [own] = logins(await checkInMemory(scenarioOf('smtp-wrong-password')))
    expect(own?.request).toEqual({
      method: 'AUTH',
      url: 'smtp://smtp.mailgun.org:587',
      headers: [['Login', '[SMTP user name] and [SMTP password]']],
    })
  })
})
