import { describe, expect, it } from 'vitest'
import { anyOf, near } from './phrases'

describe('a pattern of phrases', () => {
  it('finds the left-most wording, and of two at one place the earlier one', () => {
    const pattern = anyOf([
      { says: /unknown/i, hits: 'unknown' },
      { says: /key is unknown/i, hits: 'key is unknown' },
      { says: /key/i, hits: 'key' },
    ])
    expect(pattern.exec('The Key is unknown')).toMatchObject({ 0: 'Key is unknown', index: 4 })
  })

  it('is refused for no phrases, and for flags that differ', () => {
    expect(() => anyOf([])).toThrow(TypeError)
    expect(() =>
      anyOf([
        { says: /a/i, hits: 'a' },
        { says: /b/, hits: 'b' },
      ]),
    ).toThrow(TypeError)
  })
})

describe('two parts of a wording', () => {
  const pattern = near(/clock/, /behind|ahead/, 12)

  it.each(['the Clock is behind', 'minutes ahead: its clock'])('are found in either order: %s', (text) => {
    expect(text).toMatch(pattern)
  })

  it.each(['the clock of this machine is behind', 'the clock\nis behind', 'clock'])(
    'stand near each other: %j',
    (text) => {
      expect(text).not.toMatch(pattern)
    },
  )
})
