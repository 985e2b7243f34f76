import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { actionId, createClient } from '@/scripts/app-client.mjs'
import { startApp } from '@/scripts/local-app.mjs'
import { expect, test, TO_SIMULATOR } from './fixtures'
import { startReverseProxy, type Cache } from './reverse-proxy'

const PORT = Number(process.env.E2E_PORT ?? 3100)
const PAIRS = 56
const AT_ONCE = 8

/** Each of its values is one of a kind, in the form that the field has. */
const visitor = () => ({ projectId: randomUUID(), keyId: randomUUID(), keySecret: `made-up-${randomUUID()}` })
type Visitor = ReturnType<typeof visitor>

test('no answer and no page holds anything of whoever checks at the same time', async () => {
  test.setTimeout(120_000)
  const client = createClient(`http://localhost:${PORT}`)
  const app = { port: PORT }
  const headers = { Origin: `http://localhost:${PORT}`, 'Content-Type': 'application/json' }

  /** One visitor: checks, has the values kept, and comes back to the form. */
  async function visit(values: Visitor): Promise<string> {
    const asked = { product: 'numbers', region: null, values, kept: [] }
    const kept = client.send(app, 'POST', '/api/session', { headers, body: JSON.stringify(asked) })
    const checked = await client.act(app, '/check', actionId('check', 'check'), [asked])
    expect(checked.text).toContain('"type":"report"')
    const cookie = String((await kept).headers['set-cookie']).split(';', 1)[0] ?? ''
    const page = await client.send(app, 'GET', '/check', { headers: { Cookie: cookie } })
    expect([checked.status, page.status]).toEqual([200, 200])
    for (const answer of [checked.text, page.text]) expect(answer).toContain(values.projectId)
    return checked.text + page.text
  }

  try {
    for (let i = 0; i < PAIRS; i += AT_ONCE) {
      const visitors = Array.from({ length: 2 * AT_ONCE }, visitor)
      const answers = await Promise.all(visitors.map(visit))
      for (const [of, answer] of answers.entries())
        for (const [by, { projectId, keyId, keySecret }] of visitors.entries()) {
          expect(answer, 'a secret').not.toContain(keySecret)
          if (of !== by) for (const id of [projectId, keyId]) expect(answer.includes(id), `${by} in ${of}`).toBe(false)
        }
    }
  } finally {
    client.close()
  }
})

test('nothing that is rendered for a visitor is rendered ahead of time', () => {
  const { routes } = JSON.parse(readFileSync('.next/prerender-manifest.json', 'utf8')) as { readonly routes: object }
  // what the framework needs when everything else fails, and pictures
  const same = ['/_global-error', '/icon.svg', '/favicon.ico']
  expect(Object.keys(routes).filter((route) => !same.includes(route))).toEqual([])
})

test('a careless cache in front keeps files alone, and gives nobody what is another’s', async ({ browser }) => {
  test.setTimeout(90_000)
  const cache: Cache = new Map()
  const proxy = await startReverseProxy(cache)
  const app = await startApp({
    ...TO_SIMULATOR,
    ORIGIN: proxy.origin,
    TRUSTED_PROXY_HOPS: '1',
    WHY401_LOCAL: '1',
    RATE_LIMITS: 'off',
  })
  proxy.use([app.port])
  try {
    const [first, second] = await Promise.all([browser.newContext(), browser.newContext()])
    const page = await first.newPage()
    await page.goto(`${proxy.origin}/check?scenario=secret-line-break`)
    await expect(page.locator('#projectId')).not.toHaveValue('')
    const id = await page.locator('#projectId').inputValue()
    await page.locator('button[type=submit]').click()
    await expect(page.locator('[data-report=done]')).toBeVisible({ timeout: 30_000 })
    await page.locator('[data-action=share]').click()
    await page.locator('[data-action=create-link]').click()
    const link = (await page.locator('[data-share-url]').getAttribute('data-share-url')) ?? ''
    const paths = [new URL(link).pathname, '/check', '/', '/support', '/products', '/api/search', '/nothing', '/check/']
    for (const path of paths) {
      const response = await page.goto(proxy.origin + path)
      expect(response?.status(), path).toBe(path === '/nothing' ? 404 : 200)
      for (const odd of [`${path}.css`, `${path}/x.js`, `${path};x.css`, `${path}?_rsc=x`])
        await first.request.get(proxy.origin + odd, { headers: { RSC: '1' } })
    }
    await page.goto(`${proxy.origin}/check`)
    await expect(page.getByPlaceholder('kept sealed in this session')).toBeVisible()

    const other = await second.newPage()
    await other.goto(`${proxy.origin}/check`)
    await expect(other.locator('button[type=submit]')).toBeVisible()
    await expect(other.getByPlaceholder('kept sealed in this session')).toHaveCount(0)
    expect(await other.content()).not.toContain(id)
    await other.goto(link)
    await expect(other.locator('[data-report=done]')).toBeVisible()
    await expect(other.locator('[data-action=revoke]')).toHaveCount(0)

    const files = /^\/(?:_next\/static\/|(?:icon\.svg|favicon\.ico|apple-touch-icon\.png|preview\.png)(?:\?|$))/
    expect(cache.size).toBeGreaterThan(5)
    expect([...cache.keys()].filter((target) => !files.test(target))).toEqual([])
    expect([...cache.values()].filter(({ body }) => body.includes(id))).toEqual([])
    await Promise.all([first.close(), second.close()])
  } finally {
    await app.stop()
    await proxy.stop()
  }
})
