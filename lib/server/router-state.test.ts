import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state'
import { describe, expect, it } from 'vitest'
import { isRouterState } from './router-state'

const written = (tree: unknown) => encodeURIComponent(JSON.stringify(tree))

const READABLE: readonly unknown[] = [
  ['', {}],
  ['', { children: ['check', { children: ['__PAGE__', {}] }] }, null, null, 1],
  ['', { children: ['r', { children: [['id', 'abc', 'd', null], { children: ['__PAGE__', {}] }] }] }],
  ['', { children: [['id', 'abc', 'oc', ['a', 'b']], {}, ['/r/abc', '?x'], 'refetch', 3, 'text'] }],
  [['a', 'b', 'ci(..)(..)', null], {}, null, 'metadata-only'],
]

const UNREADABLE: readonly unknown[] = [
  [],
  {},
  null,
  'text',
  [''],
  [1, {}],
  ['', null],
  ['', { children: [] }],
  ['', {}, ['one']],
  ['', {}, null, 'other'],
  ['', {}, null, null, 'one'],
  ['', {}, null, null, 1, 2],
  ['', {}, null, null, 1, 'text', 'more'],
  [['id', 'abc', 'x', null], {}],
  [['id', 'abc', 'd'], {}],
  [['id', 'abc', 'd', [1]], {}],
]

function framework(header: string): boolean {
  try {
    return parseAndValidateFlightRouterState(header) !== undefined
  } catch {
    return false
  }
}

describe('what a page says that it shows', () => {
  it.each(READABLE.map(written))('can be read: %s', (header) => {
    expect([isRouterState(header), framework(header)]).toEqual([true, true])
  })

  it.each([...UNREADABLE.map(written), '%ff', '[[[', '', written(['a'.repeat(50_000), {}])])(
    'cannot be read, by the framework neither: %s',
    (header) => {
      expect([isRouterState(header), framework(header)]).toEqual([false, false])
    },
  )

  it('cannot be read where it is sent twice, or is deeper than the stack', () => {
    expect(isRouterState([written(['', {}]), written(['', {}])])).toBe(false)
    expect(isRouterState('['.repeat(30_000))).toBe(false)
  })
})
