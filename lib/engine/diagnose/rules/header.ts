import { schemeNames } from '../../facts/scheme-names'
import type { Rule } from '../../model/rule'
import { atVendor, hasNoHeaderScheme, match, observe, refused, sentNothing, settledBy, spoken } from './conditions'
import {
  MALFORMED_PHRASES,
  MISSING_PHRASES,
  NOTHING_ARRIVED_PHRASES,
  NOTHING_CAME_PHRASES,
  STRONGER_SCHEME_PHRASES,
  WANTED_SCHEME_PHRASES,
} from './header-phrases'

/** What a code may name so that a challenge, which gateways add to every 401, says nothing of the scheme. */
const SURER_THAN_A_CHALLENGE: ReadonlySet<string> = new Set(['credentials-rejected', 'token-expired'])

const PATH_WITHOUT_LOGIN = /^\/(?:ping|health|status)?$/

/** How the Authorization header reads, and which scheme is wanted. */
export const headerRules: readonly Rule[] = [
  {
    id: 'nothing-sent',
    diagnosis: 'missing-authorization',
    basis: 'documented',
    visible: true,
    match: (one) => {
      const { facts } = one
      if (
        !sentNothing(facts) ||
        !atVendor(facts) ||
        facts.tokenEndpoint ||
        facts.sent?.faults.includes('empty-value') ||
        hasNoHeaderScheme(facts)
      )
        return null
      // a page without a status came from whatever stands before the API
      if (facts.status === null && facts.body.form === 'html') return null
      if (facts.status !== null && !refused(facts) && facts.status !== 400 && facts.status !== 407) return null
      if (
        facts.status === null &&
        (!facts.hostFacts || PATH_WITHOUT_LOGIN.test(facts.path ?? '') || one.exchange.outcome.kind === 'no-response')
      )
        return null
      return facts.status === 407 || (facts.status === 400 && facts.body.form === 'json')
        ? null
        : match('certain', one, { sent: 'no Authorization header' })
    },
  },
  {
    id: 'nothing-sent-to-token-endpoint',
    diagnosis: 'missing-authorization',
    basis: 'documented',
    visible: true,
    match: (one) =>
      one.facts.tokenEndpoint &&
      sentNothing(one.facts) &&
      !/client_secret/.test(one.exchange.request?.body ?? '') &&
      (one.facts.status === 401 || one.facts.status === null)
        ? match('certain', one, { sent: 'no Authorization header' })
        : null,
  },
  {
    id: 'lost-on-redirect',
    diagnosis: 'missing-authorization',
    basis: 'inferred',
    across: (seen) => {
      const at = seen.all.findIndex((o) => o.facts.status !== null && o.facts.status >= 300 && o.facts.status < 400)
      const after = seen.all.slice(at + 1).find((o) => o.facts.status === 401 && sentNothing(o.facts))
      return at >= 0 && after ? { confidence: 'likely', observed: { ...observe(after), before: 'a redirect' } } : null
    },
  },
  spoken({
    id: 'answer-misses-credentials',
    diagnosis: 'missing-authorization',
    basis: 'documented',
    confidence: 'likely',
    phrases: MISSING_PHRASES,
    when: (one, seen) =>
      atVendor(one.facts) &&
      (one.facts.sent === null || one.facts.sent.scheme === null || one.facts.scheme === 'none') &&
      (one.facts.status !== null || one.facts.body.form === 'json') &&
      !/webhook/i.test(seen.text) &&
      one.facts.status !== 407,
  }),
  {
    ...spoken({
      id: 'sent-and-not-arrived',
      diagnosis: 'missing-authorization',
      basis: 'observed',
      confidence: 'certain',
      phrases: NOTHING_ARRIVED_PHRASES,
      // our own request carried the header, so it was lost on the way
      when: (one, seen) => seen.source === 'check' && one.facts.status === 401 && !sentNothing(one.facts),
    }),
    // what did not arrive was not judged
    overrides: ['client-rejected', 'credentials-rejected'],
  },
  spoken({
    id: 'nothing-arrived',
    diagnosis: 'missing-authorization',
    basis: 'documented',
    confidence: 'likely',
    phrases: NOTHING_CAME_PHRASES,
    when: (one, seen) =>
      (one.facts.sent === null || one.facts.sent.scheme === null || one.facts.scheme === 'none') &&
      (one.facts.status === null || refused(one.facts) || one.facts.status === 400) &&
      !/webhook|callback|signature/i.test(seen.text),
  }),
  {
    id: 'challenge-without-error',
    diagnosis: 'missing-authorization',
    basis: 'documented',
    // RFC 9728 section 5.1, RFC 6750 section 3: without an error nothing was presented
    match: (one) => {
      const { challenges, status, sent } = one.facts
      const bare = challenges.find((c) => c.params.has('resource_metadata') && !c.params.has('error'))
      return bare && status === 401 && (sent === null || sent.scheme === null)
        ? match('likely', one, { challenge: one.facts.challengeText })
        : null
    },
  },
  spoken({
    id: 'answer-calls-header-malformed',
    diagnosis: 'malformed-authorization',
    basis: 'documented',
    confidence: 'likely',
    phrases: MALFORMED_PHRASES,
    when: (one) => atVendor(one.facts) && !sentNothing(one.facts),
  }),
  {
    id: 'scheme-the-api-does-not-take',
    // what stands under another scheme is not read, so it was neither parsed nor judged
    overrides: ['malformed-authorization', 'credentials-rejected'],
    diagnosis: 'wrong-scheme',
    basis: 'documented',
    visible: true,
    match: (one, seen) => {
      const { facts } = one
      if (
        facts.scheme === null ||
        ['none', 'none named'].includes(facts.scheme) ||
        facts.wanted.length === 0 ||
        facts.wanted.includes(facts.scheme) ||
        !atVendor(facts)
      )
        return null
      if (facts.status !== null && facts.status < 400) return null
      if (facts.status !== null && !refused(facts) && facts.status !== 400) return null
      if (!facts.sent || facts.scheme.startsWith('x-') || settledBy(one, seen) === 'auth-level-too-low') return null
      return match('certain', one, { sent: facts.sentWords.scheme, wanted: schemeNames(seen.catalogue, facts.wanted) })
    },
  },
  {
    id: 'challenge-wants-another-scheme',
    diagnosis: 'wrong-scheme',
    basis: 'documented',
    match: (one, seen) => {
      const { facts } = one
      const schemes = facts.challenges.map((c) => c.scheme)
      if (
        facts.status !== 401 ||
        facts.scheme === null ||
        facts.scheme.startsWith('none') ||
        schemes.length === 0 ||
        schemes.includes(facts.scheme)
      )
        return null
      if (
        facts.wanted.includes(facts.scheme) ||
        SURER_THAN_A_CHALLENGE.has(settledBy(one, seen) ?? '') ||
        facts.challengeFaults.length > 0
      )
        return null
      return match('likely', one, { sent: facts.sentWords.scheme, wanted: schemeNames(seen.catalogue, schemes) })
    },
  },
  spoken({
    id: 'answer-names-wanted-scheme',
    diagnosis: 'wrong-scheme',
    basis: 'documented',
    confidence: 'likely',
    phrases: WANTED_SCHEME_PHRASES,
    when: (one, seen) =>
      atVendor(one.facts) &&
      !one.facts.tokenEndpoint &&
      // the stock text of invalid_client names an unsupported method as one of three examples
      !/unknown client|invalid_client/i.test(`${one.facts.said} ${seen.text}`) &&
      (settledBy(one, seen) !== 'auth-level-too-low' || /is required/.test(one.facts.said)),
  }),
  spoken({
    id: 'answer-wants-stronger-scheme',
    diagnosis: 'auth-level-too-low',
    basis: 'documented',
    confidence: 'certain',
    phrases: STRONGER_SCHEME_PHRASES,
  }),
]
