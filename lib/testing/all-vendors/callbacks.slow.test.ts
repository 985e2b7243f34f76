import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { webhookOf } from '@/lib/engine/signing/search-request'
import type { WebhookInput } from '@/lib/engine/signing/webhooks/model'
import { signingBench } from '@/lib/vendors/signing'

/** Signatures calculated by OpenSSL alone, from the description of each kind: the bench must call them valid. */

const body = '{"event":"thing.happened","text":"Grüße ✓","amount":1.0}'
const timestamp = '2026-11-29T10:11:12.1234567Z'
const appKey = '00000000-1111-4222-8333-444444444444'
const secretBytes = Buffer.from('sixteen fake byt')
const decoded = secretBytes.toString('base64')
const text = 'a fake webhook secret'

function openssl(args: readonly string[], input: string | Buffer): Buffer {
  return execFileSync('openssl', args, { input })
}
const md5 = openssl(['dgst', '-md5', '-binary'], body).toString('base64')
const hmac = (key: Buffer, message: string, algorithm = 'sha256') =>
  openssl(['dgst', `-${algorithm}`, '-mac', 'HMAC', '-macopt', `hexkey:${key.toString('hex')}`, '-binary'], message)

const lines = (path: string) => ['POST', md5, 'application/json', `x-timestamp:${timestamp}`, path].join('\n')
const callback = (scheme: string): Partial<WebhookInput> => ({
  headers:
    `Authorization: ${scheme} ${appKey}:${hmac(secretBytes, lines('/hooks/in')).toString('base64')}\n` +
    `x-timestamp: ${timestamp}\ncontent-type: application/json`,
  body,
  secret: decoded,
  method: 'POST',
  path: '/hooks/in',
  applicationKey: appKey,
})
const nonced = (): Partial<WebhookInput> => ({
  headers:
    `x-sinch-webhook-signature: ${hmac(Buffer.from(text), `${body}.n-1.1764400000`).toString('base64')}\n` +
    'x-sinch-webhook-signature-nonce: n-1\nx-sinch-webhook-signature-timestamp: 1764400000\n' +
    'x-sinch-webhook-signature-algorithm: HmacSHA256',
  body,
  secret: text,
})
const mailgun = hmac(Buffer.from(text), '1764400000a-token').toString('hex')

const KINDS: Readonly<Record<string, () => Partial<WebhookInput>>> = {
  'voice-callback': () => callback('application'),
  'verification-callback': () => callback('application'),
  'in-app-callback': () => callback('application'),
  'voice-v2-webhook': () => callback('service'),
  'conversation-webhook': nonced,
  'sms-webhook': nonced,
  'numbers-webhook': () => ({
    headers: `X-Sinch-Signature: ${hmac(Buffer.from(text), body, 'sha1').toString('hex')}`,
    body,
    secret: text,
  }),
  'mailgun-webhook': () => ({
    body: `{"signature":{"timestamp":"1764400000","token":"a-token","signature":"${mailgun}"}}`,
    secret: text,
  }),
}

const EMPTY = {
  headers: '',
  body: '',
  secret: '',
  method: '',
  path: '',
  applicationKey: '',
  otherKey: '',
  observed: '',
}

describe('what OpenSSL signed', () => {
  it('covers every kind of the bench', () => {
    expect(Object.keys(KINDS).toSorted()).toEqual(signingBench.webhooks.map((w) => w.kind).toSorted())
  })

  it.each(Object.entries(KINDS))('is valid as %s, and is not with another byte in the secret', (kind, input) => {
    const given = { ...EMPTY, ...input() }
    expect(webhookOf(signingBench, kind).read(given).valid).toBe(true)
    const other = given.secret === text ? `${text}!` : Buffer.from('sixteen other by').toString('base64')
    expect(webhookOf(signingBench, kind).read({ ...given, secret: other }).valid).toBe(false)
  })
})
