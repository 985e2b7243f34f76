import type { ProductId, SchemeId } from '../model/ids'

/** The query parameters that hold the answers. Each is asked at most once on a way through the tree. */
export type Param = 'product' | 'use' | 'key' | 'region'
export const PARAMS: readonly Param[] = ['product', 'use', 'key', 'region']

/** The answer that no question lists: it leads to asking for what the person has. */
export const UNKNOWN = 'unknown'

/** Where a way through the tree ends: everything that is needed to say what to do. */
export type Leaf = {
  readonly product: ProductId
  readonly scheme: SchemeId
  /** a region code of the product */
  readonly region: string
  /** the id of a kind of key of the product; null where it has no kinds */
  readonly key: string | null
}
export type Next = { readonly ask: string } | { readonly leaf: Leaf }

export type Option = {
  /** stands in the address */
  readonly key: string
  readonly label: string
  /** one line that tells this option from the others */
  readonly hint: string
  readonly next: Next
}

export type OptionGroup = { readonly label: string | null; readonly options: readonly Option[] }

export type Question = {
  /** unique in the tree */
  readonly id: string
  readonly param: Param
  readonly text: string
  /** one sentence: why this is asked */
  readonly why: string
  readonly groups: readonly OptionGroup[]
}

/** The tree as data. `start` is the id of the first question. */
export type Guide = { readonly start: string; readonly questions: ReadonlyMap<string, Question> }

export function optionsOf(question: Question): readonly Option[] {
  return question.groups.flatMap((g) => g.options)
}
