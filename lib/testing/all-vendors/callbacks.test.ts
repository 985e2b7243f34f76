import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { examine } from '@/lib/engine/signing/examine'
import { webhookOf } from '@/lib/engine/signing/search-request'
import type { WebhookInput } from '@/lib/engine/signing/webhooks/model'
import { catalogue } from '@/lib/vendors'
import { signingBench } from '@/lib/vendors/signing'
import { SMS_VECTOR, VOICE_V2_VECTOR } from '@/lib/vendors/sinch/signing/vectors.fixture'

/** Callbacks of Voice v2, SMS and In-App Calling: published vectors, and mistakes made by hand. */

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
const checkOf = (kind: string, input: Partial<WebhookInput>, id: string) =>
  read(kind, input).checks.find((check) => check.id === id)

function mistakes(kind: string, input: Partial<WebhookInput>, observed?: string): readonly string[] {
  const reading = read(kind, input)
  if (!reading.recipe) throw new Error('nothing to search')
  const pasted = observed ?? reading.received?.text ?? ''
  return (
    examine(reading.recipe, pasted, { applicationKey: '', secret: '' }, signingBench.findStale).hits[0]?.mistakes ?? []
  )
}

const v2 = VOICE_V2_VECTOR
const v2Headers = (signature: string, scheme = 'service', id: string = v2.serviceId) =>
  `authorization: ${scheme} ${id}:${signature}\nx-timestamp: ${v2.timestamp}\ncontent-type: ${v2.contentType}`
const webhook = (over: Partial<WebhookInput> = {}): Partial<WebhookInput> => ({
  headers: v2Headers(v2.expected),
  body: v2.body,
  secret: v2.secret,
  method: 'POST',
  path: v2.path,
  applicationKey: v2.serviceId,
  ...over,
})

/** An own calculation from the description, without any code of the bench. */
function signed(
  key: string | Buffer,
  {
    body = v2.body,
    contentType = v2.contentType,
    path = v2.path,
  }: { body?: string; contentType?: string; path?: string } = {},
): string {
  const md5 = body === '' ? '' : createHash('md5').update(body).digest('base64')
  const lines = ['POST', md5, contentType, `x-timestamp:${v2.timestamp}`, path]
  return createHmac('sha256', key).update(lines.join('\n')).digest('base64')
}
const key = Buffer.from(v2.secret, 'base64')

describe('webhooks of Voice v2', () => {
  it('accepts the vector of the SDKs, every part of it', () => {
    const reading = read('voice-v2-webhook', webhook())
    expect(reading).toMatchObject({ valid: true, expected: v2.expected })
    expect(reading.checks.map((check) => check.status)).toEqual(reading.checks.map(() => 'pass'))
    expect(signed(key)).toBe(v2.expected)
  })

  it('leaves two lines empty where there is no body', () => {
    const headers = v2Headers(signed(key, { body: '', contentType: '' }))
    expect(read('voice-v2-webhook', webhook({ headers, body: '' })).valid).toBe(true)
    expect(checkOf('voice-v2-webhook', webhook({ headers, body: '' }), 'contentType')?.found).toContain('stays empty')
  })

  it.each([
    ['key-not-decoded', signed(v2.secret)],
    ['path-prefix', signed(key, { path: `/api${v2.path}` })],
    ['content-type-without-charset', signed(key, { contentType: 'application/json' })],
    ['md5-of-pretty-json', signed(key, { body: JSON.stringify(JSON.parse(v2.body), null, 2) })],
  ])('names %s', (id, own) => {
    expect(mistakes('voice-v2-webhook', webhook(), own)).toEqual([id])
  })

  it.each([
    ['the scheme of Voice v1', webhook({ headers: v2Headers(v2.expected, 'application') }), 'authorization', 'fail'],
    ['another letter case', webhook({ headers: v2Headers(v2.expected, 'Service') }), 'authorization', 'warning'],
    ['another service', webhook({ applicationKey: v2.serviceId.replace('a', 'b') }), 'applicationKey', 'fail'],
    ['a secret that is no base64', webhook({ secret: 'a service secret' }), 'secret', 'fail'],
  ] as const)('says of %s what it is', (_, input, id, status) => {
    expect(checkOf('voice-v2-webhook', input, id)?.status).toBe(status)
  })

  it('is not a Voice v1 callback, and the other way round', () => {
    expect(read('voice-callback', webhook()).valid).toBe(false)
    expect(checkOf('voice-callback', webhook(), 'authorization')?.status).toBe('fail')
  })
})

describe('callbacks of SMS', () => {
  const v = SMS_VECTOR
  const input = (signature: string): Partial<WebhookInput> => ({
    headers:
      `x-sinch-webhook-signature: ${signature}\nx-sinch-webhook-signature-nonce: ${v.nonce}\n` +
      `x-sinch-webhook-signature-timestamp: ${v.timestamp}\nx-sinch-webhook-signature-algorithm: HmacSHA256`,
    body: v.body,
    secret: v.secret,
  })
  const sign = (by: string | Buffer, text: string) => createHmac('sha256', by).update(text).digest('base64')

  it('accepts the vector of the SDK', () => {
    expect(read('sms-webhook', input(v.expected))).toMatchObject({ valid: true, expected: v.expected })
    expect(sign(v.secret, `${v.body}.${v.nonce}.${v.timestamp}`)).toBe(v.expected)
  })

  it.each([
    ['secret-decoded', sign(Buffer.from(v.secret, 'base64'), `${v.body}.${v.nonce}.${v.timestamp}`)],
    ['wrong-part-order', sign(v.secret, `${v.timestamp}.${v.nonce}.${v.body}`)],
    ['only-body-signed', sign(v.secret, v.body)],
  ])('names %s', (id, signature) => {
    expect(read('sms-webhook', input(signature)).valid).toBe(false)
    expect(mistakes('sms-webhook', input(signature))).toEqual([id])
  })

  it('points to the secret that was agreed, and to no API token', () => {
    expect(webhookOf(signingBench, 'sms-webhook').remaining.join(' ')).toMatch(/agreed.*neither the API token/)
  })
})

describe('callbacks of In-App Calling', () => {
  it('are those of the Voice application', () => {
    const headers = v2Headers(signed(key), 'application', 'an-app')
    for (const kind of ['in-app-callback', 'voice-callback'])
      expect(read(kind, webhook({ headers, applicationKey: 'an-app' })).valid).toBe(true)
  })
})

describe('callbacks without a signature', () => {
  it('are explained, each fact with its source, and calculate nothing', () => {
    const [kind, ...more] = catalogue.signingKinds.filter((k) => k.form === 'explained')
    expect(more).toEqual([])
    expect(kind?.formula).toEqual([])
    for (const { facts } of kind?.sections ?? []) for (const fact of facts) expect(fact.source).not.toBe('')
    expect(kind?.sections?.map((s) => s.title).join(' ')).toMatch(/Conversation.*SMS.*MMS.*Fax/)
  })
})
