import { createHash, createHmac } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test, THEMES } from './fixtures'

/** Obviously fake, and long enough to be searched for. */
const SECRET = Buffer.from('canary-secret-01').toString('base64')
const KEY = '00000000-1111-4222-8333-444444444444'
const BODY = '{"identity": {"type": "number", "endpoint": "+46700000000"}, "method": "sms"}'
const REQUEST = {
  method: 'POST',
  path: '/verification/v1/verifications',
  body: BODY,
  contentType: 'application/json',
  timestamp: '2026-01-02T03:04:05.678Z',
  applicationKey: KEY,
  applicationSecret: SECRET,
}

const md5 = (text: string) => createHash('md5').update(text).digest('base64')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text)
const lines = (over: Partial<typeof REQUEST> = {}) => {
  const r = { ...REQUEST, ...over }
  return [r.method, r.body === '' ? '' : md5(r.body), r.contentType, `x-timestamp:${r.timestamp}`, r.path].join('\n')
}
const right = hmac(Buffer.from(SECRET, 'base64'), lines()).digest('base64')

async function open(page: Page, kind: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.goto(`/sign?kind=${kind}`)
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value)
}

/** Key by key, as a person does. */
async function typed(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`)
  await field.clear()
  await field.pressSequentially(value)
}

const mistakes = (page: Page) => page.locator('[data-search="hit"] [data-mistake]')

test.describe('signed request', () => {
  test('shows the string-to-sign, MD5, signature and header while one types', async ({ page }) => {
    await open(page, 'request', REQUEST)
    await expect(page.locator('[data-signature]')).toHaveText(right)
    expect(await page.locator('[data-string-to-sign]').textContent()).toBe(lines())
    await expect(page.locator('[data-content-md5]')).toHaveText(md5(BODY))
    await expect(page.getByText(`Application ${KEY}:${right}`, { exact: true })).toBeVisible()
    await expect(page.getByRole('row', { name: /Content-Type application\/json/ })).toContainText('16 B')
    await page.locator('[name="body"]').fill('')
    await expect(page.locator('[data-content-md5]')).toHaveText('')
    expect(await page.locator('[data-string-to-sign]').textContent()).toBe(lines({ body: '' }))
  })

  test('takes a body of several lines byte for byte', async ({ page }) => {
    const body = '{\n  "a": 1\n}\n'
    await open(page, 'request', { ...REQUEST, body })
    await expect(page.locator('[data-content-md5]')).toHaveText(md5(body))
  })

  test('names three mistakes at once and shows the lines to change', async ({ page }) => {
    const wrong = hmac(
      SECRET,
      lines({ contentType: 'application/json; charset=utf-8', path: '/verification/v1/verifications/' }),
    ).digest('base64')
    await open(page, 'request', { ...REQUEST, observed: `Authorization: Application ${KEY}:${wrong}` })
    await expect(mistakes(page)).toHaveCount(3)
    const ids = await mistakes(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-mistake')))
    expect(ids.toSorted()).toEqual(['content-type-charset', 'key-not-decoded', 'path-trailing-slash'])
    await expect(page.getByText('Your signature is what you get when the secret is not base64-decoded')).toBeVisible()
    await page.getByRole('button', { name: 'Python' }).click()
    await expect(page.locator('[data-mistake="key-not-decoded"]')).toContainText('base64.b64decode(application_secret)')
  })

  test('names a mistake that is seen in the form of the signature', async ({ page }) => {
    await open(page, 'request', { ...REQUEST, observed: hmac(Buffer.from(SECRET, 'base64'), lines()).digest('hex') })
    await expect(page.locator('[data-search="hit"] [data-mistake="output-hex"]')).toBeVisible()
  })

  test('says when the signature is right, and when nothing known explains it', async ({ page }) => {
    await open(page, 'request', { ...REQUEST, observed: right })
    await expect(page.locator('[data-search="hit"]')).toContainText('Your signature is right')
    await expect(page.locator('[data-mistake]')).toHaveCount(0)
    await page.locator('[name="observed"]').fill(hmac('nobody', 'nothing').digest('base64'))
    await expect(page.locator('[data-search="miss"]')).toContainText('Excluded')
  })

  test('replaces a search that is out of date', async ({ page }) => {
    await open(page, 'request', { ...REQUEST, observed: hmac('nobody', 'nothing').digest('base64') })
    await page.waitForTimeout(250)
    await page.locator('[name="observed"]').fill(hmac(SECRET, lines()).digest('base64'))
    await expect(page.locator('[data-search="hit"] [data-mistake="key-not-decoded"]')).toBeVisible()
  })

  test('recognises a published example that does not reproduce', async ({ page }) => {
    await open(page, 'request', { ...REQUEST, observed: 'qDXMwzfaxCRS849c/2R0hg0nphgdHciTo7OdM6MsdnM=' })
    const stale = page.locator('[data-search="hit"] [data-diagnosis="stale-docs-example"]')
    await expect(stale).toContainText('H0Xa+YytqdCeLq2QM0gSwgjYyFGJ5wK0G2nxR7g0RpQ=')
    await expect(stale).toContainText(right)
    await page.locator('[name="observed"]').fill('jANzQ+rgAHyf1MWQFSwvYw==')
    await expect(stale).toContainText('This MD5 is printed in the documentation')
  })

  test('fills itself from a curl command', async ({ page }) => {
    await open(page, 'request')
    await page.getByText('Fill from a curl command').click()
    await page
      .locator('[name="curl"]')
      .fill(
        `curl -X POST 'https://calling.api.sinch.com/calling/v1/callouts' \\\n  -H 'Content-Type: ` +
          `application/json' -H 'x-timestamp: 2026-01-02T03:04:05Z' \\\n  -H 'Authorization: Application ${KEY}` +
          `:${right}' -d '{"a":1}'`,
      )
    await page.getByRole('button', { name: 'Fill the form' }).click()
    await expect(page.locator('[name="path"]')).toHaveValue('/calling/v1/callouts')
    await expect(page.locator('[name="body"]')).toHaveValue('{"a":1}')
    await expect(page.locator('[name="timestamp"]')).toHaveValue('2026-01-02T03:04:05Z')
    await expect(page.locator('[name="applicationKey"]')).toHaveValue(KEY)
    await page.locator('[name="curl"]').fill('wget x')
    await page.getByRole('button', { name: 'Fill the form' }).click()
    await expect(page.locator('[name="curl"]')).toHaveAttribute('aria-invalid', 'true')
  })

  test('says at the field what is not valid, and keeps working', async ({ page }) => {
    await open(page, 'request', {
      ...REQUEST,
      applicationSecret: 'not base64',
      body: '{“a”: 1}',
      timestamp: 'yesterday',
      path: 'calling/v1',
    })
    for (const [name, text] of [
      ['applicationSecret', 'not base64'],
      ['body', 'not valid JSON'],
      ['timestamp', 'not ISO 8601'],
      ['path', 'begins with a slash'],
    ] as const) {
      const field = page.locator(`[name="${name}"]`)
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      const described = (await field.getAttribute('aria-describedby'))?.split(' ') ?? []
      await expect(page.locator(`#${described.at(-1) ?? ''}`)).toContainText(text)
    }
    await expect(page.locator('[data-content-md5]')).toHaveText(md5('{“a”: 1}'))
    await expect(page.locator('[data-signature]')).toHaveText('')
    await page.locator('[name="applicationSecret"]').fill(SECRET)
    await expect(page.locator('[data-signature]')).not.toHaveText('')
  })

  test('reads a body of 1 MiB and names a larger one', async ({ page }) => {
    const body = JSON.stringify({ text: 'x'.repeat(1_048_565) })
    await open(page, 'request', { ...REQUEST, body })
    await expect(page.locator('[data-content-md5]')).toHaveText(md5(body))
    await page.locator('[name="body"]').fill(`${body}xx`)
    await expect(page.locator('[name="body"]')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.locator('[data-content-md5]')).toHaveText('')
    await page.locator('[name="body"]').fill(BODY)
    await expect(page.locator('[data-signature]')).toHaveText(right)
  })
})

