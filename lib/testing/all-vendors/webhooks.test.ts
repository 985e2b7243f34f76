import { catalogue } from '@/lib/vendors'
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import vectors from '@/lib/vendors/sinch/auth/signing-vectors.fixture.json'
import { examine } from '@/lib/engine/signing/examine'
import { CONVERSATION_VECTORS, MAILGUN_SAMPLE, NUMBERS_VECTORS } from '@/lib/vendors/sinch/signing/vectors.fixture'
import { webhookOf } from '@/lib/engine/signing/search-request'
import { readPasted } from '@/lib/engine/signing/webhooks/pasted'
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

  it('names a signature of the body alone, which is not how requests are signed', () => {
    const own = createHmac('sha256', Buffer.from(ace?.inputs.secret ?? '', 'base64')).update(ace?.inputs.body ?? '')
    expect(mistakes('voice-callback', callback(), own.digest('base64'))).toEqual(['only-body-signed'])
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
    ['only-body-signed', sign(v.secret, v.body)],
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

type Parts = { readonly timestamp: string; readonly token: string; readonly signature: string }

const named = (parts: Parts, one: (name: string, value: string) => string, between: string) =>
  entries(parts, one, between)

/** The parts of a webhook as programs print them. */
const BODIES: Readonly<Record<string, (parts: Parts) => string>> = {
  'a dictionary of Python': (p) => `{'signature': {${named(p, (n, v) => `'${n}': '${v}'`, ', ')}}, 'event-data': {}}`,
  'a QueryDict of Django': (p) => `<QueryDict: {${named(p, (n, v) => `'${n}': ['${v}']`, ', ')}}>`,
  'a multi-dictionary of Flask': (p) => `ImmutableMultiDict([${named(p, (n, v) => `('${n}', '${v}')`, ', ')}])`,
  'parameters of Rails': (p) => `Parameters: {${named(p, (n, v) => `"${n}"=>"${v}"`, ', ')}, "controller"=>"hooks"}`,
  'parameters of Rails 5': (p) =>
    `#<ActionController::Parameters {"signature"=>{${named(p, (n, v) => `"${n}"=>"${v}"`, ', ')}}} permitted: false>`,
  'what Node prints': (p) => `{\n  signature: {\n${named(p, (n, v) => `    ${n}: '${v}'`, ',\n')}\n  }\n}`,
  'print_r of PHP': (p) => `Array\n(\n${named(p, (n, v) => `    [${n}] => ${v}`, '\n')}\n)\n`,
  'var_dump of PHP': (p) =>
    `array(1) {\n  ["signature"]=>\n  array(3) {\n` +
    `${named(p, (n, v) => `    ["${n}"]=>\n    string(${v.length}) "${v}"`, '\n')}\n  }\n}`,
  'a map of Java': (p) => `{signature={${named(p, (n, v) => `${n}=${v}`, ', ')}}, event-data={event=delivered}}`,
  'a struct of Go': (p) => `{Signature:{${named(p, (n, v) => `${n}:${v}`, ' ')}} EventData:map[event:delivered]}`,
  'a record of C#': (p) => `Signature { ${named(p, (n, v) => `${n} = ${v}`, ', ')} }`,
  'a multipart body': (p) =>
    `${named(p, (n, v) => `--x7\r\nContent-Disposition: form-data; name="${n}"\r\n\r\n${v}\r\n`, '')}--x7--\r\n`,
  'JSON within a log line': (p) => `{"body":${JSON.stringify(JSON.stringify({ signature: p }))}}`,
  YAML: (p) => `signature:\n${named(p, (n, v) => `  ${n}: "${v}"`, '\n')}`,
}

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
    for (const text of ['[]', '{"signature":"x"}', '{"__proto__":{"token":"x"}}']) {
      expect(read('mailgun-webhook', { body: text, secret: key }).valid).toBe(false)
    }
  })

  it('calls nothing missing in a body that was cut off or whose form is not known', () => {
    for (const text of ['{', 'null', 'hello', '[object Object]', '{"signature": {"timestamp": "17']) {
      const { valid, checks } = read('mailgun-webhook', { body: text, secret: key })
      expect(valid).toBeNull()
      expect(checks.map((check) => check.status)).not.toContain('fail')
      expect(checks.find((check) => check.id === 'token')?.found).toMatch(/^This form was not read/)
    }
  })

  it.each(Object.entries(BODIES))('reads a body as %s', (_, render) => {
    const signature = hex(key, timestamp + token)
    const { valid, checks } = read('mailgun-webhook', { body: render({ timestamp, token, signature }), secret: key })
    expect(checks.filter((check) => check.status === 'fail')).toEqual([])
    expect(valid).toBe(true)
  })
})

