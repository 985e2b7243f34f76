import { catalogue } from '@/lib/vendors'
import type { ProductId } from '@/lib/engine/model/ids'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { SCENARIOS } from '@/lib/simulator/scenarios'
import { startSimulator, type Running } from '@/lib/simulator/serve'
import { applicationNamed } from '@/lib/vendors/sinch/simulator/world'
import { decodeBase64 } from '@/lib/engine/bytes/hash'
import { carriesSignature, registrationKey, utcDay } from '@/lib/vendors/sinch/auth/registration-token'
import { signRequest } from '@/lib/vendors/sinch/auth/signed-request'
import { wasRun } from '@/lib/engine/model/sdk'
import type { Snippet } from '@/lib/engine/model/snippet'
import { sdkSnippet, sdkKeySnippets, sdkTogetherSnippet } from '@/lib/engine/snippets/sdks'
import { snippetsFor } from './every.fixture'
import { recordRun, versionOf } from './record.fixture'
import { cases, expectedStatus, found, oneEach, products, snippet, valuesFor } from './running.fixture'
import { makeRunner, type Done, type Ran, type Runner } from '@/scripts/snippets/runner'

/**
 * Every bash and curl snippet, the plain Node.js and Python ones and the SDKs for Node.js, executed against the
 * simulator.
 */

const python = found('python3') !== ''

vi.setConfig({ testTimeout: 90_000 }) // dozens of processes, on a machine that may be busy

/** What ran as it should: what the record may say of it. */
const took: Snippet[] = []

let simulator: Running
let runner: Runner
beforeAll(async () => {
  simulator = await startSimulator()
  runner = makeRunner(simulator.port, found('curl'))
})
afterAll(async () => {
  recordRun('bash', `${versionOf('bash')} and curl`, took)
  recordRun('javascript', `Node.js ${process.versions.node}`, took)
  if (python) recordRun('python', versionOf('python3'), took)
  runner.close()
  await simulator.close()
})

const statusOf = ({ out }: Ran) => Number(/^HTTP\/[\d.]+ (\d{3})/m.exec(out)?.[1] ?? 0)
describe.concurrent('curl in bash, call by call', () => {
  it.each(cases)('$name', async ({ product, scheme, region }) => {
    const values = valuesFor(product, region, scheme)
    for (const piece of snippetsFor(product.id, scheme, region).shells.bash.filter(
      (s) => s.effect === 'free' && s.id !== 'token-bash',
    )) {
      const { out, err, status } = await runner.bash(piece.code, values)
      expect(statusOf({ out, err, status }), `${piece.id}: ${out} ${err}`).toBe(
        piece.id === 'region-bash' ? 404 : expectedStatus(product, region),
      )
      if (piece.id === 'region-bash') expect(out).toContain('40400')
      expect(err).toBe('')
      took.push(piece)
    }
  })

  it('the token exchange, which is the same for every product', async () => {
    const texts = new Set(
      cases
        .filter((c) => c.scheme === 'oauth2')
        .map((c) => snippet(snippetsFor(c.product.id, c.scheme, c.region).shells.bash, 'token-bash')?.code),
    )
    expect(texts.size).toBe(1)
    const product = catalogue.product('numbers')
    const answer = await runner.bash([...texts][0] ?? '', valuesFor(product, 'global', 'oauth2'))
    expect(statusOf(answer)).toBe(200)
    expect(answer.out).toContain('"access_token"')
    const exchange = snippet(snippetsFor('numbers', 'oauth2', 'global').shells.bash, 'token-bash')
    if (exchange) took.push(exchange)
  })
})