test.describe('what stays in the page', () => {
  test('the secret never leaves it: no request, no address, no storage', async ({ page }) => {
    const sent: string[] = []
    page.on('request', (request) =>
      sent.push(
        `${request.method()} ${request.url()}\n${JSON.stringify(request.headers())}\n${request.postData() ?? ''}`,
      ),
    )
    await open(page, 'request')
    await page.waitForLoadState('networkidle')
    const before = sent.length
    for (const [name, value] of Object.entries({ ...REQUEST, observed: hmac(SECRET, lines()).digest('base64') }))
      await typed(page, name, value)
    await expect(mistakes(page)).toHaveCount(1)
    // the search loads its own script, a slow browser may still fetch the icon and the pages behind the links in view,
    // and nothing else happens on the wire
    const others = sent
      .slice(before)
      .map((line) => line.split('\n')[0] ?? '')
      .filter((line) => !/^GET \S+(?:\/_next\/static\/\S+|\/favicon\.ico|\/icon\S*|[?&]_rsc=\w+)$/.test(line))
    expect(others).toEqual([])
    const decoded = Buffer.from(SECRET, 'base64')
    const forms = [
      SECRET,
      encodeURIComponent(SECRET),
      decoded.toString('latin1'),
      decoded.toString('hex'),
      Buffer.from(SECRET).toString('base64'),
      Buffer.from(SECRET).toString('hex'),
    ]
    for (const form of forms) expect(sent.some((line) => line.includes(form))).toBe(false)
    expect(page.url()).toMatch(/\/sign\?kind=request$/)
    const kept = await page.evaluate(async () =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        window.name,
        document.title,
        history.state,
        await indexedDB.databases(),
        (await navigator.serviceWorker.getRegistrations()).length,
      ]),
    )
    for (const form of forms) expect(kept.includes(form)).toBe(false)
  })

  test('fields keep browsers and password managers away', async ({ page }) => {
    await open(page, 'request', REQUEST)
    const secret = page.locator('[name="applicationSecret"]')
    for (const [name, value] of [
      ['type', 'password'],
      ['autocomplete', 'off'],
      ['spellcheck', 'false'],
      ['data-1p-ignore', 'true'],
      ['data-lpignore', 'true'],
      ['data-bwignore', 'true'],
    ] as const) {
      await expect(secret).toHaveAttribute(name, value)
    }
    const show = page.getByRole('button', { name: 'Show Application Secret' })
    await show.click()
    await expect(show).toHaveAttribute('aria-pressed', 'true')
    await expect(secret).toHaveAttribute('type', 'text')
    expect(await page.locator('form').count()).toBe(0)
  })

  test('secrets are gone when the page is left and shown again', async ({ page }) => {
    await open(page, 'request', REQUEST)
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
    await expect(page.locator('[name="applicationSecret"]')).toHaveValue('')
    await page.locator('[name="applicationSecret"]').fill(SECRET)
    await page.goto('/healthz')
    await page.goBack()
    await expect(page.locator('[name="applicationSecret"]')).toHaveValue('')
  })
})

