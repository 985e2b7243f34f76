import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runCheck } from '@/lib/engine/check/run'
import type { LiveReport } from '@/lib/engine/model/report'
import { catalogue } from '@/lib/vendors'
import { guardedSend } from './guarded-send'
import { canonicalIdentity, createIdentityGuard } from './identity-guard'
import { dropFromProcess } from './one-per-process'
import { createTransport } from './transport'

/** A vendor that refuses everybody, and notes whose credentials each token exchange presented. */
const presented: string[] = []
let answer: { readonly status: number; readonly headers: Record<string, string> } = { status: 401, headers: {} }
let server: Server

beforeAll(async () => {
  server = createServer((request, response) => {
    const [, pair] = /^Basic (.*)$/.exec(request.headers.authorization ?? '') ?? []
    if (request.method === 'POST')
      presented.push(
        Buffer.from(pair ?? '', 'base64')
          .toString()
          .split(':')[0] ?? '',
      )
    response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers })
    response.end('{"error":"invalid_client"}')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
})
afterAll(() => server.close())
beforeEach(() => {
  presented.length = 0
  answer = { status: 401, headers: {} }
  dropFromProcess('environment', 'exchange turns', 'breakers')
  Object.assign(process.env, {
    ORIGIN: 'http://localhost:3000',
    SESSION_PASSWORD: randomUUID() + randomUUID(),
    UPSTREAM_CONNECT_TO: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    LOG_LEVEL: 'silent',
  })
})

/** One check as `startCheck` makes it, from an address of its own. @returns its report, or null where it was refused */
async function check(keyId: string, keySecret = randomBytes(18).toString('base64url')): Promise<LiveReport | null> {
  const address = randomUUID()
  const guard = createIdentityGuard()
  if (!(await guard.begin(keyId, address)).ok) return null
  const { signal } = new AbortController()
  const transport = createTransport(signal)
  const input = { product: 'numbers', region: null, values: { projectId: randomUUID(), keyId, keySecret } } as const
  const events = runCheck(catalogue, input, {
    send: guardedSend({ address, guard, place: null, signal, send: transport.send }),
    now: () => Date.now(),
    tick: () => performance.now(),
    uuid: () => randomUUID(),
    stopped: () => false,
  })
  let report: LiveReport | null = null
  for await (const event of events) if (event.type === 'report') report = event.report
  transport.close()
  await guard.end()
  return report
}

describe('an id', () => {
  it('is tried a few times only, however it is written', { timeout: 60_000 }, async () => {
    const id = randomUUID()
    const spellings = [...Array.from({ length: 9 }, (_, i) => id + ' '.repeat(i)), id.toUpperCase(), `\u200b${id}`]
    const reports = []
    for (const spelling of spellings) reports.push(await check(spelling))
    // three refusals in a row pause it
    expect(reports.filter((one) => one !== null)).toHaveLength(3)
  })

  it('is counted where only a trial presents it', { timeout: 60_000 }, async () => {
    const victim = randomUUID()
    // id and secret in each other’s place
    for (let i = 0; i < 12; i += 1) await check(randomBytes(18).toString('base64url'), victim)
    const times = presented.filter((id) => id === victim).length
    expect(times).toBeGreaterThan(0)
    expect(times).toBeLessThanOrEqual(5)
    expect(presented.length).toBeGreaterThan(12)
  })

  it('that is empty is nobody’s, so it is not counted', async () => {
    for (let i = 0; i < 8; i += 1) expect(await check('')).not.toBeNull()
  })

  it('is left alone for as long as the vendor asks', async () => {
    answer = { status: 429, headers: { 'Retry-After': '7' } }
    const id = randomUUID()
    expect(await check(id)).not.toBeNull()
    expect(await createIdentityGuard().begin(id, 'elsewhere')).toMatchObject({
      ok: false,
      retryAfter: 7,
      limit: 'pause',
    })
    expect((await createIdentityGuard().begin(randomUUID(), 'elsewhere')).ok).toBe(true)
  })

  it.each([' a b ', 'AB', 'a\u200bb', '\ufeffab\n', 'ａｂ'])('%j counts as ab', (written) => {
    expect(canonicalIdentity(written)).toBe('ab')
  })
})
