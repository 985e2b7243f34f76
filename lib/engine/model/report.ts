import type { ComparisonTrial } from './comparison-trial'
import type { DiagnosisId, ProductId } from './ids'
import type { Diagnosis } from './diagnosis'
import type { Evidence, Verdict } from './evidence'
import type { Proof } from './proof'

/** Whether the vendor was asked of one credential or of two calls, or what was pasted was read. */
export const REPORT_KINDS = ['check', 'explanation', 'comparison'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

export type ReportedDiagnosis = Diagnosis & {
  /** the fix was applied and the call was seen to succeed */
  readonly proven: boolean
  readonly proof?: Proof | undefined
}

/** A hypothesis that was tried and failed. */
export type Excluded = {
  readonly id: DiagnosisId
  /** what was changed for the trial, without a value */
  readonly change: string
  /** one sentence: what the trial showed */
  readonly because: string
}

/** What was done on the user's behalf. */
export type SideEffects = {
  /** requests made to the vendor */
  readonly requests: number
  /** access tokens minted */
  readonly tokens: number
}

/**
 * What a check or an explanation yields, as its own page shows it. It holds no secret, since evidence is masked when it
 * is made, but it does hold ids, hosts and answers in full: what leaves the page is the projection made by `toShared`.
 */
export type LiveReport = {
  readonly kind: ReportKind
  readonly product: ProductId | null
  readonly region: string | null
  /** when the check began: ISO 8601, UTC */
  readonly at: string
  /** version of the rules that judged, as the footer names it */
  readonly rulesVersion: string
  readonly verdict: Verdict
  /** one sentence: why the answers of a check say that of the credential; it is not handed on */
  readonly because?: string
  /** best first */
  readonly diagnoses: readonly ReportedDiagnosis[]
  /** in the order in which it was made */
  readonly evidence: readonly Evidence[]
  readonly excluded: readonly Excluded[]
  readonly sideEffects: SideEffects
  /** of two calls that were tried */
  readonly comparison?: ComparisonTrial | undefined
}

/** The top of a report: one word, one sentence, one line that says what it rests on. */
export type Headline = {
  readonly word: 'Accepted' | 'Rejected' | 'Undecided'
  /** product and region: "Numbers API · Global" */
  readonly subject: string
  /** one sentence: what is wrong, or that nothing is */
  readonly sentence: string
  /** who answered, what it said, what that proves and what it does not */
  readonly detail: string
}
