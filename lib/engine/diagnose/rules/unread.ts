import { defineRule, type Rule } from '../../model/rule'

/** Answers of a live check that came in part, or from something else. */

const UNREAD = [
  { unread: 'cut-off', diagnosis: 'connection-failed', says: 'The answer broke off after its status line.' },
  { unread: 'too-slow', diagnosis: 'timeout', says: 'The answer began and did not end within the deadline.' },
] as const

const unreadRules = UNREAD.map(({ unread, diagnosis, says }) =>
  defineRule({
    id: `answer-${unread}`,
    diagnosis,
    basis: 'observed',
    match: ({ exchange }) =>
      exchange.outcome.kind === 'response' && exchange.outcome.unread === unread
        ? { confidence: 'certain', observed: { [exchange.host ?? 'Host']: says } }
        : null,
  }),
)

const pageInsteadOfToken = defineRule({
  id: 'page-instead-of-token',
  diagnosis: 'not-the-api',
  basis: 'observed',
  match: ({ exchange, facts }, seen) =>
    seen.source === 'check' && facts.status === 200 && facts.body.form === 'html'
      ? { confidence: 'certain', observed: { [exchange.host ?? 'Host']: 'answered 200 with a web page' } }
      : null,
})

export const UNREAD_ANSWERS: readonly Rule[] = [pageInsteadOfToken, ...unreadRules]
