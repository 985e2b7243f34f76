import { catalogue } from '@/lib/vendors'
import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import { cut, maskId, maskText } from '@/lib/engine/mask/shared-text'

const uuid = '11112222-3333-4444-8555-666677778888'
const random32 = ['0a1b2c3d4e5f', '60718293a4b5c6', 'd7e8f9'].join('')

describe('maskId', () => {
  it.each([
    [uuid, '1111…8888'],
    ['abcdefghijklmnop', 'abcd…mnop'],
    ['abcdefghi', 'ab…hi'],
    ['short', '…'],
    ['', '…'],
  ])('%s becomes %s', (id, shown) => expect(maskId(id)).toBe(shown))
})

describe('maskText hides', () => {
  it.each([
    ['a UUID but for its ends', `Project ${uuid} not found`, 'Project 1111…8888 not found'],
    ['a UUID inside a path or a pair', `id=${uuid}&a=1`, 'id=1111…8888&a=1'],
    ['an e-mail address', 'owner jane.doe+x@customer.example.', 'owner [e-mail].'],
    ['an international phone number', 'call +46 (0)70-123 45 67 now', 'call [phone] now'],
    ['a national phone number', 'call (555) 010-9999', 'call [phone]'],
    ['a long number', 'account 12345678', 'account [number]'],
    ['a foreign domain', 'for mg.customer.example', 'for [domain]'],
    [
      'a foreign address and its path',
      'see https://customer.example/users/jane?x=1#y',
      'see https://[domain]/users/{ID}',
    ],
    ['credentials in an address', 'https://jane:pw@api.mailgun.net/v4/domains', 'https://api.mailgun.net/v4/domains'],
    ['a sandbox domain, which names an account', 'sandboxabc.mailgun.org', '[domain]'],
    ['IPv4', 'from 10.1.2.3', 'from [address]'],
    ['IPv6', 'from 2001:db8:0:1:2:3:4:5', 'from [address]'],
    ['a token', `Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJqYW5lIn0.c2ln`, 'Bearer [value]'],
    ['a Basic pair', 'Basic YWxhZGRpbjpvcGVuIHNlc2FtZTEyMw==', 'Basic [value]'],
    ['a run that could be a key', `key ${random32}`, 'key [value]'],
    ['a key in a pair', `token=${random32}`, 'token=[value]'],
    ['letters in random case', 'qWeRtYuIoPaSdFgHjKlZx', '[value]'],
    ['a private key and all after it', 'x -----BEGIN PRIVATE KEY-----\nabc', 'x [key]'],
    [
      'text escaped octet by octet',
      'got %70%6C%61%6e%74 and \\u0070\\u006c\\u0061\\u006e and &#112;&#108;&#97;&#110;',
      'got [value] and [value] and [value]',
    ],
    ['marks that reverse or hide text', 'a\u202eb\u200bc', 'a[U+202E]b[U+200B]c'],
  ])('%s', (_, text, shown) => expect(maskText(catalogue, text)).toBe(shown))
})

describe('maskText keeps', () => {
  it.each([
    'The token endpoint refused this pair; it does not say which half is wrong.',
    '{"error":"invalid_client","error_description":"Client authentication failed"}',
    '{"errorCode":40100,"message":"Signature header missing","reference":""}',
    'Bearer realm="sinch", error="invalid_token", error_description="expired at 2026-11-24T14:03:22Z"',
    'Tue, 24 Nov 2026 14:03:22 GMT',
    'https://eu.conversation.api.sinch.com/v1/projects/{projectId}/apps',
    'x-timestamp is 2026-11-24 and status 401 after 187.5 ms',
    'HMAC-SHA256 over application/x-www-form-urlencoded',
    'io.grpc.StatusRuntimeException in index.js',
    'client_credentials activeNumbers invalidClientCredentialsException',
  ])('%s', (text) => expect(maskText(catalogue, text)).toBe(text))
})

describe('masking', () => {
  const piece = fc.constantFrom(
    uuid,
    random32,
    'jane@a.example',
    '+46701234567',
    'a.example',
    '…',
    '[value]',
    '[domain]',
    'eyJhbGci.eyJz.c2ln',
    'https://',
    'api.mailgun.net',
    '/v1/projects/',
    '10.0.0.1',
    '2026-11-24',
    ' ',
    '.',
    ':',
    '/',
    '-',
    '=',
    'A',
    'z',
    '9',
    '"',
    '{',
    '}',
    '@',
    '%',
    '?',
    '#',
    '(',
    ')',
    '\n',
    '\r',
    '\u202e',
    '漢',
    '😀',
    '\ud83d',
  )
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

  it('a masked text changes nothing, and never exceeds the limit', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 400 }), (t, max) => {
        const once = maskText(catalogue, t, max)
        expect(once.length).toBeLessThanOrEqual(max)
        expect(maskText(catalogue, once, max)).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })

  it('looks at the beginning of a huge text only, and leaves no half of a token at the cut', () => {
    const start = 'word '.repeat(10)
    const huge = `${start}${'"'.repeat(3940)} ${random32.repeat(2000)}`
    expect(maskText(catalogue, huge, 10_000)).not.toContain(random32.slice(0, 6))
  })

  it.each([
    'a'.repeat(50_000),
    '+1'.repeat(20_000),
    'a.'.repeat(20_000),
    `${' '.repeat(50_000)}x`,
    '1-'.repeat(20_000),
    'a@'.repeat(20_000),
    '0:'.repeat(20_000),
  ])('survives repetition: %#', (hostile) => expect(maskText(catalogue, hostile).length).toBeLessThanOrEqual(200))
})

describe('cut', () => {
  it('says that it cut, and never splits a character', () => {
    expect(cut('abcdef', 4)).toBe('abc…')
    expect(cut('ab😀cd', 4)).toBe('ab…')
    expect(cut('abcd', 4)).toBe('abcd')
    expect(cut('a\ud800', 9)).toBe('a\ufffd')
  })
})