const ace = {
  headers:
    'authorization: application 669E367E-6BBA-48AB-AF15-266871C28135:Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJq' +
    'Zb4=\nx-timestamp: 2014-09-24T10:59:41Z\ncontent-type: application/json',
  method: 'POST',
  path: '/sinch/callback/ace',
  body:
    '{"event":"ace","callid":"822aa4b7-05b4-4d83-87c7-1f835ee0b6f6_257","timestamp":"2014-09-24T10:59:41Z",' +
    '"version":1}',
  applicationKey: '669E367E-6BBA-48AB-AF15-266871C28135',
  secret: 'BeIukql3pTKJ8RGL5zo0DA==',
}

test.describe('callbacks and webhooks', () => {
  for (const kind of ['voice-callback', 'verification-callback']) {
    test(`${kind}: the documented example is valid, a rewritten body is named`, async ({ page }) => {
      await open(page, kind, ace)
      await expect(page.locator('[data-valid="true"]')).toBeVisible()
      await expect(page.locator('[data-signature]')).toHaveText('Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4=')
      await page.locator('[name="body"]').fill(JSON.stringify(JSON.parse(ace.body), null, 2))
      await expect(page.locator('[data-valid="false"]')).toBeVisible()
      await expect(page.locator('[data-search="hit"] [data-mistake="md5-of-reserialised-json"]')).toBeVisible()
      await expect(page.locator('[data-search="hit"] [data-mistake="body-reserialised"]')).toBeVisible()
      await expect(page.locator('[data-part="signature"]')).toHaveAttribute('data-outcome', 'fail')
    })
  }

  test('conversation: names a decoded secret and a wrong separator', async ({ page }) => {
    const [secret, nonce, timestamp, body] = ['fake_secret1234', '01FJA8B4A7BM43YGWSG9GBV067', '1634579353', '{"a":1}']
    const headers = (signature: string) =>
      `x-sinch-webhook-signature: ${signature}\nx-sinch-webhook-signature-nonce: ${nonce}\n` +
      `x-sinch-webhook-signature-timestamp: ${timestamp}\nx-sinch-webhook-signature-algorithm: HmacSHA256`
    await open(page, 'conversation-webhook', {
      headers: headers(hmac(secret, `${body}.${nonce}.${timestamp}`).digest('base64')),
      body,
      secret,
    })
    await expect(page.locator('[data-valid="true"]')).toBeVisible()
    await page
      .locator('[name="headers"]')
      .fill(headers(hmac(Buffer.from(secret, 'base64'), `${body}.${nonce}.${timestamp}`).digest('base64')))
    await expect(page.locator('[data-search="hit"] [data-mistake="secret-decoded"]')).toBeVisible()
    await page.locator('[name="headers"]').fill(headers(hmac(secret, `${body}${nonce}${timestamp}`).digest('base64')))
    await expect(page.locator('[data-search="hit"] [data-mistake="wrong-separator"]')).toBeVisible()
  })

  test('numbers: hexadecimal HMAC-SHA1 of the raw body', async ({ page }) => {
    const body = '{"eventId":"01hpa0mww4m79q8j2dwn3ggbgz"}'
    const signature = createHmac('sha1', 'fake-callback-secret').update(body).digest('hex')
    await open(page, 'numbers-webhook', {
      headers: `X-Sinch-Signature: ${signature}`,
      body,
      secret: 'fake-callback-secret',
    })
    await expect(page.locator('[data-valid="true"]')).toBeVisible()
    await expect(page.locator('[data-signature]')).toHaveText(signature)
    await page.locator('[name="secret"]').fill('another')
    await expect(page.locator('[data-valid="false"]')).toBeVisible()
    await expect(page.locator('[data-search="miss"]')).toContainText('hmacSecret')
  })

  test('mailgun: the API key in place of the signing key', async ({ page }) => {
    const [timestamp, token, key, apiKey] = [
      '1529006854',
      'a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3de0',
      'fake-signing-key',
      `key-${'f'.repeat(32)}`,
    ]
    const body = JSON.stringify({
      signature: { timestamp, token, signature: hmac(key, timestamp + token).digest('hex') },
    })
    await open(page, 'mailgun-webhook', { body, secret: apiKey })
    await expect(page.locator('[data-valid="false"]')).toBeVisible()
    await expect(page.locator('[data-search="miss"]')).toContainText('not an API key')
    await expect(page.locator('[data-part="secret"]')).toHaveAttribute('data-outcome', 'warning')
    await page.locator('[name="secret"]').fill(key)
    await expect(page.locator('[data-valid="true"]')).toBeVisible()
    await page.locator('[name="otherKey"]').fill(apiKey)
    await page.locator('[name="observed"]').fill(hmac(apiKey, timestamp + token).digest('hex'))
    await expect(page.locator('[data-search="hit"] [data-mistake="key-is-application-key"]')).toBeVisible()
  })
})

