import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import type { Relevance } from '../model'
import { smallestSet, type SearchResult, type TryAnswer } from './search'

const BUDGET = 9

type Oracle = (set: readonly number[]) => TryAnswer

async function search(relevances: readonly Relevance[], oracle: Oracle, budget = BUDGET) {
  const asked: string[] = []
  const result = await smallestSet(
    relevances,
    async (set) => {
      asked.push(set.join(' '))
      return oracle(set)
    },
    budget,
  )
  return { result, asked }
}

const needs =
  (...wanted: readonly number[]): Oracle =>
  (set) =>
    wanted.every((i) => set.includes(i)) ? 'accepted' : 'refused'

/** Holds what was found against the oracle itself. */
function expectMinimal(result: SearchResult, oracle: Oracle, size: number): void {
  const isAccepted = (set: readonly number[]) => set.length === size || (set.length > 0 && oracle(set) === 'accepted')
  if (result.kind === 'unfinished') return expect(isAccepted(result.among)).toBe(true)
  expect(isAccepted(result.set)).toBe(true)
  for (const left of result.set) expect(isAccepted(result.set.filter((i) => i !== left))).toBe(false)
}

const relevance = fc.constantFrom<Relevance>('certain', 'likely', 'possible', 'none')
const relevances = fc.array(relevance, { minLength: 1, maxLength: 8 })

describe('smallestSet', () => {
  it('tries a single likely cause first, and asks nothing else', async () => {
    const { result, asked } = await search(['likely', 'possible', 'possible', 'none', 'none'], needs(0))
    expect(result).toEqual({ kind: 'found', set: [0] })
    expect(asked).toEqual(['0'])
  })

  it('asks nothing where there is one difference', async () => {
    expect(await search(['possible'], needs(0))).toEqual({ result: { kind: 'found', set: [0] }, asked: [] })
  })

  it('finds two that are needed together, and asks for each of them alone', async () => {
    const { result, asked } = await search(['certain', 'likely'], needs(0, 1))
    expect(result).toEqual({ kind: 'found', set: [0, 1] })
    expect(asked.toSorted()).toEqual(['0', '1'])
  })

  it('finds three among decoys', async () => {
    const { result, asked } = await search(['certain', 'likely', 'likely', 'possible', 'none', 'none'], needs(0, 1, 2))
    expect(result).toEqual({ kind: 'found', set: [0, 1, 2] })
    expect(asked.length).toBeLessThanOrEqual(7)
  })

  it('finds what the judge held to be impossible', async () => {
    const { result } = await search(['likely', 'possible', 'none'], needs(2))
    expect(result).toEqual({ kind: 'found', set: [2] })
  })

  it('says where it stopped when it may ask no more', async () => {
    const { result } = await search(['likely', 'likely', 'likely', 'likely'], needs(0, 1, 2), 1)
    expect(result).toMatchObject({ kind: 'unfinished', because: 'budget' })
    expectMinimal(result, needs(0, 1, 2), 4)
    const ended = await search(['likely', 'likely'], () => 'ended')
    expect(ended).toEqual({ result: { kind: 'unfinished', among: [0, 1], because: 'ended' }, asked: ['0'] })
  })

  it('takes an undecided answer for neither, and finds another way where there is one', async () => {
    const { result } = await search(['likely', 'possible'], (set) => (set.length === 1 ? 'undecided' : 'accepted'))
    expect(result).toEqual({ kind: 'unfinished', among: [0, 1], because: 'undecided' })
    const around = await search(['likely', 'likely', 'possible'], (set) =>
      set.join() === '0' ? 'undecided' : needs(1)(set),
    )
    expect(around.result).toEqual({ kind: 'found', set: [1] })
  })

  it('never says found of a set that is not minimal, under any monotone vendor', async () => {
    await fc.assert(
      fc.asyncProperty(
        relevances,
        fc.array(fc.array(fc.nat(7), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        async (given, causes) => {
          const oracle: Oracle = (set) =>
            causes.some((cause) => cause.every((i) => set.includes(i % given.length))) ? 'accepted' : 'refused'
          const { result, asked } = await search(given, oracle)
          expect(asked.length).toBeLessThanOrEqual(BUDGET)
          expect(new Set(asked).size).toBe(asked.length)
          expectMinimal(result, oracle, given.length)
        },
      ),
    )
  })

  it('never says found of a set that is not minimal, under a vendor without any rule', async () => {
    await fc.assert(
      fc.asyncProperty(relevances, fc.infiniteStream(fc.nat(9)), async (given, stream) => {
        const table = new Map<string, TryAnswer>()
        const oracle: Oracle = (set) => {
          const key = set.join()
          if (!table.has(key)) {
            const { value } = stream.next()
            table.set(key, value === 0 ? 'undecided' : value < 5 ? 'accepted' : 'refused')
          }
          return table.get(key) ?? 'refused'
        }
        const { result, asked } = await search(given, oracle)
        expect(asked.length).toBeLessThanOrEqual(BUDGET)
        if (result.kind === 'found') {
          expect(result.set.length === given.length || oracle(result.set) === 'accepted').toBe(true)
          for (const left of result.set) {
            const less = result.set.filter((i) => i !== left)
            expect(less.length === 0 || oracle(less) === 'refused').toBe(true)
          }
        }
      }),
    )
  })

  it('needs two questions in the median where the judge is right, and rarely more than six', async () => {
    const counts: number[] = []
    for (const planted of [1, 2, 3])
      for (let decoys = 0; decoys <= 6; decoys += 1) {
        const given: Relevance[] = [
          ...Array.from({ length: planted }, (): Relevance => 'likely'),
          ...Array.from({ length: decoys }, (_, i): Relevance => (i < 2 ? 'possible' : 'none')),
        ]
        const oracle = needs(...Array.from({ length: planted }, (_, i) => i))
        const { result, asked } = await search(given, oracle)
        expect(result).toEqual({ kind: 'found', set: Array.from({ length: planted }, (_, i) => i) })
        counts.push(asked.length)
      }
    const sorted = counts.toSorted((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(3)
    expect(sorted.at(-1)).toBeLessThanOrEqual(7)
  })
})
