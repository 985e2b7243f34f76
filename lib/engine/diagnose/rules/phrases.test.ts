import { describe, expect, it } from 'vitest'
import { anyOf } from './phrases'

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
