import type { DiagnosisId } from './ids'

/**
 * What is said about one diagnosis, wherever it is shown. Static text: the variable part goes into `observed`.
 * Written for a tired reader: plain, exact, kind; full sentences that end with a full stop.
 */
export type Explanation = {
  readonly id: DiagnosisId
  /** a noun phrase of at most eight words, no full stop: "Line break in the secret" */
  readonly title: string
  /** one sentence, present tense: what is wrong */
  readonly what: string
  /** one or two sentences: why it leads to the refusal */
  readonly why: string
  /** imperatives, each doable on its own, the likeliest first */
  readonly fix: readonly [string, ...string[]]
  /** what would show that this diagnosis is wrong */
  readonly refutedBy: string
  /** https links to vendor documentation or the standard */
  readonly docs: readonly string[]
  readonly related: readonly DiagnosisId[]
  /** how far the claim is supported: an `inferred` explanation is shown as a hint and is never `certain` */
  readonly basis: 'documented' | 'observed' | 'inferred'
}
