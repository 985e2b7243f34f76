import type { Sent } from './authorization'
import type { Header, NoResponseReason, Phase, Phases } from './evidence'
import type { Secret } from './secret'

/** A header as it goes out, and the text that stands for it wherever it is shown. */
export type DraftHeader = { readonly name: string; readonly value: string | Secret; readonly shown: string }

/** A request before it is sent. The host is one of the catalogue's; the transport refuses every other. */
export type RequestDraft = {
  readonly method: 'GET' | 'POST'
  readonly host: string
  /** absolute path with query, already encoded */
  readonly path: string
  readonly headers: readonly DraftHeader[]
  readonly body?: string | undefined
  readonly sent: Sent
}

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
      readonly unread?: 'encoding' | 'cut-off' | 'too-slow' | undefined
    }
  | { readonly kind: 'no-response'; readonly reason: NoResponseReason; readonly code: string; readonly phase: Phase }
)

/** The port between core and transport. It does not throw: what the outside world does wrong is a value. */
export type Send = (draft: RequestDraft) => Promise<RawResponse>
