import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test, THEMES } from './fixtures'

test.describe('the dictionary without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('is searched by code and read', async ({ page }) => {
    await page.goto('/problems')
    await page.getByLabel('Search by id, status, code or a piece of the message').fill('40102')
    await page.locator('#main').getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL('/problems?q=40102')
    await page.getByRole('link', { name: 'Signature does not match' }).first().click()
    await expect(page).toHaveURL('/problems/signature-mismatch')
    for (const name of [
      'Why',
      'How to fix it',
      'What it looks like',
      'How it is recognised',
      'Near by',
      'Where it is written',
    ])
      await expect(page.getByRole('heading', { name })).toBeVisible()
    await expect(page.getByText('"errorCode":40102').first()).toBeVisible()
  })

  test('finds a message in other words, and says when it finds nothing', async ({ page }) => {
    await page.goto(`/problems?q=${encodeURIComponent('getaddrinfo EAI_AGAIN auth.sinch.com')}`)
    await expect(page.getByRole('link', { name: 'Host name cannot be resolved' })).toBeVisible()
    await page.goto('/problems?q=zzzzqqqq')
    await expect(page.getByText('Nothing here has these words.')).toBeVisible()
  })

  test('has pages whose titles are what people search for', async ({ page }) => {
    await page.goto('/problems/wrong-region')
    await expect(page).toHaveTitle(/^Mailgun 401 Forbidden: EU domain on the US host/)
    await page.goto('/problems?q=rotate')
    await page.getByRole('link', { name: 'Rotate a Mailgun key without an outage' }).click()
    await expect(page).toHaveURL('/products/mailgun-send#rotate')
  })

  test('answers 404 for an id that does not exist', async ({ page }) => {
    const response = await page.request.get('/problems/no-such-problem')
    expect(response.status()).toBe(404)
  })
})

for (const theme of THEMES) {
  for (const [path, width] of [
    ['/problems?q=401', 360],
    ['/problems', 1440],
    ['/problems/client-rejected', 360],
    ['/problems/wrong-region', 1440],
  ] as const) {
    test(`${path} has no accessibility violations, ${theme}, ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      await expectNoAxeViolations(page)
      await expectNoSidewaysScroll(page)
    })
  }
}
