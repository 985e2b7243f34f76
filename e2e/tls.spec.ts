import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { scenarioOf } from '@/lib/simulator/scenarios'
import { startTlsSimulator, type RunningTls } from '@/lib/simulator/tls'
import { startApp, type LocalApp } from '@/scripts/local-app.mjs'
import { expect, test } from './fixtures'

let vendor: RunningTls
let app: LocalApp
let folder: string

/** Fills in a key that works and checks it. */
async function checkGoodKey(page: Page): Promise<void> {
  const { product, credentials } = scenarioOf('good-numbers')
  await page.goto(`${app.origin}/check?product=${product}`)
  for (const [field, value] of Object.entries(credentials)) await page.locator(`[name=${field}]`).fill(value ?? '')
  await page.locator('button[type=submit]').click()
  await expect(page.locator('[data-report=done]')).toBeVisible({ timeout: 30_000 })
}

test.describe('a vendor’s host with a certificate', () => {
  test.describe.configure({ mode: 'default' }) // one app for both, and each sets what its connections meet
  test.beforeAll(async () => {
    test.setTimeout(120_000)
    vendor = await startTlsSimulator()
    folder = mkdtempSync(join(tmpdir(), 'authority-'))
    const authority = join(folder, 'authority.pem')
    writeFileSync(authority, vendor.authority)
    app = await startApp({
      UPSTREAM_CONNECT_TO: `https://127.0.0.1:${vendor.port}`,
      NODE_EXTRA_CA_CERTS: authority,
      WHY401_LOCAL: '1',
      RATE_LIMITS: 'off',
    })
  })
  test.afterAll(async () => {
    await app.stop()
    await vendor.close()
    rmSync(folder, { recursive: true })
  })

  test('that has expired gets no key, and the key is accepted once it is renewed', async ({ page }) => {
    vendor.show('expired')
    await checkGoodKey(page)
    await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'undecided')
    await expect(page.locator('[data-diagnosis]').first()).toHaveAttribute('data-diagnosis', 'tls-failure')
    await expect(page.locator('[data-probe=tls]').first()).toHaveAttribute('data-outcome', 'could-not-verify')
    await expect(page.locator('[data-report]')).toContainText('CERT_HAS_EXPIRED')
    expect(vendor.requests()).toEqual([])

    vendor.show(null)
    await checkGoodKey(page)
    await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'accepted')
    await expect(page.locator('[data-probe=tls]').first()).toHaveAttribute('data-outcome', 'pass')
  })

  test('by an authority that nobody knows gets no key', async ({ page }) => {
    vendor.show('unknown-authority')
    const before = vendor.requests().length
    await checkGoodKey(page)
    await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'undecided')
    await expect(page.locator('[data-diagnosis]')).toHaveAttribute('data-diagnosis', 'tls-failure')
    expect(vendor.requests()).toHaveLength(before)
  })
})
