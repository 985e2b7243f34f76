import { describe, expect, it } from 'vitest'
import { errorFields, plainWords } from './log'

/** Made at run time, and of no pattern that something else would mask. */
const planted = ['Zq9', 'rT7', 'vK3', 'mB5'].join('-')

/** What the platform itself throws about a value that it does not like. */
function thrown(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('what is logged of an error', () => {
  it.each([
    ['a header', () => new Headers({ Authorization: `Bearer ${planted}\r\nX: 1` })],
    ['a header with quotation marks', () => new Headers({ Authorization: `"${planted}"\r\n'${planted}'` })],
    ['a character', () => new Headers({ Authorization: `${planted}–` })],
    ['JSON', () => JSON.parse(`${planted}<html>`)],
    ['an address', () => new URL(`//${planted}`)],
    ['a regular expression', () => new RegExp(`(${planted}`)],
    ['a number', () => BigInt(planted)],
    [
      'several lines',
      () => {
        throw new Error(`first\n    at ${planted} (/srv/${planted}.js:1:2)\n${planted}`)
      },
    ],
  ])('says where and what, and nothing of the value: %s', (_, work) => {
    const fields = errorFields(thrown(work))
    expect(JSON.stringify(fields)).not.toContain(planted.slice(0, 6))
    expect(fields.at).toMatch(/:\d+:\d+/)
    expect(fields.message.length).toBeGreaterThan(3)
  })

  it('keeps the words that name a cause', () => {
    expect(plainWords('Invalid Server Actions request.')).toBe('Invalid Server Actions request.')
    expect(plainWords('`host` header with value `10.0.0.1:3000` does not match `origin` header from a request.')).toBe(
      '… header from a request.',
    )
    expect(plainWords('connect ECONNREFUSED 127.0.0.1:5432')).toBe('connect …')
    expect(errorFields(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toMatchObject({ code: 'ECONNREFUSED' })
  })
})
