import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import type { Json } from '../model/json'
import { findLiterals, literalsInside } from './find'
import { readNotation } from './read'
import { NOTATIONS, TREES } from './testing-notations'
import { entryOf, jsonOf, pairsOf, scalarOf, type NotationNode } from './tree'

/** A tree as it can be compared: notations without quotes do not tell a number from its digits. */
function plain(value: Json): unknown {
  if (Array.isArray(value)) return (value as readonly Json[]).map(plain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]))
  return String(value).toLowerCase()
}

describe('one tree', () => {
  it.each(Object.entries(NOTATIONS))('is read back from %s', (_, render) => {
    fc.assert(
      fc.property(TREES, (tree) => {
        const reading = readNotation(render(tree))
        expect(reading, render(tree)).not.toBeNull()
        expect(plain(jsonOf(reading?.root as NotationNode)), render(tree)).toEqual(plain(tree))
        expect(reading?.cutOff).toBe(false)
        expect(reading?.unread).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it.each(Object.entries(NOTATIONS))('never makes the reader throw where %s is cut off', (_, render) => {
    fc.assert(
      fc.property(TREES, fc.double({ min: 0, max: 1, noNaN: true }), (tree, part) => {
        const text = render(tree)
        const cut = text.slice(0, Math.floor(text.length * part))
        readNotation(cut)
        findLiterals(cut)
      }),
      { numRuns: 200 },
    )
  })

  it('has spans that lead to the texts', () => {
    const text = "x: Foo(a='b c', inner={\"d\": [1, 'e']})"
    const [reading] = findLiterals(text)
    const root = reading?.root as NotationNode
    expect(root.type).toBe('Foo')
    const a = entryOf(root, 'A') as NotationNode
    expect(text.slice(a.span.from, a.span.to)).toBe("'b c'")
    expect(text.slice(a.textSpan.from, a.textSpan.to)).toBe('b c')
    expect(text.slice(root.entries[1]?.nameSpan.from, root.entries[1]?.nameSpan.to)).toBe('inner')
  })
})

describe('text that was cut off', () => {
  it.each([
    ['{"error":"invalid_client","error_description":"Client auth (truncated...)\n', 'error', 'invalid_client'],
    ['{"errorCode":40102,"mess', 'errorCode', '40102'],
    ["{'a': 'b', 'c': {'d': [1, 2", 'a', 'b'],
    ['Array\n(\n    [code] => 7\n    [x] => Arr', 'code', '7'],
    ['<a><b>c</b><d>e', 'a', null],
  ])('is read up to there: %j', (text, name, value) => {
    const reading = readNotation(text)
    expect(reading?.cutOff).toBe(true)
    expect(scalarOf(entryOf(reading?.root as NotationNode, name))).toBe(value)
  })
})

describe('notations within others', () => {
  const json = JSON.stringify({ key: 'a "b" c', n: 1 })

  it('are found in prose, and prose in brackets is none', () => {
    const text = `level=error (Main.java:92) [401 Unauthorized] body=${json} and {'x': 'y'}, see (this one)`
    expect(findLiterals(text).map(({ root }) => jsonOf(root))).toEqual([{ key: 'a "b" c', n: 1 }, { x: 'y' }])
  })

  it('are read with their quotes escaped, as often as it may be', () => {
    let escaped = json
    for (let level = 0; level < 3; level++) {
      expect(findLiterals(`config=${escaped}`).map(({ root }) => jsonOf(root))).toEqual([JSON.parse(json)])
      escaped = JSON.stringify(escaped).slice(1, -1)
    }
  })

  it('are read inside of strings, with spans of the whole text', () => {
    const text = JSON.stringify({ body: json })
    const body = entryOf(readNotation(text)?.root as NotationNode, 'body') as NotationNode
    const [inner] = literalsInside(text, body)
    expect(jsonOf(inner?.root as NotationNode)).toEqual(JSON.parse(json))
    const key = entryOf(inner?.root as NotationNode, 'key') as NotationNode
    expect(text.slice(key.textSpan.from, key.textSpan.to)).toBe(String.raw`a \\\"b\\\" c`)
  })
})

it('gives names and texts of any list of pairs', () => {
  for (const text of [
    '{"a": "1", "b": ["2", "3"]}',
    "[('a', '1'), ('b', '2'), ('b', '3')]",
    '[["a","1"],["b","2"],["b","3"]]',
    '[{"name":"a","value":"1"},{"name":"b","value":"2"},{"key":"b","value":"3"}]',
    "Headers([('a', '1'), ('b', '2'), ('b', '3')])",
  ])
    expect(pairsOf(readNotation(text)?.root as NotationNode).map(({ name, text: value }) => [name, value])).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['b', '3'],
    ])
})

it('is linear in what is hostile', () => {
  const unit = [
    '{',
    '[',
    '({[',
    '"',
    '\\"',
    "'",
    '{"a":',
    '[a] => ',
    'a=b{',
    '<a ',
    '<a>',
    'a: ',
    '- ',
    '|',
    '{a:b ',
    '#<',
    '<<"',
  ]
  for (const part of unit) {
    const text = part.repeat(Math.floor(200_000 / part.length))
    readNotation(text)
    findLiterals(text)
  }
})

it.each(['', 'Forbidden', '[object Object]', 'The request was refused (see below).', '<Response [401]>', '401'])(
  'does not read %j',
  (text) => expect(readNotation(text)).toBeNull(),
)
