import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test, THEMES } from './fixtures'

/** As a person has it who quoted a secret, with a comment behind it and a dollar sign in it. */
const SECRET = 'fake-secret-9f$x7Q'
const ENV = [
  'SINCH_KEY_ID=5f3c6a1e-0000-4000-8000-000000000001',
  `SINCH_KEY_SECRET="${SECRET}" # from the dashboard`,
  'SINCH_PROJECT_ID=5f3c6a1e-0000-4000-8000-000000000002',
  'SINCH_REGION=eu',
  '',
].join('\r\n')

async function open(page: Page) {
  await page.goto('/check')
  const field = page.locator('[data-xray-file]')
  // the button is in the page before its code is
  await expect(async () => {
    await page.locator('[data-action="open-xray"]').click()
    await expect(field).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await page
    .getByLabel('or choose it')
    .setInputFiles({ name: '.env', mimeType: 'text/plain', buffer: Buffer.from(ENV) })
}

const variable = (page: Page, name: string) => page.locator(`[data-variable="${name}"]`)

test('shows what each loader makes of a file, and fills the form with what one of them reads', async ({ page }) => {
  const sent: string[] = []
  await open(page)
  page.on('request', (request) => sent.push(request.url()))
  await expect(page.locator('[data-xray-summary]')).toHaveText('4 variables: loaders differ about all of them.')

  const secret = variable(page, 'SINCH_KEY_SECRET')
  await expect(secret.locator('[data-xray-finding]').first()).toContainText('docker and Kubernetes send the quotes')
  const mark = (loader: string) => secret.locator(`[data-loader="${loader}"]`).getAttribute('data-mark')
  expect(await mark('node')).toBe(await mark('python-dotenv'))
  expect(await mark('node')).not.toBe(await mark('docker'))
  await expect(secret.locator('[data-loader="node"]')).toContainText('18 characters')
  await expect(secret.locator('[data-loader="bash"]')).toContainText('“$” expanded')
  await expect(variable(page, 'SINCH_REGION')).toContainText('bash keeps the carriage return of a Windows line end;')
  expect(sent.filter((url) => !url.includes('/_next/static/'))).toEqual([])
  expect(await page.content()).not.toContain('fake-secret')

  await page.getByLabel('Check with the values of the loader').selectOption('docker')
  await page.locator('[data-action="use-loader"]').click()
  await expect(page.locator('[name="keySecret"]')).toHaveValue(/^"fake-secret-9f\$x7Q" # from the dashboard$/)
  await page.getByLabel('Check with the values of the loader').selectOption('node')
  await page.locator('[data-action="use-loader"]').click()
  await expect(page.locator('[name="keySecret"]')).toHaveValue(SECRET)
  await expect(page.locator('[name="keySecret"]')).toHaveAttribute('type', 'password')
  // the form shows what a check of the product would send, which needs no value
  expect(sent.filter((url) => !/\/_next\/static\/|\/api\/plan\/\w+\?region=\w+$/.test(url))).toEqual([])
})

test('takes a file that is dropped on the form, and a manifest', async ({ page }) => {
  await page.goto('/check')
  const secret = ['apiVersion: v1', 'kind: Secret', 'metadata: { name: vendor }', 'data:']
  const text = [...secret, `  MAILGUN_API_KEY: ${btoa('fake-key\n')}`, ''].join('\n')
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], 'secret.yaml', { type: 'text/yaml' }))
    return transfer
  }, text)
  // before the page is ready a drop is nobody's
  await expect(async () => {
    await page.locator('form[data-form="check"]').dispatchEvent('drop', { dataTransfer: dropped })
    await expect(variable(page, 'MAILGUN_API_KEY')).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(variable(page, 'MAILGUN_API_KEY')).toContainText('Kubernetes has a line break in the value.')
  await expect(variable(page, 'MAILGUN_API_KEY')).toContainText('Secret vendor')
})

for (const theme of THEMES)
  test(`holds on a small and a large screen in ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await open(page)
      await expect(variable(page, 'SINCH_KEY_SECRET')).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectNoAxeViolations(page)
      if (process.env.SCREENSHOTS)
        await page.screenshot({ path: `${process.env.SCREENSHOTS}/loaders-${theme}-${width}.png`, fullPage: true })
    }
  })
