import type { Page } from '@playwright/test'
import { FOREIGN_PASTES } from '@/lib/testing/all-vendors/foreign-pastes.fixture'
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test, THEMES } from './fixtures'

const ID = '11111111-2222-4333-8444-555555555555'
const OTHER = '99999999-2222-4333-8444-555555555555'
const SECRET = ['fake', 'secret', 'value', '0123456789'].join('~')
const STRIPE = ['sk', 'live', 'abcdefghijklmnop01234567'].join('_')
const TINIFY = `curl --user api:${SECRET} https://api.tinify.com/shrink`

/** What the page asks for, without its own files and what any visitor is told of a product. */
function watch(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (request.method() !== 'GET' || !/^\/(?:_next\/static\/|api\/plan\/|check$|explain$|icon\.svg$|$)/.test(pathname))
      sent.push(`${request.method()} ${request.url()}`)
  })
  return sent
}

async function paste(page: Page, selector: string, text: string) {
  await page.locator(selector).evaluate((element, value) => {
    const data = new DataTransfer()
    data.setData('text/plain', value)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

const values = (page: Page) =>
  page.locator('form input').evaluateAll((list) => list.map((input) => (input as HTMLInputElement).value).join(''))

test('says on the front page whose a command is, and offers no check of it', async ({ page }) => {
  const sent = watch(page)
  await page.goto('/')
  await page.fill('#paste', TINIFY)
  await expect(page.locator('[data-foreign="api.tinify.com"]')).toContainText(
    'Why401 asks Sinch and Mailgun only; nothing was taken from it.',
  )
  await expect(page.getByRole('button', { name: 'Check its credentials' })).toHaveCount(0)
  for (const { name, text } of FOREIGN_PASTES.filter((_, i) => i % 9 === 0)) {
    await page.fill('#paste', text)
    await expect(page.getByRole('button', { name: 'Check its credentials' }), name).toHaveCount(0)
    await expect(page.locator('[data-foreign]'), name).toBeVisible()
  }
  expect(sent).toEqual([])
})

test('takes nothing from a foreign command or file into the form, and sends nothing', async ({ page }) => {
  const sent = watch(page)
  await page.goto('/check?product=mailgun-send')
  await paste(page, '#apiKey', TINIFY)
  await expect(page.locator('[data-foreign="api.tinify.com"]')).toContainText('This command calls api.tinify.com')
  for (const { name, text, secret } of FOREIGN_PASTES.filter((_, i) => i % 9 === 4)) {
    await paste(page, '#apiKey', text)
    await expect(page.locator('[data-foreign]'), name).toBeVisible()
    expect(await values(page), name).toBe('')
    expect(await page.locator('main').innerText(), name).not.toContain(secret)
  }
  expect(sent).toEqual([])
})

for (const field of ['apiKey', 'domain'] as const)
  test(`refuses a key of another vendor by its name in ${field}`, async ({ page }) => {
    const sent = watch(page)
    await page.goto('/check?product=mailgun-send')
    await page.fill('#apiKey', SECRET)
    await page.fill(`#${field}`, STRIPE)
    await expect(page.locator(`#${field}-findings [data-foreign="stripe"]`)).toContainText('Stripe')
    await expect(page.locator(`#${field}`)).toHaveAttribute('aria-invalid', 'true')
    await expect(page.locator(`#${field}`)).toHaveAttribute('aria-describedby', new RegExp(`${field}-findings`))
    await expect(page.locator(`#${field}`)).toHaveAttribute('type', 'password')
    await page.getByRole('button', { name: 'Run the check' }).click()
    await expect(page.locator(`#${field}`)).toBeFocused()
    expect(sent).toEqual([])
  })

test('masks a secret in the field of an id, moves it with one click, and never shows it again', async ({ page }) => {
  const received: string[] = []
  page.on(
    'response',
    (response) =>
      void response.text().then(
        (text) => received.push(text),
        () => null,
      ),
  )
  await page.goto('/check?product=numbers')
  for (const field of ['projectId', 'keyId']) {
    await page.fill(`#${field}`, SECRET)
    await expect(page.locator(`#${field}`)).toHaveAttribute('type', 'password')
    await expect(page.locator(`#${field}-findings`)).toContainText('looks like a secret')
  }
  await page.locator('#keyId-findings').getByRole('button', { name: 'Move it to Key Secret' }).click()
  await expect(page.locator('#keySecret')).toHaveValue(SECRET)
  await expect(page.locator('#keyId')).toHaveValue('')
  await page.fill('#projectId', ID)
  await page.fill('#keyId', SECRET)
  await page.getByRole('button', { name: 'Run the check' }).click()
  await expect(page.locator('[data-report="done"]')).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('#keyId')).toHaveAttribute('placeholder', 'kept sealed in this session')
  await page.reload()
  await expect(page.locator('#projectId')).toHaveValue(ID)
  await expect(page.locator('#keyId')).toHaveAttribute('placeholder', 'kept sealed in this session')
  expect(await page.content()).not.toContain(SECRET)
  expect(received.join('\n')).not.toContain(SECRET)
})

test('takes a pair and a JSON object apart with one click', async ({ page }) => {
  await page.goto('/check?product=numbers')
  await page.fill('#keyId', `${ID}:${SECRET}`)
  await expect(page.locator('#keyId')).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'Split it into Key ID and Key Secret' }).click()
  await expect(page.locator('#keyId')).toHaveValue(ID)
  await expect(page.locator('#keySecret')).toHaveValue(SECRET)
  await page.fill('#keySecret', JSON.stringify({ keySecret: SECRET.toUpperCase() }))
  await page.getByRole('button', { name: 'Take Key Secret out of it' }).click()
  await expect(page.locator('#keySecret')).toHaveValue(SECRET.toUpperCase())
  await expect(page.locator('#keyId')).toHaveAttribute('type', 'text')
})

