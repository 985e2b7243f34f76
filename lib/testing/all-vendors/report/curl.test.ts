import { catalogue } from '@/lib/vendors'
import type { SchemeId } from '@/lib/engine/model/ids'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeBase64 } from '@/lib/engine/bytes/hash'
import { signature, stringToSign } from '@/lib/vendors/sinch/auth/signed-request'
import type { Evidence } from '@/lib/engine/model/evidence'
import type { Product } from '@/lib/engine/model/product'
import { toCurl } from '@/lib/engine/report/curl'
import { toShared } from '@/lib/engine/report/project'
import { accepted, evidence, exampleReport, IDS } from '../testing-report'

const run = promisify(execFile)
const home = mkdtempSync(join(tmpdir(), 'curl-'))
const applicationSecret = Buffer.from('sixteen bytes ok').toString('base64')

/** Everything that a command may need; each value is one that a shell could mangle. */
const ENVIRONMENT = {
  SINCH_PROJECT_ID: IDS.projectId,
  SINCH_KEY_ID: IDS.keyId,
  SINCH_KEY_SECRET: 'a $HOME `id` "quoted" secret\\',
  SINCH_APPLICATION_KEY: IDS.keyId,
  SINCH_APPLICATION_SECRET: applicationSecret,
  SINCH_SERVICE_PLAN_ID: 'plan',
  SINCH_API_TOKEN: 'token of a plan',
  MAILGUN_API_KEY: 'key of mailgun',
  ID: 'x',
}

type Seen = {
  readonly method: string
  readonly host: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
let seen: Seen[] = []
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    seen.push({
      method: request.method ?? '',
      host: request.headers.host ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body,
    })
    response.setHeader('Content-Type', 'application/json')
    response.end(
      JSON.stringify(
        request.url === '/oauth2/token' ? { access_token: 'issued.access.token', expires_in: 3599 } : { ok: true },
      ),
    )
  })
})

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  // every host of the command is this server, as with UPSTREAM_CONNECT_TO
  writeFileSync(
    join(home, '.curlrc'),
    `connect-to = "::127.0.0.1:${(server.address() as AddressInfo).port}"\nnoproxy = "*"\n`,
  )
})
afterAll(() => {
  server.close()
  rmSync(home, { recursive: true })
})

async function execute(
  script: string,
  env: Readonly<Record<string, string>> = ENVIRONMENT,
): Promise<{ readonly out: string; readonly seen: readonly Seen[] }> {
  seen = []
  const { stdout } = await run('bash', ['-uc', script.replaceAll('https://', 'http://')], {
    env: { PATH: process.env.PATH ?? '', HOME: home, NODE_ENV: 'test', ...env },
  })
  return { out: stdout, seen }
}

const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

function reportOf(product: Product & { id: (typeof catalogue.products)[number]['id'] }, scheme: SchemeId) {
  const region = product.regions[0]
  const sample = product.sample
  if (!sample) throw new Error('no sample')
  const path = sample.path
    .replace('{projectId}', IDS.projectId)
    .replace('{servicePlanId}', 'plan')
    .replace('{randomUuid}', IDS.requestId)
  const call: Evidence = evidence({
    product: product.id,
    region: region.code,
    scheme,
    host: sample.host ?? region.host,
    request: { method: 'GET', url: `https://${sample.host ?? region.host}${path}`, headers: [['Authorization', 'x']] },
  })
  return toShared(
    catalogue,
    exampleReport({ product: product.id, region: region.code, evidence: [call], diagnoses: [] }),
  )
}

/** What the server must have received for each scheme. */
const EXPECTED: Partial<Record<SchemeId, (product: Product, last: Seen) => void>> = {
  oauth2: (_, last) => {
    expect(last.headers.authorization).toBe('Bearer issued.access.token')
    expect(seen[0]).toMatchObject({
      method: 'POST',
      host: 'auth.sinch.com',
      url: '/oauth2/token',
      body: 'grant_type=client_credentials',
    })
    expect(seen[0]?.headers.authorization).toBe(basic(IDS.keyId, ENVIRONMENT.SINCH_KEY_SECRET))
  },
  basic: (product, last) =>
    expect(last.headers.authorization).toBe(
      product.credentialSet === 'project'
        ? basic(IDS.keyId, ENVIRONMENT.SINCH_KEY_SECRET)
        : basic(IDS.keyId, applicationSecret),
    ),
  'mailgun-basic': (_, last) => expect(last.headers.authorization).toBe(basic('api', ENVIRONMENT.MAILGUN_API_KEY)),
  'static-bearer': (_, last) => expect(last.headers.authorization).toBe(`Bearer ${ENVIRONMENT.SINCH_API_TOKEN}`),
  public: (_, last) => expect(last.headers.authorization).toBe(`Application ${IDS.keyId}`),
  signed: (_, last) => {
    const timestamp = String(last.headers['x-timestamp'])
    const decoded = decodeBase64(applicationSecret)
    if (!decoded.ok) throw new Error('the fake secret is base64')
    const text = stringToSign({
      method: 'GET',
      path: last.url.split('?')[0] ?? '',
      contentType: '',
      body: '',
      timestamp,
    })
    expect(last.headers.authorization).toBe(`Application ${IDS.keyId}:${signature(decoded.bytes, text)}`)
  },
}

