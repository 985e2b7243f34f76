import { expect, test } from './fixtures'
import { BODY, KEY, REQUEST, SECRET, hmac, lines, md5, mistakes, open, right } from './sign-bench'

test.describe('signed request', () => {
  test('shows the string-to-sign, MD5, signature and header while one types', async ({ page }) => {
    await open(page, 'request', REQUEST)
    await expect(page.locator('[data-signature]')).toHaveText(right)
    expect(await page.locator('[data-string-to-sign]').textContent()).toBe(lines())
    await expect(page.locator('[data-content-md5]')).toHaveText(md5(BODY))
    await expect(page.getByText(`Application ${KEY}:${right}`, { exact: true })).toBeVisible()
    await expect(page.getByRole('row', { name: /Content-Type application\/json/ })).toContainText('16 B')
    await page.locator('[name="body"]').fill('')
    await expect(page.locator('[data-content-md5]')).toHaveText('')
    expect(await page.locator('[data-string-to-sign]').textContent()).toBe(lines({ body: '' }))
  })

  test('takes a body of several lines byte for byte', async ({ page }) => {
    const body = '{\n  "a": 1\n}\n'
    await open(page, 'request', { ...REQUEST, body })
    await expect(page.locator('[data-content-md5]')).toHaveText(md5(body))
  })

  test('says so and keeps what was entered when what shows a finding cannot be loaded', async ({
    page,
    consoleErrors,
  }) => {
    await page.goto('/sign?kind=request', { waitUntil: 'networkidle' })
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      const answer = await route.fetch()
      const isView = (await answer.text()).includes('No known mistake gives this')
      await (isView ? route.abort() : route.fulfill({ response: answer }))
    })
    for (const [name, value] of Object.entries({ ...REQUEST, observed: right }))
      await page.locator(`[name="${name}"]`).fill(value)
    await expect(page.locator('[data-search="hit"]')).toContainText('could not be loaded')
    await expect(page.locator('[name="applicationSecret"]')).toHaveValue(SECRET)
    for (const error of consoleErrors.splice(0)) expect(error).toContain('net::ERR_FAILED')
  })

  test('names three mistakes at once and shows the lines to change', async ({ page }) => {
    const wrong = hmac(
      SECRET,
      lines({ contentType: 'application/json; charset=utf-8', path: '/verification/v1/verifications/' }),
    ).digest('base64')
    await open(page, 'request', { ...REQUEST, observed: `Authorization: Application ${KEY}:${wrong}` })
    await expect(mistakes(page)).toHaveCount(3)
    const ids = await mistakes(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-mistake')))
    expect(ids.toSorted()).toEqual(['content-type-charset', 'key-not-decoded', 'path-trailing-slash'])
    await expect(page.getByText('Your signature is what you get when the secret is not base64-decoded')).toBeVisible()
    await page.getByRole('button', { name: 'Python' }).click()
    await expect(page.locator('[data-mistake="key-not-decoded"]')).toContainText('base64.b64decode(application_secret)')
  })

  test('names a mistake that is seen in the form of the signature', async ({ page }) => {
    await open(page, 'request', { ...REQUEST, observed: hmac(Buffer.from(SECRET, 'base64'), lines()).digest('hex') })
    await expect(page.locator('[data-search="hit"] [data-mistake="output-hex"]')).toBeVisible()
  })

  test('says when the signature is right, and when nothing known explains it', async ({ page }) => {
    await open(page, 'request', { ...REQUEST, observed: right })
    await expect(page.locator('[data-search="hit"]')).toContainText('Your signature is right')
    await expect(page.locator('[data-mistake]')).toHaveCount(0)
    await page.locator('[name="observed"]').fill(hmac('nobody', 'nothing').digest('base64'))
    await expect(page.locator('[data-search="miss"]')).toContainText('Excluded')
  })

  test('replaces a search that is out of date', async ({ page }) => {
    await open(page, 'request', { ...REQUEST, observed: hmac('nobody', 'nothing').digest('base64') })
    await page.waitForTimeout(250)
    await page.locator('[name="observed"]').fill(hmac(SECRET, lines()).digest('base64'))
    await expect(page.locator('[data-search="hit"] [data-mistake="key-not-decoded"]')).toBeVisible()
  })

  test('recognises a published example that does not reproduce', async ({ page }) => {
    await open(page, 'request', { ...REQUEST, observed: 'qDXMwzfaxCRS849c/2R0hg0nphgdHciTo7OdM6MsdnM=' })
    const stale = page.locator('[data-search="hit"] [data-diagnosis="stale-docs-example"]')
    await expect(stale).toContainText('H0Xa+YytqdCeLq2QM0gSwgjYyFGJ5wK0G2nxR7g0RpQ=')
    await expect(stale).toContainText(right)
    await page.locator('[name="observed"]').fill('jANzQ+rgAHyf1MWQFSwvYw==')
    await expect(stale).toContainText('This MD5 is printed in the documentation')
  })

  test('fills itself from a curl command', async ({ page }) => {
    await open(page, 'request')
    await page.getByText('Fill from a curl command').click()
    await page
      .locator('[name="curl"]')
      .fill(
        `curl -X POST 'https://calling.api.sinch.com/calling/v1/callouts' \\\n  -H 'Content-Type: ` +
          `application/json' -H 'x-timestamp: 2026-01-02T03:04:05Z' \\\n  -H 'Authorization: Application ${KEY}` +
          `:${right}' -d '{"a":1}'`,
      )
    await page.getByRole('button', { name: 'Fill the form' }).click()
    await expect(page.locator('[name="path"]')).toHaveValue('/calling/v1/callouts')
    await expect(page.locator('[name="body"]')).toHaveValue('{"a":1}')
    await expect(page.locator('[name="timestamp"]')).toHaveValue('2026-01-02T03:04:05Z')
    await expect(page.locator('[name="applicationKey"]')).toHaveValue(KEY)
    await page.locator('[name="curl"]').fill('wget x')
    await page.getByRole('button', { name: 'Fill the form' }).click()
    await expect(page.locator('[name="curl"]')).toHaveAttribute('aria-invalid', 'true')
  })

  test('says at the field what is not valid, and keeps working', async ({ page }) => {
    await open(page, 'request', {
      ...REQUEST,
      applicationSecret: 'not base64',
      body: '{“a”: 1}',
      timestamp: 'yesterday',
      path: 'calling/v1',
    })
    for (const [name, text] of [
      ['applicationSecret', 'not base64'],
      ['body', 'not valid JSON'],
      ['timestamp', 'not ISO 8601'],
      ['path', 'begins with a slash'],
    ] as const) {
      const field = page.locator(`[name="${name}"]`)
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      const described = (await field.getAttribute('aria-describedby'))?.split(' ') ?? []
      await expect(page.locator(`#${described.at(-1) ?? ''}`)).toContainText(text)
    }
    await expect(page.locator('[data-content-md5]')).toHaveText(md5('{“a”: 1}'))
    await expect(page.locator('[data-signature]')).toHaveText('')
    await page.locator('[name="applicationSecret"]').fill(SECRET)
    await expect(page.locator('[data-signature]')).not.toHaveText('')
  })

  test('reads a body of 1 MiB and names a larger one', async ({ page }) => {
    const body = JSON.stringify({ text: 'x'.repeat(1_048_565) })
    await open(page, 'request', { ...REQUEST, body })
    await expect(page.locator('[data-content-md5]')).toHaveText(md5(body))
    await page.locator('[name="body"]').fill(`${body}xx`)
    await expect(page.locator('[name="body"]')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.locator('[data-content-md5]')).toHaveText('')
    await page.locator('[name="body"]').fill(BODY)
    await expect(page.locator('[data-signature]')).toHaveText(right)
  })
})