const SEVERAL = [
  '# staging',
  `SINCH_PROJECT_ID=${ID}`,
  `SINCH_KEY_ID=${ID}`,
  `SINCH_KEY_SECRET=${SECRET} # rotate in May`,
  '# production',
  `SINCH_PROJECT_ID=${OTHER}`,
  `SINCH_KEY_ID=${OTHER}`,
  `SINCH_KEY_SECRET=${SECRET.toUpperCase()}`,
  `SINCH_API_KEY=${SECRET}`,
  `STRIPE_KEY=${STRIPE}`,
].join('\n')

test('asks which of several sets is meant, and lists what it left', async ({ page }) => {
  await page.goto('/')
  await page.fill('#paste', SEVERAL)
  await page.getByRole('button', { name: 'Check its credentials' }).click()
  await expect(page.getByText('2 sets were found. Which one is it?')).toBeVisible()
  expect(await values(page)).toBe('')
  await page.getByRole('button', { name: /production/ }).click()
  await expect(page.locator('#keyId')).toHaveValue(OTHER)
  await expect(page.locator('#keySecret')).toHaveValue(SECRET.toUpperCase())
  await page.getByRole('button', { name: /staging/ }).click()
  await expect(page.locator('#keySecret')).toHaveValue(SECRET)
  await expect(page.getByText('SINCH_API_KEY: no form of Sinch has a field of this name.')).toBeVisible()
  await expect(page.getByText('STRIPE_KEY: it holds a value of Stripe, by its form.')).toBeVisible()
  const shown = await page.locator('main').innerText()
  for (const secret of [SECRET, SECRET.toUpperCase(), STRIPE]) expect(shown).not.toContain(secret)
})

test('takes the region from a host and reads a DSN', async ({ page }) => {
  await page.goto('/check')
  const laravel = `MAILGUN_DOMAIN=mg.kestrel.example\nMAILGUN_SECRET=${SECRET}\nMAILGUN_ENDPOINT=api.eu.mailgun.net\n`
  for (const text of [laravel, `mailgun+api://${SECRET}:mg.kestrel.example@default?region=eu`]) {
    await page.goto('/check?product=numbers')
    await paste(page, '#keyId', text)
    await expect(page.locator('#product')).toHaveValue('mailgun-send')
    await expect(page.locator('#region')).toHaveValue('eu')
    await expect(page.locator('#apiKey')).toHaveValue(SECRET)
    await expect(page.locator('#domain')).toHaveValue('mg.kestrel.example')
  }
})

for (const colorScheme of THEMES)
  for (const width of [360, 1440])
    test(`what came of an import is readable, ${colorScheme}, ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 1000 })
      await page.emulateMedia({ colorScheme })
      await page.goto('/check?product=numbers')
      await paste(page, '#keyId', SEVERAL)
      await expect(page.getByText('2 sets were found')).toBeVisible()
      await page.fill('#projectId', STRIPE)
      await page.fill('#keyId', SECRET)
      await expect(page.locator('#projectId-findings [data-foreign]')).toBeVisible()
      await expectNoAxeViolations(page)
      await expectNoSidewaysScroll(page)
      if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/import-${colorScheme}-${width}.png` })
      await paste(page, '#keySecret', TINIFY)
      await expect(page.locator('[data-foreign="api.tinify.com"]')).toBeVisible()
      await expectNoAxeViolations(page)
      await expectNoSidewaysScroll(page)
      if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/foreign-${colorScheme}-${width}.png` })
    })
