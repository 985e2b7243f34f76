import https from 'node:https'
import net from 'node:net'
import { SinchClient, type SinchClientParameters } from '@sinch/sdk-core'
import Mailgun from 'mailgun.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fakeMailgunKey } from '@/lib/vendors/mailgun/simulator/fake'
import { fakeApplicationSecret, fakeKeySecret } from '@/lib/vendors/sinch/simulator/fake'
import { startSimulator, type Running } from '@/lib/simulator/serve'
import { applicationNamed, keyNamed, planNamed } from '@/lib/vendors/sinch/simulator/world'
import { mailgunNamed } from '@/lib/vendors/mailgun/simulator/world'

/**
 * The vendors' own clients against the simulator over real HTTP. Their code runs unmodified, with their own host names:
 * only the connection is made elsewhere, as curl's `--connect-to` would.
 */

let running: Running
const ownAgent = https.globalAgent

beforeAll(async () => {
  running = await startSimulator()
  const agent = new https.Agent({ keepAlive: false })
  agent.createConnection = () => net.connect(running.port, '127.0.0.1')
  https.globalAgent = agent
})
afterAll(async () => {
  https.globalAgent = ownAgent
  await running.close()
})

const atlas = keyNamed('atlas')
const calls = applicationNamed('atlas-calls')
const RANDOM_UUID = '0f0e0d0c-0b0a-4908-8706-050403020100'

const sinch = (given: SinchClientParameters) => new SinchClient({ logger: null, ...given })
const project = sinch({
  projectId: atlas.project.id,
  keyId: atlas.id,
  keySecret: atlas.secret,
  conversationRegion: 'us',
  smsRegion: 'us',
})
const application = sinch({ applicationKey: calls.key, applicationSecret: calls.secret })

const wrongSecret = sinch({
  projectId: atlas.project.id,
  keyId: atlas.id,
  keySecret: fakeKeySecret('not this one'),
  conversationRegion: 'us',
  smsRegion: 'us',
})
const wrongApplication = sinch({ applicationKey: calls.key, applicationSecret: fakeApplicationSecret('not this one') })

/** What a client was answered when it failed: an SDK's error carries status and body in its own way. */
async function refusalOf(call: Promise<unknown>): Promise<{ readonly status: number; readonly text: string }> {
  const error = await call.then(
    () => null,
    (e: unknown) => e as { statusCode?: number; status?: number; data?: string; details?: string },
  )
  return { status: error?.statusCode ?? error?.status ?? 0, text: String(error?.data ?? error?.details ?? '') }
}

type Case = { readonly name: string; readonly host: string; call(client: SinchClient): Promise<unknown> }

const PROJECT_CALLS: readonly Case[] = [
  {
    name: 'Numbers lists active numbers',
    host: 'numbers.api.sinch.com',
    call: (c) => c.numbers.list({ regionCode: 'US', type: 'LOCAL' }),
  },
  {
    name: 'Numbers lists regions',
    host: 'numbers.api.sinch.com',
    call: (c) => c.numbers.availableRegions.list({ types: ['LOCAL'] }),
  },
  { name: 'Conversation lists apps', host: 'us.conversation.api.sinch.com', call: (c) => c.conversation.app.list({}) },
  {
    name: 'Conversation lists templates',
    host: 'us.template.api.sinch.com',
    call: (c) => c.conversation.templatesV2.list({}),
  },
  { name: 'Fax lists services', host: 'fax.api.sinch.com', call: (c) => c.fax.services.list({ pageSize: 1 }) },
  {
    name: 'Elastic SIP Trunking lists trunks',
    host: 'elastic-trunking.api.sinch.com',
    call: (c) => c.elasticSipTrunking.sipTrunks.list({}),
  },
  {
    name: 'SMS lists groups with a project key',
    host: 'zt.us.sms.api.sinch.com',
    call: (c) => c.sms.groups.list({ page_size: 1 }),
  },
]

