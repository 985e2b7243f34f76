import { expect, it } from 'vitest'
import { missedOf } from './planted-sets.fixture'

it('names 200 pairs and triples that are planted at random', { timeout: 500_000 }, () => {
  expect(missedOf(200)).toEqual([])
})
