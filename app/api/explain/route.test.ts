import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { GET, POST } from './route'
import { dropFromProcess } from '@/lib/server/one-per-process'
import { bundleExplainWorker } from '@/scripts/explain-worker.mjs'

const ORIGIN = 'https://why401.example'

beforeAll(bundleExplainWorker)
beforeEach(() => {
  dropFromProcess('environment')
  Object.assign(process.env, { ORIGIN, SESSION_PASSWORD: 'abcdefghijklmnopqrstuvwxyz0123456789', LOG_LEVEL: 'silent' })
})

const post = (body: string, headers: Record<string, string> = {}) =>
  POST(
    new Request(`${ORIGIN}/api/explain`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    }),
  )

describe('POST /api/explain', () => {
  it('answers in the documented shape', async () => {
    const response = await post(
      JSON.stringify({ status: 401, headers: [['WWW-Authenticate', 'Bearer error="expired"']] }),
      { origin: ORIGIN },
    )
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const answer = await response.json()
    expect(Object.keys(answer)).toEqual(['verdict', 'product', 'vendor', 'diagnoses', 'challenges', 'challengeFaults'])
    expect(answer).toMatchObject({
      verdict: 'rejected',
      product: null,
      challenges: [{ scheme: 'bearer', params: { error: 'expired' } }],
      challengeFaults: [],
    })
    expect(Object.keys(answer.diagnoses[0])).toEqual(['id', 'confidence', 'title', 'cause', 'fix', 'observed', 'docs'])
    expect(answer.diagnoses[0]).toMatchObject({ id: 'token-expired', confidence: 'certain' })
  })

  it.each([
    [400, 'status', '{"status":"canary-value"}'],
    [400, 'status', '{"status":1000}'],
    [400, 'headers.0', '{"headers":[["canary-value"]]}'],
    [400, 'headers.1.1', '{"headers":[["a","b"],["a",7]]}'],
    [400, 'product', '{"status":401,"product":"canary-value"}'],
    [400, 'request.method', '{"status":401,"request":{"method":7}}'],
    [400, '', '{}'],
    [400, '', '["canary-value"]'],
    [400, '', '{"a":"canary-value" oops'],
    [400, '', `${'['.repeat(50_000)}`],
  ])('refuses with %i, the path %s and no echo', async (status, path, body) => {
    const response = await post(body)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ status, path })
    expect(text).not.toContain('canary')
  })

  it('refuses other media types, large bodies, other sites and other methods', async () => {
    expect((await post('status=401', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415)
    expect((await post(JSON.stringify({ text: 'a'.repeat(262_144) }))).status).toBe(413)
    expect((await post('{"status":401}', { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post('{"status":401}', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(GET()).toMatchObject({ status: 405 })
    expect(GET().headers.get('allow')).toBe('POST')
  })

  it('counts a client and says how long to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 260 }, () => post('{"status":401}')))
    const refused = answers.find((a) => a.status === 429)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused?.headers.get('content-type')).toBe('application/problem+json')
  })

  it('does not give back a secret that an answer echoes', async () => {
    const secret = ['q7Rz', 'Wk2L', 'm9xT', 'b4Vn'].join('~')
    const response = await post(
      JSON.stringify({
        text:
          `curl -u "id:${secret}" https://numbers.api.sinch.com/v1/projects/x\n` +
          `{"error":{"code":401,"message":"bad ${secret}","status":"UNAUTHENTICATED"}}`,
      }),
    )
    expect(await response.text()).not.toContain('q7Rz')
  })
})
