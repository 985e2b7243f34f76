import { catalogue } from '@/lib/vendors'
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import vectors from '@/lib/vendors/sinch/auth/signing-vectors.fixture.json'
import { examine } from '@/lib/engine/signing/examine'
import { CONVERSATION_VECTORS, MAILGUN_SAMPLE, NUMBERS_VECTORS } from '@/lib/vendors/sinch/signing/vectors.fixture'
import { webhookOf } from '@/lib/engine/signing/search-request'
import { signingBench } from '@/lib/vendors/signing'
import type { WebhookInput } from '@/lib/engine/signing/webhooks/model'
import { readHeaders } from '@/lib/engine/signing/webhooks/headers'

const EMPTY: WebhookInput = {
  headers: '',
  body: '',
  secret: '',
  method: '',
  path: '',
  applicationKey: '',
  otherKey: '',
  observed: '',
}
const read = (kind: string, input: Partial<WebhookInput>) => webhookOf(signingBench, kind).read({ ...EMPTY, ...input })

function mistakes(kind: string, input: Partial<WebhookInput>, observed?: string): readonly string[] {
  const reading = read(kind, input)
  if (!reading.recipe) throw new Error('nothing to search')
  const pasted = observed ?? reading.received?.text ?? ''
  const finding = examine(reading.recipe, pasted, { applicationKey: '', secret: '' }, signingBench.findStale)
  return finding.hits[0]?.mistakes ?? []
}

const ace = vectors.find((v) => v.id === 'callback-ace-docs')
const callback = (over: Partial<WebhookInput> = {}): Partial<WebhookInput> => ({
  headers:
    `authorization: application ${ace?.inputs.key}:${ace?.expected}\nx-timestamp: ${ace?.inputs.xTimestamp}\n` +
    `content-type: ${ace?.inputs.contentType}`,
  body: ace?.inputs.body ?? '',
  secret: ace?.inputs.secret ?? '',
  method: 'POST',
  path: ace?.inputs.path ?? '',
  applicationKey: ace?.inputs.key ?? '',
  ...over,
})

const statusOf = (kind: string, input: Partial<WebhookInput>, id: string) =>
  read(kind, input).checks.find((check) => check.id === id)?.status

describe('voice and verification callbacks', () => {
  it.each(['voice-callback', 'verification-callback'] as const)('accepts the documented %s', (kind) => {
    const reading = read(kind, callback())
    expect(reading.valid).toBe(true)
    expect(reading.expected).toBe(ace?.expected)
    expect(reading.checks.every((check) => check.status === 'pass')).toBe(true)
  })

  it('names a body that was written again', () => {
    const body = JSON.stringify(JSON.parse(ace?.inputs.body ?? ''), null, 2)
    expect(read('voice-callback', callback({ body })).valid).toBe(false)
    expect(mistakes('voice-callback', callback({ body }))).toEqual(['md5-of-reserialised-json'])
  })

  it('names a path that a proxy shortened or lengthened', () => {
    expect(mistakes('voice-callback', callback({ path: '/sinch/callback/ace/' }))).toEqual(['path-trailing-slash'])
    expect(mistakes('voice-callback', callback({ path: '/api/sinch/callback/ace' }))).toEqual(['path-prefix'])
  })

  it('says which part is missing or foreign', () => {
    expect(
      statusOf('voice-callback', callback({ headers: 'x-timestamp: 2014-09-24T10:59:41Z' }), 'authorization'),
    ).toBe('fail')
    expect(statusOf('voice-callback', callback({ applicationKey: 'another' }), 'applicationKey')).toBe('fail')
    expect(
      statusOf('voice-callback', callback({ applicationKey: (ace?.inputs.key ?? '').toLowerCase() }), 'applicationKey'),
    ).toBe('warning')
    expect(statusOf('voice-callback', callback({ secret: 'not base64' }), 'secret')).toBe('fail')
    expect(read('voice-callback', callback({ headers: 'authorization: Basic abc' })).valid).toBe(false)
  })

  it('is undecided without a secret', () => {
    expect(read('voice-callback', callback({ secret: '' })).valid).toBeNull()
  })
})

