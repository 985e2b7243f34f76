import { catalogue } from '@/lib/vendors'
import type { ProductId } from '@/lib/engine/model/ids'
import { describe, expect, it } from 'vitest'
import type { RawExchange } from '@/lib/engine/model/exchange'
import type { Product } from '@/lib/engine/model/product'
import { bodyFactsOf } from '@/lib/engine/http/body'
import { httpDate, isoDate, inWords, retryAfter } from '@/lib/engine/http/dates'
import { factsOf } from '@/lib/engine/facts/facts'

const registry = 'https://developers.sinch.com/docs/errors/registry'

describe('bodies are read by shape', () => {
  it.each([
    [
      'registry-problem',
      'permission-denied',
      { type: `${registry}/permission-denied`, title: 'Permission denied', detail: 'No access.' },
    ],
    ['google-rpc', 'UNAUTHENTICATED', { error: { code: 401, message: 'No.', status: 'UNAUTHENTICATED', details: [] } }],
    ['papi', 'unauthorized_error', { errorCode: 'unauthorized_error', message: 'Unauthorized' }],
    ['flat-five-digit', '40102', { errorCode: 40102, message: 'Invalid Signature', reference: 'abcd' }],
    ['flat-five-digit', '40102', { errorCode: '40102', message: 'Invalid Signature' }],
    ['oauth', 'invalid_client', { error: 'invalid_client', error_description: 'No.' }],
    ['problem-details', null, { title: 'Invalid authorization', detail: 'Incorrect credentials' }],
    ['xms', 'blocked_account', { code: 'blocked_account', text: 'Blocked' }],
    ['est', 'BAD_REQUEST', { status: 'BAD_REQUEST', message: 'Project is not enabled', details: [] }],
    ['code-message', '401', { code: 401, message: 'Unauthorized' }],
    ['mailgun', null, { message: 'Invalid private key' }],
  ])('%s', (shape, code, body) => {
    expect(bodyFactsOf(catalogue, JSON.stringify(body))).toMatchObject({ form: 'json', shape, code })
    expect(bodyFactsOf(catalogue, JSON.stringify([body], null, 2))).toMatchObject({ form: 'json', shape, code })
  })

  it('knows nothing, empty, text, pages and broken JSON apart', () => {
    expect(bodyFactsOf(catalogue, null).form).toBe('none')
    expect(bodyFactsOf(catalogue, ' \n').form).toBe('empty')
    expect(bodyFactsOf(catalogue, 'Forbidden\n')).toMatchObject({
      form: 'text',
      shape: 'mailgun',
      messages: ['Forbidden'],
    })
    expect(bodyFactsOf(catalogue, '<html><head><title>Sign in</title></head><body><h1>Wi-Fi</h1>')).toMatchObject({
      form: 'html',
      page: 'Sign in',
      messages: ['Wi-Fi'],
    })
    expect(bodyFactsOf(catalogue, '{"a": ').form).toBe('broken-json')
    expect(bodyFactsOf(catalogue, '['.repeat(50_000)).form).toBe('broken-json')
  })
})

describe('hosts', () => {
  const regional = catalogue.products.flatMap((p: Product & { id: ProductId }) =>
    p.regions.map((r) => [p, r.host] as const),
  )

  it.each(regional.map(([p, host]) => [p.id, host] as const))('%s is known at %s', (id, host) => {
    const facts = catalogue.hostFacts(host)
    expect(facts).toMatchObject({ known: true })
    expect(facts?.products).toContain(id)
  })

  it('names the one product of a host, Mailgun’s by path', () => {
    expect(catalogue.productAt(catalogue.hostFacts('callingapi.sinch.com'), '/v1/configuration/numbers')).toBe('voice')
    expect(catalogue.productAt(catalogue.hostFacts('api.eu.mailgun.net'), '/v3/mg.example.com/messages')).toBe(
      'mailgun-send',
    )
    expect(catalogue.productAt(catalogue.hostFacts('api.mailgun.net'), '/v4/address/validate')).toBe('mailgun-validate')
  })

  it('tells a host that only looks like the vendor’s, and hosts of nobody', () => {
    expect(catalogue.hostFacts('fr.conversation.api.sinch.com')).toMatchObject({
      known: false,
      vendor: 'sinch',
      products: ['conversation'],
    })
    expect(catalogue.hostFacts('br.auth.sinch.com')).toMatchObject({ known: false, role: 'token' })
    expect(catalogue.hostFacts('api.mailgun.net.example.com')).toBeNull()
    expect(catalogue.hostFacts('evilsinch.com')).toBeNull()
  })
})

