import { parserMet } from '../../http/parse-errors'
import type { Observations, Observed, Rule } from '../../model/rule'
import { MISSING_PHRASES, NOTHING_CAME_PHRASES } from './header-phrases'
import { atVendor, match, quoteOf, says, spoken, unanswered } from './conditions'
import { anyOf } from './phrases'
import {
  BLOCK_PAGE_PHRASES,
  CONNECTION_PHRASES,
  CUT_OFF_PHRASES,
  DNS_PHRASES,
  FETCH_PHRASES,
  FIREWALL_PHRASES,
  HANGS_PHRASES,
  PAGE_PARSED_PHRASES,
  PROXY_PHRASES,
  REDIRECT_PHRASES,
  TIMEOUT_PHRASES,
  TLS_FINE,
  TLS_PHRASES,
  TOKEN_ABSENT_PHRASES,
} from './transport-phrases'

const PROXY = anyOf(PROXY_PHRASES)
const BLOCK_PAGE = anyOf(BLOCK_PAGE_PHRASES)
const CONNECTION = anyOf(CONNECTION_PHRASES)
const OVER_LOGIN =
  /not authori[sz]ed|unauthori[sz]ed|bad user ?name|invalid (?:credentials|user|password)|wrong password/i
const NOTHING_CAME = anyOf([...MISSING_PHRASES, ...NOTHING_CAME_PHRASES])
const TOKEN_ABSENT = anyOf(TOKEN_ABSENT_PHRASES)

/** That nothing was answered is the same in every protocol. */
const ANY = ['http', 'smtp'] as const

/** What a JSON parser met, where it shows no words. */
const MET_WORDS = { nothing: 'an empty body', unknown: 'something that is no JSON' } as const

