import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import { checkRequest } from './check-request'
import { isModestJson } from './json-limits'
import { parseJson } from './limited-body'

const LIMITS = { depth: 3, members: 10 }

describe('what a JSON text is made of', () => {
  it.each(['', '1', '"[[[[[["', '[[[1]]]', '{"a":{"b":[",,,,,,,,,,,,,,"]}}', '["\\"[[[[","\\\\"]', '"', '"\\', ']]]'])(
    'is little in %j',
    (text) => expect(isModestJson(text, LIMITS)).toBe(true),
  )

  it.each(['[[[[', '{"a":[[[1]]]}', '["\\\\",[[[1]]]]', '[0,0,0,0,0,0,0,0,0,0,0,0]', '{},{},{},{},{},{},{}'])(
    'is too much in %j',
    (text) => expect(isModestJson(text, LIMITS)).toBe(false),
  )

  it('is counted as the parser counts it', () => {
    const [depthOf, membersOf] = [
      (value: unknown): number =>
        value !== null && typeof value === 'object'
          ? 1 + Math.max(0, ...Object.values(value).map((one) => depthOf(one)))
          : 0,
      (value: unknown): number =>
        value !== null && typeof value === 'object'
          ? Object.values(value).reduce((sum: number, one) => sum + membersOf(one), Math.max(1, sizeOf(value)))
          : 0,
    ]
    const sizeOf = (value: object) => Object.keys(value).length
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = JSON.stringify(value)
        const limits = { depth: depthOf(value), members: membersOf(value) }
        expect(isModestJson(text, limits)).toBe(true)
        if (limits.depth > 0) {
          expect(isModestJson(text, { ...limits, depth: limits.depth - 1 })).toBe(false)
          expect(isModestJson(text, { ...limits, members: limits.members - 1 })).toBe(false)
        }
      }),
    )
  })

  it('is looked at before it is read', () => {
    const read = (text: string) => parseJson(new TextEncoder().encode(text))
    expect(read('{"a":[1]}')).toEqual({ a: [1] })
    expect(read('['.repeat(33) + ']'.repeat(33))).toBeUndefined()
    expect(read(`[${'0,'.repeat(10_000)}0]`)).toBeUndefined()
  })

  it('does not make a list of faults of a thousand names that are none of a field', () => {
    const values = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`name-${i}`, 'x']))
    const read = checkRequest.safeParse({ product: 'voice', region: null, values, kept: [] })
    expect(read.error?.issues).toHaveLength(1)
  })
})