/** Headers of a webhook as programs print them. */
const HEADER_DUMPS: Readonly<Record<string, (headers: Readonly<Record<string, string>>) => string>> = {
  'lines of a transcript': (h) => entries(h, (n, v) => `< ${n}: ${v}`, '\n'),
  'what Node prints': (h) => `{\n${entries(h, (n, v) => `  '${n}': '${v}'`, ',\n')}\n}`,
  JSON: (h) => JSON.stringify(h),
  'a dictionary of Python': (h) => `{${entries(h, (n, v) => `'${n}': '${v}'`, ', ')}}`,
  'headers of Flask': (h) => `EnvironHeaders([${entries(h, (n, v) => `('${n}', '${v}')`, ', ')}])`,
  'the environment of WSGI': (h) => `{'REQUEST_METHOD': 'POST', ${entries(h, (n, v) => `'${cgi(n)}': '${v}'`, ', ')}}`,
  'the environment of PHP': (h) => `Array\n(\n${entries(h, (n, v) => `    [${cgi(n)}] => ${v}`, '\n')}\n)\n`,
  'the environment, a line each': (h) => entries(h, (n, v) => `${cgi(n)}=${v}`, '\n'),
  'a map of Java': (h) => `{${entries(h, (n, v) => `${n}=[${v}]`, ', ')}}`,
  'a map of Go': (h) => `map[${entries(h, (n, v) => `${n}:[${v}]`, ' ')}]`,
  'a hash of Ruby': (h) => `{${entries(h, (n, v) => `"${n}"=>"${v}"`, ', ')}}`,
  'var_dump of PHP': (h) =>
    `array(3) {\n${entries(h, (n, v) => `  ["${n}"]=>\n  string(${v.length}) "${v}"`, '\n')}\n}`,
}

function entries(of: Readonly<Record<string, string>>, one: (name: string, value: string) => string, between: string) {
  return Object.entries(of)
    .map(([name, value]) => one(name, value))
    .join(between)
}

function cgi(name: string): string {
  return `HTTP_${name.toUpperCase().replaceAll('-', '_')}`
}

describe('headers of a webhook', () => {
  const [vector] = CONVERSATION_VECTORS
  const of = (render: (headers: Readonly<Record<string, string>>) => string) =>
    render({
      'x-sinch-webhook-signature': sign(vector?.secret ?? '', `${vector?.body}.${vector?.nonce}.${vector?.timestamp}`),
      'x-sinch-webhook-signature-nonce': vector?.nonce ?? '',
      'x-sinch-webhook-signature-timestamp': vector?.timestamp ?? '',
    })

  it.each(Object.entries(HEADER_DUMPS))('are read from %s', (_, render) => {
    const input = { headers: of(render), body: vector?.body ?? '', secret: vector?.secret ?? '' }
    expect(read('conversation-webhook', input).valid).toBe(true)
  })

  it.each(['conversation-webhook', 'numbers-webhook', 'voice-callback'])(
    'of a %s are not called missing where their form is not known',
    (kind) => {
      const { valid, checks } = read(kind, { headers: '<Headers object at 0x7f>', body: '{}', secret: 'c2VjcmV0' })
      expect(valid).toBeNull()
      const said = checks.filter((check) => /missing|No signature came|names no application/.test(check.found))
      expect(said).toEqual([])
      expect(checks.some((check) => check.found.startsWith('This form was not read'))).toBe(true)
    },
  )
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

describe('a form that nobody has filled yet', () => {
  it.each(signingBench.webhooks.map(({ kind }) => kind))('calls nothing missing: %s', (kind) => {
    const webhook = webhookOf(signingBench, kind)
    const asEntered = (input: Partial<WebhookInput>) => readPasted(webhook, { ...EMPTY, method: 'POST', ...input })
    for (const input of [{}, { secret: 'a secret' }, { path: '/callback' }]) {
      const reading = asEntered(input)
      expect(reading.valid).toBeNull()
      expect(reading.checks.filter(({ status }) => status === 'fail' || status === 'warning')).toEqual([])
    }
    // with a body there is something in which the signature could stand, or headers that were left out
    expect(asEntered({ body: '{"a":1}' }).checks.some(({ status }) => status === 'fail')).toBe(true)
  })
})
