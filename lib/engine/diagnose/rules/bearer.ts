import type { JwtFacts } from '../../model/authorization'
import type { Facts } from '../../model/facts'
import { isoDate, utc } from '../../http/dates'
import { oneOf } from '../../http/patterns'
import type { Observations, Observed, Rule } from '../../model/rule'
import {
  AUDIENCE_PHRASES,
  CLOCK_TOLD_PHRASES,
  EXPIRED_PHRASES,
  FAILS_LATER_PHRASES,
  NOT_YET_PHRASES,
  ROLE_PHRASES,
  TOKEN_INVALID_PHRASES,
} from './bearer-phrases'
import {
  atVendor,
  firmnessOf,
  hasNoHeaderScheme,
  heard,
  isStatusInWords,
  match,
  refused,
  says,
  speaksOfContent,
  spoken,
} from './conditions'
import { anyOf } from './phrases'
import { CREDENTIAL_WRONG_PHRASES } from './refusal-phrases'

const EXPIRED = anyOf(EXPIRED_PHRASES)
/** A sentence about what may be or is said to be, and about nothing that happened. */
const SUPPOSES = oneOf(
  [
    /\b(?:if|when(?:ever)?|whether|unless|in case|may|might|could|docs?|documentation)\b/,
    /\b(?:wenn|falls|ob|si|quando|se|cuando)\b|если|如果|場合/,
  ],
  'i',
)
const NOT_A_TOKEN = /certificate|trial|card|password (?:has )?expired|domain|license|subscription/i
const CREDENTIAL_WRONG = anyOf(CREDENTIAL_WRONG_PHRASES)
const NOT_YET = anyOf(NOT_YET_PHRASES)

/** The token as it was sent, read offline. */
function jwtOf({ facts }: Observed): JwtFacts | null {
  return facts.sent?.jwt ?? null
}

/** Seconds since the epoch: the server's clock where it is known, else the time of the evidence. */
function nowOf({ facts, exchange }: Observed): number {
  return facts.serverTime ?? isoDate(exchange.at) ?? 0
}

/** That a call was refused, and not a limit that was reached. */
const REFUSAL_TOLD =
  /\b40[13]\b|(?:返回|に|を) ?40[13]|unauthori[sz]ed|forbidden|nicht autorisiert|no autorizado|non autorisé/i

/** The product is called with an access token, as far as is known. */
const mayTakeToken = ({ product, wanted }: Facts) => product === null || wanted.includes('bearer')

/** A token that clients are given for another purpose than to call an API. */
function isForAnotherScheme(jwt: JwtFacts, { catalogue }: Observations): boolean {
  return catalogue.schemes.some((scheme) => scheme.isItsToken?.(jwt))
}

