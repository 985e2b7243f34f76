import { randomUUID } from 'node:crypto'
import { SITE_PAGES } from '../scripts/site-pages.mjs'
import { expect, test } from './fixtures'
import { actionIds } from './support-cases'

const PORT = Number(process.env.E2E_PORT ?? 3100)
const SIMULATOR = Number(process.env.E2E_SIMULATOR_PORT ?? 4110)
const OWN = `http://localhost:${PORT}`
const ACTION = {
  'Next-Action': actionIds(/^app\/check\/actions/).get('check') ?? '',
  'Content-Type': 'text/plain;charset=UTF-8',
}

/** How often the simulator was asked about a project: tests that run beside this one ask it too. */
const upstreamCalls = async (project: string) =>
  (
    (await (await fetch(`http://127.0.0.1:${SIMULATOR}/__simulator/requests`)).json()) as { readonly path: string }[]
  ).filter(({ path }) => path.includes(project)).length

test('an action is refused unless it comes from a page of this site, whatever a proxy header claims', async ({
  request,
}) => {
  const projectId = randomUUID()
  const values = { projectId, keyId: 'k', keySecret: 's' }
  const data = JSON.stringify([{ product: 'numbers', region: null, values, kept: [] }])
  const foreign = [
    { Origin: 'https://evil.test' },
    { Origin: 'null' },
    { Origin: OWN, 'Sec-Fetch-Site': 'cross-site' },
    { Origin: OWN, 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://evil.test', 'X-Forwarded-Host': 'evil.test' },
  ]
  for (const headers of foreign)
    expect(
      (await request.post('/check', { headers: { ...ACTION, ...headers }, data })).status(),
      JSON.stringify(headers),
    ).toBe(403)
  const missing = await fetch(`${OWN}/check`, { method: 'POST', headers: ACTION, body: data })
  expect(missing.status).toBe(403)
  expect(missing.headers.get('set-cookie')).toBeNull()
  const withoutScript = await request.post('/check', {
    headers: { Origin: 'https://evil.test' },
    multipart: { $ACTION_REF_1: '' },
  })
  expect(withoutScript.status()).toBe(403)
  expect(await upstreamCalls(projectId)).toBe(0)
  // the same request is carried out for a page of this site
  expect((await request.post('/check', { headers: { ...ACTION, Origin: OWN }, data })).status()).toBe(200)
  await expect.poll(() => upstreamCalls(projectId)).toBeGreaterThan(0)
})

test('methods that no page takes are refused before anything runs', async ({ request }) => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    expect((await request.fetch('/', { method })).status(), method).toBe(405)
  expect((await request.post('/', { headers: { Origin: OWN }, data: { a: 1 } })).status()).toBe(415)
})

test('every document has a policy without unsafe parts and a nonce of its own', async ({ request }) => {
  const nonces = new Set<string>()
  for (const path of [...SITE_PAGES, '/nothing-here', '/r/AAAAAAAAAAAAAAAAAAAAAA']) {
    const response = await request.get(path, {
      headers: { 'Content-Security-Policy': `script-src 'nonce-x" onerror="y'` },
    })
    const policy = response.headers()['content-security-policy'] ?? ''
    expect(policy, path).not.toMatch(/unsafe-|onerror/)
    expect(policy).toContain("default-src 'none'")
    expect(response.headers()['x-powered-by']).toBeUndefined()
    expect(response.headers()['cache-control']).toContain('no-store')
    expect(response.headers()['access-control-allow-origin']).toBeUndefined()
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(nonces.has(nonce)).toBe(false)
    nonces.add(nonce)
  }
})

test('nothing of development or of the image optimizer answers', async ({ request }) => {
  for (const path of [
    '/.env',
    '/.git/config',
    '/_next/image?url=%2Fx.png&w=64&q=75',
    '/package.json',
    '/__nextjs_original-stack-frame',
    '/_next/webpack-hmr',
  ])
    expect((await request.get(path)).status(), path).toBe(404)
})

test('icons are served with the headers of static files, to pages that name them', async ({ page, request }) => {
  const types = {
    '/icon.svg': 'image/svg+xml; charset=utf-8',
    '/favicon.ico': 'image/x-icon',
    '/apple-touch-icon.png': 'image/png',
    '/preview.png': 'image/png',
  }
  await page.goto('/')
  const named = await page
    .locator('link[rel="icon"], link[rel="apple-touch-icon"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname))
  expect([...named, '/preview.png'].toSorted()).toEqual(Object.keys(types).toSorted())
  for (const [path, type] of Object.entries(types)) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(200)
    const headers = response.headers()
    expect(headers['content-type'], path).toBe(type)
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['content-security-policy'], path).toMatch(/^default-src 'none'; script-src 'self'; form-action/)
    expect(headers['set-cookie'], path).toBeUndefined()
  }
})

test('dead report ids look alike', async ({ request }) => {
  const answers = await Promise.all(
    ['/r/AAAAAAAAAAAAAAAAAAAAAA', '/r/x', '/r/..%2f', '/r/%00'].map(async (path) => (await request.get(path)).status()),
  )
  expect(new Set(answers.filter((s) => s !== 400))).toEqual(new Set([404]))
})

test('liveness and readiness answer without details', async ({ request }) => {
  expect(await (await request.get('/healthz')).text()).toBe('ok\n')
  expect((await request.get('/readyz')).status()).toBe(200)
})

test('a call of the action with arguments of another shape is answered, not failed, and sends nothing', async ({
  request,
}) => {
  const projectId = randomUUID()
  const long = JSON.stringify([
    { product: 'numbers', region: null, values: { projectId, keySecret: 'x'.repeat(5000) }, kept: [] },
  ])
  const shapes = [
    '[]',
    '[null]',
    '["text"]',
    '[[1,2]]',
    `[{"product":"numbers","values":{"projectId":"${projectId}","__proto__":{"a":"b"}}}]`,
    '[{"product":{"$gt":""}}]',
    '["$undefined"]',
    '["$@0"]',
    long,
  ]
  for (const data of shapes) {
    const response = await request.post('/check', { headers: { ...ACTION, Origin: OWN }, data })
    expect(response.status(), data.slice(0, 60)).toBeLessThan(500)
  }
  expect(await upstreamCalls(projectId)).toBe(0)
})
