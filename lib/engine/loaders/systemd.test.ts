import { describe, expect, it } from 'vitest'
import type { LoadedEntry } from './model'
import { systemd } from './systemd'

function values(entries: readonly LoadedEntry[]): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap(({ name, outcome }) => (outcome.kind === 'set' ? [[name, outcome.value]] : [])),
  )
}

describe('systemd', () => {
  it.each([
    ['A="x y" # z\n', { A: 'x y# z' }],
    ['A=a\\\nb\n', { A: 'ab' }],
    ["A='q\"w' tail\n", { A: 'q"wtail' }],
    ['A=a\\tb\n', { A: 'atb' }],
    ['A="a\\tb\\$"\n', { A: 'a\\tb$' }],
    ['A=x  \n', { A: 'x' }],
    ['A=x # y\n', { A: 'x # y' }],
    ['; A=1\n#B=2\nC =3\n', { C: '3' }],
    ['\uFEFFA=1\nB=2\n', { B: '2' }],
    ['export A=1\n', {}],
  ])('reads %j', (text, expected) => {
    expect(values(systemd.load(text, 'lines').entries)).toEqual(expected)
  })
})
