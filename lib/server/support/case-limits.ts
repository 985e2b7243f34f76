import 'server-only'
import { SHARED_LIMITS } from '@/lib/engine/model/shared-limits'

/** Milliseconds, counts and lengths of support cases. */
export const CASE = {
  /** a code that was read aloud can be used for this long */
  codeLife: 15 * 60_000,
  codeTries: 5,
  /** a case in which nothing happens ends after this */
  idle: 15 * 60_000,
  /** a case that nobody has joined holds nothing to protect and waits longer */
  waiting: 24 * 60 * 60_000,
  /** what is left of an ended case says only that it ended */
  trace: 60 * 60_000,
  openForOneSupporter: 100,
  inAll: 20_000,
  events: 2_000,
  attempts: 60,
  note: 1_000,
  name: 60,
  /** as many as a report that is shared from the case can name */
  ticket: SHARED_LIMITS.senderTicket,
} as const
