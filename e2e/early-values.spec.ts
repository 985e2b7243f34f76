import { expect, test } from './fixtures'

const TEXT = ['HTTP/1.1 401', 'Unauthorized'].join(' ')

for (const [path, box] of [
  ['/', 'textarea'],
  ['/check', 'input[name=keyId]'],
  ['/explain', 'textarea[name=text]'],
  ['/compare', 'textarea >> nth=0'],
  ['/support', 'textarea[name=text]'],
  ['/sign?kind=request', 'input[name=applicationKey]'],
  ['/sign?kind=access-token', 'textarea[name=token]'],
  ['/sign?kind=numbers-webhook', 'textarea[name=body]'],
] as const)
  test(`what is entered on ${path} before its code has come is kept`, async ({ page }) => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(path, { waitUntil: 'commit' })
    await page.locator(box).fill(TEXT)
    release()
    await page.waitForLoadState('networkidle')
    await page.locator(box).press('End')
    await page.locator(box).pressSequentially('!')
    await expect(page.locator(box)).toHaveValue(`${TEXT}!`)
  })
