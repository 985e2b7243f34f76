import type { Locator, Page } from '@playwright/test'
import { startApp } from '@/scripts/local-app.mjs'
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test, THEMES } from './fixtures'

const sides = (page: Page) => ({
  supporter: page.locator('[data-side="supporter"]'),
  customer: page.locator('[data-side="customer"]'),
})

/** More than there are stops between any two steps of the story. */
const STOPS = 90

/** Goes on by the keyboard until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let i = 0; i < STOPS; i += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(wanted)} is not reached by the keyboard`)
}

async function press(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

const heading = (side: Locator) => side.getByRole('heading', { level: 2 })

test('one person clicks through a whole case by the keyboard, and nothing leaves the page', async ({ page }) => {
  test.setTimeout(120_000)
  const written: string[] = []
  await page.exposeFunction('noteCopied', (text: string) => written.push(text))
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => {
      await (globalThis as unknown as { noteCopied(text: string): Promise<void> }).noteCopied(text)
    }
  })
  await page.goto('/support')
  await press(page, page.locator('main').getByRole('link', { name: 'Click through a case alone' }))
  await page.waitForURL('**/support/demo')
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  const { supporter, customer } = sides(page)
  const turn = page.locator('[data-turn]')
  await expect(turn).toContainText('Supporter: Open the case')

  await press(page, supporter.locator('[data-action="open-case"]'))
  await expect(heading(customer)).toBeFocused()
  await expect(turn).toContainText('Customer: Fill in the code')
  await press(page, customer.locator('[data-action="hear-code"]'))
  await expect(customer.locator('[data-action="join"]')).toBeFocused()
  await expect(customer.locator('#code')).toHaveValue(
    (await supporter.locator('[data-case-code]').getAttribute('data-case-code')) ?? '',
  )
  await page.keyboard.press('Enter')

  await expect(heading(supporter)).toBeFocused()
  await expect(supporter.locator('[data-presence="joined"]')).toBeVisible()
  const secret = await customer.locator('#keySecret').inputValue()
  expect(secret.length).toBeGreaterThan(10)
  await press(page, supporter.locator('[data-step="run-check"]'))
  await expect(heading(customer)).toBeFocused()
  await press(page, customer.locator('[data-action="allow"]'))

  await expect(heading(supporter)).toBeFocused()
  const first = supporter.locator('[data-attempt="1"] [data-report="done"]')
  await expect(first).toHaveAttribute('data-verdict', 'rejected')
  await expect(first.getByRole('region', { name: 'Proof' })).toContainText('remove 1 line break at the end')
  await expect(first.getByRole('region', { name: 'Proof' })).toBeInViewport()
  expect(await supporter.innerHTML()).not.toContain(secret)

  await press(page, supporter.locator('[data-step="corrected-value"]'))
  await expect(heading(customer)).toBeFocused()
  await press(page, customer.locator('[data-action="allow"]'))
  await expect(customer.locator('#projectId')).toBeFocused()
  await press(page, customer.getByRole('button', { name: 'Remove 1 line break at the end' }))
  await expect(customer.locator('#keySecret')).toBeFocused()
  await press(page, customer.locator('form[data-form="check"] [type="submit"]'))

  const second = supporter.locator('[data-attempt="2"]')
  await expect(second.locator('[data-report="done"]')).toHaveAttribute('data-verdict', 'accepted')
  await expect(second).toContainText('Key Secret is the same but for white space around it')
  await expect(heading(supporter)).toBeFocused()
  await tabTo(page, supporter.locator('#canned'))
  await page.keyboard.press('ArrowDown')
  await press(page, supporter.locator('[data-action="copy-reply"]'))
  await expect.poll(() => written.at(-1)).toContain('We changed one thing and the call succeeded')
  await press(page, supporter.getByRole('button', { name: 'Show it to the customer' }))
  await expect(supporter.locator('#say')).toBeFocused()
  await expect(customer.getByRole('region', { name: 'Texts from Support' })).toContainText('We changed one thing')
  await press(page, supporter.locator('[data-action="copy-ticket"]'))
  await expect.poll(() => written.at(-1)).toMatch(/^# Support case: Conversation API, us\n/)
  expect(written.join('\n')).not.toContain(secret)

  await press(page, customer.locator('[data-action="end"]'))
  await expect(turn).toBeFocused()
  for (const side of [supporter, customer]) await expect(side.locator('[data-presence="ended"]')).toBeVisible()
  await press(page, page.locator('[data-action="anew"]'))
  await expect(heading(supporter)).toBeFocused()
  await expect(turn).toContainText('Supporter: Open the case')
  await expect(customer.locator('#code')).toHaveValue('')

  expect(asked.filter((one) => !one.startsWith('GET /_next/static/'))).toEqual([])
  expect(await page.context().cookies()).toEqual([])
})

