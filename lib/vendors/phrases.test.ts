import { describe, expect, it } from 'vitest'
import { catalogue } from '@/lib/vendors'

const listed = catalogue.rules.flatMap(({ id, phrases = [] }) =>
  phrases.map(({ says, hits, misses }) => ({ id, says, hits: [hits].flat(), misses: [misses ?? []].flat() })),
)

describe('the phrases of the rules', () => {
  it.each(listed.map((phrase) => [phrase.id, String(phrase.says), phrase] as const))(
    '%s: %s',
    (_, __, { says, hits, misses }) => {
      expect(says.test('')).toBe(false)
      for (const line of hits) expect(line).toMatch(says)
      for (const line of misses) expect(line).not.toMatch(says)
    },
  )

  it('stand in no list twice', () => {
    for (const { id, phrases = [] } of catalogue.rules) {
      const sources = phrases.map(({ says }) => says.source)
      expect(new Set(sources).size, id).toBe(sources.length)
    }
  })
})
