import { expect, test } from './fixtures'

test('a program that starts at llms.txt finds every document that it names', async ({ request, baseURL }) => {
  const index = await (await request.get('/llms.txt')).text()
  const links = [...index.matchAll(/\]\(([^)]+)\)/g)].map(([, url]) => new URL(url ?? '').pathname)
  expect(links.length).toBeGreaterThan(50)
  for (const path of links) {
    const answer = await request.get(path)
    expect([path, answer.status()]).toEqual([path, 200])
    expect(answer.headers()['content-type']).toMatch(path.endsWith('.md') ? /^text\/markdown/ : /^application\/json/)
  }
  expect(index).toContain(`${new URL(baseURL ?? '').origin}/guide.md`)
})

test('a document that does not exist is said to be missing', async ({ request }) => {
  for (const path of ['/products/unknown.md', '/problems/unknown.md'])
    expect((await request.get(path)).status()).toBe(404)
})

test('a page of a product names its document', async ({ page }) => {
  await page.goto('/products/voice')
  await expect(page.locator('link[rel="alternate"][type="text/markdown"]')).toHaveAttribute(
    'href',
    /\/products\/voice\.md$/,
  )
})
