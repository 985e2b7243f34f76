import type { DiagnosisId, ProductId, SchemeId } from './ids'
import type { Mechanism } from './login'
import type { Product } from './product'
import type { ValueKind } from './value-kind'
import type { FieldFinding, Values } from './values'

/** The one request that would succeed if a hypothesis holds. */
export type ChangedRequest = {
  readonly product: ProductId
  readonly region: string | null
  readonly values: Values
  readonly scheme: SchemeId
  /** of a login: how it is made, where that is what changes */
  readonly mechanism?: Mechanism
  /** the token exchange alone shows it, so no call follows */
  readonly exchangeOnly?: true
}

/** A hypothesis: one change to our own request, and what its success proves. */
export type Hypothesis = {
  readonly id: string
  readonly diagnosis: DiagnosisId
  /** the change, without a value: "Key Secret: remove 1 line break at the end" */
  readonly change: string
  readonly request: ChangedRequest
  /** a refusal in spite of the change refutes the diagnosis; else it only fails to prove it */
  readonly refutes: boolean
}

/** By whom the credential as given was refused: everywhere, or under one scheme where another one accepted it. */
export type Refusal =
  { readonly by: 'token-endpoint' | 'product' } | { readonly by: 'scheme'; readonly scheme: SchemeId }

/** What a trial may be built from: the case as it stands after the probes. */
export type TrialCase = {
  readonly product: Product
  readonly region: string | null
  readonly values: Values
  readonly findings: readonly FieldFinding[]
  readonly refusal: Refusal
  /** what kind of thing a value is, by its form alone */
  kindOf(value: string): ValueKind
}

/** A kind of mix-up that one changed request can prove. */
export type Trial = {
  /** unique, kebab case, names the change: `swap-ids` */
  readonly id: string
  /** the hypotheses this trial sees in a case, the likeliest first */
  propose(trialCase: TrialCase): readonly Hypothesis[]
}
