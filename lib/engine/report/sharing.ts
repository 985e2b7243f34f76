import type { SenderFaults } from './sender'
import type { SharedReport } from './shared'

/** How long a stored report may be opened. The first that is marked is offered as the choice. */
export const LIFETIMES = [
  { id: '1h', label: '1 hour', seconds: 3_600 },
  { id: '1d', label: '1 day', seconds: 86_400 },
  { id: '7d', label: '7 days', seconds: 604_800 },
  { id: '30d', label: '30 days', seconds: 2_592_000 },
] as const

export type LifetimeId = (typeof LIFETIMES)[number]['id']
export const DEFAULT_LIFETIME: LifetimeId = '7d'

/**
 * Why nothing was prepared or stored, with what to do about it. The report on the page is not affected by any of them.
 */
export const REFUSALS = {
  origin: 'The request did not come from a page of this site, so nothing was stored.',
  'not-a-report': 'The report could not be read. Reload the page and run the check again.',
  'no-session':
    'The values of this check are no longer in your session, so the report cannot be searched for them. Run ' +
    'the check again, then share it.',
  'other-credentials':
    'Your session holds the values of a later check, so this report cannot be searched for its own. Run this ' +
    'check again, then share it.',
  'not-ours':
    'This is not the report as this server made it, so nothing was stored. What was checked here can be shared ' +
    'only unchanged: run the check again, then share it.',
  leak:
    'The report still held a part of what you entered, so nothing was stored and no link was made. The report ' +
    'stays on this page.',
  sender: 'What is written about the sender cannot be handed on, so no link was made.',
  changed: 'The report is no longer the one that was shown to you, so nothing was stored. Open the preview again.',
  'too-large': 'The report is larger than 32 KiB, so it cannot be stored.',
  limit: '20 stored links in an hour are the most for one address, and you have made them.',
  quota: 'This site stores at most 100,000 reports, and it holds as many now.',
  full: 'This site cannot store a report now: its disk is full.',
  locked: 'This site cannot store a report now: its database is busy.',
  damaged:
    'This site cannot store a report now: its database was damaged and is being replaced. Try once more in a moment.',
  'read-only': 'This site cannot store a report now: its database can only be read.',
  unreachable: 'This site cannot store a report now: it does not reach its database.',
  failed: 'This site cannot store a report now: its database refused for a reason that the operator finds in the log.',
} as const

export type RefusalReason = keyof typeof REFUSALS

/** After these, a self-contained link still works: the report is sound, only the storing is not. */
const STORE_REASONS: ReadonlySet<RefusalReason> = new Set([
  'too-large',
  'limit',
  'quota',
  'full',
  'locked',
  'damaged',
  'read-only',
  'unreachable',
  'failed',
])

export type Refused = {
  readonly ok: false
  readonly reason: RefusalReason
  readonly message: string
  /** whole seconds to wait, where waiting helps */
  readonly retryAfter: number | null
  /** a self-contained link can be made instead */
  readonly selfContained: boolean
  /** what is wrong with which part of the sender; null where the sender is not the reason */
  readonly sender: SenderFaults | null
}

export function refused(reason: RefusalReason, detail = '', retryAfter: number | null = null): Refused {
  return {
    ok: false,
    reason,
    message: [REFUSALS[reason], detail].filter(Boolean).join(' '),
    retryAfter,
    selfContained: STORE_REASONS.has(reason),
    sender: null,
  }
}

/** Refuses what the sender wrote, and says at which part. */
export function refusedSender(faults: SenderFaults): Refused {
  return { ...refused('sender', Object.values(faults).join(' ')), sender: faults }
}

/** What the user is shown and asked to confirm: exactly this will be handed on. */
export type Prepared =
  | { readonly ok: true; readonly report: SharedReport; /** of exactly this report */ readonly mark: string | null }
  | Refused

export type CreateRequest = {
  readonly report: SharedReport
  readonly lifetime: LifetimeId
  readonly mark: string | null
}

export type Creation =
  | {
      readonly ok: true
      /** the whole link */
      readonly url: string
      readonly id: string
      /** whoever holds it can revoke the link */
      readonly revokeToken: string
      /** ISO 8601, UTC */
      readonly expiresAt: string
    }
  | Refused

/** `mark` says which credentials the report is of and that it is unchanged, see the server's `markOf`; or null. */
export type PrepareRequest = { readonly report: SharedReport; readonly mark: string | null }

export type RevokeRequest = { readonly id: string; /** null: the browser's own */ readonly token: string | null }
export type Revoked = { readonly ok: boolean; readonly message: string }

/** What a page hands to the share menu. */
export type ShareActions = {
  readonly prepare: (request: PrepareRequest) => Promise<Prepared>
  readonly create: (request: CreateRequest) => Promise<Creation>
  readonly revoke: (request: RevokeRequest) => Promise<Revoked>
}
