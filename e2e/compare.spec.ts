import type { Page, Request } from '@playwright/test'
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test, THEMES } from './fixtures'

const PROJECT = '00000000-aaaa-4bbb-8ccc-000000000001'
const KEY = '11111111-dddd-4eee-8fff-000000000002'
const PATH = `/v1/projects/${PROJECT}/activeNumbers`
const core = ['Zq7k', 'P3xw', 'M9td'].join('')
const secret = `~${core}x4Kd9Lm2Pq81`
const base64 = (text: string) => Buffer.from(text).toString('base64')

const works = `curl -u '${KEY}:${secret}' 'https://numbers.api.sinch.com${PATH}' -H 'Postman-Token: 6a1f'`

/** A transcript of the same call with another pair, refused. */
const refused = (pair: string) =>
  [
    `> GET ${PATH} HTTP/1.1`,
    '> Host: numbers.api.sinch.com',
    `> Authorization: Basic ${base64(pair)}`,
    '> User-Agent: python-requests/2.32',
    '> Accept: */*',
    '>',
    '< HTTP/1.1 401 Unauthorized',
    '< Date: Sun, 29 Nov 2026 12:00:00 GMT',
    '< Content-Type: application/json',
    '<',
    '{"error":{"code":401,"message":"Request had invalid credentials","status":"UNAUTHENTICATED"}}',
  ].join('\n')

const fails = refused(`${KEY}:${secret}\n`)

async function compare(page: Page, one: string, other: string) {
  await page.goto('/compare')
  await page.locator('[name="works"]').fill(one)
  await page.locator('[name="fails"]').fill(other)
}

const result = (page: Page) => page.locator('[data-comparison]')
const differences = (page: Page) => page.locator('[data-difference]')

test('names the one difference that matters, folds what every client adds, and sends nothing', async ({ page }) => {
  await page.goto('/compare')
  await expect(result(page)).toHaveAttribute('data-comparison', 'empty')
  const sent: Request[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request))
  await page.locator('[name="works"]').fill(works)
  await page.locator('[name="fails"]').fill(fails)
  await expect(result(page)).toHaveAttribute('data-comparison', 'done')
  const first = differences(page).first()
  await expect(first).toHaveAttribute('data-difference', 'secret-whitespace')
  await expect(first).toHaveAttribute('data-relevance', 'certain')
  await expect(first).toHaveAttribute('data-diagnosis', 'secret-whitespace')
  await expect(first).toContainText('1 line break')
  await expect(differences(page)).toHaveCount(1)
  await page.getByText(/differences that no API looks at/).click()
  await expect(result(page).getByText('user-agent')).toBeVisible()
  expect(sent).toEqual([])
})

test('shows a secret by its length, its fingerprint and its end only, and copies it nowhere', async ({ page }) => {
  // the clipboard cannot be read under this site's permissions policy, so what is written to it is kept aside
  await page.addInitScript(() => {
    navigator.clipboard.writeText = (text) => {
      document.documentElement.dataset.copied = text
      return Promise.resolve()
    }
  })
  await compare(page, works, fails)
  await expect(differences(page).first()).toContainText('fingerprint')
  const texts = [await result(page).innerText()]
  for (const action of ['copy-ticket', 'copy-curl', 'copy-curl-fixed']) {
    const before = texts.at(-1)
    await page.locator(`[data-action="${action}"]`).first().click()
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.copied)).not.toBe(before)
    texts.push((await page.evaluate(() => document.documentElement.dataset.copied)) ?? '')
  }
  for (const text of texts) {
    expect(text).not.toContain(core)
    expect(text).not.toContain(base64(`${KEY}:${secret}\n`).slice(60))
  }
  expect(texts[1]).toContain('| Difference |')
  expect(texts[2]).toContain('-u "$SINCH_KEY_ID:$SINCH_KEY_SECRET"')
})

test('says at its box what cannot be read, and keeps the other', async ({ page }) => {
  await compare(page, 'it worked yesterday', fails)
  const box = page.locator('[name="works"]')
  await expect(box).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('#works-note')).toContainText('No request was found here')
  await expect(page.locator('[name="fails"]')).toHaveValue(fails)
  await expect(page.locator('[name="fails"]')).not.toHaveAttribute('aria-invalid')
  await expect(result(page)).toHaveAttribute('data-comparison', 'empty')
  await box.fill(works)
  await expect(result(page)).toHaveAttribute('data-comparison', 'done')
  await expect(box).not.toHaveAttribute('aria-invalid')
})