const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function registration(key: Buffer | string, day: string, issued: number): string {
  const iss = `//rtc.sinch.com/applications/${KEY}`
  const text =
    `${b64({ alg: 'HS256', kid: `hkdfv1-${day}` })}.` +
    `${b64({ iss, sub: `${iss}/users/foo`, iat: issued, exp: issued + 600, nonce: 'n' })}`
  return `${text}.${hmac(key, text).digest('base64url')}`
}

test.describe('tokens', () => {
  const issued = Math.floor(Date.now() / 1000) - 30
  const day = new Date(issued * 1000).toISOString().slice(0, 10).replaceAll('-', '')
  const derived = hmac(Buffer.from(SECRET, 'base64'), day).digest()
  const outcome = (page: Page, claim: string) => page.locator(`[data-claim="${claim}"]`)

  test('registration token: claims, day and signature', async ({ page }) => {
    await open(page, 'registration-token', {
      token: registration(derived, day, issued),
      applicationKey: KEY,
      applicationSecret: SECRET,
    })
    await expect(page.locator('[data-valid="true"]')).toBeVisible()
    for (const claim of ['signature', 'kid', 'iss', 'sub', 'iat', 'exp', 'nonce'])
      await expect(outcome(page, claim)).toHaveAttribute('data-outcome', 'pass')
    await page.locator('[name="token"]').fill(registration(Buffer.from(SECRET, 'base64'), day, issued))
    await expect(page.locator('[data-valid="false"]')).toBeVisible()
    await expect(outcome(page, 'signature')).toContainText('not derived')
    await page.locator('[name="token"]').fill(registration(derived, '20200101', issued))
    await expect(outcome(page, 'kid')).toHaveAttribute('data-outcome', 'fail')
  })

  test('makes a registration token that is marked as one for testing, and checks it', async ({ page }) => {
    await open(page, 'registration-token', { applicationKey: KEY, applicationSecret: SECRET })
    await page.getByText('Make a token for testing').first().click()
    await page.getByRole('button', { name: 'Make a token for testing' }).click()
    await expect(page.locator('[data-minted="for-testing"]')).toContainText('For testing only')
    await page.getByRole('button', { name: 'Check it above' }).click()
    await expect(page.locator('[data-valid="true"]')).toBeVisible()
  })

  test('access token: expiry against a given time, self-minted, cut off', async ({ page }) => {
    const token =
      `${b64({ alg: 'RS256', kid: 'k' })}.${b64({ exp: 1_767_323_045 })}.` +
      `${Buffer.alloc(256, 7).toString('base64url')}`
    await open(page, 'access-token', { token })
    await expect(page.locator('[data-valid="false"]')).toBeVisible()
    await expect(outcome(page, 'exp')).toHaveAttribute('data-outcome', 'fail')
    await page.locator('[name="serverTime"]').fill('Fri, 02 Jan 2026 03:00:00 GMT')
    await expect(page.locator('[data-valid="true"]')).toBeVisible()
    await expect(outcome(page, 'exp')).toContainText('4 min 5 s')
    await page.locator('[name="token"]').fill(token.slice(0, -50))
    await expect(page.locator('#token-findings')).toContainText('cut off inside its signature')
    await page
      .locator('[name="token"]')
      .fill(`${b64({ alg: 'HS256' })}.${b64({ exp: 1_767_323_045 })}.${Buffer.alloc(32, 7).toString('base64url')}`)
    await expect(outcome(page, 'alg')).toContainText('Self-minted')
  })
})

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
    ['mailgun-webhook', { body: '{', secret: 'x' }, '[data-valid="false"]'],
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
