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
