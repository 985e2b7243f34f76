import { describe, expect, it } from 'vitest'
import { loadComposeLines } from './compose-lines'
import type { LoadedEntry } from './model'

function values(entries: readonly LoadedEntry[]): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap(({ name, outcome }) => (outcome.kind === 'set' ? [[name, outcome.value]] : [])),
  )
}

/** @see https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax */
describe('compose, of its documentation', () => {
  it.each([
    ['A=VAL', 'VAL'],
    ['A="VAL"', 'VAL'],
    ["A='VAL'", 'VAL'],
    ['A: VAL', 'VAL'],
    ['A = VAL  ', 'VAL'],
    ['A=VAL # comment', 'VAL'],
    ['A=VAL# not a comment', 'VAL# not a comment'],
    ['A="VAL # not a comment"', 'VAL # not a comment'],
    ['A="VAL" # comment', 'VAL'],
    ["A='$OTHER'", '$OTHER'],
    ["A='${OTHER}'", '${OTHER}'],
    ["A='Let\\'s go!'", "Let's go!"],
    ['A="{\\"hello\\": \\"json\\"}"', '{"hello": "json"}'],
    ['A="some\\tvalue"', 'some\tvalue'],
    ["A='some\\tvalue'", 'some\\tvalue'],
    ['A=some\\tvalue', 'some\\tvalue'],
    ["A='first\nsecond'", 'first\nsecond'],
    ['OTHER=x\nA=$OTHER-${OTHER}-${NONE:-d}-${NONE-e}-${OTHER:+f}-$$', 'x-x-d-e-f-$'],
    ['A="\\$b"', '$b'],
    ['A=x\r', 'x'],
  ])('reads %j', (text, expected) => {
    expect(values(loadComposeLines(text).entries).A).toBe(expected)
  })

  it.each([
    ['A=${NONE:?}', 'requires a variable'],
    ['A=${', 'not closed'],
    ['A="x', 'a quote that is not closed'],
    ['A B=x', 'a name with a blank'],
    ['A!=x', 'a character in a name'],
  ])('refuses %j', (text, reason) => {
    expect(loadComposeLines(`B=1\n${text}\n`)).toEqual({ entries: [], stopped: expect.stringContaining(reason) })
  })
})
