import { expect, expectNoAxeViolations, test, THEMES } from './fixtures'

test('one key finds a product, a problem, a code and a page, by keyboard alone', async ({ page }) => {
  await page.goto('/')
  for (const [typed, address] of [
    ['numbers', /\/products\/numbers$/],
    ['wrong-region', /\/problems\/wrong-region$/],
    ['40102', /\/products\/\w+#errors$/],
    ['trust', /\/trust$/],
  ] as const) {
    await page.locator('body').press('/')
    const box = page.getByRole('combobox', { name: /Search products/ })
    await expect(box).toBeFocused()
    await box.pressSequentially(typed)
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
    await box.press('Enter')
    await expect(page).toHaveURL(address)
  }
})

test('arrows choose, Escape leaves, and the focus returns', async ({ page }) => {
  await page.goto('/products')
  await page.getByRole('button', { name: 'Search' }).press('Enter')
  const box = page.getByRole('combobox', { name: /Search products/ })
  await box.fill('region')
  await expect(page.getByRole('option').nth(1)).toBeVisible()
  await box.press('ArrowDown')
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused()
})

for (const theme of THEMES)
  test(`the search is accessible on a telephone in the ${theme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('/')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('combobox', { name: /Search products/ }).fill('region')
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectNoAxeViolations(page)
  })
