import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import type { Values } from '@/lib/engine/model/values'
import type { SimRequest, SimResponse } from '@/lib/engine/model/simulation'
import { empty, json, text } from '@/lib/engine/simulator/wire'
import { catalogue } from '@/lib/vendors'
import { fakeMailgunKey } from '@/lib/vendors/mailgun/simulator/fake'
import { mailgunNamed } from '@/lib/vendors/mailgun/simulator/world'
import { fakeApiToken, fakeApplicationSecret, fakeKeySecret } from '@/lib/vendors/sinch/simulator/fake'
import { applicationNamed, keyNamed, planNamed } from '@/lib/vendors/sinch/simulator/world'
import { applicationKey, planToken, projectKey } from '@/lib/vendors/sinch/simulator/scenarios/credentials'
import { checkInMemory, type Weather } from './simulated-check.fixture'

/**
 * What a verdict may never say, over all products, credentials, regions, clocks and faults of the way. The simulated
 * world is the truth: it knows which credential is right.
 */

/** A credential of the simulated world, and whether a vendor accepts it when clock, region, level and way are right. */
type Given = { readonly name: string; readonly right: boolean; readonly set: string; readonly values: Values }

const given = (name: string, set: string, right: boolean, values: Values): Given => ({ name, set, right, values })

const GIVEN: readonly Given[] = [
  given('a US project', 'project', true, projectKey(keyNamed('atlas'))),
  given('a European project', 'project', true, projectKey(keyNamed('borealis'))),
  given('a wrong Key Secret', 'project', false, {
    ...projectKey(keyNamed('atlas')),
    keySecret: fakeKeySecret('of nobody'),
  }),
  given('a deleted key', 'project', false, projectKey(keyNamed('deleted'))),
  given('an app', 'application', true, applicationKey(applicationNamed('atlas-calls'))),
  given('an app that wants signatures', 'application', true, applicationKey(applicationNamed('atlas-strict'))),
  given('an app whose server is an hour ahead', 'application', true, applicationKey(applicationNamed('clock'))),
  given('a wrong Application Secret', 'application', false, {
    ...applicationKey(applicationNamed('atlas-calls')),
    applicationSecret: fakeApplicationSecret('of nobody'),
  }),
  given('a US plan', 'sms-service-plan', true, planToken(planNamed('plan-us'))),
  given('an Australian plan', 'sms-service-plan', true, planToken(planNamed('plan-au'))),
  given('a wrong API token', 'sms-service-plan', false, {
    ...planToken(planNamed('plan-us')),
    apiToken: fakeApiToken('of nobody'),
  }),
  given('a US mail key', 'mailgun', true, { apiKey: mailgunNamed('mail-us').key }),
  given('a European mail key', 'mailgun', true, { apiKey: mailgunNamed('mail-eu').key }),
  given('a wrong mail key', 'mailgun', false, { apiKey: fakeMailgunKey('of nobody') }),
]

const page = (status: number): SimResponse => text(status, '<html><h1>Guest network</h1></html>', 'text/html')

/** What can happen to one request on its way. */
const FAULTS: Readonly<Record<string, (request: SimRequest) => ReturnType<Weather>>> = {
  silence: () => 'connection',
  'a login page': () => page(200),
  'a page of a firewall': () => page(403),
  'a page that says 401': () => page(401),
  'a failing server': () => page(503),
  'a proxy': () => page(407),
  'a redirect': () => empty(302, [['Location', 'https://elsewhere.example/']]),
  'too many requests': () => empty(429),
  'nothing found': () => empty(404),
  'a bare 403': () => empty(403),
  'an empty success': () => empty(200),
  'a success of something else': () => json(200, { status: 'ok' }),
  'half of the header': (request) => ({
    ...request,
    headers: request.headers.map(([name, value]) =>
      name.toLowerCase() === 'authorization' ? [name, value.split(' ')[0] ?? ''] : [name, value],
    ),
  }),
  'no header': (request) => ({
    ...request,
    headers: request.headers.filter(([name]) => name.toLowerCase() !== 'authorization'),
  }),
  'no body': (request) => ({ ...request, body: '' }),
}

