import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import { madeUpKinds } from './made-up.fixture'
import { scrub } from './scrub'

describe('scrub', () => {
  const uuid = '0b9f5a30-1111-4222-8333-444455556666'
  const secret = ['Qm9n', 'dXMt', 'c2Vj', 'cmV0', 'LWZv', 'cg=='].join('')
  const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiJib2d1cyJ9', 'c2ln'].join('.')
  const hex = 'ab12'.repeat(8)

  it.each([
    ['a JWT', `Authorization: Bearer ${jwt}`, jwt],
    ['a base64 secret', `secret=${secret}`, secret],
    ['a key of groups of digits', `-u api:${hex}-12345678-90abcdef`, '12345678-90abcdef'],
    ['a key that says so', `key-${hex}`, hex],
    ['a token of 32 characters', `Bearer ${hex}`, hex],
    ['a Basic value', 'Basic YTpib2d1cw==', 'YTpib2d1cw'],
    ['user info in a URL', 'https://someone:hunter2@api.example.com/v3', 'hunter2'],
    ['a named secret', 'password: hunter2hunter2', 'hunter2'],
    ['a joined secret', 'password:hunter2', 'hunter2'],
    ['long random letters', 'aBcDeFgHiJkLmNoPqRsTuV', 'aBcDeFgH'],
    ['long random letters and digits', 'q7w8e9r0t1y2u3i4o5p6a7', 'q7w8e9'],
  ])('takes %s out', (_, text, gone) => {
    expect(scrub(madeUpKinds, text, 600)).not.toContain(gone)
  })

  it('keeps what the guide reads', () => {
    for (const text of [
      `https://eu.chat.api.example.com/v1/projects/${uuid}/apps`,
      `/v1/projects/${uuid}/activeNumbers?regionCode=US&type=LOCAL&pageSize=1`,
      '{"error":{"code":401,"message":"Request had invalid credentials.","status":"UNAUTHENTICATED"}}',
      'https://developers.example.com/docs/errors/registry/access-token-expired',
      'feature_has_not_been_used',
      'This feature is unavailable please contact support.',
      'us10dlc.numbers.api.example.com',
    ])
      expect(scrub(madeUpKinds, text, 600)).toBe(text)
    expect(scrub(madeUpKinds, `/plans/v1/${hex}/groups`, 300)).toBe('/plans/v1/{32}/groups')
    expect(scrub(madeUpKinds, `/plans/v1/${'x'.repeat(32)}/groups`, 300)).toBe(`/plans/v1/${'x'.repeat(32)}/groups`)
  })

  it('is done after one round', () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ maxLength: 30 }),
        fc.constantFrom('secret:', 'Bearer', 'basic ', '://', '@', 'key-', 'eyJ', ' ', '/', ':', hex, secret, jwt),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 200 }), (parts, max) => {
        const once = scrub(madeUpKinds, parts.join(''), max)
        expect(scrub(madeUpKinds, once, max)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})
