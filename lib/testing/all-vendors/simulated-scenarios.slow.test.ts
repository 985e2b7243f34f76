import { catalogue } from '@/lib/vendors'
import { findRegion } from '@/lib/engine/model/product'
import type { FieldId, SchemeId } from '@/lib/engine/model/ids'
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleRequest, tokenRequest } from './ask.fixture'
import { PLANTED_WORDS } from '@/lib/engine/simulator/fake'
import type { Answered } from '@/lib/engine/simulator/scenario'
import { SCENARIOS, SIMULATOR, scenarioOf } from '@/lib/simulator/scenarios'
import { startSimulator, type Running } from '@/lib/simulator/serve'
import type { SimRequest } from '@/lib/engine/simulator/wire'

let running: Running
beforeAll(async () => {
  running = await startSimulator()
})
afterAll(() => running.close())

type Reply = { readonly answered: Answered; readonly body: string }

/** Sends a request over real HTTP; an answer that does not come whole within a second, or is over 1 MiB, is broken. */
function ask(request: SimRequest): Promise<Reply> {
  return new Promise((resolve) => {
    const broken = () => {
      client.destroy()
      resolve({ answered: 'broken', body: '' })
    }
    const headers = [
      ...request.headers.flat(),
      'Host',
      request.host,
      ...(request.body ? ['Content-Length', String(request.body.length)] : []),
    ]
    const client = httpRequest(
      {
        host: '127.0.0.1',
        port: running.port,
        method: request.method,
        path: request.path,
        headers,
        agent: false,
        timeout: 1000,
      },
      (response) => {
        let body = ''
        response.setEncoding('latin1')
        response.on('data', (chunk: string) => {
          body += chunk
          if (body.length > 1 << 20) broken()
        })
        response.on('end', () =>
          resolve({ answered: response.complete ? (response.statusCode ?? 'broken') : 'broken', body }),
        )
        response.on('error', broken)
        setTimeout(broken, 1000).unref()
      },
    )
    client.on('error', broken)
    client.on('timeout', broken)
    client.end(request.body)
  })
}

const tokenIn = (body: string): string => (JSON.parse(body) as { access_token: string }).access_token

describe('scenarios', () => {
  it('start with the line break, have unique ids, and name what exists', () => {
    expect(SCENARIOS[0]).toMatchObject({ id: 'secret-line-break', proven: 'secret-whitespace' })
    expect(new Set(SCENARIOS.map((s) => s.id)).size).toBe(SCENARIOS.length)
    for (const s of SCENARIOS) {
      expect(s.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(findRegion(catalogue.product(s.product), s.region), s.id).not.toBeNull()
      for (const id of s.expect) expect(catalogue.diagnosisIds).toContain(id)
      if (s.proven) expect(s.expect, s.id).toContain(s.proven)
      expect(Object.keys(s.answers).length, s.id).toBeGreaterThan(0)
    }
  })

  it('have a key that works for each product', () => {
    for (const id of catalogue.products.map((p) => p.id))
      expect(scenarioOf(`good-${id}`)).toMatchObject({
        product: id,
        verdict: 'accepted',
        expect: ['credentials-accepted'],
      })
    expect(() => scenarioOf('none')).toThrow()
  })

  it('give the fields of their product, and no value is longer than its field', () => {
    for (const s of SCENARIOS) {
      const product = catalogue.product(s.product)
      for (const [field, value] of Object.entries(s.credentials)) {
        expect(product.fields, s.id).toContain(field)
        expect(value?.length, s.id).toBeLessThanOrEqual(catalogue.field(field as FieldId).maxLength)
      }
      for (const field of product.fields)
        if (field !== 'region' && !catalogue.field(field).optional)
          expect(s.credentials[field], `${s.id} ${field}`).toBeTruthy()
    }
  })

  it('plant a word in every secret', () => {
    // in the others an id stands in the place of the secret
    for (const s of SCENARIOS.filter((one) => one.expect[0] !== 'fields-swapped')) {
      const secrets = catalogue.fieldIds.filter((f) => catalogue.field(f).secret).flatMap((f) => s.credentials[f] ?? [])
      const planted = Object.values(s.credentials).some((value) => PLANTED_WORDS.some((w) => value?.includes(w)))
      expect(planted, s.id).toBe(true)
      for (const secret of secrets)
        expect(
          PLANTED_WORDS.some((w) => secret.includes(w)),
          s.id,
        ).toBe(true)
    }
  })

  it('differ in their credentials, unless they differ in product or region', () => {
    const seen = SCENARIOS.map((s) => JSON.stringify([s.product, s.region, s.credentials]))
    expect(new Set(seen).size).toBe(seen.length)
  })
})

describe('at the mail servers', () => {
  it('each login is answered as its row says', () => {
    for (const { id, product, region, credentials, answers } of SCENARIOS) {
      const known = catalogue.product(product)
      if (!known.login) continue
      const host = findRegion(known, region)?.host ?? ''
      const { smtpUser: user = '', smtpPassword: password = '' } = credentials
      const { code, fault } = SIMULATOR.authenticate({ host, user, password, mechanism: 'PLAIN' })
      expect(fault ? 'broken' : code, id).toBe(answers['smtp-auth'])
    }
  })
})

describe('over real HTTP', () => {
  it.concurrent.each(
    SCENARIOS.filter(({ product }) => !catalogue.product(product).login).map((s) => [s.id, s] as const),
  )('%s is answered as its row says', async (_id, scenario) => {
    const { token: expected, ...schemes } = scenario.answers
    let token = ''
    if (expected !== undefined) {
      const reply = await ask(tokenRequest(scenario))
      expect(reply.answered).toBe(expected)
      if (schemes.oauth2) token = tokenIn(reply.body)
    }
    for (const [scheme, status] of Object.entries(schemes)) {
      const { answered } = await ask(sampleRequest(scenario, scheme as SchemeId, token, new Date()))
      expect(answered, scheme).toBe(status)
    }
  })

  it('logs what was asked, without headers', async () => {
    const before = running.requests().at(-1)?.n ?? 0
    await ask(tokenRequest(scenarioOf('good-numbers')))
    const log = running.requests(before)
    expect(log.filter((r) => r.path === '/oauth2/token')).toHaveLength(1)
    expect(Object.keys(log[0] ?? {})).toEqual(['n', 'method', 'host', 'path', 'at'])
    const overHttp = await ask({
      method: 'GET',
      host: 'any',
      path: `/__simulator/requests?since=${before}`,
      headers: [],
      body: '',
    })
    expect(JSON.parse(overHttp.body)).toEqual(log)
    expect(
      (await ask({ method: 'GET', host: 'any', path: '/__simulator/health', headers: [], body: '' })).answered,
    ).toBe(200)
  })
})
