import { describe, expect, it } from 'vitest'
import { rewriteLine } from './rewrite'

describe('a line that is rewritten', () => {
  it.each([
    ['A=old\nKEY=fake \nB=1\n', 'A=old\nKEY=new\nB=1\n', 2],
    ['\uFEFFKEY="fake\\n"\r\nB=1\r\n', '\uFEFFKEY=new\r\nB=1\r\n', 1],
    ["# KEY=no\n  export KEY = 'fake'  # a remark\n", '# KEY=no\n  export KEY =new  # a remark\n', 2],
    ['KEY=first\nKEY=second', 'KEY=first\nKEY=new', 2],
    ['MY_KEY=other\nKEY=fake', 'MY_KEY=other\nKEY=new', 2],
  ])('of %j', (before, text, line) => {
    expect(rewriteLine(before, 'KEY', 'new')).toEqual({ text, line })
  })

  it('puts quotes around a value with a blank', () => {
    expect(rewriteLine('KEY=fake\n', 'KEY', 'two words')?.text).toBe('KEY="two words"\n')
  })

  it.each([
    ['sets the name nowhere', 'OTHER=fake\n', 'new'],
    ['goes on in the next line', 'KEY="fake\nmore"\n', 'new'],
    ['would have to hold what loaders read in several ways', 'KEY=fake\n', 'a$b'],
    ['would have to hold a line break', 'KEY=fake\n', 'a\nb'],
    ['would be empty', 'KEY=fake\n', ''],
  ])('is left alone where it %s', (_, text, value) => {
    expect(rewriteLine(text, 'KEY', value)).toBeNull()
  })
})
