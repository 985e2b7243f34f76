import type { DiagnosisId } from './ids'
import type { Fact } from './product'

/** A form of the signing bench; each is an address, `/sign?kind=<kind>`. */
export type SigningKindId = string

/**
 * What is entered and judged: a request to sign, a callback signed like a request, a webhook whose secret is used as
 * text, a token, or nothing: the page explains.
 */
export type SigningForm = 'request' | 'callback' | 'webhook' | 'registration-token' | 'access-token' | 'explained'

/** What the page says about a kind without any script. */
export type SigningKind = {
  readonly kind: SigningKindId
  readonly form: SigningForm
  /** heading of the navigation under which it stands */
  readonly group: 'Requests' | 'Callbacks and webhooks' | 'Tokens'
  /** in the navigation */
  readonly label: string
  readonly title: string
  /** one sentence: what the form is for */
  readonly lead: string
  /** the algorithm, one step a line */
  readonly formula: readonly string[]
  readonly facts: readonly Fact[]
  /** further facts under headings of their own */
  readonly sections?: readonly { readonly title: string; readonly facts: readonly Fact[] }[]
  /** the diagnoses this leads to */
  readonly problems: readonly DiagnosisId[]
}
