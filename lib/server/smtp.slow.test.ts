import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCheck } from '@/lib/engine/check/run'
import type { LiveReport } from '@/lib/engine/model/report'
import { MECHANISMS } from '@/lib/engine/model/login'
import { Secret } from '@/lib/engine/model/secret'
import type { Scenario } from '@/lib/engine/model/simulation'
import { startMailSimulator, type MailCommand, type RunningMail } from '@/lib/simulator/mail'
import { SCENARIOS, SIMULATOR } from '@/lib/simulator/scenarios'
import { startTestingUpstream } from '@/lib/testing/testing-upstream'
import { catalogue } from '@/lib/vendors'
import { dropFromProcess } from './one-per-process'
import { exchangeLogin, mailTarget } from './smtp'
import { assertLoginAllowed, createTransport } from './transport'

/** Every set of test keys for mail servers, over real SMTP with a real encryption, and what reached the servers. */

const OF_MAIL = SCENARIOS.filter(({ product }) => catalogue.product(product).login)
const folder = mkdtempSync(join(tmpdir(), 'why401-mail-'))
const said: MailCommand[] = []
let upstream: Awaited<ReturnType<typeof startTestingUpstream>>

beforeAll(async () => {
  upstream = await startTestingUpstream()
})
afterAll(async () => {
  await upstream.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Shorter than the usual ones, for servers that keep silent. */
const DEADLINES = { connect: 3000, firstByte: 1500, total: 4000 }

async function check({ product, region, credentials }: Scenario, mail: RunningMail): Promise<LiveReport> {
  const ca = join(folder, `${mail.port}.pem`)
  writeFileSync(ca, mail.authority)
  Object.assign(process.env, { UPSTREAM_SMTP_CONNECT_TO: `smtp://127.0.0.1:${mail.port}`, UPSTREAM_SMTP_CA: ca })
  dropFromProcess('environment', 'upstream')
  const transport = createTransport(new AbortController().signal, DEADLINES)
  const surroundings = {
    send: transport.send,
    now: () => Date.now(),
    tick: () => performance.now(),
    uuid: () => randomUUID(),
    stopped: () => false,
  }
  try {
    for await (const event of runCheck(
      catalogue,
      { product, region, values: { ...credentials, region } },
      surroundings,
    ))
      if (event.type === 'report') return event.report
  } finally {
    transport.close()
  }
  throw new Error('The check ended without a report')
}

const summary = (report: LiveReport) => ({
  verdict: report.verdict,
  diagnoses: report.diagnoses.map((d) => d.id),
  proven: report.diagnoses.find((d) => d.proven)?.id,
})
const expected = ({ verdict, expect: diagnoses, proven }: Scenario) => ({ verdict, diagnoses, proven })
const loginsOf = ({ evidence }: LiveReport) => evidence.filter((e) => e.request?.method === 'AUTH')

describe('a check of every set of test keys', () => {
  let mail: RunningMail
  beforeAll(async () => {
    mail = await startMailSimulator()
  })
  afterAll(async () => {
    said.push(...mail.commands())
    await mail.close()
  })

  it.each(OF_MAIL.map((s) => [s.id, s] as const))('%s', { timeout: 30_000 }, async (_, scenario) => {
    const before = mail.commands().length
    const report = await check(scenario, mail)
    expect(summary(report)).toEqual(expected(scenario))
    const asked = mail.commands().slice(before)
    expect(asked.filter(({ verb }) => verb === 'AUTH')).toHaveLength(loginsOf(report).length)
    const inVain = loginsOf(report).filter(({ outcome }) => outcome.kind !== 'response' || outcome.status >= 300)
    expect(inVain.length).toBeLessThanOrEqual(3)
  })

  it('has each stage as evidence, with its time', async () => {
    const report = await check(
      OF_MAIL.find(({ id }) => id === 'good-mailgun-smtp')!,
      mail,
    )
    const stages = report.evidence.map((e) => [e.probe, e.status])
    expect(stages).toContainEqual(['tcp', 'pass'])
    for (const probe of ['greeting', 'ehlo', 'tls', 'sample-call', 'control', 'quit'])
      expect(stages).toContainEqual([probe, 'pass'])
    const [own] = loginsOf(report)
    for (const phase of ['tcp', 'greeting', 'ehlo', 'tls', 'auth', 'quit'] as const)
      expect(own?.phases[phase], phase).toBeGreaterThan(0)
  })
})

describe('a mail server with a flaw', () => {
  it.each(SIMULATOR.flawedMail.map((s) => [s.flaw, s] as const))('%s', { timeout: 30_000 }, async (flaw, scenario) => {
    const mail = await startMailSimulator({ flaw })
    try {
      const report = await check(scenario, mail)
      expect(summary(report)).toEqual(expected(scenario))
      if (scenario.verdict !== 'accepted') expect(mail.commands().some(({ verb }) => verb === 'AUTH')).toBe(false)
    } finally {
      said.push(...mail.commands())
      await mail.close()
    }
  })

  it('counts at least 25 kinds with those that show at the login', () => {
    expect(SIMULATOR.flawedMail.length + OF_MAIL.length).toBeGreaterThanOrEqual(25)
  })
})

describe('the way to a mail server', () => {
  const login = (port: number) => ({
    port,
    tls: 'starttls' as const,
    mechanisms: MECHANISMS,
    user: new Secret('user', 'postmaster@mg.example.com'),
    password: new Secret('password', 'made up'),
  })

  it('is that of the catalogue and no other', () => {
    expect(() => assertLoginAllowed('smtp.mailgun.org', login(587))).not.toThrow()
    expect(() => assertLoginAllowed('smtp.mailgun.org', login(26))).toThrow('outside the catalogue')
    expect(() => assertLoginAllowed('smtp.example.com', login(587))).toThrow('outside the catalogue')
    expect(() => assertLoginAllowed('api.mailgun.net', login(587))).toThrow('outside the catalogue')
  })

  it('is none while calls go to a simulator and no mail server stands in', () => {
    const by = { ca: undefined, lookup: () => {} }
    expect(mailTarget('smtp.mailgun.org', login(587), by)).not.toBeNull()
    delete process.env['UPSTREAM_SMTP_CONNECT_TO']
    delete process.env['UPSTREAM_SMTP_CA']
    dropFromProcess('environment', 'upstream')
    expect(mailTarget('smtp.mailgun.org', login(587), by)).toBeNull()
    delete process.env['UPSTREAM_CONNECT_TO']
    dropFromProcess('environment', 'upstream')
    expect(mailTarget('smtp.mailgun.org', login(587), by)?.socket).toMatchObject({
      host: 'smtp.mailgun.org',
      port: 587,
    })
  })

  it('ends with the check that asked', async () => {
    const mail = await startMailSimulator({ flaw: 'greeting-hangs' })
    const controller = new AbortController()
    const target = { socket: { host: '127.0.0.1', port: mail.port }, ca: mail.authority }
    const ended = exchangeLogin('smtp.mailgun.org', login(587), target, controller.signal, DEADLINES)
    controller.abort()
    expect(await ended).toMatchObject({ kind: 'no-response', reason: 'aborted' })
    await mail.close()
  })
})

describe('over all of them', () => {
  it('no message was begun, and no login was sent in clear', () => {
    const count = (verb: string) => said.filter((one) => one.verb === verb).length
    expect(count('AUTH')).toBeGreaterThan(40)
    for (const verb of ['MAIL', 'RCPT', 'DATA', 'BDAT']) expect(count(verb), verb).toBe(0)
    expect(said.filter(({ verb, encrypted }) => verb === 'AUTH' && !encrypted)).toEqual([])
  })
})
