import type { FieldId } from '../model/ids'
import type { Explanation } from '../model/explanation'
import type { Values } from '../model/values'
import type { ProvenEdit } from '../model/proven-edit'
import type { Headline, LiveReport } from '../model/report'
import type { CheckEvent } from './model'

/** What a browser asks for. Fields in `kept` take their value from the sealed session. */
export type CheckRequest = {
  readonly product: string
  readonly region: string | null
  readonly values: Values
  readonly kept: readonly FieldId[]
}

/** Nothing was refused: the values may be sealed, and the id ends the check. */
export type Started = { readonly type: 'started'; readonly id: string }
export type Refusal = { readonly type: 'refused'; readonly message: string; readonly retryAfter: number | null }

/** The report with its words, so that the browser need not carry the whole dictionary. */
export type Reported = {
  readonly type: 'report'
  readonly report: LiveReport
  readonly headline: Headline
  readonly explanations: readonly Explanation[]
  /** names the credentials that the report is of, for sharing; null where they were checked by another browser */
  readonly mark: string | null
  /** the proven change by the variables that it concerns; absent where nothing was proven, or by another browser */
  readonly edit?: ProvenEdit | null
}

export type CheckStreamEvent = Started | Extract<CheckEvent, { type: 'evidence' }> | Reported | Refusal
