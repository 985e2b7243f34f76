import { randomBytes, randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { actionId, createClient } from '@/scripts/app-client.mjs'
import { startApp, type LocalApp } from '@/scripts/local-app.mjs'
import { expect, test, TO_SIMULATOR } from './fixtures'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** An instance whose wall clock is wrong by as much as it is told. */
async function appWithClock(shift: number): Promise<{ app: LocalApp; jump(to: number): Promise<void>; stop(): void }> {
  const file = resolve(`test-results/clock-${randomUUID()}`)
  writeFileSync(file, String(shift))
  const clock = pathToFileURL(resolve('e2e/shifted-clock.mjs')).href
  let said = ''
  const app = await startApp(
    { ...TO_SIMULATOR, CLOCK_FILE: file, NODE_OPTIONS: `--import=${clock}`, WHY401_LOCAL: '1', RATE_LIMITS: 'off' },
    (text) => (said += text),
  )
  return {
    app,
    async jump(to) {
      said = ''
      writeFileSync(file, String(to))
      app.process.kill('SIGUSR2')
      await expect.poll(() => said).toContain(`The clock is off by ${to} ms.`)
    },
    stop: () => {
      rmSync(file)
      return app.stop()
    },
  }
}

const ASKED = {
  product: 'numbers',
  region: null,
  values: { projectId: randomUUID(), keyId: randomUUID(), keySecret: `made-up-${randomBytes(9).toString('hex')}` },
  kept: [],
}

type Client = ReturnType<typeof createClient>
const check = (client: Client, app: LocalApp) => client.act(app, '/check', actionId('check', 'check'), [ASKED])

/** The cookie of the values that were just checked. */
async function kept(client: Client, app: LocalApp): Promise<string> {
  const headers = { Origin: app.origin, 'Content-Type': 'application/json' }
  const answer = await client.send(app, 'POST', '/api/session', { headers, body: JSON.stringify(ASKED) })
  expect(answer.status).toBe(200)
  return String(answer.headers['set-cookie']).split(';', 1)[0] ?? ''
}

const opens = async (client: Client, app: LocalApp, cookie: string) =>
  (await client.send(app, 'GET', '/check', { headers: { Cookie: cookie } })).text.includes(ASKED.values.projectId)

for (const [name, shift] of [
  ['an hour behind', -HOUR],
  ['an hour ahead', HOUR],
  ['two days behind', -2 * DAY],
  ['two days ahead', 2 * DAY],
  ['beyond the last second of 32 bits', Date.UTC(2038, 0, 19, 3, 14, 8) - Date.now() + HOUR],
] as const)
  test(`an instance whose clock is ${name} checks, seals and opens`, async () => {
    const { app, stop } = await appWithClock(shift)
    const client = createClient(app.origin)
    try {
      const { status, text } = await check(client, app)
      expect([status, (await fetch(`${app.origin}/readyz`)).status]).toEqual([200, 200])
      expect(text).toContain('"verdict":"rejected"')
      const cookie = await kept(client, app)
      expect(await opens(client, app, cookie)).toBe(true)
      expect(await opens(client, app, `${cookie}x`.replace('*', '*1'))).toBe(false)
    } finally {
      client.close()
      await stop()
    }
  })

test('what is sealed ends by the wall clock, with a minute of leeway, and durations do not jump', async () => {
  test.setTimeout(60_000)
  const { app, jump, stop } = await appWithClock(0)
  const client = createClient(app.origin)
  try {
    const cookie = await kept(client, app)
    for (const [to, isOpen] of [
      [-30_000, true],
      [2 * HOUR - 5 * MINUTE, true],
      [2 * HOUR + 2 * MINUTE, false],
      [-2 * DAY, true],
      [0, true],
    ] as const) {
      await jump(to)
      expect(await opens(client, app, cookie), `${to} ms`).toBe(isOpen)
    }

    // the clock goes back by an hour while a check is under way
    const running = check(client, app)
    await jump(-HOUR)
    const report = (await running).text
    const times = [...report.matchAll(/"(?:ms|total|durationMs)":(-?[\d.]+)/g)].map(([, ms]) => Number(ms))
    expect(times.length).toBeGreaterThan(0)
    for (const ms of times) expect(ms >= 0 && ms < 10 * MINUTE).toBe(true)
    expect((await fetch(`${app.origin}/readyz`)).status).toBe(200)
  } finally {
    client.close()
    await stop()
  }
})
