import type { Mistake } from './mistakes/define'
import type { MistakeId } from './vocabulary'

/** How many mistakes the search combines. */
export const MOST_MISTAKES = 3

/** In which way a mistake was made, where there are several. */
export type Detail = { readonly mistake: MistakeId; readonly text: string }

/** One value a part may have had, with the mistakes that lead to it. The right value has none. */
export type Choice<D> = {
  readonly value: D
  readonly mistakes: readonly MistakeId[]
  readonly details: readonly Detail[]
  readonly weight: number
  /** other mistakes, as few as these, that give the same bytes */
  readonly same: readonly (readonly MistakeId[])[]
}

export type Choices<D> = {
  /** the right value first, then by number of mistakes and likelihood; no two have the same bytes */
  readonly list: readonly Choice<D>[]
  /** mistakes that change nothing with these inputs, or cannot be made with them */
  readonly silent: readonly MistakeId[]
}

/**
 * Every value that up to `most` mistakes of one part lead to. Values are compared by `fingerprint`, the text of their
 * bytes; of several ways to one value the simplest is kept and the others are named in `same`.
 */
export function choicesOf<D, C>(
  right: D,
  mistakes: readonly Mistake<D, C>[],
  context: C,
  fingerprint: (value: D) => string,
  most: number = MOST_MISTAKES,
): Choices<D> {
  const found = new Map<string, Choice<D>>()
  for (const made of inOrder(combine(right, mistakes, context, most))) {
    const print = fingerprint(made.value)
    const known = found.get(print)
    if (!known) found.set(print, made)
    else if (known.mistakes.length === made.mistakes.length) found.set(print, withSame(known, made.mistakes))
  }
  const list = [...found.values()]
  const heard = new Set(list.flatMap((choice) => [...choice.mistakes, ...choice.same.flat()]))
  return { list, silent: mistakes.map((m) => m.id).filter((id) => !heard.has(id)) }
}

function combine<D, C>(right: D, mistakes: readonly Mistake<D, C>[], context: C, most: number): Choice<D>[] {
  const made: Choice<D>[] = [{ value: right, mistakes: [], details: [], weight: 0, same: [] }]
  for (const stage of [...new Set(mistakes.map((m) => m.stage))].toSorted((a, b) => a - b)) {
    const here = mistakes.filter((m) => m.stage === stage)
    for (const before of made.slice()) {
      if (before.mistakes.length >= most) continue
      for (const mistake of here)
        for (const variant of mistake.variants(before.value, context)) made.push(after(before, mistake, variant))
    }
  }
  return made
}

function after<D, C>(
  before: Choice<D>,
  mistake: Mistake<D, C>,
  variant: { readonly value: D; readonly detail?: string },
): Choice<D> {
  return {
    value: variant.value,
    mistakes: [...before.mistakes, mistake.id],
    details:
      variant.detail === undefined
        ? before.details
        : [...before.details, { mistake: mistake.id, text: variant.detail }],
    weight: before.weight + mistake.weight,
    same: [],
  }
}

function inOrder<D>(made: Choice<D>[]): Choice<D>[] {
  return made.toSorted((a, b) => a.mistakes.length - b.mistakes.length || a.weight - b.weight)
}

function withSame<D>(known: Choice<D>, others: readonly MistakeId[]): Choice<D> {
  const name = others.join(' ')
  if (known.mistakes.join(' ') === name || known.same.some((s) => s.join(' ') === name)) return known
  return { ...known, same: [...known.same, others] }
}