describe('curl in bash', () => {
  it('sends what costs money to the right place, with credentials that are accepted', async () => {
    for (const [id, scheme, method, path] of [
      ['number-lookup', 'oauth2', 'POST', /^\/v2\/projects\/[0-9a-f-]{36}\/lookups$/],
      ['number-lookup', 'basic', 'POST', /\/lookups$/],
      ['mailgun-send', 'mailgun-basic', 'POST', /^\/v3\/mg\.example\.com\/messages$/],
    ] as const) {
      const product = catalogue.product(id)
      const piece = snippetsFor(id, scheme, product.regions[0].code).shells.bash.find((s) => s.effect === 'billable')
      const before = simulator.requests().at(-1)?.n ?? 0
      const ran = await runner.bash(piece?.code ?? '', valuesFor(product, product.regions[0].code, scheme))
      const sent = simulator.requests(before).at(-1)
      expect(sent).toMatchObject({ method, host: product.regions[0].host })
      expect(sent?.path).toMatch(path)
      expect([404, 405], ran.out).toContain(statusOf(ran)) // the simulator sells nothing; a refused key would be 401
      if (piece) took.push(piece)
    }
  })

  it('shows the refusal of the token endpoint instead of sending an empty token', async () => {
    const before = simulator.requests().at(-1)?.n ?? 0
    const { code } = snippet(snippetsFor('numbers', 'oauth2', 'global').shells.bash, 'call-bash') ?? { code: '' }
    const ran = await runner.bash(code, {
      ...valuesFor(catalogue.product('numbers'), 'global', 'oauth2'),
      keySecret: 'wrong',
    })
    expect(ran.out).toContain('No token: ')
    expect(ran.out).toContain('invalid_client')
    expect(simulator.requests(before).map((r) => r.host)).toEqual(['auth.sinch.com'])
  })

  it('is refused with a wrong secret, whatever the scheme', async () => {
    for (const [id, scheme, wrong] of [
      ['voice', 'signed', { applicationSecret: 'AAAAAAAAAAAAAAAAAAAAAA==' }],
      ['voice', 'basic', { applicationSecret: 'AAAAAAAAAAAAAAAAAAAAAA==' }],
      ['sms-service-plan', 'static-bearer', { apiToken: 'no' }],
      ['mailgun-send', 'mailgun-basic', { apiKey: 'no' }],
    ] as const) {
      const product = catalogue.product(id)
      const piece = snippet(snippetsFor(id, scheme, product.regions[0].code).shells.bash, 'call-bash')
      const ran = await runner.bash(piece?.code ?? '', {
        ...valuesFor(product, product.regions[0].code, scheme),
        ...wrong,
      })
      expect(statusOf(ran), id).toBe(401)
    }
  })

  it('puts what is typed into the environment, without the spaces around it', async () => {
    const [setup] = snippetsFor('numbers', 'oauth2', 'global').shells.bash
    const ran = await runner.bash(
      `${setup?.code}\nprintf '%s|%s|%s' "$SINCH_PROJECT_ID" "$SINCH_KEY_ID" "$SINCH_KEY_SECRET" >&2`,
      {},
      '  a-project\na-key\na-secret\n',
    )
    expect(ran.err).toBe('a-project|a-key|a-secret')
  })
})

describe('signing scripts', () => {
  const app = applicationNamed('atlas-calls')
  const values = { applicationKey: app.key, applicationSecret: app.secret, userId: 'someone' }

  it.each(['voice', 'verification'] as const)('sign a body for %s as the verifier does', async (id) => {
    const product = catalogue.product(id)
    const piece = snippet(snippetsFor(id, 'signed', product.regions[0].code).shells.bash, 'sign-body-bash')
    const before = simulator.requests().length
    const ran = await runner.bash(piece?.code ?? '', values)
    const headers = new Map(
      ran.out
        .trim()
        .split('\n')
        .map((line) => [line.split(': ')[0] ?? '', line.slice(line.indexOf(': ') + 2)]),
    )
    const wanted = signRequest({
      ...values,
      method: 'POST',
      path: /resource='([^']*)'/.exec(piece?.code ?? '')?.[1] ?? '',
      body: /body='([^']*)'/.exec(piece?.code ?? '')?.[1] ?? '',
      contentType: headers.get('Content-Type') ?? '',
      timestamp: headers.get('x-timestamp') ?? '',
    })
    expect(headers.get('Authorization')).toBe(`Application ${app.key}:${wanted.signature}`)
    expect(simulator.requests().length).toBe(before)
    if (piece) took.push(piece)
  })

  it.each(['bash', 'node', 'python'] as const)('make a registration token in %s', async (language) => {
    if (language === 'python' && !python) return expect(found('python3')).toBe('')
    const { shells, plain } = snippetsFor('in-app-calling', 'registration-token', 'global')
    const piece = {
      bash: snippet(shells.bash, 'registration-token-bash'),
      node: snippet(plain, 'plain-node'),
      python: snippet(plain, 'plain-python'),
    }[language]
    const code = piece?.code ?? ''
    const ran = language === 'bash' ? await runner.bash(code, values) : (await runner[language]([{ code, values }]))[0]
    const token = ran?.out.trim() ?? ''
    const [header, claims] = token
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>)
    const day = utcDay(Number(claims?.['iat']))
    expect(header).toEqual({ alg: 'HS256', kid: `hkdfv1-${day}` })
    expect(claims).toMatchObject({
      iss: `//rtc.sinch.com/applications/${app.key}`,
      sub: `//rtc.sinch.com/applications/${app.key}/users/someone`,
      exp: Number(claims?.['iat']) + 600,
    })
    const secret = decodeBase64(app.secret)
    expect(secret.ok && carriesSignature(token, registrationKey(secret.bytes, day))).toBe(true)
    if (piece) took.push(piece)
  })
})