/** Which requests of a check it happens to. */
const REACH: Readonly<Record<string, (request: SimRequest, n: number) => boolean>> = {
  'all of them': () => true,
  'the token exchange': (request) => request.method === 'POST',
  'all calls': (request) => request.method === 'GET',
  'the first': (_, n) => n === 0,
  'all but the first': (_, n) => n > 0,
  'the second': (_, n) => n === 1,
  'the last ones': (_, n) => n > 2,
  'those to the US': (request) => /^(?:us\.|api\.mailgun)/.test(request.host),
  'those elsewhere': (request) => !/^(?:us\.|api\.mailgun)/.test(request.host),
  'those with Basic': (request) => request.headers.some(([, value]) => value.startsWith('Basic ')),
}

/** Who answers such a request in the very words in which a wrong credential is refused, so that nobody could tell. */
const TELLS_NOT_APART: Readonly<Record<string, readonly string[]>> = {
  'no header': ['sms-service-plan', 'mailgun'],
  'half of the header': ['sms-service-plan', 'mailgun', 'project'],
}

const circumstances = fc
  .record({
    given: fc.constantFrom(...GIVEN),
    product: fc.constantFrom(...catalogue.products.map((p) => p.id)),
    regionAt: fc.nat({ max: 9 }),
    hoursAhead: fc.constantFrom(0, 0, 0, 1, -1, 30),
    faults: fc.array(
      fc.record({ fault: fc.constantFrom(...Object.keys(FAULTS)), reach: fc.constantFrom(...Object.keys(REACH)) }),
      { maxLength: 2 },
    ),
  })
  .filter(({ given: g, product }) => catalogue.product(product).credentialSet === g.set)
  .filter(({ given: g, faults }) => !faults.some((f) => TELLS_NOT_APART[f.fault]?.includes(g.set)))

type Circumstances = typeof circumstances extends fc.Arbitrary<infer T> ? T : never

function weatherOf({ faults }: Pick<Circumstances, 'faults'>): Weather {
  let n = -1
  return (request) => {
    n += 1
    const hit = faults.find(({ reach }) => REACH[reach]?.(request, n))
    return hit ? (FAULTS[hit.fault]?.(request) ?? request) : request
  }
}

async function reportOf(c: Circumstances) {
  const { regions } = catalogue.product(c.product)
  return checkInMemory({
    product: c.product,
    region: regions[c.regionAt % regions.length]?.code ?? regions[0].code,
    credentials: c.given.values,
    weather: weatherOf(c),
    clockAheadMs: c.hoursAhead * 3_600_000,
  })
}

describe('a verdict', { timeout: 180_000 }, () => {
  const params = { numRuns: 1500 }

  it('is never “rejected” for a credential that is right but for clock, region, level or way', async () => {
    await fc.assert(
      fc.asyncProperty(
        circumstances.filter((c) => c.given.right),
        async (c) => {
          const report = await reportOf(c)
          expect(report.verdict).not.toBe('rejected')
        },
      ),
      params,
    )
  })

  it('is never “accepted” without an acceptance and a control that was refused', async () => {
    await fc.assert(
      fc.asyncProperty(circumstances, async (c) => {
        const report = await reportOf(c)
        if (report.verdict !== 'accepted') return
        expect(c.given.right).toBe(true)
        expect(report.evidence.some((e) => e.role === 'control' && e.status === 'pass')).toBe(true)
      }),
      params,
    )
  })

  const inEachRegion = GIVEN.flatMap((g) =>
    catalogue.products
      .filter((p) => p.credentialSet === g.set)
      .flatMap((p) => p.regions.map((r) => [`${g.name} on ${p.id}, ${r.code}`, g, p.id, r.code] as const)),
  )

  it.each(inEachRegion)('is decided in fair weather: %s', async (_, { right, values }, product, region) => {
    const report = await checkInMemory({ product, region, credentials: values })
    expect(report.verdict).toBe(right ? 'accepted' : 'rejected')
  })
})