describe('@sinch/sdk-core with a project access key', () => {
  it.each(PROJECT_CALLS)('$name', async ({ host, call }) => {
    const before = running.requests().at(-1)?.n ?? 0
    expect(await call(project)).toBeTruthy()
    expect(running.requests(before).map((r) => r.host)).toContain(host)
  })

  it.each(PROJECT_CALLS)('$name: not with a wrong secret', async ({ call }) => {
    expect(await refusalOf(call(wrongSecret))).toMatchObject({
      status: 401,
      text: expect.stringContaining('invalid_client'),
    })
  })

  it('reads what the simulator lists', async () => {
    const numbers = await project.numbers.list({ regionCode: 'US', type: 'LOCAL' })
    expect(numbers.data).toMatchObject([{ phoneNumber: '+12025550123' }])
    expect((await project.conversation.app.list({})).apps).toHaveLength(1)
    expect((await project.elasticSipTrunking.sipTrunks.list({})).data).toHaveLength(1)
    expect((await project.fax.services.list({})).data).toHaveLength(1)
  })

  it('exchanges one token for all calls of a client', async () => {
    const fresh = sinch({
      projectId: atlas.project.id,
      keyId: atlas.id,
      keySecret: atlas.secret,
      conversationRegion: 'us',
    })
    const before = running.requests().at(-1)?.n ?? 0
    await fresh.numbers.list({ regionCode: 'US', type: 'LOCAL' })
    await fresh.numbers.list({ regionCode: 'US', type: 'LOCAL' })
    expect(running.requests(before).map((r) => r.host)).toEqual([
      'auth.sinch.com',
      'numbers.api.sinch.com',
      'numbers.api.sinch.com',
    ])
  })

  it('asks for a new token once when the answer says expired, as its refresh rule does', async () => {
    const expired = keyNamed('expired')
    const client = sinch({ projectId: expired.project.id, keyId: expired.id, keySecret: expired.secret })
    const before = running.requests().at(-1)?.n ?? 0
    expect((await refusalOf(client.numbers.list({ regionCode: 'US', type: 'LOCAL' }))).status).toBe(401)
    const tokens = running.requests(before).filter((r) => r.path === '/oauth2/token')
    expect(tokens).toHaveLength(2)
  })
})

describe('@sinch/sdk-core with a service plan', () => {
  const plan = planNamed('plan-eu')
  const of = (region: string) => sinch({ servicePlanId: plan.id, apiToken: plan.token, smsRegion: region })

  it('SMS lists groups in the region of the plan, and is refused elsewhere', async () => {
    expect(await of('eu').sms.groups.list({ page_size: 1 })).toBeTruthy()
    expect((await refusalOf(of('us').sms.groups.list({ page_size: 1 }))).status).toBe(401)
  })
})

describe('@sinch/sdk-core with an application, whose signature the simulator verifies', () => {
  it('Voice lists the configured numbers', async () => {
    const { numbers } = await application.voice.applications.listNumbers({})
    expect(numbers).toMatchObject([{ applicationkey: calls.key }])
    const strict = applicationNamed('atlas-strict')
    const demanding = sinch({ applicationKey: strict.key, applicationSecret: strict.secret })
    expect((await demanding.voice.applications.listNumbers({})).numbers).toMatchObject([{ applicationkey: strict.key }])
  })

  it('Verification does not find a random verification, which proves the key', async () => {
    const answer = await refusalOf(application.verification.verificationStatus.getById({ id: RANDOM_UUID }))
    expect(answer).toMatchObject({ status: 404, text: expect.stringContaining('40400') })
  })

  it('both refuse a wrong secret', async () => {
    const voice = await refusalOf(wrongApplication.voice.applications.listNumbers({}))
    expect(voice).toMatchObject({ status: 401, text: expect.stringContaining('40102') })
    const verification = await refusalOf(wrongApplication.verification.verificationStatus.getById({ id: RANDOM_UUID }))
    expect(verification).toMatchObject({ status: 401, text: expect.stringContaining('40102') })
  })
})

describe('mailgun.js', () => {
  const mailgun = new Mailgun(FormData)
  const eu = 'https://api.eu.mailgun.net'

  it('lists the domains in each region', async () => {
    const [domain] = await mailgun.client({ username: 'api', key: mailgunNamed('mail-us').key }).domains.list()
    expect(domain).toMatchObject({ name: 'mg.example.com', state: 'active' })
    expect(
      await mailgun.client({ username: 'api', key: mailgunNamed('mail-eu').key, url: eu }).domains.list(),
    ).toHaveLength(1)
  })

  it('reads one domain', async () => {
    const domain = await mailgun
      .client({ username: 'api', key: mailgunNamed('mail-us').key })
      .domains.get('mg.example.com')
    expect(domain.name).toBe('mg.example.com')
  })

  it.each([
    ['a wrong key', { username: 'api', key: fakeMailgunKey('not this one') }],
    ['another user name', { username: 'postmaster', key: mailgunNamed('mail-us').key }],
    ['the key of the other region', { username: 'api', key: mailgunNamed('mail-eu').key }],
    ['a US key on the European host', { username: 'api', key: mailgunNamed('mail-us').key, url: eu }],
  ])('refuses %s', async (_name, options) => {
    expect(await refusalOf(mailgun.client(options).domains.list())).toEqual({ status: 401, text: 'Forbidden' })
  })
})
