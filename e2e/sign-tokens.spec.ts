import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { KEY, SECRET, b64, hmac, open } from './sign-bench'

function registration(key: Buffer | string, day: string, issued: number): string {
  const iss = `//rtc.sinch.com/applications/${KEY}`
  const text =
    `${b64({ alg: 'HS256', kid: `hkdfv1-${day}` })}.` +
    `${b64({ iss, sub: `${iss}/users/foo`, iat: issued, exp: issued + 600, nonce: 'n' })}`
  return `${text}.${hmac(key, text).digest('base64url')}`
}

test.describe('tokens', () => {
  const issued = Math.floor(Date.now() / 1000) - 30
  const day = new Date(issued * 1000).toISOString().slice(0, 10).replaceAll('-', '')
  const derived = hmac(Buffer.from(SECRET, 'base64'), day).digest()
  const outcome = (page: Page, claim: string) => page.locator(`[data-claim="${claim}"]`)

  test('registration token: claims, day and signature', async ({ page }) => {
    await open(page, 'registration-token', {
      token: registration(derived, day, issued),
      applicationKey: KEY,
      applicationSecret: SECRET,
    })
    await expect(page.locator('[data-valid="true"]')).toBeVisible()
    for (const claim of ['signature', 'kid', 'iss', 'sub', 'iat', 'exp', 'nonce'])
      await expect(outcome(page, claim)).toHaveAttribute('data-outcome', 'pass')
    await page.locator('[name="token"]').fill(registration(Buffer.from(SECRET, 'base64'), day, issued))
    await expect(page.locator('[data-valid="false"]')).toBeVisible()
    await expect(outcome(page, 'signature')).toContainText('not derived')
    await page.locator('[name="token"]').fill(registration(derived, '20200101', issued))
    await expect(outcome(page, 'kid')).toHaveAttribute('data-outcome', 'fail')
  })

  test('makes a registration token that is marked as one for testing, and checks it', async ({ page }) => {
    await open(page, 'registration-token', { applicationKey: KEY, applicationSecret: SECRET })
    await page.getByText('Make a token for testing').first().click()
    await page.getByRole('button', { name: 'Make a token for testing' }).click()
    await expect(page.locator('[data-minted="for-testing"]')).toContainText('For testing only')
    await page.getByRole('button', { name: 'Check it above' }).click()
    await expect(page.locator('[data-valid="true"]')).toBeVisible()
  })

  test('access token: expiry against a given time, self-minted, cut off', async ({ page }) => {
    const token =
      `${b64({ alg: 'RS256', kid: 'k' })}.${b64({ exp: 1_767_323_045 })}.` +
      `${Buffer.alloc(256, 7).toString('base64url')}`
    await open(page, 'access-token', { token })
    await expect(page.locator('[data-valid="false"]')).toBeVisible()
    await expect(outcome(page, 'exp')).toHaveAttribute('data-outcome', 'fail')
    await page.locator('[name="serverTime"]').fill('Fri, 02 Jan 2026 03:00:00 GMT')
    await expect(page.locator('[data-valid="true"]')).toBeVisible()
    await expect(outcome(page, 'exp')).toContainText('4 min 5 s')
    await page.locator('[name="token"]').fill(token.slice(0, -50))
    await expect(page.locator('#token-findings')).toContainText('cut off inside its signature')
    await page
      .locator('[name="token"]')
      .fill(`${b64({ alg: 'HS256' })}.${b64({ exp: 1_767_323_045 })}.${Buffer.alloc(32, 7).toString('base64url')}`)
    await expect(outcome(page, 'alg')).toContainText('Self-minted')
  })
})