const FORMS: readonly (readonly [form: string, text: string, difference: string])[] = [
  [
    'an exported collection',
    JSON.stringify({
      info: { name: 'Calls', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
      auth: {
        type: 'basic',
        basic: [
          { key: 'username', value: secret },
          { key: 'password', value: KEY },
        ],
      },
      item: [{ name: 'List', request: { method: 'GET', header: [], url: `https://numbers.api.sinch.com${PATH}` } }],
    }),
    'username',
  ],
  [
    'code with literals',
    `const id = '${KEY}'\nconst auth = Buffer.from(id + ':').toString('base64')\n` +
      `await fetch('https://numbers.api.sinch.com${PATH}', { headers: { Authorization: \`Basic \${auth}\` } })`,
    'placeholder',
  ],
  [
    'PowerShell',
    `Invoke-RestMethod -Uri "https://numbers.api.sinch.com${PATH}" -Headers @{ Accept = "application/json" }`,
    'authorization-missing',
  ],
  [
    'an inspected object',
    `{\n  method: 'GET',\n  url: 'https://numbers.api.sinch.com${PATH}',\n` +
      `  headers: { Authorization: 'Bearer ${base64(`${KEY}:${secret}`)}' }\n}`,
    'scheme',
  ],
]

for (const [form, text, difference] of FORMS)
  test(`reads ${form}`, async ({ page }) => {
    await compare(page, works, text)
    await expect(differences(page).first()).toHaveAttribute('data-difference', difference)
  })

test('calculates a signature with the secret that is entered, and names what was signed otherwise', async ({
  page,
}) => {
  const key = '22222222-dddd-4eee-8fff-000000000003'
  // signed with the secret used as text, as nobody decodes it
  const signed = (signature: string) =>
    `GET /v1/configuration/numbers HTTP/1.1\nHost: callingapi.sinch.com\nx-timestamp: 2026-11-29T11:59:58Z\n` +
    `Authorization: Application ${key}:${signature}\n\n` +
    'HTTP/1.1 401 Unauthorized\nDate: Sun, 29 Nov 2026 12:00:00 GMT\n\n' +
    '{"errorCode":40102,"message":"Invalid signature"}'
  const appSecret = base64(`0123456789${core.slice(0, 6)}`)
  const { createHmac } = await import('node:crypto')
  const text = 'GET\n\n\nx-timestamp:2026-11-29T11:59:58Z\n/v1/configuration/numbers'
  const wrong = createHmac('sha256', appSecret).update(text).digest('base64')
  await compare(page, `curl -u '${key}:x' https://callingapi.sinch.com/v1/configuration/numbers`, signed(wrong))
  await page.getByLabel(/Application secret/).fill(appSecret)
  const found = page.locator('[data-difference="secret-encoding"]')
  await expect(found).toHaveAttribute('data-relevance', 'certain')
  await expect(found).toHaveAttribute('data-diagnosis', 'secret-not-decoded')
})

test('compares a call to a host of nobody and does not offer to try it', async ({ page }) => {
  await compare(page, works, works.replace('numbers.api.sinch.com', 'api.example.com'))
  await expect(differences(page).first()).toHaveAttribute('data-difference', 'host')
  await expect(page.locator('[data-foreign="api.example.com"]')).toBeVisible()
  await expect(page.locator('[data-action="try"]')).toHaveCount(0)
})

test('is reached from the front page with two calls, from an explanation and from a check', async ({ page }) => {
  await page.goto('/')
  await page.locator('[data-paste-box]').fill(`works:\n${works}\n\nfails:\n${fails}`)
  await page.getByRole('button', { name: 'Compare them' }).click()
  await expect(differences(page).first()).toHaveAttribute('data-difference', 'secret-whitespace')

  await page.goto('/explain')
  await page.locator('[name="text"]').fill(fails)
  await page.getByRole('button', { name: 'Explain it' }).click()
  await page.getByRole('button', { name: 'I have a call that works' }).click()
  await expect(page).toHaveURL(/\/compare$/)
  await expect(page.locator('[name="fails"]')).toHaveValue(fails)
  await expect(page.locator('[name="works"]')).toHaveValue('')

  await page.goto('/check?scenario=wrong-secret')
  await page.getByRole('button', { name: 'Run the check' }).click()
  await page.getByRole('button', { name: 'I have a call that works' }).click({ timeout: 30_000 })
  await expect(page).toHaveURL(/\/compare$/)
  await expect(page.locator('[name="fails"]')).toHaveValue(/^curl -X (?:GET|POST) 'https:/)
})

test('is used by the keyboard alone', async ({ page }) => {
  await page.goto('/compare')
  await page.locator('[name="works"]').focus()
  await page.keyboard.insertText(works)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Open a file: This fails' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('[name="fails"]')).toBeFocused()
  await page.keyboard.insertText(fails)
  await expect(result(page)).toHaveAttribute('data-comparison', 'done')
  await result(page).locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await expect(result(page).getByText('postman-token')).toBeVisible()
})

for (const theme of THEMES)
  test(`fits a narrow screen and has no barriers in the ${theme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.setViewportSize({ width: 360, height: 800 })
    await page.goto('/compare')
    await expectNoAxeViolations(page)
    await page.locator('[name="works"]').fill(works)
    await page.locator('[name="fails"]').fill('nothing that could be read')
    await expect(page.locator('[name="fails"]')).toHaveAttribute('aria-invalid', 'true')
    await expectNoAxeViolations(page)
    await page.locator('[name="fails"]').fill(fails)
    await expect(result(page)).toHaveAttribute('data-comparison', 'done')
    await result(page).locator('summary').first().click()
    await expectNoSidewaysScroll(page)
    await expectNoAxeViolations(page)
  })
