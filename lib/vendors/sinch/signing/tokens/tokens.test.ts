import { createHmac, generateKeyPairSync, sign as signBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { signCompact } from '../../auth/registration-token'
import vectors from '../../auth/signing-vectors.fixture.json'
import { checkAccessToken } from './access'
import { readToken } from '@/lib/engine/signing/tokens/decode'
import { checkRegistrationToken } from './registration'
import { readServerTime, spanOf } from '@/lib/engine/signing/tokens/times'

const published = vectors.filter((v) => v.use === 'in-app-jwt')
const SECRET = Buffer.from('fake-secret-0123').toString('base64')
const KEY = '00000000-1111-4222-8333-444444444444'
const ISSUED = 1_767_323_045 // 2026-01-02T03:04:05Z
const derived = (secret: Buffer | string, day: string) => createHmac('sha256', secret).update(day).digest()

type Over = {
  readonly header?: object
  readonly payload?: object
  readonly key?: Buffer | string
  readonly secret?: string
  readonly now?: number
  readonly applicationKey?: string
}

function registration(over: Over = {}) {
  const iss = `//rtc.sinch.com/applications/${KEY}`
  const header = over.header ?? { alg: 'HS256', kid: 'hkdfv1-20260102' }
  const payload = { iss, sub: `${iss}/users/foo`, iat: ISSUED, exp: ISSUED + 600, nonce: 'n', ...over.payload }
  const key = over.key ?? derived(Buffer.from(SECRET, 'base64'), '20260102')
  const token = signCompact(header, payload, typeof key === 'string' ? Buffer.from(key) : key)
  return checkRegistrationToken({
    token,
    applicationKey: over.applicationKey ?? KEY,
    applicationSecret: over.secret ?? SECRET,
    now: over.now ?? ISSUED + 10,
  })
}

const status = (
  reading: { readonly checks: readonly { readonly id: string; readonly status: string }[] },
  id: string,
) => reading.checks.find((check) => check.id === id)?.status
const found = (reading: { readonly checks: readonly { readonly id: string; readonly found: string }[] }, id: string) =>
  reading.checks.find((check) => check.id === id)?.found

describe('registration token', () => {
  it.each(published.map((v) => [v.id, v] as const))('verifies %s at its own time', (_, v) => {
    const reading = checkRegistrationToken({
      token: v.expected,
      applicationKey: v.inputs.applicationKey ?? '',
      applicationSecret: v.inputs.applicationSecret ?? '',
      now: (v.inputs.payload?.iat ?? 0) + 1,
    })
    expect(reading.checks.filter((check) => check.status !== 'pass')).toEqual([])
    expect(reading.valid).toBe(true)
  })

  it('keeps an expired token apart from a wrong signature', () => {
    const reading = registration({ now: ISSUED + 10_000 })
    expect(status(reading, 'exp')).toBe('fail')
    expect(status(reading, 'signature')).toBe('pass')
    expect(reading.valid).toBe(false)
  })

  it.each<[string, Over, string]>([
    ['another day', { header: { alg: 'HS256', kid: 'hkdfv1-20260103' } }, 'kid'],
    ['no kid', { header: { alg: 'HS256' } }, 'kid'],
    ['a kid without prefix', { header: { alg: 'HS256', kid: '20260102' } }, 'kid'],
    ['another algorithm', { header: { alg: 'HS512', kid: 'hkdfv1-20260102' } }, 'alg'],
    ['a bare issuer', { payload: { iss: KEY } }, 'iss'],
    ['another app', { applicationKey: 'another' }, 'iss'],
    ['a bare subject', { payload: { sub: 'foo' } }, 'sub'],
    ['an empty user', { payload: { sub: `//rtc.sinch.com/applications/${KEY}/users/` } }, 'sub'],
    ['milliseconds', { payload: { iat: ISSUED * 1000 } }, 'iat'],
    ['text for a time', { payload: { exp: String(ISSUED + 600) } }, 'exp'],
    ['a life of 30 s', { payload: { exp: ISSUED + 30 } }, 'exp'],
    ['a time in the future', { now: ISSUED - 600 }, 'iat'],
    [
      'a registration that ends too soon',
      { payload: { 'sinch:rtc:instance:exp': ISSUED + 3600 } },
      'sinch:rtc:instance:exp',
    ],
  ])('fails %s', (_, over, id) => {
    const reading = registration(over)
    expect(status(reading, id)).toBe('fail')
    expect(reading.valid).toBe(false)
  })

  it('warns of a token that lives for days', () => {
    expect(status(registration({ payload: { exp: ISSUED + 600_000 } }), 'exp')).toBe('warning')
  })

  it.each<[string, Over, RegExp]>([
    ['the decoded secret', { key: Buffer.from(SECRET, 'base64') }, /not derived/],
    ['the secret as text', { key: SECRET }, /not decoded and not derived/],
    ['a key derived from the text', { key: derived(SECRET, '20260102') }, /derived from the secret as text/],
    ['the key of the neighbouring day', { key: derived(Buffer.from(SECRET, 'base64'), '20260101') }, /20260101/],
    [
      'the hexadecimal text of the key',
      { key: derived(Buffer.from(SECRET, 'base64'), '20260102').toString('hex') },
      /hexadecimal/,
    ],
  ])('names %s', (_, over, text) => {
    const reading = registration(over)
    expect(status(reading, 'signature')).toBe('fail')
    expect(found(reading, 'signature')).toMatch(text)
  })

  it('says that no key fits', () => {
    const reading = registration({ key: 'another secret' })
    expect(reading.attempts.length).toBeGreaterThan(4)
    expect(reading.attempts.every((attempt) => !attempt.matched)).toBe(true)
    expect(reading.valid).toBe(false)
  })

  it('cannot judge the signature without a secret', () => {
    const reading = registration({ secret: '' })
    expect(status(reading, 'signature')).toBe('not-tested')
    expect(reading.valid).toBeNull()
  })
})

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
function access(payload: object, header: object = { alg: 'RS256', kid: 'k' }): string {
  const text = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${text}.${signBytes('sha256', Buffer.from(text), rsa).toString('base64url')}`
}

describe('access token', () => {
  const good = access({ exp: ISSUED + 3600, iat: ISSUED, scope: '' })

  it('finds nothing against a good one, and says what it did not check', () => {
    const reading = checkAccessToken({ token: `Authorization: Bearer ${good}`, now: ISSUED + 1 })
    expect(reading.valid).toBe(true)
    expect(status(reading, 'signature')).toBe('could-not-verify')
    expect(status(reading, 'scope')).toBe('not-tested')
  })

  it('compares the expiry with the time that is given', () => {
    expect(checkAccessToken({ token: good, now: ISSUED + 3600 }).valid).toBe(false)
    expect(found(checkAccessToken({ token: good, now: ISSUED + 4032 }), 'exp')).toContain('7 min 12 s')
  })

  it('knows a self-minted token', () => {
    const reading = checkAccessToken({
      token: signCompact({ alg: 'HS256', typ: 'JWT' }, { exp: ISSUED + 10 }, Buffer.from('x')),
      now: ISSUED,
    })
    expect(found(reading, 'alg')).toMatch(/^Self-minted/)
    expect(reading.valid).toBe(false)
  })

  it.each([
    ['inside the header', good.slice(0, 12), /inside its header, after 12/],
    ['after the header', `${good.split('.')[0]}`, /after its header/],
    ['inside the payload', good.slice(0, (good.indexOf('.') ?? 0) + 20), /inside its payload/],
    ['after the payload', good.slice(0, good.lastIndexOf('.')), /signature is missing/],
    ['inside the signature', good.slice(0, -100), /inside its signature, after \d+ characters: RS256 has 342/],
    ['by a log', `${good.slice(0, 40)}…`, /shortened it after 40/],
    ['at the beginning', good.slice(3), /beginning is missing/],
  ])('says where a token is cut off: %s', (_, token, text) => {
    const reading = checkAccessToken({ token, now: ISSUED })
    expect(status(reading, 'form')).toBe('fail')
    expect(found(reading, 'form')).toMatch(text)
    expect(reading.valid).toBe(false)
  })

  it('never throws, and never quotes a fault of the parser', () => {
    for (const token of [
      'x',
      '...',
      'eyJ.e.',
      'a.b.c.d.e',
      'eyJ',
      '{"a":1}',
      'e'.repeat(40_000),
      'eyJhbGciOm51bGx9.W10.AA',
      ' ey J ',
      '\ud800.\ud800.\ud800',
    ]) {
      const reading = checkAccessToken({ token, now: ISSUED })
      expect(reading.valid).toBe(false)
      expect(JSON.stringify(reading.checks)).not.toMatch(/Unexpected|JSON at position/)
    }
  })

  it('shows what is left of a payload that is cut off', () => {
    expect(readToken(good.slice(0, good.indexOf('.') + 25)).fragment).toMatch(/^\{"exp":/)
  })
})

describe('times', () => {
  it('reads what servers write', () => {
    expect(readServerTime('Date: Fri, 02 Jan 2026 03:04:05 GMT')).toBe(ISSUED)
    expect(readServerTime('2026-01-02T03:04:05.678Z')).toBe(ISSUED)
    expect(readServerTime('2026-01-02T04:04:05+01:00')).toBe(ISSUED)
    expect(readServerTime(String(ISSUED))).toBe(ISSUED)
    for (const text of ['', 'yesterday', '5, 9', '-5', '2026-01-02', '1e9', '0x10'])
      expect(readServerTime(text)).toBeNull()
  })

  it('writes durations for people', () => {
    expect([0, 1, 432, 3600, 86_400, 694_800].map(spanOf)).toEqual([
      '0 s',
      '1 s',
      '7 min 12 s',
      '1 h',
      '1 day',
      '8 days 1 h',
    ])
  })
})
