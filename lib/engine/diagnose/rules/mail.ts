import type { MailReply } from '../../model/login'
import type { Match, Observed, Rule } from '../../model/rule'
import { match } from './conditions'
import { LOCKED_PHRASES, speaksOfAccount } from './mail-words'
import { anyOf } from './phrases'

/** What the replies of a mail server say that was logged in to. Source: RFC 4954 section 6, RFC 5321 section 4.2. */

const LOCKED = anyOf(LOCKED_PHRASES)

/** A rule about the reply that ended a login. */
function replyRule(
  rule: Omit<Rule, 'match' | 'across' | 'protocols'>,
  judge: (reply: MailReply, one: Observed) => Match | null,
): Rule {
  return { ...rule, protocols: ['smtp'], match: (one) => (one.facts.reply ? judge(one.facts.reply, one) : null) }
}

export const mailRules: readonly Rule[] = [
  replyRule({ id: 'login-answered-535', diagnosis: 'smtp-login-refused', basis: 'documented' }, (reply, one) =>
    reply.stage === 'auth' && (reply.code === 535 || reply.enhanced === '7.8') && !speaksOfAccount(reply)
      ? match('certain', one)
      : null,
  ),
  replyRule({ id: 'login-wants-other-mechanism', diagnosis: 'wrong-scheme', basis: 'documented' }, (reply, one) =>
    reply.stage === 'auth' &&
    !speaksOfAccount(reply) &&
    ([504, 534, 538].includes(reply.code) || ['7.9', '7.11'].includes(reply.enhanced ?? ''))
      ? match('likely', one)
      : null,
  ),
  replyRule(
    // such a reply looks at no password
    { id: 'login-answered-disabled', diagnosis: 'account-restricted', basis: 'documented', says: 'undecided' },
    (reply, one) =>
      reply.stage === 'auth' && (reply.code === 525 || ['7.12', '7.13'].includes(reply.enhanced ?? ''))
        ? match('certain', one)
        : null,
  ),
  replyRule(
    { id: 'login-answered-too-many', diagnosis: 'rate-limited', basis: 'documented', phrases: LOCKED_PHRASES },
    (reply, one) => (reply.code >= 400 && LOCKED.test(reply.text) ? match('certain', one) : null),
  ),
  replyRule({ id: 'login-answered-530', diagnosis: 'missing-authorization', basis: 'documented' }, (reply, one) =>
    reply.stage === 'auth' && reply.code === 530 ? match('likely', one) : null,
  ),
  replyRule({ id: 'mail-server-not-now', diagnosis: 'not-auth-server-error', basis: 'documented' }, (reply, one) =>
    reply.code >= 400 && reply.code < 500 && !speaksOfAccount(reply) ? match('likely', one) : null,
  ),
  replyRule(
    { id: 'mail-server-takes-no-session', diagnosis: 'connection-failed', basis: 'documented' },
    (reply, one) =>
      reply.stage !== 'auth' && reply.code >= 500 && !speaksOfAccount(reply) ? match('certain', one) : null,
  ),
  replyRule({ id: 'mail-server-offers-no-login', diagnosis: 'not-the-api', basis: 'inferred' }, (reply, one) =>
    reply.stage === 'ehlo' && reply.code < 300
      ? match('likely', one, { 'what is offered': 'no AUTH, although the connection is encrypted' })
      : null,
  ),
  replyRule({ id: 'login-refused-by-policy', diagnosis: 'ip-not-allowed', basis: 'inferred' }, (reply, one) =>
    [550, 554].includes(reply.code) && !speaksOfAccount(reply) ? match('possible', one) : null,
  ),
]
