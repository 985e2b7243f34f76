import { readFileSync } from 'node:fs'
import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import * as oauth from 'oauth4webapi'
import { parseChallenges } from './parse'

type Plain = { scheme: string; params: Record<string, string>; token68?: string }
type Case = {
  id: string
  fields: string[]
  expect: Plain[] | { malformed: true }
  recover?: Plain[]
  rule: string
}

const cases: Case[] = JSON.parse(readFileSync(new URL('fixtures/challenges.json', import.meta.url), 'utf8'))
const plain = (lines: string[]) =>
  parseChallenges(lines).challenges.map((c) => [c.scheme, c.token68 ?? null, [...c.params].toSorted()])
const wanted = (list: Plain[]) => list.map((c) => [c.scheme, c.token68 ?? null, Object.entries(c.params).toSorted()])

describe('the published cases', () => {
  it.each(cases)('$id: $rule', (c) => {
    const { faults } = parseChallenges(c.fields)
    if (Array.isArray(c.expect)) {
      expect(plain(c.fields)).toEqual(wanted(c.expect))
      expect(faults).toEqual([])
    } else {
      expect(faults.length).toBeGreaterThan(0)
      if (c.recover) expect(plain(c.fields)).toEqual(wanted(c.recover))
    }
  })
})

describe('a fault', () => {
  it.each([
    ['Basic realm="a" charset="UTF-8"', 16, /comma is missing/],
    ['Bearer realm="a', 13, /closing quote/],
    ['Basic realm=“Realm”', 12, /typographic/],
    ['Bearer, error="invalid_token"', 8, /after a comma/],
    ['Basic a=b, ="x"', 11, /no name/],
    ['token invalid: expired', 6, /expected/],
    ['Bearer error=\\"invalid_token\\", scope=\\"a b\\"', 13, /escaped/],
    ["Bearer realm='the api'", 13, /single quotes/],
    ['Bearer error_description="The "scope" is wrong", error="x"', 30, /inside the value/],
    ['Bearer error_description=The token expired', 25, /spaces/],
    ['realm="x"', 0, /scheme must stand/],
    ['Bearer=abc', 0, /scheme must stand/],
    ['a=b c=d', 0, /scheme must stand/],
    ['Basic\t,realm="x"', 7, /after a comma/],
  ])('in %s stands at %i', (value, offset, reason) => {
    const { faults, text } = parseChallenges([value])
    expect(text).toBe(value)
    expect(faults[0]?.offset).toBe(offset)
    expect(faults[0]?.reason).toMatch(reason)
  })

  it.each([
    ['Bearer error=\\"invalid_token\\", scope=\\"a b\\"', { error: 'invalid_token', scope: 'a b' }],
    ["Bearer realm='the api', error=x", { realm: 'the api', error: 'x' }],
    [
      'Bearer error_description="The "scope" is wrong", error="x"',
      { error_description: 'The "scope" is wrong', error: 'x' },
    ],
    [
      'Bearer error_description=The token expired, error=invalid_token',
      { error_description: 'The token expired', error: 'invalid_token' },
    ],
    ['Bearer realm="a"error="b"', { realm: 'a', error: 'b' }],
    ['Digest nonce=abc==, qop="auth"', { nonce: 'abc==', qop: 'auth' }],
  ])('is recovered from in %s', (value, params) => {
    expect(parseChallenges([value]).challenges.map((c) => Object.fromEntries(c.params))).toEqual([params])
  })

  it.each([
    ['Basic\t,Bearer', [['basic'], ['bearer']]],
    ['Basic \t ,\t Bearer\t', [['basic'], ['bearer']]],
    ['\t, ,Basic realm="x"\t,\t,\tBearer\t,', [['basic', 'realm'], ['bearer']]],
    ['Negotiate abc=\t,\tNTLM', [['negotiate'], ['ntlm']]],
    ['Basic ,realm="x"', [['basic', 'realm']]],
    ['Bearer realm="x"\t,\terror="y"', [['bearer', 'realm', 'error']]],
  ])('is none in the white space that may stand around a comma: %j', (value, names) => {
    const { challenges, faults } = parseChallenges([value])
    expect(challenges.map(({ scheme, params }) => [scheme, ...params.keys()])).toEqual(names)
    expect(faults).toEqual([])
  })

  it('never quotes the value', () => {
    for (const c of cases)
      for (const fault of parseChallenges(c.fields).faults) expect(fault.reason).toMatch(/^[A-Z][\w ,;()=.'-]+\.$/)
  })
})

describe('any text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        'Basic',
        'Bearer ',
        'realm',
        '=',
        '"',
        '\\',
        ',',
        ' ',
        ';',
        'a/b==',
        '“',
        "'",
        '\t',
        '__proto__=',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 40 },
  )

  it('is read without throwing, with offsets inside it and without touching prototypes', () => {
    fc.assert(
      fc.property(
        fc.array(
          pieces.map((p) => p.join('')),
          { maxLength: 3 },
        ),
        (lines) => {
          const { faults, text } = parseChallenges(lines)
          for (const f of faults) expect(f.offset >= 0 && f.offset <= text.length).toBe(true)
          expect(Object.keys(Object.prototype)).toEqual([])
        },
      ),
    )
  })

  it.each(['Basic realm="', ',', ' ', 'a ', 'a=', '\\', 'x="\\', "realm='"])('made of many %j ends', (unit) => {
    expect(parseChallenges([unit.repeat(50_000)]).challenges.length).toBeLessThanOrEqual(200)
  })
})

/** The challenges that oauth4webapi reads from a refused token response. */
async function oracle(value: string): Promise<unknown> {
  const response = new Response('', { status: 401, headers: { 'www-authenticate': value } })
  try {
    await oauth.processClientCredentialsResponse({ issuer: 'https://a.example' }, { client_id: 'x' }, response)
  } catch (e) {
    if (!(e instanceof oauth.WWWAuthenticateChallengeError)) return []
    return e.cause.map((c) => [c.scheme, c.token68 ?? null, Object.entries(c.parameters).toSorted()])
  }
  return null
}

describe('oauth4webapi as an oracle', () => {
  const name = fc.constantFrom('realm', 'error', 'scope', 'x-y', 'error_description')
  const param = fc.tuple(
    name,
    fc.oneof(fc.constantFrom('a', 'invalid_token'), fc.constantFrom('"a b"', '"a, b=c"', '"say \\"hi\\""', '""')),
  )
  const challenge = fc
    .tuple(
      fc.constantFrom('Basic', 'Bearer', 'Digest', 'DPoP'),
      fc.uniqueArray(param, { minLength: 1, maxLength: 4, selector: ([n]) => n }),
    )
    .map(([scheme, params]) => `${scheme} ${params.map(([n, v]) => `${n}=${v}`).join(', ')}`)

  it('agrees on well-formed values', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(challenge, { minLength: 1, maxLength: 3 }), async (list) => {
        const value = list.join(', ')
        expect(parseChallenges([value]).faults).toEqual([])
        expect(plain([value])).toEqual(await oracle(value))
      }),
      { numRuns: 200 },
    )
  })
})