type Vector = {
  readonly secret: string
  readonly nonce: string
  readonly timestamp: string
  readonly body: string
  readonly expected: string
}
const conversation = (v: Vector, signature: string = v.expected): Partial<WebhookInput> => ({
  headers:
    `x-sinch-webhook-signature: ${signature}\nx-sinch-webhook-signature-nonce: ${v.nonce}\n` +
    `x-sinch-webhook-signature-timestamp: ${v.timestamp}\nx-sinch-webhook-signature-algorithm: HmacSHA256`,
  body: v.body,
  secret: v.secret,
})
const sign = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64')

describe('conversation webhooks', () => {
  it.each(CONVERSATION_VECTORS.map((v) => [v.id, v] as const))('accepts %s', (_, v) => {
    expect(read('conversation-webhook', conversation(v))).toMatchObject({ valid: true, expected: v.expected })
  })

  const [v] = CONVERSATION_VECTORS
  const spaced = JSON.stringify(JSON.parse(v.body), null, 2)
  it.each([
    ['secret-decoded', sign(Buffer.from(v.secret, 'base64'), `${v.body}.${v.nonce}.${v.timestamp}`)],
    ['wrong-separator', sign(v.secret, `${v.body}${v.nonce}${v.timestamp}`)],
    ['wrong-part-order', sign(v.secret, `${v.nonce}.${v.timestamp}.${v.body}`)],
    ['body-reserialised', sign(v.secret, `${spaced}.${v.nonce}.${v.timestamp}`)],
    ['key-trailing-newline', sign(`${v.secret}\n`, `${v.body}.${v.nonce}.${v.timestamp}`)],
    ['trailing-newline', sign(v.secret, `${v.body}.${v.nonce}.${v.timestamp}\n`)],
  ])('names %s', (id, signature) => {
    const input = conversation(v, signature)
    expect(read('conversation-webhook', input).valid).toBe(false)
    expect(mistakes('conversation-webhook', input)).toEqual([id])
  })

  it('names what the reader’s own code did wrong, although the webhook is valid', () => {
    const own = createHmac('sha256', v.secret).update(`${v.body}${v.nonce}${v.timestamp}`).digest('hex')
    expect(mistakes('conversation-webhook', conversation(v), own)).toEqual(['wrong-separator', 'output-hex'])
  })

  it('names missing headers and another algorithm', () => {
    expect(statusOf('conversation-webhook', { ...conversation(v), headers: '' }, 'nonce')).toBe('fail')
    expect(
      statusOf(
        'conversation-webhook',
        { ...conversation(v), headers: `${conversation(v).headers?.replace('HmacSHA256', 'HmacSHA512')}` },
        'algorithm',
      ),
    ).toBe('fail')
  })

  it('searches a body of 1 MiB', { timeout: 120_000 }, () => {
    const body = JSON.stringify({ text: 'x'.repeat(1_048_000) }, null, 1)
    const big = { ...v, body }
    const input = conversation(big, sign(v.secret, `${JSON.stringify(JSON.parse(body))}.${v.nonce}.${v.timestamp}`))
    expect(mistakes('conversation-webhook', input)).toEqual(['body-reserialised'])
  })
})

describe('numbers callbacks', () => {
  const input = (v: (typeof NUMBERS_VECTORS)[number], signature: string = v.expected): Partial<WebhookInput> => ({
    headers: `X-Sinch-Signature: ${signature}`,
    body: v.body,
    secret: v.secret,
  })
  it.each(NUMBERS_VECTORS.map((v) => [v.id, v] as const))('accepts the vector of the %s SDK', (_, v) => {
    expect(read('numbers-webhook', input(v))).toMatchObject({ valid: true, expected: v.expected })
  })

  const [v] = NUMBERS_VECTORS
  it('names a body that was written again', () => {
    const other = { ...input(v), body: JSON.stringify(JSON.parse(v.body), null, 2) }
    expect(mistakes('numbers-webhook', other)).toEqual(['body-reserialised'])
  })

  it('says when the form is that of another algorithm', () => {
    const sha256 = createHmac('sha256', v.secret).update(v.body).digest('hex')
    expect(read('numbers-webhook', input(v, sha256)).valid).toBe(false)
    expect(statusOf('numbers-webhook', input(v, sha256), 'signature-form')).toBe('fail')
  })
})

