import { expect, test } from './fixtures'

/** A page whose code has not come yet, as it is where scripts never run. */
test.use({ javaScriptEnabled: false })

const TEXT = ['my', 'very', 'secret', 'text'].join('-')

for (const [path, box] of [
  ['/check', 'input[name=keySecret]'],
  ['/check?product=voice', 'input[name=applicationSecret]'],
  ['/explain', 'textarea[name=text]'],
  ['/support', 'textarea[name=text]'],
] as const)
  test(`a form of ${path} that is sent before its code has come sends nothing`, async ({ page }) => {
    await page.goto(path)
    const before = page.url()
    await page.locator(box).fill(TEXT)
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
    const submit = page.locator('form', { has: page.locator(box) }).locator('button[type=submit]')
    await submit.click({ noWaitAfter: true })
    if (box.startsWith('input')) await page.locator(box).press('Enter')
    // a navigation would have begun by the time that another page has come
    const other = await page.context().newPage()
    await other.goto('/healthz')
    expect(page.url()).toBe(before)
    expect(asked).toEqual([])
    await expect(page.locator(box)).toHaveValue(TEXT)
  })
