import type { Relevance } from '../model'

/** What one try shows: `undecided` says nothing of the set, `ended` that nothing more may be asked. */
export type TryAnswer = 'accepted' | 'refused' | 'undecided' | 'ended'

/** Whether the failing request is accepted with these differences applied; each set is asked once. */
export type Ask = (set: readonly number[]) => Promise<TryAnswer>

export type SearchResult =
  /** accepted with the whole set, and refused with any one of it left out */
  | { readonly kind: 'found'; readonly set: readonly number[] }
  /** accepted with the whole set, while what can be left out was not asked to its end */
  | {
      readonly kind: 'unfinished'
      readonly among: readonly number[]
      readonly because: 'budget' | 'undecided' | 'ended'
    }

/** How likely a difference is to be needed, before anything was asked. */
const PRIOR: Readonly<Record<Relevance, number>> = { certain: 0.85, likely: 0.6, possible: 0.2, none: 0.01 }

/** Of two questions that tell about as much the one is asked that may end the search. */
const ABOUT_AS_MUCH = 0.12

/** Sets are bits of a number, so no more differences than this are told apart. */
export const MOST_DIFFERENCES = 12

/**
 * Finds the smallest set of differences that turns the refusal into an acceptance: delta debugging in the order of what
 * the judge expects. Each question is the one whose answer halves what is still possible, and the set that is returned
 * was itself accepted and is refused with any one of it left out, whatever else the vendor does. It is taken for
 * granted that none of them is refused and all together are accepted.
 * @param relevances of the differences, at most {@link MOST_DIFFERENCES}
 * @param budget how many sets may be asked
 */
export async function smallestSet(relevances: readonly Relevance[], ask: Ask, budget: number): Promise<SearchResult> {
  const all = 2 ** relevances.length - 1
  const known = new Map<number, boolean>([
    [0, false],
    [all, true],
  ])
  const unclear = new Set<number>()
  for (let left = budget; ; left -= 1) {
    const found = verified(known)
    if (found !== null) return { kind: 'found', set: membersOf(found) }
    const unfinished = (because: 'budget' | 'undecided' | 'ended') =>
      ({ kind: 'unfinished', among: membersOf(smallestAccepted(known)), because }) as const
    if (left <= 0) return unfinished('budget')
    const question = nextQuestion(relevances, known, unclear)
    if (question === null) return unfinished('undecided')
    const answer = await ask(membersOf(question))
    if (answer === 'ended') return unfinished('ended')
    if (answer === 'undecided') unclear.add(question)
    else known.set(question, answer === 'accepted')
  }
}

/** A set that was accepted and of which nothing can be left out. */
function verified(known: ReadonlyMap<number, boolean>): number | null {
  for (const [set, accepted] of known)
    if (accepted && withoutOne(set).every((less) => known.get(less) === false)) return set
  return null
}

function smallestAccepted(known: ReadonlyMap<number, boolean>): number {
  const accepted = [...known].filter(([, yes]) => yes).map(([set]) => set)
  return accepted.toSorted((a, b) => sizeOf(a) - sizeOf(b) || a - b)[0] ?? 0
}

function nextQuestion(
  relevances: readonly Relevance[],
  known: ReadonlyMap<number, boolean>,
  unclear: ReadonlySet<number>,
): number | null {
  const isOpen = (set: number) => !known.has(set) && !unclear.has(set)
  const needed = likelihoods(relevances, known)
  const total = needed.reduce((sum, one) => sum + one, 0)
  // answers that no single smallest set explains: what was accepted is made smaller, one difference at a time
  if (total === 0) return withoutOne(smallestAccepted(known)).find(isOpen) ?? null
  const accepted = sumOverSubsets(needed)
  const likeliest = needed.indexOf(needed.reduce((most, one) => Math.max(most, one), 0))
  const ending = [likeliest, ...withoutOne(likeliest)].filter(isOpen)
  const distance = (set: number) => Math.abs((accepted[set] ?? 0) / total - 0.5)
  let best: number | null = null
  for (let set = 1; set < needed.length - 1; set += 1)
    if (isOpen(set) && (best === null || distance(set) < distance(best))) best = set
  if (best === null) return null
  const limit = distance(best)
  return ending.find((set) => distance(set) <= limit + ABOUT_AS_MUCH) ?? (limit < 0.499 ? best : (ending[0] ?? best))
}

/** For each set how likely it is the smallest one, by the priors and by what was answered. */
function likelihoods(relevances: readonly Relevance[], known: ReadonlyMap<number, boolean>): number[] {
  return Array.from({ length: 2 ** relevances.length }, (_, set) => {
    if (set === 0) return 0
    for (const [asked, accepted] of known) if (((set & asked) === set) !== accepted) return 0
    return relevances.reduce((p, relevance, i) => p * (set & (1 << i) ? PRIOR[relevance] : 1 - PRIOR[relevance]), 1)
  })
}

/** For each set the sum over all sets within it. */
function sumOverSubsets(values: readonly number[]): readonly number[] {
  const sums = [...values]
  for (let bit = 1; bit < sums.length; bit *= 2)
    for (let set = 0; set < sums.length; set += 1) if (set & bit) sums[set] = (sums[set] ?? 0) + (sums[set - bit] ?? 0)
  return sums
}

/** The same set with one left out, the least likely first. */
function withoutOne(set: number): number[] {
  return membersOf(set)
    .map((i) => set - 2 ** i)
    .toReversed()
}

function membersOf(set: number): number[] {
  return Array.from({ length: MOST_DIFFERENCES }, (_, i) => i).filter((i) => set & (1 << i))
}

function sizeOf(set: number): number {
  return membersOf(set).length
}
