import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test, THEMES } from './fixtures'

/** A check of a mail server: real SMTP to the simulated mail servers, with real encryption. */

async function open(page: Page, id: string) {
  await page.goto(`/check?scenario=${id}`)
  await expect(page.locator('[name="smtpUser"]')).not.toHaveValue('')
}

async function run(page: Page) {
  await page.getByRole('button', { name: 'Run the check' }).click()
  await expect(page.locator('[data-report="done"]')).toBeVisible({ timeout: 30_000 })
}

test('says beforehand how many logins may be refused, and accepts one that works', async ({ page }) => {
  await open(page, 'good-mailgun-smtp')
  await expect(page.getByRole('region', { name: 'What this check will send' })).toContainText('At most 3 logins')
  await run(page)
  await expect(page.locator('[data-report]')).toHaveAttribute('data-verdict', 'accepted')
  await expect(page.locator('[data-diagnosis]').first()).toHaveAttribute('data-diagnosis', 'credentials-accepted')
  for (const stage of ['tcp', 'greeting', 'ehlo', 'tls', 'sample-call', 'control', 'quit'])
    await expect(page.locator(`[data-probe="${stage}"]`).first(), stage).toHaveAttribute('data-outcome', 'pass')
})

test('proves a wrong region by logging in at the other', async ({ page }) => {
  await open(page, 'smtp-alerts')
  await run(page)
  await expect(page.locator('[data-report]')).toHaveAttribute('data-verdict', 'accepted')
  const first = page.locator('[data-diagnosis]').first()
  await expect(first).toHaveAttribute('data-diagnosis', 'wrong-region')
  await expect(first).toHaveAttribute('data-proven', 'true')
  const proof = page.getByRole('region', { name: 'Proof' })
  await expect(proof).toContainText('smtp.eu.mailgun.org')
  await expect(proof).toContainText('535')
  await expect(proof).toContainText('235')
})

test('refuses an API key in place of the password before anything is sent', async ({ page }) => {
  await open(page, 'smtp-password-is-an-api-key')
  await page.getByRole('button', { name: 'Run the check' }).click()
  const password = page.locator('[name="smtpPassword"]')
  await expect(password).toHaveAttribute('aria-invalid', 'true')
  await expect(password).toHaveAttribute('type', 'password')
  const reason = await password.getAttribute('aria-describedby')
  await expect(
    page.locator(
      (reason ?? '')
        .split(' ')
        .map((id) => `#${id}`)
        .join(', '),
    ),
  ).toContainText(['API key'])
  await expect(page.locator('[data-report]')).toHaveCount(0)
})

for (const theme of THEMES)
  test(`is accessible, and fits a telephone: ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.setViewportSize({ width: 360, height: 780 })
    await open(page, 'smtp-wrong-password')
    await run(page)
    await page.locator('[data-probe="sample-call"] > summary').first().click()
    await expect(page.locator('[data-probe="sample-call"]').first()).toContainText('[SMTP user name]')
    await expectNoAxeViolations(page)
    await expectNoSidewaysScroll(page)
    await page.goto('/products/mailgun-smtp')
    await expect(page.getByText('smtp.eu.mailgun.org').first()).toBeVisible()
    await expectNoAxeViolations(page)
    await expectNoSidewaysScroll(page)
  })