/** What is wrong with an access token. RFC 6750 section 3.1. */
export const bearerRules: readonly Rule[] = [
  {
    id: 'answer-says-expired',
    diagnosis: 'token-expired',
    basis: 'documented',
    phrases: EXPIRED_PHRASES,
    match: (one, seen) => {
      if (one.facts.status === 407 || (one.facts.status !== null && one.facts.status < 400)) return null
      const challenge = one.facts.challengeText !== '' && /expired/i.test(one.facts.challengeText)
      const said = challenge ? null : heard(one, seen, EXPIRED)
      if (said?.firmness === 'told' && SUPPOSES.test(said.quote)) return null
      const quote = challenge ? one.facts.challengeText : (said?.quote ?? null)
      return quote && !NOT_A_TOKEN.test(quote) ? match('certain', one, { 'it says': quote }) : null
    },
  },
  {
    id: 'exp-is-past',
    diagnosis: 'token-expired',
    basis: 'documented',
    visible: true,
    match: (one, seen) => {
      const jwt = jwtOf(one)
      if (
        !jwt ||
        jwt.exp === null ||
        isForAnotherScheme(jwt, seen) ||
        (jwt.alg ?? '').startsWith('HS') ||
        (one.facts.status !== null && one.facts.status < 400)
      )
        return null
      return jwt.exp < nowOf(one)
        ? match('certain', one, { 'exp of the token': utc(jwt.exp), 'clock of the answer': utc(nowOf(one)) })
        : null
    },
  },
  spoken({
    id: 'works-then-fails',
    // the hours are told, and no answer says that a token has expired
    says: 'undecided',
    diagnosis: 'token-expired',
    basis: 'inferred',
    confidence: 'likely',
    phrases: FAILS_LATER_PHRASES,
    when: (one, seen) =>
      atVendor(one.facts) &&
      mayTakeToken(one.facts) &&
      (one.facts.status === null || refused(one.facts)) &&
      REFUSAL_TOLD.test(`${one.facts.status ?? ''} ${seen.text}`),
  }),
  spoken({
    id: 'clock-told-to-be-off',
    diagnosis: 'timestamp-out-of-range',
    basis: 'inferred',
    confidence: 'likely',
    phrases: CLOCK_TOLD_PHRASES,
    // a pair of name and secret is judged without a clock
    when: (one, seen) =>
      (one.facts.status === null || refused(one.facts) || one.facts.status === 400) &&
      /sign|hmac|timestamp|token|jwt|\biat\b|\bnbf\b|\bexp\b|令牌|签名|署名|トークン/i.test(seen.text) &&
      REFUSAL_TOLD.test(`${one.facts.status ?? ''} ${one.facts.said} ${seen.text}`),
  }),
  {
    id: 'token-signed-with-a-shared-secret',
    diagnosis: 'token-self-minted',
    basis: 'documented',
    visible: true,
    match: (one, seen) => {
      const jwt = jwtOf(one)
      if (
        !jwt ||
        !/^HS\d{3}$|^none$/i.test(jwt.alg ?? '') ||
        isForAnotherScheme(jwt, seen) ||
        hasNoHeaderScheme(one.facts)
      )
        return null
      return one.exchange.request !== null || one.facts.status !== null
        ? match('certain', one, { 'alg of the token': jwt.alg })
        : null
    },
  },
  {
    id: 'token-does-not-decode',
    diagnosis: 'token-malformed',
    basis: 'documented',
    visible: true,
    match: (one) => {
      const jwt = jwtOf(one)
      return jwt?.fault && !hasNoHeaderScheme(one.facts) && (one.facts.status === null || one.facts.status >= 400)
        ? match('certain', one, { 'the token': jwt.fault })
        : null
    },
  },
  spoken({
    id: 'answer-names-audience',
    diagnosis: 'token-wrong-audience',
    basis: 'documented',
    confidence: 'likely',
    phrases: AUDIENCE_PHRASES,
    when: (one) => one.facts.status === null || one.facts.status >= 400,
  }),
  {
    id: 'challenge-invalid-token',
    diagnosis: 'token-malformed',
    basis: 'documented',
    match: (one) =>
      one.facts.challenges.some((c) => c.params.get('error') === 'invalid_token') && one.facts.status !== 407
        ? match('likely', one, { challenge: one.facts.challengeText })
        : null,
  },
  spoken({
    id: 'token-called-invalid',
    diagnosis: 'token-malformed',
    basis: 'documented',
    confidence: 'likely',
    phrases: TOKEN_INVALID_PHRASES,
    when: (one, seen) =>
      atVendor(one.facts) &&
      !hasNoHeaderScheme(one.facts) &&
      !says(one, seen, NOT_YET) &&
      !isStatusInWords(one, seen) &&
      !/Unexpected token|webhook|registration token/i.test(seen.text),
  }),
  {
    id: 'token-not-valid-yet',
    // a clock that is off is the reason, whatever the refusal is called
    overrides: ['client-rejected', 'credentials-rejected', 'token-malformed'],
    diagnosis: 'timestamp-out-of-range',
    basis: 'documented',
    visible: true,
    phrases: NOT_YET_PHRASES,
    match: (one, seen) => {
      const jwt = jwtOf(one)
      const from = Math.max(jwt?.nbf ?? 0, jwt?.iat ?? 0)
      if (
        jwt &&
        from > nowOf(one) + 60 &&
        (one.facts.serverTime !== null || from > nowOf(one) + 300) &&
        (one.facts.status === null || one.facts.status >= 400)
      )
        // without the clock of who answered, that of whoever explains is all that the claims are held against
        return match(one.facts.serverTime === null && seen.source === 'paste' ? 'likely' : 'certain', one, {
          'token valid from': utc(from),
          [one.facts.serverTime === null ? 'clock of this page' : 'clock of the answer']: utc(nowOf(one)),
        })
      const said = heard(one, seen, NOT_YET)
      return said &&
        /jwt|token|iat|nbf|signature|clock/i.test(said.quote) &&
        (one.facts.status === null || [400, 401, 403].includes(one.facts.status))
        ? { ...match('certain', one, { 'it says': said.quote }), ...firmnessOf(said) }
        : null
    },
  },
  {
    id: 'challenge-insufficient-scope',
    // the challenge speaks of the rights of the token, not of whose project it is
    overrides: ['wrong-project'],
    diagnosis: 'insufficient-scope',
    basis: 'documented',
    match: (one) => {
      const challenge = one.facts.challenges.find((c) => c.params.get('error') === 'insufficient_scope')
      return challenge ? match('certain', one, { 'scope wanted': challenge.params.get('scope') }) : null
    },
  },
  spoken({
    id: 'role-too-small',
    diagnosis: 'insufficient-scope',
    basis: 'documented',
    confidence: 'likely',
    phrases: ROLE_PHRASES,
    when: (one, seen) =>
      atVendor(one.facts) &&
      (one.facts.status === null || one.facts.status === 403) &&
      !says(one, seen, CREDENTIAL_WRONG) &&
      !speaksOfContent(one, seen),
  }),
  spoken({
    id: 'role-named-in-a-401',
    // 401 is said to callers who were not let in, so the words about rights prove no login
    says: 'undecided',
    diagnosis: 'insufficient-scope',
    basis: 'inferred',
    confidence: 'likely',
    phrases: ROLE_PHRASES,
    when: (one, seen) =>
      atVendor(one.facts) &&
      one.facts.status === 401 &&
      !says(one, seen, CREDENTIAL_WRONG) &&
      !speaksOfContent(one, seen),
  }),
]
