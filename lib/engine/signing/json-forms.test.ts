import { describe, expect, it } from 'vitest'
import { prettyPrinted, reserialised } from './json-forms'

const texts = (forms: readonly { readonly text: string }[]) => forms.map((form) => form.text)

describe('forms of JSON', () => {
  it('writes what common serialisers write', () => {
    const body = '{ "b": "+1 ä/é", "a": [1.0, {}, []], "t": true }'
    const forms = texts(reserialised(body))
    expect(forms).toContain('{"b":"+1 ä/é","a":[1,{},[]],"t":true}')
    expect(forms).toContain('{"b": "+1 \\u00e4/\\u00e9", "a": [1.0, {}, []], "t": true}')
    expect(forms).toContain('{"b":"+1 \\u00e4\\/\\u00e9","a":[1.0,{},[]],"t":true}')
    expect(forms).toContain('{"b":"\\u002B1 \\u00E4/\\u00E9","a":[1.0,{},[]],"t":true}')
    expect(forms).toContain('{"a":[1,{},[]],"b":"+1 ä/é","t":true}')
  })

  it('prints pretty as JSON.stringify does', () => {
    const value = { a: [1, { b: [] }], c: {}, d: 'x,y:z{"' }
    const body = JSON.stringify(value)
    expect(texts(prettyPrinted(body))).toEqual(
      expect.arrayContaining([
        JSON.stringify(value, null, 2),
        JSON.stringify(value, null, 4),
        JSON.stringify(value, null, '\t'),
      ]),
    )
  })

  it('has no other form of what is not JSON, or is so already', () => {
    for (const text of ['', '{', 'a=b', '{"a":1}x']) expect([...reserialised(text), ...prettyPrinted(text)]).toEqual([])
    expect(texts(reserialised('{"a":1}'))).not.toContain('{"a":1}')
  })

  it('stays fast and polite with deep, wide and hostile JSON', () => {
    const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`
    for (const text of [
      deep,
      `[${'"\\\\",'.repeat(50_000)}1]`,
      `{"__proto__":{"polluted":1}}`,
      `"${'\\\\'.repeat(100_000)}`,
    ]) {
      expect(() => [...reserialised(text), ...prettyPrinted(text)]).not.toThrow()
    }
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
