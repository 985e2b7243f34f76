import type { Sent } from './authorization'
import type { ProductId, SchemeId } from './ids'
import { LOGIN_METHOD, type LoginDraft, type MailStage } from './login'
import type { Secret } from './secret'

/** A header as it goes out, and the text that stands for it wherever it is shown. */
export type DraftHeader = { readonly name: string; readonly value: string | Secret; readonly shown: string }

/** A request before it is sent. The host is one of the catalogue's; the transport refuses every other. */
export type RequestDraft = {
  readonly method: 'GET' | 'POST' | typeof LOGIN_METHOD
  readonly host: string
  /** absolute path with query, already encoded */
  readonly path: string
  readonly headers: readonly DraftHeader[]
  readonly body?: string | undefined
  readonly sent: Sent
  /** whose credentials it presents, as they are sent; null where nothing in it says so */
  readonly identity: Secret | null
  /** of a login to a mail server, and of nothing else: method, path and headers only show it */
  readonly login?: LoginDraft
}

/** Name as it was sent or received, and a value. Repeated names stay separate. */
export type Header = readonly [name: string, value: string]

/** Durations in milliseconds; a phase that did not happen (a reused connection) is absent. */
export type Phases = {
  readonly dns?: number | undefined
  readonly tcp?: number | undefined
  readonly tls?: number | undefined
  readonly wait?: number | undefined
  readonly body?: number | undefined
  /** of a mail session: the time to each reply */
  readonly greeting?: number | undefined
  readonly ehlo?: number | undefined
  readonly auth?: number | undefined
  readonly quit?: number | undefined
}

/** Where an attempt can end without an answer. */
export const PHASES = ['dns', 'tcp', 'greeting', 'ehlo', 'tls', 'request', 'wait', 'body', 'auth'] as const
export type Phase = (typeof PHASES)[number]

/** Why there is no answer; `busy` and `unavailable`: nothing was asked, for our own sake or the host's. */
export const NO_RESPONSE_REASONS = [
  'dns',
  'connection',
  'tls',
  'timeout',
  'proxy',
  'unreadable',
  'aborted',
  'busy',
  'unavailable',
] as const
export type NoResponseReason = (typeof NO_RESPONSE_REASONS)[number]

/** Why the body of an answer is not known; `encoding`: it came in a coding that was not asked for. */
export const UNREAD_REASONS = ['encoding', 'cut-off', 'too-slow', 'not-pasted'] as const
export type UnreadReason = (typeof UNREAD_REASONS)[number]

/** `own`: the credential as it was given; `control`: a deliberately wrong one; `trial`: one change applied. */
export const ROLES = ['own', 'control', 'trial'] as const
export type Role = (typeof ROLES)[number]

/** The five status words of the product, as hook values. */
export const STATUSES = ['pass', 'fail', 'warning', 'not-tested', 'could-not-verify'] as const
export type Status = (typeof STATUSES)[number]

/** How an exchange came to be known. */
export const SOURCES = ['probe', 'paste'] as const
export type Source = (typeof SOURCES)[number]

/** What the transport brings back, before anything is masked. It never leaves the run. */
export type RawResponse = {
  /** milliseconds, measured around the exchange */
  readonly ms: number
  readonly phases: Phases
} & (
  | {
      readonly kind: 'response'
      readonly status: number
      readonly headers: readonly Header[]
      readonly body: string
      readonly truncated: boolean
      readonly unread?: Exclude<UnreadReason, 'not-pasted'> | undefined
      readonly stage?: MailStage | undefined
    }
  | NoResponse
)

/** The port between core and transport. It does not throw: what the outside world does wrong is a value. */
export type Send = (draft: RequestDraft) => Promise<RawResponse>

/** A request as text. */
export type RawRequest = {
  readonly method: string
  readonly url: string
  readonly headers: readonly Header[]
  readonly body?: string | undefined
}

/** An answer as text. */
export type RawAnswer = {
  readonly kind: 'response'
  /** 0 where a pasted answer has no status */
  readonly status: number
  readonly headers: readonly Header[]
  /** decoded as UTF-8, cut at the body cap */
  readonly body: string
  readonly truncated: boolean
  readonly unread?: UnreadReason | undefined
  /** of a reply of a mail server: what it answers; its code is the status, its text the body */
  readonly stage?: MailStage | undefined
}

export type NoResponse = {
  readonly kind: 'no-response'
  readonly reason: NoResponseReason
  /** of the runtime: `ECONNRESET` */
  readonly code: string
  readonly phase: Phase
}

/** Nothing was asked, and why. */
export type NotTested = { readonly kind: 'not-tested'; readonly because: string }

/** Something was looked at without a request. */
export type Checked = { readonly kind: 'checked'; readonly passed: boolean; readonly found: string }

/**
 * One exchange as it came from the wire or from a paste: an answer may repeat every secret it was sent. It is for facts
 * and rules, and is never shown: `maskExchange` in lib/engine/mask makes the `Evidence` of it that may be.
 */
export type RawExchange = {
  /** unique in its case, for example `sample-call:eu:oauth2` */
  readonly id: string
  readonly source: Source
  /**
   * the probe id: `input`, `token-exchange`, `token-claims`, `sample-call`, `region`, `resource`, `resource-elsewhere`,
   * `permission`, `control`, `trial`, `clock`, `pasted`
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
  readonly request: RawRequest | null
  readonly sent: Sent | null
  readonly outcome: RawAnswer | NoResponse | NotTested | Checked
  readonly status: Status
  /** one sentence: what this shows about the credential, and what it does not */
  readonly proves: string
}

/** What a request was made in; a login to a mail server has a method of its own. */
export function protocolOf({ request }: { readonly request: { readonly method: string } | null }): 'http' | 'smtp' {
  return request?.method === LOGIN_METHOD ? 'smtp' : 'http'
}
