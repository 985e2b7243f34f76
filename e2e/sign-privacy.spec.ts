import { expect, test } from './fixtures'
import { REQUEST, SECRET, hmac, lines, mistakes, open, typed } from './sign-bench'

test.describe('what stays in the page', () => {
  test('the secret never leaves it: no request, no address, no storage', async ({ page }) => {
    const sent: string[] = []
    page.on('request', (request) =>
      sent.push(
        `${request.method()} ${request.url()}\n${JSON.stringify(request.headers())}\n${request.postData() ?? ''}`,
      ),
    )
    await open(page, 'request')
    await page.waitForLoadState('networkidle')
    const before = sent.length
    for (const [name, value] of Object.entries({ ...REQUEST, observed: hmac(SECRET, lines()).digest('base64') }))
      await typed(page, name, value)
    await expect(mistakes(page)).toHaveCount(1)
    // the search loads its own script, a slow browser may still fetch the icon and the pages behind the links in view,
    // and nothing else happens on the wire
    const others = sent
      .slice(before)
      .map((line) => line.split('\n')[0] ?? '')
      .filter((line) => !/^GET \S+(?:\/_next\/static\/\S+|\/favicon\.ico|\/icon\S*|[?&]_rsc=\w+)$/.test(line))
    expect(others).toEqual([])
    const decoded = Buffer.from(SECRET, 'base64')
    const forms = [
      SECRET,
      encodeURIComponent(SECRET),
      decoded.toString('latin1'),
      decoded.toString('hex'),
      Buffer.from(SECRET).toString('base64'),
      Buffer.from(SECRET).toString('hex'),
    ]
    for (const form of forms) expect(sent.some((line) => line.includes(form))).toBe(false)
    expect(page.url()).toMatch(/\/sign\?kind=request$/)
    const kept = await page.evaluate(async () =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        window.name,
        document.title,
        history.state,
        await indexedDB.databases(),
        (await navigator.serviceWorker.getRegistrations()).length,
      ]),
    )
    for (const form of forms) expect(kept.includes(form)).toBe(false)
  })

  test('fields keep browsers and password managers away', async ({ page }) => {
    await open(page, 'request', REQUEST)
    const secret = page.locator('[name="applicationSecret"]')
    for (const [name, value] of [
      ['type', 'password'],
      ['autocomplete', 'off'],
      ['spellcheck', 'false'],
      ['data-1p-ignore', 'true'],
      ['data-lpignore', 'true'],
      ['data-bwignore', 'true'],
    ] as const) {
      await expect(secret).toHaveAttribute(name, value)
    }
    const show = page.getByRole('button', { name: 'Show Application Secret' })
    await show.click()
    await expect(show).toHaveAttribute('aria-pressed', 'true')
    await expect(secret).toHaveAttribute('type', 'text')
    expect(await page.locator('form').count()).toBe(0)
  })

  test('secrets are gone when the page is left and shown again', async ({ page }) => {
    await open(page, 'request', REQUEST)
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
    await expect(page.locator('[name="applicationSecret"]')).toHaveValue('')
    await page.locator('[name="applicationSecret"]').fill(SECRET)
    await page.goto('/healthz')
    await page.goBack()
    await expect(page.locator('[name="applicationSecret"]')).toHaveValue('')
  })
})
