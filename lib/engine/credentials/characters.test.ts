import { describe, expect, it } from 'vitest'
import { visible } from './characters'

describe('glyphs', () => {
  it('show what is invisible and hide the rest of a secret', () => {
    expect(visible('ab\n', true)).toEqual([
      { kind: 'text', text: '••' },
      { kind: 'glyph', text: 'LF' },
    ])
    expect(visible('a\u200b ', false).map((p) => p.text)).toEqual(['a', 'U+200B', 'SP'])
  })
})
