import type { Browser, Page } from '@playwright/test'
import { startApp, type LocalApp } from '@/scripts/local-app.mjs'
import { expect, expectNoAxeViolations, test, TO_SIMULATOR } from './fixtures'
import { CLIENT, startProvider } from './openid-provider'

let provider: Awaited<ReturnType<typeof startProvider>>
let app: LocalApp

test.beforeAll(async () => {
  provider = await startProvider()
  app = await startApp({
    ...TO_SIMULATOR,
    WHY401_LOCAL: '1',
    RATE_LIMITS: 'off',
    SUPPORT_OIDC_ISSUER: provider.issuer,
    SUPPORT_OIDC_CLIENT_ID: CLIENT.id,
    SUPPORT_OIDC_CLIENT_SECRET: CLIENT.secret,
    SUPPORT_OIDC_DOMAINS: 'desk.example',
    SUPPORT_OIDC_GROUP: 'groups=support',
  })
  provider.allow(`${app.origin}/support/signed-in`)
})
test.afterAll(async () => {
  await app.stop()
  await provider.stop()
})

/** Signs in at the provider as whoever has this mail address. */
async function signIn(page: Page, address: string) {
  // the pages of the provider ask for a font and an icon that are not here
  await page.context().route(/fonts\.googleapis\.com/, (route) => route.fulfill({ contentType: 'text/css', body: '' }))
  await page.context().route(`${provider.issuer}/favicon.ico`, (route) => route.fulfill({ status: 204 }))
  await page.goto(`${app.origin}/support`)
  await page.locator('[data-action=sign-in]').click()
  const back = page.locator('[data-action=sign-out], main [role=alert]')
  const login = page.locator('input[name=login]')
  await expect(login.or(back).first()).toBeVisible()
  if (await back.first().isVisible()) return // the provider knew who it is
  await login.fill(address)
  await page.locator('input[name=password]').fill('any')
  await page.getByRole('button', { name: /sign-in/i }).click()
  await page.getByRole('button', { name: /continue/i }).click()
  await expect(back.first()).toBeVisible()
}

async function supporter(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, address)
  return page
}

test('a supporter signs in as themselves, and their cases are still there after signing out', async ({ page }) => {
  await signIn(page, 'kim.lee@desk.example')
  await expect(page.getByText('Signed in as Kim Lee')).toBeVisible()
  await expect(page.locator('input[name=who]')).toHaveCount(0)
  await expectNoAxeViolations(page)
  await page.locator('input[name=ticket]').fill('T-4711')
  await page.locator('[data-action=open-case]').click()
  await expect(page.locator('[data-case-code]')).toBeVisible()
  await expect(page.getByText('Ticket T-4711')).toBeVisible()

  await page.goto(`${app.origin}/support`)
  await page.locator('[data-action=sign-out]').click()
  await expect(page.locator('[data-action=sign-in]')).toBeVisible()
  await expect(page.getByText('T-4711')).toHaveCount(0)
  await signIn(page, 'kim.lee@desk.example')
  await page.getByRole('listitem').filter({ hasText: 'T-4711' }).getByRole('link').click()
  await expect(page.locator('[data-case-code]')).toBeVisible()
})

test('a report from the desk is proposed to be sent in the supporter’s own name, which can be emptied', async ({
  browser,
}) => {
  const kim = await supporter(browser, 'kim.lee@desk.example')
  // the code of the page comes when it comes: until then the button does nothing
  await expect(async () => {
    await kim.getByLabel('Paste what the customer sent').fill('HTTP/1.1 401 Unauthorized\n\n{"error":"invalid_token"}')
    await kim.locator('[data-action=explain-customer]').click()
    await expect(kim.locator('[data-reply]')).toBeVisible({ timeout: 5_000 })
  }).toPass()
  await kim.locator('[data-action=share]').click()
  const name = kim.getByLabel('Your name or team')
  await expect(name).toHaveValue('Kim Lee')
  await expectNoAxeViolations(kim)
  await name.fill('')
  await kim.getByLabel('Ticket number').fill('T-4711')
  await kim.locator('[data-action=create-link]').click()
  const url = (await kim.locator('[data-share-url]').getAttribute('data-share-url')) ?? ''
  await kim.goto(url)
  await expect(kim.locator('[data-sender]')).toContainText('Sent, ticket “T-4711” — as the sender wrote it')
})

for (const [address, sentence] of [
  ['sam@elsewhere.example', 'of no domain that works at this support desk'],
  ['unverified@desk.example', 'has not verified this mail address'],
  ['guest@desk.example', 'in no group that works at this support desk'],
] as const)
  test(`${address} is not let in and is told why`, async ({ page }) => {
    await signIn(page, address)
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
    await expect(page.locator('[data-action=open-case]')).toHaveCount(0)
  })

test('a case is handed to a colleague, and the customer sees to whom', async ({ browser }) => {
  test.slow()
  const robin = await supporter(browser, 'robin.day@desk.example')
  const kim = await supporter(browser, 'kim.lee@desk.example')
  await kim.locator('[data-action=open-case]').click()
  const code = (await kim.locator('[data-case-code]').getAttribute('data-case-code')) ?? ''
  const customer = await (await browser.newContext()).newPage()
  await customer.goto(`${app.origin}/join`)
  await customer.locator('input[name=code]').fill(code)
  await customer.locator('[data-action=join], button[type=submit]').first().click()
  await expect(customer.locator('[data-watched=true]')).toContainText('Kim Lee')

  await kim.getByText('Hand over', { exact: true }).click()
  await kim.getByLabel(/To whom/).selectOption({ label: 'Robin Day' })
  const kims = kim.url()
  await kim.locator('[data-action=hand-over]').click()
  await kim.waitForURL(`${app.origin}/support`)
  await expect(customer.locator('[data-watched=true]')).toContainText('Robin Day')
  await expect(customer.getByText('handed the case to Robin Day').first()).toBeVisible()
  expect((await kim.request.get(kims)).status()).toBe(404)

  await robin.reload()
  await robin.getByRole('listitem').filter({ hasText: 'Joined' }).getByRole('link').first().click()
  await expect(robin.locator('[data-presence=joined]')).toBeVisible()
})

test('an answer that nobody asked for, and one of another browser, lets nobody in', async ({ page }) => {
  for (const query of ['?code=made-up&state=made-up', '', '?error=access_denied&state=x']) {
    await page.goto(`${app.origin}/support/signed-in${query}`)
    await expect(page.getByRole('alert').filter({ hasText: 'began in another browser' })).toBeVisible()
    await expect(page.locator('[data-action=open-case]')).toHaveCount(0)
  }
})
