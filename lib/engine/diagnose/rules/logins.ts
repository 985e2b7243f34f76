import type { Phrase } from '../../model/phrase'
import type { Rule } from '../../model/rule'
import { spoken } from './conditions'

/** RFC 4954 section 6: 535, with the reason in the server's own words. */
const SMTP_PHRASES: readonly Phrase[] = [
  {
    says: /\b535[ -](?:5\.7\.\d{1,2} )?[^\n]{0,120}\b(?:auth\w*|log-?in|password|credentials?|not accepted)\b/i,
    hits: [
      '535 5.7.0 Mail server is not loving your login or password',
      'Invalid login: 535 Authentication failed',
      '535-5.7.8 Username and Password not accepted',
    ],
    misses: ['535 5.7.0 Your account is on probation', '1535 authentication attempts'],
  },
]

/** RFC 3261 section 21.4: what a trunk answers to a call or a registration. */
const SIP_PHRASES: readonly Phrase[] = [
  {
    says: /\bSIP\/2\.0 (?:401|403|407)\b/i,
    hits: ['SIP/2.0 403 Forbidden', '<--- SIP/2.0 407 Proxy Authentication Required'],
    misses: ['SIP/2.0 200 OK', 'HTTP/2 403'],
  },
]

/** Logins of other protocols than HTTP. */
export const loginRules: readonly Rule[] = [
  spoken({
    id: 'mail-server-refused-login',
    diagnosis: 'smtp-login-refused',
    basis: 'documented',
    confidence: 'likely',
    phrases: SMTP_PHRASES,
  }),
  spoken({
    id: 'trunk-refused-login',
    // these numbers are statuses of SIP, and an API judged nothing
    overrides: ['proxy-auth-required', 'undetermined', 'credentials-rejected'],
    diagnosis: 'sip-login-refused',
    basis: 'documented',
    confidence: 'likely',
    phrases: SIP_PHRASES,
  }),
]
