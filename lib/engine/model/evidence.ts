import type { ProductId, SchemeId } from './ids'
import type { Sent } from './authorization'

/**
 * Name as it was sent or received, value as it may be shown: secrets are labels already. Repeated names stay separate.
 */
export type Header = readonly [name: string, value: string]

/** Durations in milliseconds; a phase that did not happen (a reused connection) is absent. */
export type Phases = {
  readonly dns?: number | undefined
  readonly tcp?: number | undefined
  readonly tls?: number | undefined
  readonly wait?: number | undefined
  readonly body?: number | undefined
}

export type Phase = 'dns' | 'tcp' | 'tls' | 'request' | 'wait' | 'body'

/** A request as it may be shown: secret values are replaced by their labels. */
export type ShownRequest = {
  readonly method: string
  readonly url: string
  readonly headers: readonly Header[]
  readonly body?: string | undefined
}

export type NoResponseReason = 'dns' | 'connection' | 'tls' | 'timeout' | 'proxy' | 'unreadable' | 'aborted' | 'busy'

/** What came of an attempt. The outside world's failures are values, never exceptions. */
export type Outcome =
  | {
      readonly kind: 'response'
      readonly status: number
      readonly headers: readonly Header[]
      /** decoded as UTF-8, secrets masked, cut at the body cap */
      readonly body: string
      readonly truncated: boolean
      /**
       * set where the body is not known, and why: `encoding` (a coding we did not ask for), `cut-off`, `too-slow`,
       * `not-pasted`
       */
      readonly unread?: 'encoding' | 'cut-off' | 'too-slow' | 'not-pasted' | undefined
    }
  | { readonly kind: 'no-response'; readonly reason: NoResponseReason; readonly code: string; readonly phase: Phase }
  | { readonly kind: 'not-tested'; readonly because: string }
  | { readonly kind: 'checked'; readonly passed: boolean; readonly found: string }

/** `own`: the credential as it was given; `control`: a deliberately wrong one; `trial`: one change applied. */
export type Role = 'own' | 'control' | 'trial'

/** The five status words of the product, as hook values. */
export type Status = 'pass' | 'fail' | 'warning' | 'not-tested' | 'could-not-verify'

/** One thing that was observed, or deliberately not. Safe to show from birth. */
export type Evidence = {
  /** unique in its case, for example `sample-call:eu:oauth2` */
  readonly id: string
  readonly source: 'probe' | 'paste'
  /**
   * the probe id: `input`, `token-exchange`, `token-claims`, `sample-call`, `region`, `permission`, `control`, `trial`,
   * `pasted`
   */
  readonly probe: string
  readonly role: Role
  /** what was asked, in a few words */
  readonly title: string
  readonly product: ProductId | null
  readonly region: string | null
  readonly scheme: SchemeId | null
  readonly host: string | null
  /** ISO 8601, UTC */
  readonly at: string
  /** milliseconds from the start of the check */
  readonly startMs: number
  /** total duration in milliseconds */
  readonly ms: number
  readonly phases: Phases
  readonly request: ShownRequest | null
  readonly sent: Sent | null
  readonly outcome: Outcome
  readonly status: Status
  /** one sentence: what this shows about the credential, and what it does not */
  readonly proves: string
  /** labels of what was masked in what is shown here */
  readonly hidden: readonly string[]
}

/** A diagnosis is about the credential that was presented. */
export type Verdict = 'accepted' | 'rejected' | 'undecided'
export type Certainty = 'certain' | 'likely' | 'possible'
