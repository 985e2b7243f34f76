import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8 } from '../bytes/hash'
import { MOST_MISTAKES, type Choice, type Detail } from './choices'
import type { Joining } from './mistakes/form'
import type { Algorithm, Recipe } from './recipe'
import type { MistakeId, Part } from './vocabulary'

/** A digest to look for. `mistakes` are those seen in how it is written, and count among the three. */
export type Target = {
  readonly digest: Uint8Array
  readonly algorithm: Algorithm
  readonly mistakes: readonly MistakeId[]
}

/** A part that was not as it should be: its text as it should read, and as it was. */
export type Difference = { readonly part: Part; readonly right: string | null; readonly used: string | null }

/** One explanation of a signature. No mistakes: the signature is right. */
export type Hit = {
  readonly mistakes: readonly MistakeId[]
  readonly details: readonly Detail[]
  readonly weight: number
  readonly differences: readonly Difference[]
  /** length of the HMAC key in bytes, where it was not the right key */
  readonly keyBytes?: { readonly right: number; readonly used: number } | undefined
  /** other mistakes, as few as these, that give the same bytes and so cannot be told apart */
  readonly same: readonly (readonly MistakeId[])[]
}

export type SearchResult = {
  /** all explanations with the fewest mistakes, the likeliest first */
  readonly hits: readonly Hit[]
  /** signatures that were calculated and compared */
  readonly candidates: number
}

type State = ReturnType<typeof hmac.create>
type Levels<D> = readonly (readonly Choice<D>[])[]
type Leveled = { readonly part: Part; readonly levels: Levels<Uint8Array | null> }
type Join = { readonly separator: Uint8Array; readonly ending: Uint8Array; readonly order: readonly number[] }
type Chosen = {
  readonly key: Choice<Uint8Array>
  readonly joining: Choice<Joining>
  readonly values: (Choice<unknown> | undefined)[]
}

/**
 * Looks for the mistakes that lead from a recipe to a digest: first none, then one, two, three. Within one number every
 * combination is tried, so the likeliest of the simplest explanations comes first. The hash state of each key and of
 * each beginning of the message is kept, so a candidate costs one part more to hash.
 */
export function search(recipe: Recipe, target: Target): SearchResult {
  const run = new Run(recipe, target)
  for (let left = 0; left <= MOST_MISTAKES - target.mistakes.length; left++) {
    run.level(left)
    if (run.hits.length > 0) break
  }
  return { hits: run.hits.toSorted((a, b) => a.weight - b.weight), candidates: run.candidates }
}

function levelsOf<D>(choices: readonly Choice<D>[]): Levels<D> {
  return [0, 1, 2, 3].map((n) => choices.filter((choice) => choice.mistakes.length === n))
}

/** One search under way. It holds scratch states, so that nothing is allocated for a candidate. */
class Run {
  readonly hits: Hit[] = []
  candidates = 0
  readonly #target: Target
  readonly #keys: Levels<Uint8Array>
  readonly #joinings: Levels<Joining>
  readonly #parts: readonly Leveled[]
  readonly #states = new Map<Choice<Uint8Array>, State>()
  readonly #scratch: State[]
  readonly #out: Uint8Array

  constructor(recipe: Recipe, target: Target) {
    this.#target = target
    this.#keys = levelsOf(recipe.keys)
    this.#joinings = levelsOf(recipe.joinings)
    this.#parts = recipe.parts.map(({ part, choices }) => ({ part, levels: levelsOf(choices.map(encoded)) }))
    this.#scratch = Array.from({ length: recipe.parts.length + 1 }, () => this.#fresh(new Uint8Array()))
    this.#out = new Uint8Array(target.digest.length)
  }

  #fresh(key: Uint8Array): State {
    return hmac.create(this.#target.algorithm === 'sha1' ? sha1 : sha256, key)
  }