const rows = catalogue.products.flatMap((product: Product & { id: (typeof catalogue.products)[number]['id'] }) =>
  product.sample
    ? product.schemes.flatMap(({ scheme }) => (EXPECTED[scheme] ? [[product.id, scheme, product] as const] : []))
    : [],
)

describe('curl commands', () => {
  it.each(rows)('of %s under %s send what the product documents', async (_, scheme, product) => {
    const command = toCurl(catalogue, reportOf(product, scheme)).failing
    const { out, seen: requests } = await execute(command ?? 'exit 1')
    const last = requests.at(-1)
    expect(out).toContain('200 OK')
    expect(last).toMatchObject({ method: 'GET', host: product.sample?.host ?? product.regions[0].host })
    expect(last?.url).toBe(
      product.sample?.path
        .replace('{projectId}', IDS.projectId)
        .replace('{servicePlanId}', 'plan')
        .replace('{randomUuid}', '00000000-0000-4000-8000-000000000000'),
    )
    if (last) EXPECTED[scheme]?.(product, last)
  })

  it('cover every live scheme of the catalogue', () => {
    expect(new Set(rows.map(([, scheme]) => scheme))).toEqual(new Set(Object.keys(EXPECTED)))
  })

  it('name the refused and the fixed call, what changed, and the variables that are needed', async () => {
    const { failing, fixed } = toCurl(catalogue, toShared(catalogue, exampleReport()))
    expect(failing?.split('\n').slice(0, 2)).toEqual([
      '# Refused: 401, 2026-11-24 14:03:22 UTC',
      '# Needs SINCH_KEY_ID, SINCH_KEY_SECRET in the environment.',
    ])
    expect(fixed).toContain('Change: Key Secret: remove 1 line break at the end')
    expect(fixed).toContain('# Needs SINCH_KEY_ID, SINCH_KEY_SECRET, SINCH_PROJECT_ID in the environment.')
    expect((await execute(failing ?? '')).seen).toMatchObject([
      { method: 'POST', host: 'auth.sinch.com', url: '/oauth2/token' },
    ])
    expect((await execute(fixed ?? '')).seen.map((s) => s.url)).toEqual([
      '/oauth2/token',
      `/v1/projects/${IDS.projectId}/activeNumbers?regionCode=US&type=LOCAL&pageSize=1`,
    ])
  })

  it('show the documented call where nothing was seen to be accepted', () => {
    const report = toShared(catalogue, exampleReport({ evidence: [evidence()], diagnoses: [] }))
    expect(toCurl(catalogue, report)).toMatchObject({
      fixed: null,
      documented: expect.stringMatching(/^# As documented\n/),
    })
  })

  it('show none where no call is known, such as for a mail server that refused a login', () => {
    const report = toShared(catalogue, exampleReport({ evidence: [], diagnoses: [] }))
    expect(toCurl(catalogue, report)).toEqual({ failing: null, fixed: null, documented: null })
  })

  it('hold no value of the check', () => {
    const { failing, fixed } = toCurl(catalogue, toShared(catalogue, exampleReport()))
    for (const id of [IDS.projectId, IDS.keyId]) expect(`${failing}${fixed}`).not.toContain(id)
  })

  it('carry nothing that a stranger could have put into a report', async () => {
    const shared = toShared(catalogue, exampleReport({ evidence: [accepted({ status: 'fail' })], diagnoses: [] }))
    const first = shared.evidence[0]
    if (!first?.request) throw new Error('the example has a request')
    const attack = '/v1/$(touch pwned)/{x}/`id`/";touch pwned;"/{keySecret}'
    const forged = {
      ...shared,
      evidence: [
        {
          ...first,
          request: {
            ...first.request,
            path: attack,
            method: 'GET',
            headers: [['Authorization', 'Bearer [hidden]'] as const],
          },
        },
      ],
    }
    const { failing } = toCurl(catalogue, forged)
    expect(failing).not.toMatch(/touch|pwned|`|\/\$SINCH_KEY_SECRET/)
    expect(toCurl(catalogue, { ...forged, evidence: [{ ...first, host: 'evil.example' }] }).failing).toBeNull()
    const odd = {
      ...forged,
      evidence: [
        {
          ...first,
          scheme: null,
          request: { ...first.request, headers: [['Authorization', 'Bearer "; touch pwned [hidden]'] as const] },
        },
      ],
    }
    expect(toCurl(catalogue, odd).failing).not.toContain('touch')
  })
})
