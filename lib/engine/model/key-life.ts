import type { ClickStep } from './guide'
import type { DiagnosisId } from './ids'
import type { Fact } from './product'

/** How the keys of a credential set are told apart, end, and are replaced while programs go on running. */
export type KeyLife = {
  /** in the imperative: "Rotate an access key without an outage" */
  readonly title: string
  /** kinds that people take for each other, and what each may do */
  readonly kinds: readonly { readonly name: string; readonly what: string }[]
  /** whether the old and the new one are valid at the same time, as a sentence */
  readonly overlap: string
  /** in order */
  readonly steps: readonly [ClickStep, ...ClickStep[]]
  /** what is known of roles, ends and of how fast a change takes effect, and what is not */
  readonly facts: readonly Fact[]
  /** what a rotation that went wrong, or a key that has ended, looks like */
  readonly problems: readonly DiagnosisId[]
}
