import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer, type AddressInfo } from 'node:net'
import { Client } from 'pg'
import { startPostgres, type TestPostgres } from '../lib/server/store/testing-postgres'
import { expect, test } from './fixtures'

type Instance = { readonly origin: string; readonly process: ChildProcess }

let postgres: TestPostgres
let one: Instance
let two: Instance

test.describe('two instances of the app on one PostgreSQL', () => {
  test.beforeAll(async () => {
    test.setTimeout(120_000)
    postgres = await startPostgres()
    const password = randomBytes(32).toString('hex')
    ;[one, two] = await Promise.all([start(password), start(password)])
  })
  test.afterAll(async () => {
    await Promise.all([one, two].map(stop))
    await postgres.stop()
  })

  test('a link made on one opens, expires and is revoked on the other', async ({ page, request }) => {
    const link = async () => {
      await page.goto(`${one.origin}/check?scenario=secret-line-break`)
      await page.locator('button[type=submit]').click()
      await expect(page.locator('[data-report=done]')).toBeVisible({ timeout: 30_000 })
      await page.locator('[data-action=share]').click()
      await page.locator('[data-action=create-link]').click()
      const url = (await page.locator('[data-share-url]').getAttribute('data-share-url')) ?? ''
      return url.slice(`${one.origin}/r/`.length)
    }
    const opens = async (id: string) => Promise.all([one, two].map(async ({ origin }) => (await request.get(`${origin}/r/${id}`)).status()))

    const revoked = await link()
    expect(await opens(revoked)).toEqual([200, 200])
    await page.goto(`${two.origin}/r/${revoked}`)
    await page.locator('[data-action=revoke]').click() // cookies do not know ports, so this browser is known on both
    await expect(page.getByText('There is nothing at this address')).toBeVisible()
    expect(await opens(revoked)).toEqual([404, 404])

    const expired = await link()
    expect(await opens(expired)).toEqual([200, 200])
    const database = new Client({ connectionString: postgres.url })
    await database.connect()
    await database.query('update report set expires_at = $1', [Date.now() - 1])
    await database.end()
    expect(await opens(expired)).toEqual([404, 404])
    expect((await request.get(`${two.origin}/readyz`)).status()).toBe(200)
  })
})

async function start(password: string): Promise<Instance> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ORIGIN: origin,
      SESSION_PASSWORD: password,
      WHY401_LOCAL: '1',
      DATABASE_URL: postgres.url,
      UPSTREAM_CONNECT_TO: `http://127.0.0.1:${process.env.E2E_SIMULATOR_PORT ?? 4110}`,
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'warn',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  await expect.poll(() => fetch(`${origin}/healthz`).then(({ status }) => status, () => 0), { timeout: 60_000 }).toBe(200)
  return { origin, process: child }
}

async function stop(instance: Instance | undefined): Promise<void> {
  if (!instance || instance.process.exitCode !== null) return
  const gone = new Promise((resolve) => instance.process.once('exit', resolve))
  instance.process.kill('SIGTERM')
  await gone
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
