import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test, THEMES } from './fixtures'

async function runScenario(page: Page, id: string) {
  await page.goto(`/check?scenario=${id}`)
  await page.getByRole('button', { name: 'Run the check' }).click()
  await expect(page.locator('[data-report="done"]')).toBeVisible({ timeout: 30_000 })
}

const diagnoses = (page: Page) =>
  page.locator('[data-diagnosis]').evaluateAll((list) => list.map((e) => (e as HTMLElement).dataset.diagnosis))

test('names a line break at the end of the secret and proves it by removing it', async ({ page }) => {
  await runScenario(page, 'secret-line-break')
  await expect(page.locator('[data-report]')).toHaveAttribute('data-verdict', 'rejected')
  const first = page.locator('[data-diagnosis]').first()
  await expect(first).toHaveAttribute('data-diagnosis', 'secret-whitespace')
  await expect(first).toHaveAttribute('data-confidence', 'certain')
  await expect(first).toHaveAttribute('data-proven', 'true')
  const proof = page.getByRole('region', { name: 'Proof' })
  await expect(proof).toContainText('Key Secret: remove 1 line break at the end')
  await expect(proof).toContainText('401')
  await expect(proof).toContainText('200')
  // the picture of the README: README_SCREENSHOT=1 npx playwright test -g 'line break'
  if (process.env.README_SCREENSHOT)
    await page.screenshot({ path: 'docs/check.png', clip: { x: 0, y: 0, width: 1280, height: 1000 }, fullPage: true })
})

const STORIES = [
  { id: 'good-numbers', verdict: 'accepted', expected: ['credentials-accepted'] },
  { id: 'good-verification', verdict: 'accepted', expected: ['credentials-accepted'] },
  { id: 'wrong-secret', verdict: 'rejected', expected: ['client-rejected'] },
  { id: 'wrong-project', verdict: 'rejected', expected: ['wrong-project'] },
  { id: 'conversation-eu-on-us', verdict: 'accepted', expected: ['wrong-region'] },
  { id: 'mailgun-eu-on-us', verdict: 'accepted', expected: ['wrong-region'] },
  { id: 'project-key-on-voice', verdict: 'rejected', expected: ['project-credentials-on-app-api'] },
  { id: 'any-secret', verdict: 'undecided', expected: ['not-the-api'] },
  { id: 'token-endpoint-busy', verdict: 'undecided', expected: ['rate-limited'] },
  { id: 'est-not-enabled', verdict: 'accepted', expected: ['product-not-enabled'] },
] as const

for (const { id, verdict, expected } of STORIES)
  test(`reads ${id} as ${expected.join(', ')}`, async ({ page }) => {
    await runScenario(page, id)
    await expect(page.locator('[data-report]')).toHaveAttribute('data-verdict', verdict)
    expect(await diagnoses(page)).toEqual(expected)
  })

test('says why each stage that was not tested was not', async ({ page }) => {
  await runScenario(page, 'wrong-secret')
  const skipped = page.locator('[data-probe][data-outcome="not-tested"]')
  expect(await skipped.count()).toBeGreaterThan(2)
  await expect(page.locator('[data-probe="token-claims"]')).toContainText('There was no access token to read.')
})

test('shows the fields of the chosen product and no others', async ({ page }) => {
  await page.goto('/check?product=sms-service-plan&region=eu')
  const names = () => page.locator('form [name]').evaluateAll((list) => list.map((e) => e.getAttribute('name')))
  expect(await names()).toEqual(['product', 'region', 'servicePlanId', 'apiToken'])
  await expect(page.locator('#region')).toHaveValue('eu')
  await page.selectOption('#product', 'numbers')
  expect(await names()).toEqual(['product', 'projectId', 'keyId', 'keySecret'])
  expect(await page.locator('[type="submit"]').count()).toBe(1)
})

test('sends nothing while a value cannot be sent, and keeps the others', async ({ page }) => {
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await page.goto('/check?product=numbers')
  await page.fill('#keyId', 'kept as typed')
  await page.fill('#keySecret', 'YOUR_KEY_SECRET')
  await page.getByRole('button', { name: 'Run the check' }).click()
  await expect(page.locator('#keySecret')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('#keySecret-findings')).toContainText('placeholder')
  await expect(page.locator('#projectId-findings')).toContainText('Project ID is required')
  await expect(page.locator('#projectId')).toBeFocused()
  await expect(page.locator('#keyId')).toHaveValue('kept as typed')
  expect(posts).toEqual([])
})

