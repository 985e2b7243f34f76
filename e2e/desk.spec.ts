import { expect, expectNoAxeViolations, test, THEMES } from './fixtures'

const MAIL = [
  'Hi, since this morning every call fails, see below. Regards, Kim',
  '',
  'GET https://us.conversation.api.sinch.com/v1/projects/1/apps',
  'HTTP/1.1 401 Unauthorized',
  'www-authenticate: Bearer error="invalid_token", error_description="The access token expired"',
].join('\n')

test('from a customer’s text to a copied reply in three actions, and nothing of it leaves the page', async ({
  page,
}) => {
  // reading the clipboard is denied to the pages, so what is written to it is looked at on its way
  const written: string[] = []
  await page.exposeFunction('noteCopied', (text: string) => written.push(text))
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => {
      await (globalThis as unknown as { noteCopied(text: string): Promise<void> }).noteCopied(text)
    }
  })
  await page.goto('/support')
  await page.getByLabel('Paste what the customer sent').fill(MAIL)
  const posted: string[] = []
  page.on('request', (request) => posted.push(request.postData() ?? '', request.url()))
  await page.locator('[data-action=explain-customer]').press('Enter')
  await expect(page.locator('[data-diagnosis]').first()).toHaveAttribute('data-diagnosis', 'token-expired')
  const reply = await page.locator('[data-reply]').innerText()
  expect(reply).toMatch(/^Hello,[^]*Please try this one thing: /)
  await page.getByRole('button', { name: 'Copy the reply' }).press('Enter')
  await expect.poll(() => written).toEqual([reply])
  expect(posted.join('\n')).not.toContain('Kim')

  await page.getByRole('button', { name: 'Work on it together' }).press('Enter')
  await expect(page.locator('select[name=product]')).toHaveValue('conversation')
  await expect(page.locator('select[name=region]')).toHaveValue('us')
})

test('an empty box says what belongs into it', async ({ page }) => {
  await page.goto('/support')
  await page.locator('[data-action=explain-customer]').click()
  await expect(page.getByLabel('Paste what the customer sent')).toBeFocused()
  await expect(page.getByLabel('Paste what the customer sent')).toHaveAttribute('aria-invalid', 'true')
})

for (const theme of THEMES)
  for (const width of [360, 1440])
    test(`the desk is accessible at ${width} in the ${theme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/support')
      await page.getByLabel('Paste what the customer sent').fill(MAIL)
      await page.locator('[data-action=explain-customer]').click()
      await expect(page.locator('[data-reply]')).toBeVisible()
      await expectNoAxeViolations(page)
    })