describe('clocks', () => {
  it('reads HTTP dates, ISO dates and Retry-After', () => {
    expect(httpDate('Tue, 10 Feb 2026 08:00:00 GMT')).toBe(Date.UTC(2026, 1, 10, 8) / 1000)
    expect(httpDate('120')).toBeNull()
    expect(isoDate('2026-02-10T08:00:00.1234567Z')).toBe(Date.UTC(2026, 1, 10, 8) / 1000)
    expect(isoDate('2026-02-10T09:00:00+01:00')).toBe(Date.UTC(2026, 1, 10, 8) / 1000)
    expect(retryAfter('7', null)).toBe(7)
    expect(retryAfter('Tue, 10 Feb 2026 08:00:30 GMT', Date.UTC(2026, 1, 10, 8) / 1000)).toBe(30)
    for (const bad of ['-5', '1e9', '5, 9', '0x10', 'soon']) expect(retryAfter(bad, 0)).toBeNull()
    expect([inWords(7), inWords(432), inWords(7200), inWords(259_200)]).toEqual([
      '7 s',
      '7 min 12 s',
      '2 h 0 min',
      '3 days',
    ])
  })
})

const evidence: RawExchange = {
  id: 'e',
  source: 'paste',
  probe: 'pasted',
  role: 'own',
  title: 'A pasted exchange',
  product: null,
  region: null,
  scheme: null,
  host: 'verification.api.sinch.com',
  at: '2026-02-10T08:00:00Z',
  startMs: 0,
  ms: 0,
  phases: {},
  request: {
    method: 'POST',
    url: 'https://verification.api.sinch.com/verification/v1/verifications?x=1#f',
    headers: [
      ['x-timestamp', '2026-02-10T08:07:12Z'],
      ['content-type', 'application/json'],
    ],
  },
  sent: { scheme: 'application', faults: [], kind: 'signature' },
  outcome: {
    kind: 'response',
    status: 401,
    truncated: false,
    headers: [
      ['Date', 'Tue, 10 Feb 2026 08:00:00 GMT'],
      ['WWW-Authenticate', 'Basic realm="x"'],
      ['www-authenticate', 'Bearer error="expired"'],
      ['X-Request-Id', 'req-1234'],
    ],
    body: '{"errorCode":40101,"message":"X-Timestamp required.","reference":"ref-5678"}',
  },
  status: 'fail',
  proves: '',
}

describe('factsOf', () => {
  it('reads an exchange', () => {
    expect(factsOf(catalogue, evidence)).toMatchObject({
      status: 401,
      method: 'POST',
      path: '/verification/v1/verifications',
      query: 'x=1',
      product: 'verification',
      credentialSet: 'application',
      foreign: false,
      tokenEndpoint: false,
      scheme: 'application',
      wanted: ['application', 'basic'],
      skew: 432,
      proxyChallenge: false,
      challenges: [{ scheme: 'basic' }, { scheme: 'bearer' }],
      references: [
        { label: 'X-Request-Id', value: 'req-1234' },
        { label: 'reference', value: 'ref-5678' },
      ],
    })
    expect(factsOf(catalogue, evidence).said).toContain('x-timestamp required.')
  })

  it('knows the token endpoint, and endpoints that are nobody’s we know', () => {
    const at = (url: string) =>
      factsOf(catalogue, { ...evidence, host: null, request: { method: 'POST', url, headers: [] } })
    expect(at('https://auth.sinch.com/oauth2/token')).toMatchObject({ tokenEndpoint: true, foreign: false })
    expect(at('https://your-app.example/webhook')).toMatchObject({ foreign: true, product: null })
    expect(at('/v1/projects')).toMatchObject({ foreign: false, host: null, path: '/v1/projects' })
  })
})
