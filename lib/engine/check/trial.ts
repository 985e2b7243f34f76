import type { DiagnosisId, ProductId, SchemeId } from '../model/ids'
import type { Finding, Values } from '../model/values'

/** The one request that would succeed if the hypothesis holds. */
export type Attempt = {
  readonly product: ProductId
  readonly region: string | null
  readonly values: Values
  readonly scheme: SchemeId
}

/** A hypothesis: one change to our own request, and what its success proves. */
export type Hypothesis = {
  readonly id: string
  readonly diagnosis: DiagnosisId
  /** the change, without a value: "Key Secret: remove 1 line break at the end" */
  readonly change: string
  readonly attempt: Attempt
  /** a refusal in spite of the change refutes the diagnosis; else it only fails to prove it */
  readonly refutes: boolean
}

/** What a trial may be built from: the case as it stands after the reads. */
export type TrialCase = {
  readonly product: ProductId
  readonly region: string | null
  readonly values: Values
  readonly findings: readonly Finding[]
  /**
   * the credential as given was refused: by the token endpoint, by the product, or by the product under one of its
   * schemes only
   */
  readonly refused: 'token' | 'product' | SchemeId | null
}

export type Trial = {
  readonly id: string
  /** the hypotheses this trial sees in a case, the likeliest first */
  propose(trialCase: TrialCase): readonly Hypothesis[]
}
