import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

async function runScenario(page: Page, id: string) {
  await page.goto(`/check?scenario=${id}`)
  await page.getByRole('button', { name: 'Run the check' }).click()
  await expect(page.locator('[data-report="done"]')).toBeVisible({ timeout: 30_000 })
}

const report = (page: Page) => page.locator('[data-report]')
const first = (page: Page) => page.locator('[data-diagnosis]').first()
const proof = (page: Page) => page.getByRole('region', { name: 'Proof' })

test('a region is proven by what is listed there, and a wrong secret is tried too', async ({ page }) => {
  await runScenario(page, 'conversation-eu-on-us')
  await expect(first(page)).toHaveAttribute('data-proven', 'true')
  await expect(proof(page)).toContainText('1 app, and a wrong secret was refused')
})

test('an empty list in another region proves nothing', async ({ page }) => {
  await runScenario(page, 'conversation-eu-without-apps-on-us')
  await expect(first(page)).toHaveAttribute('data-diagnosis', 'wrong-region')
  await expect(first(page)).toHaveAttribute('data-proven', 'false')
  await expect(first(page)).toContainText('lists no apps')
  await expect(proof(page)).toHaveCount(0)
})

test('a clock that is off and a level that is too low say nothing of the key', async ({ page }) => {
  await runScenario(page, 'voice-clock-and-level')
  await expect(report(page)).toHaveAttribute('data-verdict', 'undecided')
  await expect(first(page)).toHaveAttribute('data-diagnosis', 'timestamp-out-of-range')
  await expect(report(page)).toContainText('Each refusal is about something beside the credential')
})

test('a domain that only the other region knows proves the region', async ({ page }) => {
  await runScenario(page, 'mailgun-domain-in-eu')
  await expect(report(page)).toHaveAttribute('data-verdict', 'accepted')
  await expect(first(page)).toHaveAttribute('data-diagnosis', 'wrong-region')
  await expect(proof(page)).toContainText('us → eu')
  await expect(page.locator('[data-probe=resource]')).toHaveAttribute('data-outcome', 'warning')
  await expect(page.locator('[data-probe=resource-elsewhere]')).toHaveAttribute('data-outcome', 'pass')
})

test('a service plan in the fields of an access key is seen and proven', async ({ page }) => {
  await runScenario(page, 'plan-as-key-on-project-sms')
  await expect(first(page)).toHaveAttribute('data-diagnosis', 'service-plan-token-mixup')
  await expect(first(page)).toHaveAttribute('data-proven', 'true')
})

test('a wrong project is shown by the two ends of its id', async ({ page }) => {
  await runScenario(page, 'wrong-project')
  await expect(first(page)).toContainText('Project ID asked')
  await expect(first(page)).toContainText(/[0-9a-f]{4}…[0-9a-f]{4}/)
})
