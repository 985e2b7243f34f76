import { catalogue } from '@/lib/vendors'
import type { Product } from '@/lib/engine/model/product'
import { SHELLS } from '@/lib/engine/snippets/shells'
import { snippetsOf } from '@/lib/engine/snippets/snippets'
import { THEMES, expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './fixtures'

const products: readonly (Product & { readonly id: (typeof catalogue.products)[number]['id'] })[] = catalogue.products

test('the matrix leads to a product with a scheme chosen', async ({ page }) => {
  await page.goto('/products')
  await page.getByRole('link', { name: 'Verification API: 2, second choice' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verification API')
  await expect(page.getByRole('heading', { name: 'Basic, without an SDK' })).toBeVisible()
})

for (const product of products)
  test(`${product.id} has a page`, async ({ page }) => {
    const response = await page.goto(`/products/${product.id}`)
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(product.name)
    for (const region of product.regions) await expect(page.locator('#hosts')).toContainText(region.host)
    await expect(page.getByRole('link', { name: 'Test it now' })).toHaveAttribute(
      'href',
      `/check?product=${product.id}&region=${product.regions[0].code}`,
    )
    await expectNoSidewaysScroll(page)
  })

test('an unknown product is a 404', async ({ page, consoleErrors }) => {
  const response = await page.goto('/products/nothing')
  expect(response?.status()).toBe(404)
  consoleErrors.length = 0 // the browser logs the 404 itself
})

test('the chosen region is the one in the code', async ({ page }) => {
  await page.goto('/products/conversation')
  await page.getByRole('navigation', { name: 'Region' }).getByRole('link', { name: 'Brazil' }).click()
  await expect(page.locator('#code pre').nth(2)).toContainText('https://br.conversation.api.sinch.com/')
  await page.getByRole('navigation', { name: 'Scheme' }).getByRole('link', { name: 'Basic' }).click()
  await expect(page).toHaveURL(/scheme=basic&region=br/)
  await expect(page.locator('#code pre').nth(1)).toContainText('https://br.conversation.api.sinch.com/')
})

test('code is copied as it stands, by a button that names the shell', async ({ page }) => {
  const copied: string[] = []
  await page.exposeFunction('recordCopy', (text: string) => void copied.push(text))
  await page.addInitScript(() => {
    navigator.clipboard.writeText = (text) =>
      (window as unknown as { recordCopy(text: string): Promise<void> }).recordCopy(text)
  })
  await page.goto('/products/voice?scheme=signed')
  const { shells } = snippetsOf(catalogue, catalogue.product('voice'), 'signed', 'global')
  for (const shell of ['bash', 'powershell', 'cmd'] as const) {
    if (shell !== 'bash') await page.locator('#code summary').getByText(SHELLS[shell].name, { exact: true }).click()
    const [, call] = shells[shell]
    await page.getByRole('button', { name: `Copy for ${SHELLS[shell].name}: ${call?.title}` }).click()
    await expect.poll(() => copied.at(-1)).toBe(call?.code)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a product page can be read and its folded parts opened', async ({ page }) => {
    await page.goto('/products/sms-service-plan?region=au')
    await expect(page.locator('#problems')).toContainText('A 401 has an empty body.')
    await page.locator('#code summary').getByText('Python', { exact: true }).click()
    await expect(page.locator('#code').getByText('sms_region="au"')).toBeVisible()
  })
})

for (const theme of THEMES)
  for (const path of [
    '/products',
    '/products/conversation',
    '/products/verification',
    '/products/in-app-calling',
    '/products/number-lookup',
    '/products/mailgun-send?region=eu',
  ])
    test(`${path} passes axe in the ${theme} theme`, async ({ page }) => {
      test.slow() // axe looks at every coloured token
      await page.emulateMedia({ colorScheme: theme })
      await page.goto(path)
      // one page with every server language open and one with those of apps: the others have the same parts
      await page.evaluate(
        (open) => {
          for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) {
            fold.removeAttribute('name') // else only one of a group would stay open
            fold.open ||= open
          }
        },
        /conversation|in-app/.test(path),
      )
      await expectNoAxeViolations(page)
      await page.setViewportSize({ width: 360, height: 800 })
      await expectNoSidewaysScroll(page)
    })

test.describe('by another name, without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a product is found by keyboard, and the guide leads to the same entry', async ({ page }) => {
    await page.goto('/products')
    await page.getByLabel('Find a product by any name').focus()
    await page.keyboard.type('WhatsApp')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/products?q=WhatsApp')
    const entry = page.locator('#whatsapp')
    await expect(entry).toContainText('us.conversation.api.sinch.com')
    await expect(entry).toContainText('Project access key')
    await entry.getByRole('link', { name: 'Conversation API' }).click()
    await expect(page).toHaveURL('/products/conversation')
    await page.goto('/guide')
    await page.getByRole('link', { name: 'Porting', exact: true }).click()
    await expect(page).toHaveURL('/products#porting')
    await expect(page.locator('#porting')).toContainText('porting.api.sinch.com')
  })

  test('a name that nothing has says so', async ({ page }) => {
    await page.goto('/products?q=zzzzqqqq')
    await expect(page.getByText('Nothing here goes by that name.')).toBeVisible()
  })
})

test('a name in the paste box is a question that leads to what serves it', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Paste what you have').fill('RCS')
  await page.getByRole('button', { name: 'See what serves RCS' }).click()
  await expect(page).toHaveURL('/products#rcs')
  await expect(page.locator('#rcs')).toBeInViewport()
})

for (const theme of THEMES)
  test(`names and the rotation of a key have no accessibility violations, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    for (const [path, width] of [
      ['/products?q=mms', 360],
      ['/products', 1440],
      ['/products/mailgun-send#rotate', 360],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      await expectNoAxeViolations(page)
      await expectNoSidewaysScroll(page)
    }
  })
