import type { ProductId } from '../model/ids'
import type { Explanation } from '../model/explanation'
import type { Verdict } from '../model/evidence'
import type { Headline } from '../model/report'
import type { SharedEvidence, SharedReport } from '../report/shared'
import type { FieldChange } from './changes'
import type { StepId } from '../model/support-step'
import type { RunMode } from './steps'

export type Party = 'customer' | 'supporter'

/** What is known of a case from its opening on. */
export type CaseHead = {
  /** the name under which the supporter is announced */
  readonly who: string
  readonly product: ProductId
  readonly region: string | null
  readonly note: string
  /** the number of the ticket that the case belongs to; absent where none was given */
  readonly ticket?: string
  /** ISO 8601, UTC */
  readonly openedAt: string
}

/** What came of a step that is not a run. */
export type StepResult =
  | { readonly kind: 'fingerprint'; readonly field: string; readonly same: boolean }
  | { readonly kind: 'challenge'; readonly host: string; readonly status: number; readonly challenge: string | null }
  | { readonly kind: 'opened' }

/**
 * What happens in a case, in the order in which it happened. It is the only thing that either side reads, so what is
 * not an event is not seen by the other side.
 */
export type CaseFact =
  | { readonly type: 'joined'; readonly via: 'link' | 'code' }
  | { readonly type: 'sharing'; readonly on: boolean }
  | { readonly type: 'proposed'; readonly step: StepId }
  | { readonly type: 'answered'; readonly proposal: number; readonly allowed: boolean }
  | {
      readonly type: 'started'
      readonly attempt: number
      readonly run: RunMode
      readonly product: ProductId
      readonly region: string | null
      /** the proposal that permits it */ readonly grant: number | null
    }
  | { readonly type: 'stage'; readonly attempt: number; readonly evidence: SharedEvidence }
  | {
      readonly type: 'result'
      readonly attempt: number
      readonly run: RunMode
      readonly changes: readonly FieldChange[]
      readonly report: SharedReport
    }
  | { readonly type: 'stopped'; readonly attempt: number; readonly because: string }
  | { readonly type: 'found'; readonly proposal: number; readonly found: StepResult }
  | { readonly type: 'said'; readonly text: string }
  /** the names of the two supporters, as the customer sees them */
  | { readonly type: 'handed'; readonly from: string; readonly to: string }

export type CaseEvent = CaseFact & { readonly seq: number; /** ISO 8601, UTC */ readonly at: string }

/** The words that go with a result, looked up where it is sent so that a browser need not carry the dictionary. */
export type ResultWords = {
  readonly headline: Headline
  readonly explanations: readonly Explanation[]
  /** the report as Markdown */
  readonly ticket: string
}

/** What a supporter may ask or say next about a result. */
export type Advice = { readonly question: NextQuestion; readonly texts: readonly CannedText[] }
export type NextQuestion = { readonly ask: string; readonly why: string; readonly step: StepId | null }
export type CannedText = { readonly title: string; readonly text: string }

/** An event as it is sent: a result comes with its words, and to the supporter with advice. */
export type ShownEvent = CaseEvent & { readonly words?: ResultWords; readonly advice?: Advice }

/**
 * A result that has not been shared: the exact object that would be, sealed so that it cannot become another one on the
 * way back.
 */
export type Shareable = {
  readonly run: RunMode
  readonly product: ProductId
  readonly region: string | null
  readonly verdict: Verdict
  readonly body: string
  readonly prints: string
  readonly mac: string
  readonly words: ResultWords
}

export type Ending = 'customer' | 'supporter' | 'idle'

/** What is left of a case when it is over: that it is, and who ended it. */
export type Over = { readonly by: Ending; /** ISO 8601, UTC */ readonly at: string }

/** What a poll answers while the case lives, and for a moment after. */
export type CasePage = {
  /** set once, when the case has just ended; there are no events then */
  readonly over?: Over
  readonly events: readonly ShownEvent[]
  /** when the other side's page last asked: ISO 8601, UTC; null before the first time */
  readonly otherSeenAt: string | null
  readonly now: string
}

/** What an action of a case answers; the message is for the person who asked. */
export type Reply<T = unknown> = ({ readonly ok: true } & T) | { readonly ok: false; readonly message: string }

/** The same whether the case is unknown, over, or somebody else's. */
export const GONE = 'This case has ended, or this browser does not take part in it.'
