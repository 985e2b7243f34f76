import type { Fix, MistakeId, Part } from '../vocabulary'

/** One way to make a mistake; `detail` says which, where there are several: "CRLF", "four spaces". */
export type Variant<D> = { readonly value: D; readonly detail?: string }

/**
 * One known mistake. `D` is what it changes (a key, a body, a path, …), `C` what else it needs to know.
 * Several mistakes of one part go together when their stages differ; they are applied in the order of their stages.
 */
export type Mistake<D = never, C = never> = {
  readonly id: MistakeId
  readonly part: Part
  readonly stage: number
  /** 1 is the likeliest; decides between combinations of the same size */
  readonly weight: number
  /** a noun phrase without full stop */
  readonly title: string
  /** completes "your signature is what you get when …", no full stop */
  readonly sentence: string
  readonly fix: Fix
  /** what the mistake makes of the right value; the empty list where it cannot be made */
  variants(right: D, context: C): readonly Variant<D>[]
}

/** What is said of a mistake, whatever it changes. */
export type MistakeText = Omit<Mistake, 'variants'>

/** Declares the mistakes of one part. */
export function defineMistakes<D, C = unknown>(mistakes: readonly Mistake<D, C>[]): readonly Mistake<D, C>[] {
  return mistakes
}
