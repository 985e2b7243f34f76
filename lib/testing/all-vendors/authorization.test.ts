import { describe, expect, it } from 'vitest'
import type { Sent } from '@/lib/engine/model/authorization'
import { describeSent } from '@/lib/engine/http/authorization'
import { catalogue } from '@/lib/vendors'

const b64 = (text: string) => Buffer.from(text).toString('base64')
const uuid = 'fa4efa4e-0001-4fa4-8fa4-fa4efa4e0001'
const appSecret = b64('fakefakefake0001')
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (header: object, payload: object) =>
  `${part(header)}.${part(payload)}.${Buffer.from('not-a-signature').toString('base64url')}`
const token = jwt({ alg: 'RS256', kid: 'k' }, { iss: 'https://auth.sinch.com/', iat: 1, exp: 3601, email: 'a@b.c' })

const cases: [string, string | null, Partial<Sent>][] = [
  ['no header', null, { scheme: null, kind: null, faults: [] }],
  [
    'a pair',
    `Basic ${b64(`${uuid}:some-Secret`)}`,
    { scheme: 'basic', kind: 'pair', user: 'uuid', password: 'other', faults: [] },
  ],
  [
    'a Mailgun pair',
    `Basic ${b64(`api:${'ab'.repeat(16)}-${'cd'.repeat(4)}-${'ef'.repeat(4)}`)}`,
    { user: 'literal-api', password: 'mailgun-key', faults: [] },
  ],
  ['an application pair', `Basic ${b64(`${uuid}:${appSecret}`)}`, { user: 'uuid', password: 'base64-16', faults: [] }],
  ['a newline in the pair', `Basic ${b64(`${uuid}:some-Secret\n`)}`, { faults: ['encoded-newline'] }],
  [
    'a pair encoded twice',
    `Basic ${b64(b64(`${uuid}:some-Secret`))}`,
    { faults: ['no-colon-in-pair', 'doubly-encoded'] },
  ],
  ['a pair that is not encoded', `Basic ${uuid}:some-Secret`, { kind: 'pair', user: 'uuid', faults: ['not-base64'] }],
  ['a colon after the scheme', `Basic: ${b64('a:bcd')}`, { scheme: 'basic', faults: ['colon-after-scheme'] }],
  ['a doubled scheme', `Bearer Bearer ${token}`, { scheme: 'bearer', faults: ['doubled-scheme', 'white-space'] }],
  ['a scheme inside the pair', `Basic ${b64(`api:api:${'ab'.repeat(20)}`)}`, { faults: ['doubled-scheme'] }],
  ['an unset variable', 'Bearer undefined', { kind: 'opaque', value: 'placeholder', faults: ['placeholder'] }],
  ['a sample value', `Basic ${b64('api:YOUR_API_KEY')}`, { password: 'placeholder', faults: ['placeholder'] }],
  ['nothing after the scheme', 'Bearer ', { kind: 'empty', faults: ['empty-value'] }],
  ['a line break', 'Bearer abcdef\r\nghijkl', { faults: ['line-break', 'white-space'] }],
  ['quotes', 'Bearer "abcdefgh"', { faults: ['quoted'], kind: 'opaque' }],
  ['typographic quotes', 'Bearer “abcdefgh”', { faults: ['typographic-quotes'] }],
  ['a token alone', token, { scheme: 'none named', faults: ['no-scheme'], kind: 'jwt' }],
  ['two values', `Basic ${b64('a:bcd')}, Bearer ${token}`, { faults: expect.arrayContaining(['two-values']) }],
  ['percent encoding', 'Bearer abc%2Bdef', { faults: ['url-encoded'] }],
  ['a masked value', 'Bearer ***', { value: 'masked', faults: [] }],
  ['a shell variable', 'Bearer $TOKEN', { value: 'variable', faults: [] }],
  [
    'a signed value',
    `Application ${uuid}:${b64('x'.repeat(32))}`,
    { scheme: 'application', kind: 'signature', user: 'uuid' },
  ],
  ['a key without signature', `application ${uuid}`, { scheme: 'application', kind: 'key-only' }],
]

describe('describeSent', () => {
  it.each(cases)('of %s', (_, value, wanted) => {
    expect(describeSent(catalogue, value)).toMatchObject(wanted)
  })

  it('shows claims that help and never the signature or other claims', () => {
    const sent = describeSent(catalogue, `Bearer ${token}`)
    expect(sent.jwt).toMatchObject({
      alg: 'RS256',
      kid: 'k',
      exp: 3601,
      iat: 1,
      fault: null,
      claims: { iss: 'https://auth.sinch.com/' },
    })
    expect(JSON.stringify(sent)).not.toMatch(/a@b|not-a|bm90/)
  })

  it.each([
    [token.slice(0, -20).replace(/\.[^.]*$/, ''), /2 parts/],
    [`${token.split('.').slice(0, 2).join('.')}.`, /signature is missing/],
    [token.replace('.', '.A'), /payload does not decode/],
    ['eyJhbGciOiJSUzI1NiJ9', /1 part;/],
  ])('says why a token does not decode', (value, fault) => {
    expect(describeSent(catalogue, `Bearer ${value}`).jwt?.fault).toMatch(fault)
  })

  it('holds nothing of the values', () => {
    for (const [, value] of cases) {
      const shown = JSON.stringify(describeSent(catalogue, value))
      for (const secret of ['some-Secret', appSecret, 'abcdefgh', token]) expect(shown).not.toContain(secret)
    }
  })

  it.each(['\n', ' ', 'Basic ', 'ey', '.', '=', '%3a', '“'])('reads many %j without delay', (unit) => {
    expect(describeSent(catalogue, unit.repeat(100_000)).faults).toBeInstanceOf(Array)
  })
})
