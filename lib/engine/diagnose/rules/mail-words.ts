import type { MailReply } from '../../model/login'
import {
  ACCOUNT_STOPPED_PHRASES,
  ADDRESS_PHRASES,
  DOMAIN_PHRASES,
  FUNDS_PHRASES,
  PLAN_PHRASES,
  THROTTLED_PHRASES,
  TRIAL_PHRASES,
} from './account-phrases'
import { anyOf } from './phrases'

/** What follows a number of failed logins, and what is said of logins that are too many. */
export const LOCKED_PHRASES = [
  {
    says: /too many (?:\w+ ){0,3}(?:logins?|attempts|failures|errors|connections|sessions)/i,
    hits: ['Too many login attempts', 'too many failed authentication attempts', 'Too many concurrent connections'],
    misses: 'too many recipients',
  },
  {
    says: /(?:log ?in|sign ?in|authentication)s? (?:is |are )?(?:temporarily )?(?:locked|blocked|suspended|limit)/i,
    hits: ['Login temporarily locked', 'authentication is blocked', 'login limit'],
    misses: 'login refused',
  },
] as const

const OF_ACCOUNT = anyOf([
  ...ACCOUNT_STOPPED_PHRASES,
  ...ADDRESS_PHRASES,
  ...DOMAIN_PHRASES,
  ...FUNDS_PHRASES,
  ...LOCKED_PHRASES,
  ...PLAN_PHRASES,
  ...THROTTLED_PHRASES,
  ...TRIAL_PHRASES,
])

/** RFC 5248 section 2.4: the account is disabled (525 5.7.13); RFC 4954 section 6: a new password is wanted (7.12). */
const ACCOUNT_CODES: ReadonlySet<string> = new Set(['7.12', '7.13'])

/** Whether a refusal is of the account, its limits or the address that asks, and not of the pair. */
export function speaksOfAccount({ code, enhanced, text }: MailReply): boolean {
  return code === 525 || (enhanced !== null && ACCOUNT_CODES.has(enhanced)) || OF_ACCOUNT.test(text)
}
