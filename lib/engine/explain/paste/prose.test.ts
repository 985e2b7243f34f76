import { describe, expect, it } from 'vitest'
import { STATUSES } from './prose'

describe('where a status stands in words', () => {
  it.each(STATUSES.map((phrase) => [String(phrase.says), phrase] as const))('%s', (_, { says, hits, misses }) => {
    for (const line of [hits].flat()) expect(says.exec(line)?.[1], line).toMatch(/^4\d\d$/)
    for (const line of [misses ?? []].flat()) expect(line).not.toMatch(says)
  })
})
