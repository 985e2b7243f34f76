import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test, THEMES } from './fixtures'
import { KEY, REQUEST, SECRET, ace, b64, hmac, lines, open } from './sign-bench'

const MAILGUN_BODY = '{"signature":{"timestamp":"1764417600","token":"made-up","signature":"00"}}'

test.describe('for everybody', () => {
  const wrong = hmac(SECRET, lines({ path: '/verification/v1/verifications/' })).digest('base64')
  const pages: readonly (readonly [kind: string, values: Readonly<Record<string, string>>, ready: string])[] = [
    ['request', { ...REQUEST, observed: wrong }, '[data-search="hit"]'],
    [
      'request',
      { ...REQUEST, applicationSecret: 'not base64', observed: hmac('nobody', 'nothing').digest('base64') },
      '[data-search="miss"]',
    ],
    ['voice-callback', { ...ace, body: '{ "event": "ace" }' }, '[data-search="miss"]'],
    ['mailgun-webhook', { body: MAILGUN_BODY, secret: 'x' }, '[data-valid="false"]'],
    ['mailgun-webhook', { body: '{', secret: 'x' }, 'text=This form was not read >> nth=0'],
    ['registration-token', { token: 'eyJ', applicationKey: KEY, applicationSecret: SECRET }, '[data-valid="false"]'],
    ['access-token', { token: `${b64({ alg: 'HS256' })}.${b64({ exp: 1 })}.AA` }, '[data-valid="false"]'],
  ]
  for (const theme of THEMES) {
    for (const [kind, values, ready] of pages) {
      test(`${kind}, ${ready}, ${theme}: axe finds nothing and nothing scrolls sideways`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: theme })
        await open(page, kind, values)
        await expect(page.locator(ready)).toBeVisible()
        await page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
        await expectNoAxeViolations(page)
        await page.setViewportSize({ width: 360, height: 800 })
        await expectNoSidewaysScroll(page)
      })
    }
  }

  test('each kind says without JavaScript how its signature is made', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    for (const [kind, text] of [
      ['request', 'string-to-sign = METHOD'],
      ['conversation-webhook', 'joined by full stops'],
      ['numbers-webhook', 'HMAC-SHA1'],
      ['mailgun-webhook', 'timestamp + token'],
      ['registration-token', 'hkdfv1-YYYYMMDD'],
      ['access-token', 'oauth2/token'],
      ['voice-callback', 'string-to-sign'],
      ['verification-callback', 'string-to-sign'],
      ['nonsense', 'string-to-sign'],
    ] as const) {
      await page.goto(`/sign?kind=${kind}`)
      await expect(page.locator('main')).toContainText(text)
      expect(await page.content()).toContain('needs JavaScript')
    }
    await context.close()
  })
})