/** Everything of the story that looks different, with a look at each. */
async function walk(page: Page, look: () => Promise<void>): Promise<void> {
  const { supporter, customer } = sides(page)
  await look()
  await supporter.locator('[data-action="open-case"]').click()
  await look()
  await customer.locator('[data-action="hear-code"]').click()
  await customer.locator('[data-action="join"]').click()
  await supporter.locator('[data-step="run-check"]').click()
  await expect(customer.locator('[data-action="allow"]')).toBeVisible()
  await look()
  await customer.locator('[data-action="allow"]').click()
  await expect(supporter.locator('[data-attempt="1"] [data-report="done"]')).toBeVisible()
  await look()
  await supporter.locator('[data-action="end"]').click()
  await expect(customer.locator('[data-presence="ended"]')).toBeVisible()
  await look()
}

for (const theme of THEMES)
  for (const width of [360, 1024])
    test(`both sides hold the rules and fit at ${width} in the ${theme} theme`, async ({ page }) => {
      test.setTimeout(120_000)
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ width, height: 800 })
      await page.goto('/support/demo')
      await walk(page, async () => {
        await expectNoAxeViolations(page)
        await expectNoSidewaysScroll(page)
        const { supporter, customer } = sides(page)
        const [left, right] = [await supporter.boundingBox(), await customer.boundingBox()]
        if (!left || !right) throw new Error('a side is not there')
        if (width === 360) expect(right.y).toBeGreaterThanOrEqual(left.y + left.height)
        else expect([right.y, right.x >= left.x + left.width]).toEqual([left.y, true])
      })
    })

test('a code that is wrong, a step that is declined and a result that is kept lead on', async ({ page }) => {
  await page.goto('/support/demo')
  const { supporter, customer } = sides(page)
  await customer.locator('#code').fill('K7M-2QX-9TP')
  await customer.locator('[data-action="join"]').click()
  await expect(customer.getByRole('alert')).toContainText('No case is open yet')
  await supporter.locator('#who').fill('Ana')
  await supporter.locator('#region').selectOption('eu')
  await supporter.locator('[data-action="open-case"]').click()
  await customer.locator('#code').fill('K7M-2QX-9TP')
  await customer.locator('[data-action="join"]').click()
  await expect(customer.getByRole('alert')).toContainText('not the code')
  await customer.locator('[data-action="hear-code"]').click()
  await customer.locator('[data-action="join"]').click()

  await supporter.locator('[data-step="run-check"]').click()
  await customer.locator('[data-action="decline"]').click()
  await expect(page.locator('[data-turn]')).toContainText('Propose “Run the check”')
  await customer.locator('form[data-form="check"] [type="submit"]').click()
  await expect(customer.locator('[data-report="done"]')).toBeVisible()
  await expect(supporter.locator('[data-attempt]')).toHaveCount(0)
  await customer.locator('[data-action="share-result"]').click()
  await expect(supporter.locator('[data-attempt="1"] [data-diagnosis="secret-whitespace"]')).toHaveAttribute(
    'data-proven',
    'true',
  )
  await supporter.locator('[data-step="sweep-regions"]').click()
  await customer.locator('[data-action="allow"]').click()
  await expect(supporter.locator('[data-attempt="2"] [data-report="done"]')).toBeVisible()
})

test('nothing moves while the page is loaded', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { shift: number }
    seen.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { readonly value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/support/demo', { waitUntil: 'networkidle' })
    const shift = await page.evaluate(() => (globalThis as unknown as { readonly shift: number }).shift)
    expect(shift, `at ${width}`).toBeLessThan(0.01)
  }
})

test('it is open to whoever is not let in to the desk, on a server without a simulator', async ({ page }) => {
  test.setTimeout(60_000)
  const instance = await startApp({})
  try {
    await page.goto(`${instance.origin}/support`)
    await page.getByRole('link', { name: 'Click through a case alone' }).click()
    await expect(page.locator('[data-turn]')).toContainText('Open the case')
    await page.locator('[data-action="open-case"]').click()
    await expect(page.locator('[data-case-code]')).toBeVisible()
    // it holds nothing of a case, so it may be found
    await expect(page.locator('meta[name="robots"]')).toHaveCount(0)
  } finally {
    await instance.stop()
  }
})
