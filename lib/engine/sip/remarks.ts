import { inRow } from '../http/patterns'
import type { Phrase } from '../model/phrase'
import type { SipCauseId, SipRemark } from '../model/sip'

/** What programs of telephony write of a login, and what it says of the cause. */
export const SIP_REMARKS: readonly (Phrase & { readonly cause: SipCauseId })[] = [
  {
    cause: 'own-server',
    says: /\bfailed for '[^']{1,80}'.{0,80}\b(?:No matching endpoint found|Failed to authenticate)/i,
    hits: [
      "Request 'INVITE' from '<sip:a@b>' failed for '203.0.113.9:5060' (callid: 1) - No matching endpoint found",
      "Request 'REGISTER' from '<sip:a@b>' failed for '203.0.113.9:5060' (callid: 1) - Failed to authenticate",
    ],
  },
  {
    cause: 'own-server',
    says: /\bSIP auth (?:failure|challenge) \((?:REGISTER|INVITE)\) on sofia profile|\bRejected by acl\b/i,
    hits: [
      "SIP auth failure (INVITE) on sofia profile 'external' for [1000@192.0.2.1] from ip 203.0.113.9",
      'IP 203.0.113.9 Rejected by acl "domains"',
    ],
  },
  {
    cause: 'own-server',
    says: /\b(?:Sending fake auth rejection|Failed to authenticate (?:device|user)) /i,
    hits: [
      'Sending fake auth rejection for device "a"<sip:a@203.0.113.9>',
      'Failed to authenticate device <sip:a@203.0.113.9>;tag=1 for INVITE',
    ],
  },
  {
    cause: 'other-realm',
    says: /\bNo (?:matching )?auth(?:entication)? credentials? (?:found )?for realm/i,
    hits: "Unable to create request with auth. No auth credentials for realm(s) 'sip.example.com' in challenge.",
  },
  {
    cause: 'never-answered',
    says: /\b(?:no (?:auth|password|credentials?) (?:is |are )?(?:configured|specified|set|available)|no such auth)\b/i,
    hits: ['Endpoint trunk: no auth configured', 'uac: no credentials available for realm'],
    misses: 'no authority',
  },
  {
    cause: 'credential',
    says: /\bForbidden - wrong password on authentication\b|\bForbidden with authentication\b/i,
    hits: [
      "Forbidden - wrong password on authentication for REGISTER for 'a' to 'sip.example.com'",
      'UAC: Error!!! Forbidden with authentication for [1] to [sip:203.0.113.4:5060] got response:403',
    ],
  },
  {
    cause: 'credential',
    says: /\b(?:wrong|bad|invalid|incorrect) (?:user ?name|password|credentials?|auth(?:orization)? (?:name|user))\b/i,
    hits: ['SIP/2.0 403 Wrong password', 'SIP/2.0 401 Bad credentials'],
  },
  {
    cause: 'user-form',
    says: /\b(?:unknown|no such|invalid) (?:auth(?:entication)? )?user\b/i,
    hits: ['SIP/2.0 403 Unknown user', 'SIP/2.0 403 No such user'],
    misses: 'user unknown',
  },
  {
    cause: 'access-list',
    says: inRow(
      [
        /\b(?:IP|address|source)\b.{0,40}/,
        /\b(?:not (?:in|on) (?:the )?(?:ACL|access|allow|white)|not allowed|blocked)/,
      ],
      'i',
    ),
    hits: ['403 Source IP not in ACL', '403 IP 203.0.113.9 not allowed', 'Warning: 399 "address not on access list"'],
  },
  {
    cause: 'access-list',
    says: /(?:^\s*(?:Reason|Warning):|\b403\b).{0,80}\bACL\b/,
    hits: ['Reason: ACL', 'SIP/2.0 403 Forbidden (ACL)'],
    misses: ['acl.conf was loaded', 'our ACL is right'],
  },
  {
    cause: 'from-domain',
    says: /\b(?:unknown|invalid|wrong|bad|not (?:served|local)) (?:From )?domain\b|\bFrom (?:domain|header|URI)\b/i,
    hits: ['SIP/2.0 403 Unknown domain', 'SIP/2.0 403 From URI not recognised', 'SIP/2.0 403 Invalid From domain'],
  },
  {
    cause: 'stale-nonce',
    says: /\bstale nonce\b|\bnonce (?:has |is )?(?:expired|stale)\b/i,
    hits: ['SIP/2.0 403 Stale nonce', 'auth: nonce expired'],
    misses: 'stale=true',
  },
  {
    cause: 'not-allowed',
    says: inRow(
      [
        /\b(?:country|destination|international|caller ?ID|CLI|number)\b.{0,40}/,
        /\b(?:not (?:allowed|permitted|enabled)|barred)/,
      ],
      'i',
    ),
    hits: ['SIP/2.0 403 Destination not allowed', 'SIP/2.0 403 Caller ID not permitted'],
  },
]

/** The remark of a line, or null. */
export function remarkIn(text: string, line: number): SipRemark | null {
  const short = text.slice(0, 2000)
  const found = SIP_REMARKS.find(({ says }) => says.test(short))
  return found ? { cause: found.cause, text: short.trim(), line } : null
}