describe('mailgun webhooks', () => {
  const { timestamp, token } = MAILGUN_SAMPLE
  const key = `fake${'0'.repeat(28)}`
  const body = (signature: string) =>
    JSON.stringify({ signature: { timestamp, token, signature }, 'event-data': { event: 'delivered' } })
  const hex = (with_: string | Buffer, text: string) => createHmac('sha256', with_).update(text).digest('hex')

  it('accepts a signature of timestamp and token', () => {
    const signature = hex(key, timestamp + token)
    expect(read('mailgun-webhook', { body: body(signature), secret: key })).toMatchObject({
      valid: true,
      expected: signature,
    })
  })

  it('reads the object alone, numbers, and form fields', () => {
    const signature = hex(key, timestamp + token)
    const alone = `{"timestamp": ${timestamp}, "token": "${token}", "signature": "${signature}"}`
    const form = new URLSearchParams({ timestamp, token, signature }).toString()
    for (const text of [alone, form]) expect(read('mailgun-webhook', { body: text, secret: key }).valid).toBe(true)
  })

  it.each([
    ['wrong-separator', hex(key, `${timestamp}.${token}`)],
    ['wrong-part-order', hex(key, token + timestamp)],
    ['secret-decoded', hex(Buffer.from(key, 'base64'), timestamp + token)],
  ])('names %s', (id, signature) => {
    expect(mistakes('mailgun-webhook', { body: body(signature), secret: key })).toEqual([id])
  })

  it('names the API key in place of the signing key, where both are given', () => {
    const apiKey = `key-${'f'.repeat(32)}`
    const own = hex(apiKey, timestamp + token)
    expect(
      mistakes('mailgun-webhook', { body: body(hex(key, timestamp + token)), secret: key, otherKey: apiKey }, own),
    ).toEqual(['key-is-application-key'])
  })

  it('doubts a secret that has the form of an API key', () => {
    expect(
      statusOf('mailgun-webhook', { body: body(MAILGUN_SAMPLE.signature), secret: `key-${'f'.repeat(32)}` }, 'secret'),
    ).toBe('warning')
  })

  it('says what a body lacks, and refuses nothing loudly', () => {
    for (const text of ['{', '[]', 'null', '{"signature":"x"}', 'hello', '{"__proto__":{"token":"x"}}']) {
      expect(read('mailgun-webhook', { body: text, secret: key }).valid).toBe(false)
    }
  })
})

describe('pasted headers', () => {
  it('reads transcripts, curl options and debuggers', () => {
    const pasted =
      '> POST /cb HTTP/1.1\n> Authorization: application a:b\n-H \'x-timestamp: 2014\'\n"content-type": ' +
      '"application/json",\nrubbish'
    const headers = readHeaders(pasted)
    expect(headers.requestLine).toEqual({ method: 'POST', path: '/cb' })
    expect(headers.get('authorization')).toBe('application a:b')
    expect(headers.get('X-Timestamp')).toBe('2014')
    expect(headers.get('content-type')).toBe('application/json')
    expect(headers.odd).toBe(1)
  })
})

it('has a form of the bench for each webhook, of the same kind, and the other way round', () => {
  const forms = catalogue.signingKinds.filter((k) => k.form === 'callback' || k.form === 'webhook')
  expect(signingBench.webhooks.map((w) => `${w.kind} ${w.form}`).toSorted()).toEqual(
    forms.map((k) => `${k.kind} ${k.form}`).toSorted(),
  )
})
