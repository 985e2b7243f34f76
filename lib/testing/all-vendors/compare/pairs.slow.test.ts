import { describe, expect, it } from 'vitest'
import { applyDifference } from '@/lib/engine/compare/apply'
import { compare } from '@/lib/engine/compare/compare'
import { comparePastes } from '@/lib/engine/compare/compare-pastes'
import { PLANTED_WORDS } from '@/lib/engine/simulator/fake'
import { catalogue } from '@/lib/vendors'
import { generatePairs, type Pair } from './pairs'
import { PLANTS } from './plants'

const SEED = 401
const PAIRS = 300
const pairs = generatePairs(SEED, PAIRS)

const CONTEXT = { now: '2026-11-29T12:00:05Z', salt: 'of a test' }
const results = new Map(pairs.map((pair) => [pair, comparePastes(catalogue, pair, CONTEXT)]))
const compared = (pair: Pair) => results.get(pair)?.comparison ?? null

/** Whether every planted difference is among the first ones: two for one, and one more than there are for several. */
function isFound(pair: Pair): boolean {
  const first = compared(pair)?.differences.slice(0, pair.planted.length + 1) ?? []
  return pair.planted.every(({ ids }) => first.some(({ id }) => ids.includes(id)))
}

describe('planted differences', () => {
  it('are of forty kinds at least, in all forms', () => {
    expect(pairs).toHaveLength(PAIRS)
    expect(new Set(PLANTS.map(({ name }) => name.replace(/^(?:secret|token) /, ''))).size).toBeGreaterThanOrEqual(40)
    expect(new Set(pairs.flatMap(({ planted }) => planted.map(({ name }) => name))).size).toBeGreaterThanOrEqual(40)
    expect(new Set(pairs.flatMap(({ forms }) => forms)).size).toBe(37)
  })

  it('are among the first two in 95 % of the pairs', () => {
    const missed = pairs.filter((pair) => !isFound(pair))
    const told = missed.map(
      ({ planted, forms }) => `${planted.map(({ name }) => name).join(' + ')} in ${forms.join(' / ')}`,
    )
    expect(missed.length / pairs.length, told.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('are never beaten by something else that is called certain', () => {
    const wrong = pairs.flatMap((pair) => {
      const ids = pair.planted.flatMap((plant) => plant.ids)
      const certain = compared(pair)?.differences.filter(({ relevance }) => relevance === 'certain') ?? []
      return certain
        .filter(({ id }) => !ids.includes(id))
        .map(({ id }) => `${id} for ${pair.planted.map(({ name }) => name).join(' + ')} in ${pair.forms.join(' / ')}`)
    })
    expect(wrong).toEqual([])
  })

  it('are shown without a secret of either call', () => {
    const shown = pairs.map((pair) => JSON.stringify(compared(pair)).toLowerCase())
    expect(shown.filter((text) => PLANTED_WORDS.some((word) => text.includes(word.toLowerCase())))).toEqual([])
  })

  it('are gone when every difference is applied to the failing call', () => {
    const left = pairs.flatMap((pair) => {
      const requests = results.get(pair)?.requests
      if (!requests) return ['not read']
      const { works, fails } = requests
      const repaired = (compared(pair)?.differences ?? []).reduce(
        (request, one) => applyDifference(catalogue, request, works, one),
        fails,
      )
      const { differences } = compare(catalogue, works, repaired, CONTEXT)
      return differences.map(({ id }) => `${id} in ${pair.forms.join(' / ')}`)
    })
    expect(left).toEqual([])
  })
})
