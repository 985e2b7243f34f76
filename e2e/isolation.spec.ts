import { randomBytes } from 'node:crypto'
import { startApp } from '@/scripts/local-app.mjs'
import { expect, test, TO_SIMULATOR } from './fixtures'

const PORT = Number(process.env.E2E_PORT ?? 3100)
const OWN = `http://localhost:${PORT}`

test('pages are isolated from other origins, and load from this one alone', async ({ page, consoleErrors }) => {
  test.setTimeout(90_000)
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  const paths = ['/', '/check', '/explain', '/guide', '/sign', '/products', '/problems', '/support', '/r', '/nothing']
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'load' })
    expect(await page.evaluate(() => globalThis.crossOriginIsolated), path).toBe(true)
  }
  expect(consoleErrors.splice(0)).toEqual([expect.stringContaining('404')]) // of the page that is none
  await page.goto('/check?scenario=good-conversation')
  await page.locator('button[type=submit]').click()
  await expect(page.locator('[data-report=done]')).toBeVisible({ timeout: 30_000 })
  expect([...asked].filter((origin) => origin !== OWN && origin !== 'null')).toEqual([])
})

test('every link to another site says that it gives nothing away', async ({ request }) => {
  const paths = ['/', '/check', '/explain', '/compare', '/sign', '/guide', '/products', '/products/voice', '/problems']
  paths.push('/problems/secret-whitespace', '/support', '/join', '/trust', '/test-keys', '/r', '/nothing')
  const links: string[] = []
  for (const path of paths)
    for (const [link] of (await (await request.get(path)).text()).matchAll(/<a\s[^>]*>/g))
      if (/href="https?:/.test(link)) links.push(link)
  expect(links.length).toBeGreaterThan(10)
  for (const link of links) expect(link).toMatch(/ rel="noreferrer noopener"/)
})

test('a form that posts without JavaScript comes from this site, though no page sends a referrer', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (one) => asked.push(one.headers().referer ?? ''))
  await page.goto('/trust')
  await page.locator('main a[href^="/"]').first().click()
  expect(asked.filter((referer) => referer !== '')).toEqual([])
  await page.goto('/join')
  await page.locator('#code').fill('WRONGCODE')
  await page.locator('[data-action="join"]').click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await context.close()
})

test('a page that is older than the server says so, keeps the ids and can be loaded again', async ({
  page,
  consoleErrors,
}) => {
  await page.goto('/check?scenario=good-conversation')
  await expect(page.locator('#keyId')).not.toHaveValue('')
  const id = await page.locator('#keyId').inputValue()
  await page.route('**/check*', (route) =>
    route.request().method() === 'POST'
      ? route.continue({ headers: { ...route.request().headers(), 'next-action': '0'.repeat(42) } })
      : route.continue(),
  )
  await page.locator('button[type=submit]').click()
  await expect(page.getByText('or is older than it. Reload the page')).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('#keyId')).toHaveValue(id)
  consoleErrors.splice(0) // a browser notes the refusal by itself
})

test('a paste changes no prototype', async ({ page }) => {
  await page.goto('/explain')
  await page.waitForLoadState('networkidle')
  const hostile = ['__proto__', 'constructor', 'prototype'].map(
    (name) => `"${name}":{"polluted":1,"prototype":{"a":1}}`,
  )
  const body = `{${hostile.join(',')},"code":401,"message":"no"}`
  await page.locator('#text').fill(`HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n${body}`)
  await page.getByRole('button', { name: 'Explain it' }).click()
  await expect(page.locator('[data-report="done"]')).toBeVisible()
  const changed = await page.evaluate(() => [
    Object.keys(Object.prototype),
    ({} as { readonly polluted?: unknown }).polluted ?? null,
  ])
  expect(changed).toEqual([[], null])
})

test('unknown ids of reports can be tried a hundred times a minute from an address, and not once more', async () => {
  test.setTimeout(60_000)
  const app = await startApp({ ...TO_SIMULATOR, WHY401_LOCAL: '1', TRUSTED_PROXY_HOPS: '1' })
  const attempt = (address: string) =>
    fetch(`${app.origin}/api/reports/${randomBytes(18).toString('base64url')}`, {
      headers: { 'X-Forwarded-For': address },
    })
  try {
    for (let i = 0; i < 100; i += 1) expect((await attempt('198.51.100.1')).status, `try ${i + 1}`).toBe(404)
    const refused = await attempt('198.51.100.1')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await attempt('198.51.100.2')).status).toBe(404)
  } finally {
    await app.stop()
  }
})
