import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'

// The first minute of the three who come here, each by the keyboard alone.

/** Far more stops than any of these pages has before what is looked for. */
const MOST_STOPS = 60

async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluateAll((found) => found.some((element) => element === document.activeElement))
}

/** Presses Tab until the focus is there, as somebody does who has no mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await isFocused(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${MOST_STOPS} stops of the Tab key do not reach ${String(target)}`)
}

async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

test('a developer sees a fix proven with one press, and finds how to send it', async ({ page }) => {
  await page.goto('/')
  await pressOn(page, page.getByRole('link', { name: 'See a fix being proven' }))
  const report = page.locator('[data-report=done]')
  await expect(report).toBeVisible({ timeout: 30_000 })
  await expect(report).toHaveAttribute('data-verdict', 'rejected')
  await expect(report.locator('[data-diagnosis]').first()).toHaveAttribute('data-proven', 'true')
  // the whole of it is read from the top: what is wrong, the proof, the line to change
  await expect(report.getByRole('heading').first()).toContainText(/secret/i)
  await expect(page.getByRole('region', { name: 'Proof' })).toContainText('401')
  await expect(page.getByRole('region', { name: 'Proof' })).toContainText('200')

  await tabTo(page, page.locator('[data-action=share]'))
})

test('a developer pastes an answer on the front page and reads its cause after the second action', async ({ page }) => {
  await page.goto('/')
  await tabTo(page, page.getByRole('main').getByRole('textbox').first())
  await page.keyboard.insertText(
    'GET https://numbers.api.sinch.com/v1/projects/1/activeNumbers\nHTTP/1.1 401 Unauthorized\n' +
      'www-authenticate: Bearer error="invalid_token", error_description="The access token expired"',
  )
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/explain/)
  await expect(page.locator('[data-diagnosis]').first()).toHaveAttribute('data-diagnosis', 'token-expired')
})

test('a supporter gets from a customer’s text to a copied reply in three actions', async ({ page }) => {
  const written: string[] = []
  await page.exposeFunction('noteCopied', (text: string) => written.push(text))
  await page.addInitScript(() => {
    navigator.clipboard.writeText = (text) =>
      (globalThis as unknown as { noteCopied(text: string): Promise<void> }).noteCopied(text)
  })
  await page.goto('/support')
  await tabTo(page, page.getByLabel('Paste what the customer sent'))
  await page.keyboard.insertText('My mails are refused since today:\n535 5.7.0 Authentication failed\nsmtp.mailgun.org')
  await pressOn(page, page.locator('[data-action=explain-customer]'))
  await expect(page.locator('[data-diagnosis]').first()).toHaveAttribute('data-diagnosis', 'smtp-login-refused')
  await pressOn(page, page.getByRole('button', { name: 'Copy the reply' }))
  await expect.poll(() => written).toEqual([await page.locator('[data-reply]').innerText()])
  expect(written[0]).toContain('Please try this one thing: ')
})

test('whoever gets a link reads what is wrong first, and finds what to do by who they are', async ({
  page,
  browser,
}) => {
  await page.goto('/check?scenario=secret-line-break&run=now')
  await expect(page.locator('[data-report=done]')).toBeVisible({ timeout: 30_000 })
  await page.locator('[data-action=share]').click()
  await page.locator('[data-action=create-link]').click()
  const url = (await page.locator('[data-share-url]').getAttribute('data-share-url')) ?? ''

  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(url)
  const headings = await stranger.getByRole('main').getByRole('heading').allInnerTexts()
  expect(headings.slice(0, 2)).toEqual(['A shared report', expect.stringMatching(/^Key Secret: remove 1 line break/)])
  const ways = stranger.getByRole('navigation', { name: 'Ways on' })
  await expect(ways.getByRole('heading')).toHaveText([
    'I own this key',
    'I support this customer',
    'I only need to know',
  ])
  await pressOn(stranger, ways.getByRole('link', { name: /^Read about/ }))
  await expect(stranger).toHaveURL(/\/problems\/secret-whitespace$/)
  await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible()

  await stranger.goBack()
  await pressOn(stranger, ways.getByRole('link', { name: 'Check again with my own credentials' }))
  await expect(stranger).toHaveURL(/\/check\?product=numbers/)
  await tabTo(stranger, stranger.locator('#keySecret'))
})

test('on a telephone the verdict is in sight when the check is done, and not the evidence beneath it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const address of ['/check?scenario=secret-line-break&run=now', '/check?scenario=secret-line-break']) {
    await page.goto(address)
    if (!address.endsWith('now')) await page.locator('button[type=submit]').click()
    const report = page.locator('[data-report=done]')
    await expect(report.locator('[data-proven=true]')).toBeAttached({ timeout: 30_000 })
    await expect(report.getByRole('heading').first()).toBeInViewport()
  }
})