  /** Tries every combination of exactly `mistakes` mistakes. */
  level(mistakes: number): void {
    for (let inKey = 0; inKey <= mistakes; inKey++) {
      for (const key of this.#keys[inKey] ?? []) {
        const state = this.#stateOf(key)
        for (let inJoining = 0; inKey + inJoining <= mistakes; inJoining++) {
          for (const joining of this.#joinings[inJoining] ?? [])
            this.#joined(key, state, joining, mistakes - inKey - inJoining)
        }
      }
    }
  }

  #stateOf(key: Choice<Uint8Array>): State {
    const known = this.#states.get(key)
    if (known) return known
    const state = this.#fresh(key.value)
    this.#states.set(key, state)
    return state
  }

  #joined(key: Choice<Uint8Array>, state: State, joining: Choice<Joining>, left: number): void {
    const { separator, ending, order } = joining.value
    const join = { separator: utf8(separator), ending: utf8(ending), order }
    this.#descend({ key, joining, values: [] }, join, state, 0, left, true)
  }

  #descend(chosen: Chosen, join: Join, before: State, depth: number, left: number, first: boolean): void {
    const index = join.order[depth]
    const part = index === undefined ? undefined : this.#parts[index]
    const scratch = this.#scratch[depth]
    if (index === undefined || !part || !scratch) return
    const last = depth === join.order.length - 1
    for (let here = last ? left : 0; here <= left; here++) {
      for (const choice of part.levels[here] ?? []) {
        before._cloneInto(scratch) // oxlint-disable-line no-underscore-dangle -- named so by @noble/hashes
        if (choice.value !== null) {
          if (!first) scratch.update(join.separator)
          scratch.update(choice.value)
        }
        chosen.values[index] = choice
        if (last) this.#compare(chosen, scratch, join.ending)
        else this.#descend(chosen, join, scratch, depth + 1, left - here, first && choice.value === null)
      }
    }
  }

  #compare(chosen: Chosen, state: State, ending: Uint8Array): void {
    this.candidates++
    if (ending.length > 0) state.update(ending)
    state.digestInto(this.#out)
    const { digest } = this.#target
    for (let i = 0; i < digest.length; i++) if (this.#out[i] !== digest[i]) return
    this.hits.push(this.#hit(chosen))
  }

  #hit({ key, joining, values }: Chosen): Hit {
    const all = [key, joining, ...values.filter((choice) => choice !== undefined)]
    const mistakes = all.flatMap((choice) => choice.mistakes)
    return {
      mistakes: [...mistakes, ...this.#target.mistakes],
      details: all.flatMap((choice) => choice.details),
      weight: all.reduce((sum, choice) => sum + choice.weight, 0),
      differences: this.#parts.flatMap(({ part, levels }, i) => differenceOf(part, levels[0]?.[0], values[i])),
      ...(key.mistakes.length === 0
        ? {}
        : { keyBytes: { right: this.#keys[0]?.[0]?.value.length ?? 0, used: key.value.length } }),
      same: othersLike(all).map((other) => [...other, ...this.#target.mistakes]),
    }
  }
}

function encoded(choice: Choice<string | null>): Choice<Uint8Array | null> {
  return { ...choice, value: choice.value === null ? null : utf8(choice.value) }
}

const decoder = new TextDecoder()
const asText = (value: unknown) => (value instanceof Uint8Array ? decoder.decode(value) : null)

function differenceOf(part: Part, right: Choice<unknown> | undefined, used: Choice<unknown> | undefined): Difference[] {
  if (!used || used.mistakes.length === 0) return []
  return [{ part, right: asText(right?.value), used: asText(used.value) }]
}

/** Each alternative of one part, together with what was found for the other parts. */
function othersLike(all: readonly Choice<unknown>[]): readonly (readonly MistakeId[])[] {
  return all.flatMap((choice) =>
    choice.same.map((other) => all.flatMap((one) => (one === choice ? other : one.mistakes))),
  )
}