async function paste(page: Page, selector: string, text: string) {
  await page.locator(selector).evaluate((element, value) => {
    const data = new DataTransfer()
    data.setData('text/plain', value)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

test('shows the line break that an input would have dropped, and mends it with one click', async ({ page }) => {
  await page.goto('/check?product=numbers')
  await paste(page, '#keySecret', 'fake~secret~value\n')
  await expect(page.locator('#keySecret-findings')).toContainText('1 line break at the end')
  await expect(page.getByText('18 characters')).toBeVisible()
  await page.getByRole('button', { name: 'Remove 1 line break at the end' }).click()
  await expect(page.getByText('17 characters')).toBeVisible()
  await expect(page.locator('#keySecret-findings li')).toHaveCount(0)
})

test('fills the form from .env text and from a curl command', async ({ page }) => {
  await page.goto('/check?product=voice')
  await paste(
    page,
    '#applicationKey',
    'SINCH_PROJECT_ID=11111111-2222-4333-8444-555555555555\n' +
      'SINCH_KEY_ID=21111111-2222-4333-8444-555555555555\nSINCH_KEY_SECRET=fake~secret~value',
  )
  await expect(page.locator('#keyId')).toHaveValue('21111111-2222-4333-8444-555555555555')
  await expect(page.locator('#product')).toHaveValue('numbers')
  await paste(
    page,
    '#keyId',
    "curl -u 'api:fake-key' https://api.eu.mailgun.net/v3/mg.kestrel.example/messages \\\n -F from=a",
  )
  await expect(page.locator('#product')).toHaveValue('mailgun-send')
  await expect(page.locator('#region')).toHaveValue('eu')
  await expect(page.locator('#domain')).toHaveValue('mg.kestrel.example')
})

test('keeps the secret sealed for a retest, empties its field, and forgets on request', async ({ page, context }) => {
  await runScenario(page, 'good-numbers')
  await expect(page.locator('#keySecret')).toHaveValue('')
  await expect(page.locator('#keySecret')).toHaveAttribute('placeholder', 'kept sealed in this session')
  await page.locator('[data-action="retest"]').click()
  await expect(page.locator('[data-report="done"]')).toHaveAttribute('data-verdict', 'accepted')
  const cookie = (await context.cookies()).find((c) => c.name.endsWith('why401-check'))
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', expires: -1 })
  expect(cookie?.value.length).toBeLessThan(4096)
  await page.goto('/check')
  await expect(page.locator('#keySecret')).toHaveAttribute('placeholder', 'kept sealed in this session')
  await page.locator('[data-action="forget"]').click()
  await expect(page.getByText('holds no credentials of yours any more')).toBeVisible()
  await page.goto('/check?product=numbers')
  await expect(page.locator('#keySecret')).not.toHaveAttribute('placeholder', /kept/)
})

test('shows stages while they are under way and stops on request', async ({ page }) => {
  await page.goto('/check?scenario=timeout')
  await page.getByRole('button', { name: 'Run the check' }).click()
  await expect(page.locator('[data-report="running"]')).toBeVisible()
  await expect(page.locator('[data-probe="token-exchange"]')).toBeVisible()
  await page.locator('[data-action="stop"]').click()
  await expect(page.locator('[data-report="done"]')).toBeVisible({ timeout: 5000 })
})

test('can be used by keyboard alone', async ({ page }) => {
  await page.goto('/check?scenario=secret-line-break')
  await expect(page.getByText('Filled with the test keys')).toBeVisible()
  await page.locator('#keySecret').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-report="done"]')).toBeVisible()
  const exchange = page.locator('[data-probe="token-exchange"] summary')
  await exchange.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('grant_type=client_credentials')).toBeVisible()
})

test('draws the same stages as a table', async ({ page }) => {
  await runScenario(page, 'good-conversation')
  const rows = await page.locator('[data-probe]').count()
  await page.locator('[data-action="toggle-table"]').click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(rows + 1)
})

for (const theme of THEMES)
  for (const width of [360, 1440])
    test(`has no accessibility violation and no sideways scroll (${theme}, ${width})`, async ({ page }) => {
      test.slow() // axe reads three whole pages
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/')
      await expectNoAxeViolations(page)
      await expectNoSidewaysScroll(page)
      await page.goto('/check?product=conversation')
      await page.fill('#keySecret', ' fake~secret~value')
      await expectNoAxeViolations(page)
      await runScenario(page, 'secret-line-break')
      await page.locator('[data-probe="token-exchange"] summary').click()
      await expectNoAxeViolations(page)
      await expectNoSidewaysScroll(page)
    })
