import { speaksOfAccount } from '../diagnose/rules/mail-words'
import { replyOf } from '../facts/reply'
import type { RawResponse } from '../model/exchange'
import type { MailReply } from '../model/login'
import type { MailLogin } from '../model/product'
import { NO_RESPONSE, unclear } from './judge'
import type { Judgement } from './model'

/** The pair is wrong. RFC 4954 section 6, and the enhanced code for it in RFC 5248 section 2.4. */
const REFUSED = 535
/** Another mechanism is wanted, or encryption for this one. RFC 4954 section 6, RFC 5321 section 4.2.2. */
const MECHANISM: ReadonlySet<number> = new Set([504, 534, 538])

/** Judges how a login ended. What is said for now, of the account or before the login never speaks against a pair. */
export function judgeLogin({ proves }: MailLogin, raw: RawResponse): Judgement {
  if (raw.kind === 'no-response') return unclear(NO_RESPONSE[raw.reason])
  const reply = replyOf(raw)
  if (reply?.stage !== 'auth')
    return unclear(
      `The mail server answered ${reply?.code ?? raw.status} before the login, which was not made. This says nothing ` +
        'about it.',
    )
  if (reply.code >= 200 && reply.code < 300) return { status: 'pass', accepted: 'yes', proves }
  if (reply.code < 500)
    return unclear(`The mail server answered ${reply.code}, which is for now and not for good: no verdict.`)
  return judgeRefusal(reply)
}

function judgeRefusal(reply: MailReply): Judgement {
  if (speaksOfAccount(reply))
    return warning(`The mail server answered ${reply.code} and named something else than the pair: see its words.`)
  if (asksForMechanism(reply))
    return warning(`The mail server answered ${reply.code}: it takes no login of this kind. The pair was not judged.`)
  if (reply.code === REFUSED || reply.enhanced === '7.8')
    return {
      status: 'fail',
      accepted: 'no',
      proves: 'The mail server refused this user name and password as a pair; it does not say which half is wrong.',
    }
  return warning(`The mail server answered ${reply.code} to the login, which is no refusal of the pair.`)
}

/** Whether the mechanism was refused and not the pair. RFC 4954 section 6, RFC 5248 section 2.4. */
export function asksForMechanism({ code, enhanced }: MailReply): boolean {
  return MECHANISM.has(code) || enhanced === '7.9' || enhanced === '7.11'
}

function warning(proves: string): Judgement {
  return { status: 'warning', accepted: 'unclear', proves }
}