describe('without a package', () => {
  const plain = cases.filter(({ scheme }) => scheme !== 'registration-token')
  type Id = 'plain-node' | 'plain-python'
  const piece = ({ product, scheme, region }: (typeof plain)[number], id: Id) =>
    snippet(snippetsFor(product.id, scheme, region).plain, id)
  const jobs = (id: Id) =>
    plain.map((one) => ({
      code: piece(one, id)?.code ?? '',
      values: valuesFor(one.product, one.region, one.scheme),
    }))
  const check = (id: Id, done: readonly Done[]) =>
    plain.forEach((one, i) => {
      expect(done[i]?.out, one.name).toMatch(new RegExp(`^${expectedStatus(one.product, one.region)} `))
      took.push(...[piece(one, id) ?? []].flat())
    })

  it('in Node.js', async () => {
    check('plain-node', await runner.node(jobs('plain-node')))
  })

  it('in Python', async () => {
    if (!python) return expect(found('python3')).toBe('')
    check('plain-python', await runner.python(jobs('plain-python')))
  })
})

describe('SDKs for Node.js', () => {
  const uses = catalogue.sdks
    .filter((s) => s.id === 'node' || s.id === 'mailgun-node')
    .flatMap((sdk) =>
      products
        .filter((p) => {
          const use = sdk.uses[p.id]
          return use && wasRun(sdk, use)
        })
        .flatMap((product) =>
          oneEach(product).map((region) => ({
            sdk,
            product,
            region,
            name: `${sdk.package}: ${product.id}, ${region}`,
          })),
        ),
    )
  let done: readonly Done[] = []
  beforeAll(async () => {
    done = await runner.node(
      uses.map(({ sdk, product, region }) => ({
        code: sdkSnippet(sdk, product, region)?.code ?? '',
        values: valuesFor(product, region, null),
      })),
    )
  })

  it.each(uses.map((use, i) => ({ ...use, i })))('$name', ({ sdk, product, region, i }) => {
    const answer = done[i]
    const own =
      product.sample?.host ??
      (product.standIn
        ? catalogue.product(product.standIn.product as ProductId).regions[0].host
        : product.regions.find((r) => r.code === region)?.host)
    expect(answer?.hosts.at(-1), answer?.out).toBe(own)
    const works = expectedStatus(product, region) === 200 || product.id === 'verification'
    expect(answer?.status, answer?.out).toBe(works ? 0 : 1)
    if (product.id === 'verification') expect(answer?.out).toContain('40400')
    took.push(...[sdkSnippet(sdk, product, region) ?? []].flat())
  })

  it('@sinch/sdk-core: one client for access key and application asks with each', async () => {
    const [sdk, product] = [catalogue.sdks.find(({ id }) => id === 'node'), catalogue.product('voice')]
    const piece = sdk ? sdkTogetherSnippet(sdk, product) : null
    const values = { ...valuesFor(catalogue.product('numbers'), 'global', null), ...valuesFor(product, 'global', null) }
    const [answer] = await runner.node([{ code: piece?.code ?? '', values }])
    expect(answer?.status, answer?.out).toBe(0)
    expect(answer?.hosts).toEqual(['auth.sinch.com', 'numbers.api.sinch.com', 'callingapi.sinch.com'])
    if (piece) took.push(piece)
  })

  it('mailgun.js: posts the message of a sending key where it belongs', async () => {
    const product = catalogue.product('mailgun-send')
    const before = simulator.requests().at(-1)?.n ?? 0
    const [piece] = sdkKeySnippets(catalogue, product, 'sending', 'eu')
    await runner.node([{ code: piece?.code ?? '', values: valuesFor(product, 'eu', null) }])
    expect(simulator.requests(before)).toMatchObject([
      { method: 'POST', host: 'api.eu.mailgun.net', path: '/v3/mg.example.com/messages' },
    ])
    if (piece) took.push(piece)
  })
})

describe('the simulated world', () => {
  it('has keys that work for every product', () => {
    for (const product of products)
      expect(
        SCENARIOS.some((s) => s.id === `good-${product.id}`),
        product.id,
      ).toBe(true)
  })
})
