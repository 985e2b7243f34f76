import type { Choice } from './choices'
import type { Joining } from './mistakes/form'
import type { MistakeId, Part } from './vocabulary'

export type Algorithm = 'sha256' | 'sha1'
export type Writing = 'base64' | 'hex'

/**
 * One part of what is signed, with every value it may have had. `null` is a part that is left out, separator and all.
 */
export type SignedPart = { readonly part: Part; readonly choices: readonly Choice<string | null>[] }

/**
 * How a signature is made and what may have gone wrong on the way: HMAC with one of `keys` over the parts, joined.
 * The first choice of each list is the right one.
 */
export type Recipe = {
  readonly algorithm: Algorithm
  /** how the vendor writes the digest */
  readonly writing: Writing
  readonly keys: readonly Choice<Uint8Array>[]
  readonly joinings: readonly Choice<Joining>[]
  readonly parts: readonly SignedPart[]
  /** mistakes that would change nothing with these inputs, so that nothing can be said about them */
  readonly silent: readonly MistakeId[]
}

/** Mistakes that the recipe can tell apart from the right signature. */
export function heardMistakes(recipe: Recipe): readonly MistakeId[] {
  const lists = [recipe.keys, recipe.joinings, ...recipe.parts.map((p) => p.choices)]
  return [...new Set(lists.flatMap((list) => list.flatMap((choice) => [...choice.mistakes, ...choice.same.flat()])))]
}
