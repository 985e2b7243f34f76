import type { DiagnosisId } from './ids'
import type { Proof } from './proof'

/**
 * How a trial of two requests ended. `found`: a smallest set of differences was proven. `none`: both sides send the
 * same where it can matter, and got the same answer. `stopped`: nothing is proven.
 */
export const TRIAL_RESULTS = ['found', 'none', 'both-fail', 'both-work', 'stopped'] as const
export type TrialResult = (typeof TRIAL_RESULTS)[number]

/** A difference as a trial knows it: no value of either side. */
export type TriedDifference = {
  /** unique in its comparison */
  readonly key: string
  /** public id: `secret-whitespace` */
  readonly id: string
  /** the part in words: "Password of the Basic pair" */
  readonly title: string
  readonly relevance: 'certain' | 'likely' | 'possible' | 'none'
  readonly diagnosis: DiagnosisId | null
  /** it is in what was sent; else no call of the trial could show it */
  readonly carried: boolean
  /** it is in the smallest set */
  readonly decisive: boolean
}

/** What trying two requests showed. */
export type ComparisonTrial = {
  readonly result: TrialResult
  /** requests made to the vendor, the control included */
  readonly calls: number
  /** the result in a few words: "This one byte makes it work" */
  readonly headline: string
  /** what that means, what it does not, and how to tell what is left open; a sentence each */
  readonly means: readonly string[]
  /** one sentence: which call was made in place of the two */
  readonly standIn: string
  /** in the order of the comparison */
  readonly differences: readonly TriedDifference[]
  /** the smallest set as the change that makes the failing call work; null where nothing is proven */
  readonly proof: Proof | null
}
