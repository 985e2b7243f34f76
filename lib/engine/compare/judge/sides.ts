import type { Certainty } from '../../model/evidence'
import type { DifferenceId } from '../../model/difference'
import type { DiagnosisId } from '../../model/ids'
import type { NormaliseCatalogue } from '../normalise'
import type { Difference, DifferencePart, NormalisedRequest, Relevance } from '../model'
import type { Shower } from '../shower'
import { WORDS } from '../words'

/** What a judge is given: both requests, and what is known beside them. */
export type Sides = {
  readonly catalogue: NormaliseCatalogue
  readonly works: NormalisedRequest
  readonly fails: NormalisedRequest
  readonly show: Shower
  /** seconds since the epoch: when they are compared */
  readonly now: number
  /** what the failing exchange itself is diagnosed as */
  readonly diagnosed: ReadonlyMap<DiagnosisId, Certainty>
  /** the failing request is signed, or should be as the working one is */
  readonly signed: boolean
  /** the failing answer says that it did not look beyond the credential: 401, 403, 407 */
  readonly refused: boolean
}

/** Says that the sides differ in one thing. */
export type Told = {
  readonly id: DifferenceId
  readonly part: DifferencePart
  readonly relevance: Relevance
  readonly what: string
  readonly works: string
  readonly fails: string
  readonly diagnosis?: DiagnosisId | null
  readonly title?: string
  readonly can?: string
}

/** The difference with the words of its id wherever a judge has none of its own. */
export function difference(told: Told): Difference {
  const words = WORDS[told.id]
  return {
    key: keyOf(told),
    id: told.id,
    part: told.part,
    relevance: told.relevance,
    diagnosis: told.diagnosis === undefined ? words.diagnosis : told.diagnosis,
    title: told.title ?? words.title,
    what: told.what,
    can: told.can ?? words.can,
    works: told.works,
    fails: told.fails,
  }
}

function keyOf({ id, part }: Told): string {
  const name = part.in === 'header' ? part.name : part.in === 'path-field' ? part.field : part.in
  return `${id}:${name}`
}

/** `none` where the failing side is not all there: what is not shown may have been sent. */
export function atMost(relevance: Relevance, most: Relevance): Relevance {
  const order: readonly Relevance[] = ['certain', 'likely', 'possible', 'none']
  return order[Math.max(order.indexOf(relevance), order.indexOf(most))] ?? 'none'
}
