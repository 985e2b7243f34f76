import { describe, expect, it } from 'vitest'
import { isOpenName, looksLikeProse, OPEN_NAMES, SECRET_NAME, SECRET_WORDS } from './secret-names'

describe('names of secrets', () => {
  it.each(SECRET_WORDS.map((phrase) => [phrase.says.source, phrase] as const))('hold %s', (_, { says, hits }) => {
    for (const name of [hits].flat()) {
      expect(name).toMatch(new RegExp(says.source, 'i'))
      expect(name).toMatch(new RegExp(`${SECRET_NAME}$`, 'i'))
    }
  })

  it.each(OPEN_NAMES.map((phrase) => [phrase.says.source, phrase] as const))('are not those like %s', (_, phrase) => {
    for (const name of [phrase.hits].flat()) {
      expect(name).toMatch(phrase.says)
      expect(isOpenName(name)).toBe(true)
    }
  })

  it.each(['access_token', 'clientSecret', 'API_KEY', 'session_id'])('such as %s are not open', (name) => {
    expect(isOpenName(name)).toBe(false)
  })
})

it.each([
  ['token', true],
  ['authentication', true],
  ['realm="x"', true],
  ['Required.', true],
  ['eyJhbGciOiJub25lIn0', false],
  ['Zm9vOmJhcg==', false],
  ['key-0123', false],
])('%s after a scheme word is prose: %s', (value, prose) => expect(looksLikeProse(value)).toBe(prose))
