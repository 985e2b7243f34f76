import { createHmac } from 'node:crypto'
import { expect, test } from './fixtures'
import { ace, hmac, open } from './sign-bench'

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

  test('voice v2: the documented example is valid, and the word of Voice v1 is named', async ({ page }) => {
    const id = 'a74b1566-0f18-4f8e-9c23-8e6b5df8fd3e'
    const expected = 'EWFtVTrykdhMTdyYSbn40GBJpf5UBeggO9T99sdwLyY='
    const headers = (scheme: string) =>
      `authorization: ${scheme} ${id}:${expected}\nx-timestamp: 2026-04-01T12:00:00.0000000Z\n` +
      'content-type: application/json; charset=utf-8'
    await open(page, 'voice-v2-webhook', {
      headers: headers('service'),
      body: '{"event":"call.incoming","call":{"callId":"01AN4Z07BY79KA1307SR9X4MV3"}}',
      path: '/voice-webhooks',
      applicationKey: id,
      secret: 'F5wrP9SKYU6w8sbZXkp7GA==',
    })
    await expect(page.locator('[data-valid="true"]')).toBeVisible()
    await expect(page.locator('[data-signature]')).toHaveText(expected)
    await page.locator('[name="headers"]').fill(headers('application'))
    await expect(page.locator('[data-part="authorization"]')).toHaveAttribute('data-outcome', 'fail')
  })

  test('sms: a decoded secret is named', async ({ page }) => {
    const [secret, body] = ['fakesmssecret123', '{"type":"mo_text"}']
    const headers = (key: string | Buffer) =>
      `x-sinch-webhook-signature: ${hmac(key, `${body}.n1.1736760161`).digest('base64')}\n` +
      'x-sinch-webhook-signature-nonce: n1\nx-sinch-webhook-signature-timestamp: 1736760161\n' +
      'x-sinch-webhook-signature-algorithm: HmacSHA256'
    await open(page, 'sms-webhook', { headers: headers(secret), body, secret })
    await expect(page.locator('[data-valid="true"]')).toBeVisible()
    await page.locator('[name="headers"]').fill(headers(Buffer.from(secret, 'base64')))
    await expect(page.locator('[data-search="hit"] [data-mistake="secret-decoded"]')).toBeVisible()
  })

  test('callbacks without a signature: the page explains and asks for nothing', async ({ page }) => {
    await page.goto('/sign?kind=unsigned-callback')
    const explained = page.locator('#how')
    await expect(explained.getByRole('heading', { name: /x-api-key/ })).toBeVisible()
    await expect(explained.getByText('token endpoint').first()).toBeVisible()
    await expect(page.locator('main textarea')).toHaveCount(0)
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
