import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { POST as seal } from '@/app/api/session/route'
import { catalogue } from '@/lib/vendors'
import { startCheck } from './checks'
import { dropFromProcess } from './one-per-process'

const cookies = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (cookies.has(name) ? { name, value: cookies.get(name) } : undefined),
      getAll: () => [...cookies].map(([name, value]) => ({ name, value })),
      set: (name: string, value: string) => cookies.set(name, value),
      delete: (name: string) => cookies.delete(name),
    }),
}))

const ORIGIN = 'http://localhost:3000'
/** What reached the place where every vendor would be. */
let asked = 0
let server: Server

beforeAll(async () => {
  server = createServer((_, response) => {
    asked += 1
    response.end('{}')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
})
afterAll(() => server.close())
beforeEach(() => {
  asked = 0
  cookies.clear()
  dropFromProcess('environment', 'upstream')
  Object.assign(process.env, {
    ORIGIN,
    SESSION_PASSWORD: 'abcdefghijklmnopqrstuvwxyz0123456789',
    RATE_LIMITS: 'off',
    UPSTREAM_CONNECT_TO: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    LOG_LEVEL: 'silent',
  })
})

const ID = '11111111-2222-4333-8444-555555555555'
const OURS = { projectId: ID, keyId: ID, keySecret: ['a', 'secret', 'of~ours'].join('.') }
const KEYS = catalogue.otherVendors.flatMap((v) => [v.keys[0]?.hits ?? []].flat().map((key) => [v.name, key] as const))

it.each(KEYS)('a value of %s starts no check, whatever the page let through', async (vendor, key) => {
  for (const wrapped of [key, `"${key}"`, `Bearer ${key}`, `${key}\n`])
    for (const field of Object.keys(OURS)) {
      const input = { product: 'numbers', region: null, values: { ...OURS, [field]: wrapped }, kept: [] }
      const events = []
      for await (const event of await startCheck(input, new Headers())) events.push(event)
      expect(events).toEqual([{ type: 'refused', message: expect.stringContaining(vendor), retryAfter: null }])
      expect(JSON.stringify(events)).not.toContain(key)
    }
  expect(asked).toBe(0)
})

it('nor is one sealed', async () => {
  for (const [, key] of KEYS) {
    const body = JSON.stringify({ product: 'mailgun-send', region: 'us', values: { apiKey: key }, kept: [] })
    const headers = { origin: ORIGIN, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const answer = await seal(new Request(`${ORIGIN}/api/session`, { method: 'POST', headers, body }))
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain(key)
  }
  expect(cookies.size).toBe(0)
})
