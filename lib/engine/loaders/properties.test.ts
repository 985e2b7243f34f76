import { describe, expect, it } from 'vitest'
import type { LoadedEntry } from './model'
import { properties } from './properties'

function values(entries: readonly LoadedEntry[]): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap(({ name, outcome }) => (outcome.kind === 'set' ? [[name, outcome.value]] : [])),
  )
}

describe('Java', () => {
  it.each([
    ['a.b = x # y \n', { 'a.b': 'x # y ' }],
    ['a:b\\\n   c\n', { a: 'bc' }],
    ['a b\\u0041\\t\n', { a: 'bA\t' }],
    ['a\\ b="c"\n! no\n', { 'a b': '"c"' }],
    ['\\\n\nb=1\n', { b: '1' }],
  ])('reads %j', (text, expected) => {
    expect(values(properties.load(text, 'lines').entries)).toEqual(expected)
  })

  it('refuses an escape without its digits', () => {
    expect(properties.load('a=\\u12\n', 'lines').stopped).toContain('line 1')
  })
})
