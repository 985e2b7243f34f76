import type { Phrase } from '../../model/phrase'
import { anyOf } from '../../diagnose/rules/phrases'
import { oneOf } from '../../http/patterns'

/** Lines that are of SIP beyond doubt. RFC 3261. */
export const SIP_LINES: readonly Phrase[] = [
  { says: /\bSIP\/2\.0\b/, hits: ['SIP/2.0 407 Proxy Authentication Required', 'Via: SIP/2.0/UDP 203.0.113.7:5060'] },
  {
    says: /\b(?:REGISTER|INVITE|OPTIONS|ACK|BYE|SUBSCRIBE|NOTIFY|CANCEL) sips?:/,
    hits: ['REGISTER sip:trunk.example.com SIP/2.0', 'INVITE sip:+46700000000@trunk.example.com'],
  },
  { says: /\bsips?:[\w.+%-]{1,80}@/, hits: "Registration for 'sip:alice@trunk.example.com' failed" },
  { says: /\bCSeq: ?\d/, hits: 'CSeq: 102 INVITE' },
  {
    says: /\bSIP(?:\/SDP)?(?: \d{1,5})? (?:Request|Status): /,
    hits: [
      '198.51.100.4 → 203.0.113.7 SIP 583 Status: 407 Proxy Authentication Required',
      'SIP Status: 401 Unauthorized',
    ],
    misses: 'SIP status: it works',
  },
  {
    says: /\bSIP (?:[Rr]esponse|[Ss]tatus|[Cc]ode|[Ee]rror|[Rr]eply) (?:code )?\d{3}\b/,
    hits: 'Got SIP response 401 "Unauthorized"',
  },
]
const SIP_LINE = anyOf(SIP_LINES)

/** Programs and words of telephony, beside which a status is one of SIP. */
const SIP_WORD = oneOf(
  [
    /\b(?:(?:res_)?pjsip\w{0,60}|chan_sip|asterisk|freeswitch|sofia|kamailio|opensips|freepbx|3cx|softphone)\b/,
    /\b(?:zoiper|linphone|microsip|sip[ -]?trunk)\b/,
    /\bsip (?:registration|registrar|account|client|phone|peer|endpoint)\b/,
  ],
  'i',
)

const ANSWER = /response|status|code|error|reply|failed|rejected|received|got|with|cause/
const CODE = new RegExp(`(?:SIP/2\\.0 |\\b(?:${ANSWER.source})\\W{1,4}(?:code )?|[(:'"] ?)([1-6]\\d\\d)\\b`, 'i')

/** Whether a text is of SIP: it holds a message of it, or names a program of telephony. */
export function speaksOfSip(text: string): boolean {
  return SIP_LINE.test(text) || SIP_WORD.test(text)
}

/** Whether a line is a part of a SIP message, or of what a program says of one. */
export function isSipLine(line: string): boolean {
  const text = line.slice(0, 2000)
  return SIP_LINE.test(text) || (SIP_WORD.test(text) && !/https?:|\bHTTP\b/.test(text))
}

/** The code of the answer that a line of SIP holds, or null. */
export function sipCodeIn(line: string): number | null {
  const found = CODE.exec(line.slice(0, 2000))?.[1]
  return found === undefined ? null : Number(found)
}
