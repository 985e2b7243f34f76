import { startApp } from '@/scripts/local-app.mjs'
import { expect, test, TO_SIMULATOR } from './fixtures'

test('without its store the site says so where it matters, and checks go on', async ({ page, request }) => {
  test.setTimeout(90_000)
  const nobody = 'postgres://nobody@127.0.0.1:9/none' // nothing listens on the port for what is to be discarded
  const app = await startApp({ ...TO_SIMULATOR, WHY401_LOCAL: '1', RATE_LIMITS: 'off', DATABASE_URL: nobody })
  try {
    const ID = 'A'.repeat(24)
    for (const path of [`/r/${ID}`, `/join/${ID}`]) {
      const answer = await request.get(app.origin + path)
      expect(answer.status(), path).toBe(503)
      expect(answer.headers()['retry-after'], path).toBe('30')
      expect(await answer.text(), path).toContain('does not reach the database')
    }
    expect((await request.get(`${app.origin}/api/reports/${ID}`)).status()).toBe(503)
    expect((await request.get(`${app.origin}/readyz`)).status()).toBe(503)
    expect((await request.get(`${app.origin}/healthz`)).status()).toBe(200)

    await page.goto(`${app.origin}/check?scenario=secret-line-break`)
    await page.locator('button[type=submit]').click()
    await expect(page.locator('[data-report=done]')).toBeVisible({ timeout: 30_000 })
    await page.locator('[data-action=forget]').click()
    await expect(page.locator('#keySecret')).toHaveValue('')
  } finally {
    await page.goto('about:blank')
    await app.stop()
  }
})