export const transportRules: readonly Rule[] = [
  {
    id: 'proxy-status-407',
    diagnosis: 'proxy-auth-required',
    basis: 'documented',
    visible: true,
    phrases: PROXY_PHRASES,
    match: (one, seen) => {
      const { facts } = one
      if (facts.status === 407 || facts.proxyChallenge) return match('certain', one)
      const quote = quoteOf(one, seen, PROXY)
      return quote ? match('certain', one, { 'it says': quote }) : null
    },
  },
  spoken({
    id: 'trust-store-refuses',
    diagnosis: 'tls-failure',
    basis: 'documented',
    visible: true,
    confidence: 'certain',
    phrases: TLS_PHRASES,
    when: (one, seen) => unanswered(one) && !(says(one, seen, TLS_FINE) && !says(one, seen, /curl: \(\d+\)/)),
  }),
  spoken({
    id: 'name-not-resolved',
    diagnosis: 'dns-failure',
    basis: 'documented',
    visible: true,
    confidence: 'certain',
    phrases: DNS_PHRASES,
    when: (one, seen) => unanswered(one) && !/peer not authenticated/i.test(seen.text),
  }),
  spoken({
    id: 'deadline-passed',
    diagnosis: 'timeout',
    basis: 'documented',
    visible: true,
    confidence: 'certain',
    phrases: TIMEOUT_PHRASES,
    when: (one) => unanswered(one) && one.facts.status !== 504 && !/gateway time-?out/.test(one.facts.said),
  }),
  spoken({
    id: 'told-to-hang',
    diagnosis: 'timeout',
    basis: 'inferred',
    confidence: 'likely',
    phrases: HANGS_PHRASES,
    when: (one) => atVendor(one.facts) && one.facts.status === null && one.facts.body.form === 'none',
  }),
  spoken({
    id: 'connection-broken',
    diagnosis: 'connection-failed',
    basis: 'documented',
    visible: true,
    confidence: 'certain',
    phrases: CONNECTION_PHRASES,
    // a server that names the login as its reason has answered
    when: (one, seen) => unanswered(one) && !OVER_LOGIN.test(quoteOf(one, seen, CONNECTION) ?? ''),
  }),
  spoken({
    id: 'fetch-failed-without-cause',
    diagnosis: 'connection-failed',
    basis: 'observed',
    confidence: 'possible',
    phrases: FETCH_PHRASES,
    when: unanswered,
  }),
  {
    id: 'probe-had-no-answer',
    protocols: ANY,
    diagnosis: 'connection-failed',
    basis: 'documented',
    match: (one) => (reasonOf(one) === 'connection' || reasonOf(one) === 'aborted' ? match('certain', one) : null),
  },
  {
    id: 'probe-host-left-alone',
    protocols: ANY,
    diagnosis: 'connection-failed',
    basis: 'documented',
    match: (one) => (reasonOf(one) === 'unavailable' ? match('likely', one) : null),
  },
  {
    id: 'probe-name-not-resolved',
    protocols: ANY,
    diagnosis: 'dns-failure',
    basis: 'documented',
    match: (one) => (reasonOf(one) === 'dns' ? match('certain', one) : null),
  },
  {
    id: 'probe-tls-failed',
    protocols: ANY,
    diagnosis: 'tls-failure',
    basis: 'documented',
    match: (one) => (reasonOf(one) === 'tls' ? match('certain', one) : null),
  },
  {
    id: 'probe-timed-out',
    protocols: ANY,
    diagnosis: 'timeout',
    basis: 'documented',
    match: (one) => (reasonOf(one) === 'timeout' ? match('certain', one) : null),
  },
  {
    id: 'probe-met-proxy',
    diagnosis: 'proxy-auth-required',
    basis: 'documented',
    match: (one) => (reasonOf(one) === 'proxy' ? match('likely', one) : null),
  },
  {
    id: 'probe-answer-unreadable',
    protocols: ANY,
    diagnosis: 'unreadable-response',
    basis: 'documented',
    match: (one) =>
      reasonOf(one) === 'unreadable' ||
      (one.exchange.outcome.kind === 'response' &&
        one.exchange.outcome.unread &&
        one.exchange.outcome.unread !== 'not-pasted')
        ? match('certain', one)
        : null,
  },
  spoken({
    id: 'parser-met-a-page',
    diagnosis: 'not-the-api',
    basis: 'documented',
    visible: true,
    confidence: 'certain',
    phrases: PAGE_PARSED_PHRASES,
  }),
  {
    id: 'parser-met-no-json',
    diagnosis: 'unreadable-response',
    basis: 'inferred',
    match: (one, seen) => {
      const met = parserMet(seen.text)
      const isRead = one.facts.body.form !== 'none' || (one.facts.status !== null && one.facts.status >= 400)
      if (met === null || met.what === 'page' || isRead) return null
      return match('likely', one, { 'the parser met': met.what === 'text' ? met.begins : MET_WORDS[met.what] })
    },
  },
  {
    id: 'page-in-place-of-the-api',
    // a page with the status of a success accepts nothing
    overrides: ['credentials-accepted'],
    diagnosis: 'not-the-api',
    basis: 'observed',
    match: (one) => {
      const { facts } = one
      if (!atVendor(facts) || !isPage(one)) return null
      if (facts.status === 404 || facts.status === 405) return match('possible', one, { page: facts.body.page })
      return match(facts.status !== null && facts.status >= 500 ? 'possible' : 'likely', one, {
        page: facts.body.page,
        server: facts.server,
      })
    },
  },
  {
    id: 'login-or-block-page',
    diagnosis: 'not-the-api',
    basis: 'observed',
    visible: true,
    phrases: BLOCK_PAGE_PHRASES,
    match: (one) =>
      BLOCK_PAGE.test(`${one.facts.said} ${one.facts.server ?? ''}`) && one.facts.body.form !== 'json'
        ? match('certain', one, { page: one.facts.body.page, server: one.facts.server })
        : null,
  },
  spoken({
    id: 'firewall-answers',
    diagnosis: 'not-the-api',
    basis: 'observed',
    confidence: 'likely',
    phrases: FIREWALL_PHRASES,
    when: (one) => one.facts.body.form !== 'json' && !(one.facts.status !== null && one.facts.status < 400),
  }),
  {
    id: 'challenge-of-another-service',
    diagnosis: 'not-the-api',
    basis: 'inferred',
    match: (one, seen) => {
      const foreign = one.facts.challenges.filter((c) => !isKnownScheme(c.scheme, seen))
      const only =
        foreign.length > 0 && foreign.length === one.facts.challenges.length && one.facts.challengeFaults.length === 0
      // what names its lack of credentials is an API that judges
      if (says(one, seen, NOTHING_CAME)) return null
      return only && one.facts.status === 401 ? match('likely', one, { challenge: one.facts.challengeText }) : null
    },
  },
  {
    id: 'redirect-status',
    diagnosis: 'redirected',
    basis: 'documented',
    match: (one, seen) => {
      const { status } = one.facts
      if (status === null || ![301, 302, 303, 307, 308].includes(status) || says(one, seen, /throttl|too many|rate/i))
        return null
      const followed = seen.all.some(
        (o) => o !== one && o.facts.status !== null && (o.facts.status < 300 || o.facts.status >= 400),
      )
      return match(followed ? 'possible' : 'certain', one, { location: one.facts.location })
    },
  },
  spoken({
    id: 'redirects-without-end',
    diagnosis: 'redirected',
    basis: 'documented',
    visible: true,
    confidence: 'certain',
    phrases: REDIRECT_PHRASES,
    when: unanswered,
  }),
  {
    id: 'http-without-tls',
    diagnosis: 'redirected',
    basis: 'inferred',
    match: (one) =>
      one.exchange.request?.url.startsWith('http://') && one.facts.hostFacts?.known && one.facts.status === null
        ? match('likely', one, { scheme: 'http:// in place of https://' })
        : null,
  },
  {
    id: 'token-answer-without-token',
    diagnosis: 'unreadable-response',
    basis: 'documented',
    phrases: TOKEN_ABSENT_PHRASES,
    match: (one, seen) => {
      if (says(one, seen, TOKEN_ABSENT)) return match('likely', one)
      const { facts, exchange } = one
      const blind =
        facts.tokenEndpoint &&
        facts.status === 200 &&
        exchange.outcome.kind === 'response' &&
        facts.body.form !== 'none' &&
        (facts.body.form !== 'json' || !/access_token/.test(exchange.outcome.body))
      return blind ? match('certain', one) : null
    },
  },
  spoken({
    id: 'answer-broken-on-the-way',
    diagnosis: 'unreadable-response',
    basis: 'documented',
    confidence: 'likely',
    phrases: CUT_OFF_PHRASES,
  }),
  {
    id: 'json-cut-off',
    diagnosis: 'unreadable-response',
    basis: 'documented',
    match: (one) =>
      one.facts.body.form === 'broken-json' && atVendor(one.facts) && one.facts.status !== null
        ? match('possible', one)
        : null,
  },
]

/** A scheme of some vendor, or DPoP (RFC 9449), which an OAuth server may ask for instead of Bearer. */
function isKnownScheme(word: string, { catalogue }: Observations): boolean {
  return word === 'dpop' || catalogue.schemes.some((scheme) => scheme.word === word)
}

function reasonOf({ exchange }: Observed): string | null {
  return exchange.outcome.kind === 'no-response' ? exchange.outcome.reason : null
}

function isPage({ facts }: Observed): boolean {
  return facts.body.form === 'html' || (facts.body.form === 'none' && /text\/html/i.test(facts.responseType ?? ''))
}
