import { randomBytes } from 'node:crypto'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { Client } from 'pg'
import { startPostgres, type TestPostgres } from '@/lib/server/store/testing-postgres'
import { startApp, type LocalApp } from '@/scripts/local-app.mjs'
import { expect, test, TO_SIMULATOR } from './fixtures'
import { INSTANCE, startReverseProxy, type ReverseProxy } from './reverse-proxy'

let postgres: TestPostgres
let proxy: ReverseProxy
let apps: readonly LocalApp[]

/** A browser of its own whose requests all go to one instance. */
function browserOn(browser: Browser, instance: 0 | 1, cookies: Parameters<BrowserContext['addCookies']>[0] = []) {
  return browser
    .newContext({ baseURL: proxy.origin, extraHTTPHeaders: { [INSTANCE]: String(instance) } })
    .then(async (context) => {
      await context.addCookies(cookies)
      return context
    })
}

async function check(page: Page): Promise<void> {
  await page.goto(`${proxy.origin}/check?scenario=secret-line-break`)
  await page.locator('button[type=submit]').click()
  await expect(page.locator('[data-report=done]')).toBeVisible({ timeout: 30_000 })
}

const keptIn = (page: Page) => page.getByPlaceholder('kept sealed in this session')

test.describe('two instances of the app on one PostgreSQL, behind a proxy that sets a Host of its own', () => {
  test.describe.configure({ mode: 'default' }) // one pair for all of them, and the last one ends an instance
  test.beforeAll(async () => {
    test.setTimeout(120_000)
    ;[postgres, proxy] = await Promise.all([startPostgres(), startReverseProxy()])
    const shared = {
      ...TO_SIMULATOR,
      ORIGIN: proxy.origin,
      TRUSTED_PROXY_HOPS: '1',
      SESSION_PASSWORD: randomBytes(32).toString('hex'),
      DATABASE_URL: postgres.url,
      WHY401_LOCAL: '1',
      RATE_LIMITS: 'off',
    }
    apps = await Promise.all([startApp(shared), startApp(shared)])
    proxy.use(apps.map(({ port }) => port))
  })
  test.afterAll(async () => {
    await Promise.all(apps.map((app) => app.stop()))
    await proxy.stop()
    await postgres.stop()
  })

  test('a link made on one opens, expires and is revoked on the other', async ({ page, request }) => {
    const link = async () => {
      await check(page)
      await page.locator('[data-action=share]').click()
      await page.locator('[data-action=create-link]').click()
      const url = (await page.locator('[data-share-url]').getAttribute('data-share-url')) ?? ''
      return url.slice(`${proxy.origin}/r/`.length)
    }
    const opens = async (id: string) =>
      Promise.all(apps.map(async ({ origin }) => (await request.get(`${origin}/r/${id}`)).status()))

    const revoked = await link()
    expect(await opens(revoked)).toEqual([200, 200])
    await page.goto(`${proxy.origin}/r/${revoked}`)
    await expect(page.locator('[data-origin=server]')).toBeVisible()
    await page.locator('[data-action=revoke]').click()
    await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
    expect(await opens(revoked)).toEqual([404, 404])

    const expired = await link()
    expect(await opens(expired)).toEqual([200, 200])
    const database = new Client({ connectionString: postgres.url })
    await database.connect()
    await database.query('update report set expires_at = $1', [Date.now() - 1])
    await database.end()
    expect(await opens(expired)).toEqual([404, 404])
    expect((await request.get(`${proxy.origin}/readyz`)).status()).toBe(200)
  })

  test('what is forgotten on one is worthless on the other, also in a copy of the cookie', async ({ browser }) => {
    const context = await browserOn(browser, 0)
    const page = await context.newPage()
    await check(page)
    await page.goto('/check')
    await expect(keptIn(page)).toBeVisible()
    const copied = await context.cookies()

    const thief = await browserOn(browser, 1, copied)
    const copy = await thief.newPage()
    await copy.goto('/check')
    await expect(keptIn(copy)).toBeVisible() // the copy is as good as the original, until then
    await page.locator('[data-action=forget]').click()
    await expect(keptIn(page)).toHaveCount(0)
    await copy.goto('/check')
    await expect(copy.locator('button[type=submit]')).toBeVisible()
    await expect(keptIn(copy)).toHaveCount(0)
    await Promise.all([context.close(), thief.close()])
  })

  test('a case goes on over both, and ends for every copy of the supporter', async ({ browser }) => {
    test.setTimeout(90_000)
    const [supporters, customers] = [await browserOn(browser, 0), await browserOn(browser, 1)]
    const [supporter, customer] = [await supporters.newPage(), await customers.newPage()]
    await supporter.goto('/support')
    await supporter.locator('#product').selectOption('numbers')
    await supporter.locator('[data-action="open-case"]').click()
    await supporter.waitForURL('**/case/*')
    const link = (await supporter.locator('[data-case-link]').getAttribute('data-case-link')) ?? ''
    expect(link.startsWith(`${proxy.origin}/join/`)).toBe(true)

    await customer.goto(link)
    await customer.locator('[data-action="join"]').click()
    await expect(supporter.locator('[data-presence="joined"]')).toBeVisible()
    await supporter.locator('[data-action="propose"]').first().click()
    await expect(customer.locator('[data-action="allow"]')).toBeVisible()

    const copied = await supporters.cookies()
    await supporter.goto('/support')
    await supporter.locator('[data-action="leave"]').click()
    await expect(supporter.locator('[data-action="leave"]')).toHaveCount(0)
    await expect(customer.locator('[data-presence="ended"]').or(customer.getByText('has ended')).first()).toBeVisible()
    const thief = await browserOn(browser, 1, copied)
    const copy = await thief.newPage()
    await copy.goto('/support')
    await expect(copy.locator('[data-action="open-case"]')).toBeVisible()
    await expect(copy.locator('[data-action="leave"]')).toHaveCount(0)
    await Promise.all([supporters.close(), customers.close(), thief.close()])
  })

  test('an instance that is told to end answers the polls it holds, and ends', async ({ browser }) => {
    test.setTimeout(20_000) // less than a poll is held for
    const [supporters, customers] = [await browserOn(browser, 1), await browserOn(browser, 1)]
    const [supporter, customer] = [await supporters.newPage(), await customers.newPage()]
    await supporter.goto('/support')
    await supporter.locator('[data-action="open-case"]').click()
    await supporter.waitForURL('**/case/*')
    const link = (await supporter.locator('[data-case-link]').getAttribute('data-case-link')) ?? ''
    await customer.goto(link)
    await customer.locator('[data-action="join"]').click()
    await expect(supporter.locator('[data-presence="joined"]')).toBeVisible()
    const events = `/api/case/${supporter.url().split('/').at(-1)}/events?after=1`
    const held = supporters.request.get(events)
    await Promise.all([supporter.goto('about:blank'), customer.goto('about:blank')])
    await apps[1]?.stop()
    expect((await held).status()).toBe(200)
    await Promise.all([supporters.close(), customers.close()])
  })
})
