/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** from 0 to just under 1 */
  next(): number
  /** from 0 to just under a whole number */
  below(limit: number): number
  pick<Item>(list: readonly Item[]): Item
  shuffled<Item>(list: readonly Item[]): readonly Item[]
}

/** Mulberry32, which is enough to mix test cases. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (list) => {
      const item = list[below(list.length)]
      if (item === undefined) throw new RangeError('There is nothing to pick from')
      return item
    },
    shuffled: (list) =>
      list
        .map((item) => ({ item, at: next() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ item }) => item),
  }
}
