import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { startPostgres, type TestPostgres } from '@/lib/server/store/testing-postgres'
import { startApp, type LocalApp } from '@/scripts/local-app.mjs'
import { expect, test, TO_SIMULATOR } from './fixtures'

let postgres: TestPostgres
let one: LocalApp
let two: LocalApp

test.describe('two instances of the app on one PostgreSQL', () => {
  test.beforeAll(async () => {
    test.setTimeout(120_000)
    postgres = await startPostgres()
    const password = randomBytes(32).toString('hex')
    const shared = {
      ...TO_SIMULATOR,
      SESSION_PASSWORD: password,
      DATABASE_URL: postgres.url,
      WHY401_LOCAL: '1',
      RATE_LIMITS: 'off',
    }
    ;[one, two] = await Promise.all([startApp(shared), startApp(shared)])
  })
  test.afterAll(async () => {
    await Promise.all([one, two].map((app) => app?.stop()))
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
    const opens = async (id: string) =>
      Promise.all([one, two].map(async ({ origin }) => (await request.get(`${origin}/r/${id}`)).status()))

    const revoked = await link()
    expect(await opens(revoked)).toEqual([200, 200])
    await page.goto(`${two.origin}/r/${revoked}`)
    await page.locator('[data-action=revoke]').click() // cookies do not know ports, so this browser is known on both
    await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
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
