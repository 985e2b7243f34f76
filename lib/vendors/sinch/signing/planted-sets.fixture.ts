import { examine, type Finding } from '@/lib/engine/signing/examine'
import type { RequestInput } from '@/lib/engine/signing/request-input'
import type { MistakeId } from '@/lib/engine/signing/vocabulary'
import { OTHER, PLAIN, PLANTERS, signWrongly, type Planter } from './planted.fixture'
import { publishedWith } from './published'
import { requestRecipe } from './request-recipe'

const recipes = new Map([PLAIN, OTHER].map((input) => [input, requestRecipe(input)]))

export function examined(input: RequestInput, observed: string): Finding {
  const recipe = recipes.get(input) ?? requestRecipe(input)
  const owner = { applicationKey: input.applicationKey, secret: input.applicationSecret }
  return examine(recipe, observed, owner, publishedWith)
}

/** The sets of mistakes that a finding names, each sorted. */
export function named(finding: Finding): readonly string[] {
  return finding.hits.flatMap((hit) => [hit.mistakes, ...hit.same]).map((ids) => ids.toSorted().join(' '))
}

const inOther: readonly MistakeId[] = ['content-type-without-charset', 'path-without-query', 'path-encoded']
export const fits = (input: RequestInput, { id }: Planter) => {
  if (inOther.includes(id)) return input === OTHER
  return input === PLAIN || !['content-type-charset', 'path-with-query', 'path-decoded'].includes(id)
}

/** A small generator with a fixed start, so that every run plants the same (Numerical Recipes, LCG). */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function randomSet(
  size: number,
  below: (n: number) => number,
): { readonly input: RequestInput; readonly planters: readonly Planter[] } {
  const input = below(2) === 0 ? PLAIN : OTHER
  const chosen: Planter[] = []
  while (chosen.length < size) {
    const planter = PLANTERS[below(PLANTERS.length)]
    if (!planter || !fits(input, planter)) continue
    if (chosen.some((other) => clash(planter, other) || clash(other, planter))) continue
    chosen.push(planter)
  }
  return { input, planters: chosen }
}

/** Two mistakes of which one takes away what the other changes. */
function clash(one: Planter, other: Planter): boolean {
  if (one.slot === other.slot) return true
  const pairs: readonly (readonly [MistakeId, MistakeId])[] = [
    ['timestamp-value-only', 'timestamp-space'],
    ['md5-missing', 'md5-of-reserialised-json'],
    ['md5-missing', 'md5-of-pretty-json'],
    ['md5-missing', 'md5-of-nothing'],
    ['md5-missing', 'md5-of-trailing-newline'],
    ['md5-missing', 'md5-utf16'],
    ['md5-of-nothing', 'md5-utf16'],
    ['md5-of-nothing', 'md5-of-trailing-newline'],
  ]
  return pairs.some(([a, b]) => one.id === a && other.id === b)
}

/**
 * Plants pairs and triples of mistakes at random, the same in every run, and has each searched for.
 * @returns what the search did not name, with what it named in its place
 */
export function missedOf(sets: number): readonly string[] {
  const below = generator(401)
  return Array.from({ length: sets }, (_, i) => randomSet(i % 2 === 0 ? 2 : 3, below)).flatMap(
    ({ input, planters }) => {
      const planted = planters
        .map((p) => p.id)
        .toSorted()
        .join(' ')
      const found = named(examined(input, signWrongly(input, planters)))
      return found.includes(planted) ? [] : [`${planted} → ${found.join(' | ') || 'nothing'}`]
    },
  )
}
