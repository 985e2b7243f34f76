import type { Explanation } from '../diagnoses/define'
import type { FieldId } from '../credentials/fields'
import type { Values } from '../credentials/inspect'
import type { Headline } from '../report/headline'
import type { LiveReport } from '../report/report'
import type { CheckEvent } from './run'

/** What a browser asks for. Fields in `kept` take their value from the sealed session. */
export type CheckRequest = {
  readonly product: string
  readonly region: string | null
  readonly values: Values
  readonly kept: readonly FieldId[]
}

/** `sealed`: the values are kept in the browser session, so the form may empty its secret fields. */
export type Started = { readonly type: 'started'; readonly id: string; readonly sealed: boolean }
export type Refusal = { readonly type: 'refused'; readonly message: string; readonly retryAfter: number | null }

/** The report with its words, so that the browser need not carry the whole dictionary. */
export type Reported = {
  readonly type: 'report'
  readonly report: LiveReport
  readonly headline: Headline
  readonly explanations: readonly Explanation[]
  /** names the sealed credentials that the report is of, for sharing; null when they were not sealed */
  readonly mark: string | null
}

export type CheckStreamEvent = Started | Extract<CheckEvent, { type: 'evidence' }> | Reported | Refusal
