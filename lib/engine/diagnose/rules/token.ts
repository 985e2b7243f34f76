import type { Facts } from '../../model/facts'
import type { Observations, Observed, Rule } from '../../model/rule'
import { atVendor, match, says, sentNothing, spoken } from './conditions'
import { anyOf } from './phrases'
import {
  CLIENT_AUTH_METHOD_PHRASES,
  FORM_WANTED_PHRASES,
  GRANT_IN_JSON_PHRASES,
  GRANT_TYPE_MISSING_PHRASES,
  NO_TOKEN_PHRASES,
} from './token-phrases'

const FORM_WANTED = anyOf(FORM_WANTED_PHRASES)
const GRANT_TYPE_MISSING = anyOf(GRANT_TYPE_MISSING_PHRASES)
const CLIENT_AUTH_METHOD = anyOf(CLIENT_AUTH_METHOD_PHRASES)

const bodyOf = ({ exchange }: Observed) => exchange.request?.body ?? null
const isJsonRequest = (one: Observed) => /json/i.test(one.facts.requestType ?? '') || /^\s*\{/.test(bodyOf(one) ?? '')
/** The request is known well enough that what is not in it was not sent. */
const isRequestShown = (one: Observed) =>
  one.exchange.request !== null && (one.facts.sent !== null || bodyOf(one) !== null)
const isAboutToken = (facts: Facts) => facts.tokenEndpoint || facts.body.shape === 'oauth'
/** The words beside an answer are about a token request: they name one of its parts. */
const SPEAKS_OF_TOKEN_REQUEST = /oauth2?\/token|\/token\b|grant_?type|client_credentials|token (?:endpoint|request)/i

/** A token was asked for, as the address, the answer or the words beside them show. */
const mayBeAboutToken = (one: Observed, seen: Observations) =>
  isAboutToken(one.facts) || (one.facts.product === null && says(one, seen, SPEAKS_OF_TOKEN_REQUEST))

/** The request is shown, and nothing in it names a client. */
function sentNoClient(one: Observed): boolean {
  return (
    sentNothing(one.facts) && !/client_(?:id|secret|assertion)/.test(`${one.facts.query ?? ''} ${bodyOf(one) ?? ''}`)
  )
}

/** The request is shown, and the grant stands in its form as it should. */
function isGrantShown(one: Observed): boolean {
  return !isJsonRequest(one) && /(?:^|&)grant_type=client_credentials(?:&|$)/.test(bodyOf(one) ?? '')
}

/** The grant that a form asks for, or that the words beside an answer show. */
function grantIn(text: string): string | null {
  return (GRANT_IN_FORM.exec(text) ?? GRANT_IN_CODE.exec(text))?.[1] ?? null
}

const GRANT_IN_FORM = /(?<![\w-])grant_type=([\w:%.-]{1,80})/
/** `'grant_type' => 'x'`, `"grant_type": "x"`, `add("grant_type", "x")`, `grantType: 'x'` */
const GRANT_IN_CODE = /(?<![\w-])grant_?[tT]ype["'`]?\]?\s{0,3}(?:=>|:|=|,)\s{0,3}["'`]([\w:%.-]{1,80})["'`]/

/** What the token endpoint says, and what a token request lacks. RFC 6749 section 5.2; texts of Ory Hydra. */
export const tokenRules: readonly Rule[] = [
  {
    id: 'token-request-in-json',
    // the field was sent and not read, because of how the body is encoded
    overrides: ['missing-grant-type', 'unsupported-grant-type'],
    diagnosis: 'wrong-content-type',
    basis: 'documented',
    visible: true,
    match: (one) =>
      one.facts.tokenEndpoint && isJsonRequest(one) && (one.facts.status === null || one.facts.status >= 400)
        ? match('certain', one, { 'content type': one.facts.requestType ?? 'a JSON body' })
        : null,
  },
  spoken({
    id: 'code-sends-grant-in-json',
    // the field was sent and not read, because of how the body is encoded
    overrides: ['missing-grant-type', 'unsupported-grant-type'],
    diagnosis: 'wrong-content-type',
    basis: 'documented',
    confidence: 'likely',
    phrases: GRANT_IN_JSON_PHRASES,
    when: (one) => one.facts.status === null || one.facts.status >= 400,
  }),
  {
    id: 'token-endpoint-wants-a-form',
    diagnosis: 'wrong-content-type',
    basis: 'documented',
    phrases: FORM_WANTED_PHRASES,
    match: (one, seen) =>
      (one.facts.tokenEndpoint && one.facts.status === 415) ||
      (mayBeAboutToken(one, seen) && says(one, seen, FORM_WANTED))
        ? match('certain', one)
        : null,
  },
  {
    id: 'grant-type-in-the-address',
    // the parameter stands in the address, so how the body is encoded is beside the point
    overrides: ['wrong-content-type'],
    diagnosis: 'missing-grant-type',
    basis: 'documented',
    visible: true,
    match: (one) =>
      /(?:^|&)grant_type=/.test(one.facts.query ?? '') &&
      (one.facts.status ?? 400) >= 400 &&
      !/grant_type/.test(bodyOf(one) ?? '')
        ? match('certain', one, { 'grant_type stands': 'in the URL, not in the body' })
        : null,
  },
  {
    id: 'form-without-grant-type',
    diagnosis: 'missing-grant-type',
    basis: 'documented',
    visible: true,
    match: (one) => {
      if (
        !one.facts.tokenEndpoint ||
        !isRequestShown(one) ||
        isJsonRequest(one) ||
        (one.facts.status !== null && one.facts.status < 400)
      )
        return null
      if (/grant_type/.test(one.facts.query ?? '')) return null
      const body = bodyOf(one)
      const empty =
        body === null
          ? one.exchange.source === 'paste' && one.facts.sent !== null && one.exchange.outcome.kind === 'not-tested'
          : !/grant_type/.test(body) && /^(?:\s*$|[\w.%~+-]{1,200}=)/.test(body)
      return empty ? match('certain', one, { body: body ? 'without grant_type' : 'empty' }) : null
    },
  },
  {
    id: 'grant-type-reported-missing',
    diagnosis: 'missing-grant-type',
    basis: 'documented',
    phrases: GRANT_TYPE_MISSING_PHRASES,
    match: (one, seen) => {
      if (!atVendor(one.facts) && one.facts.body.shape !== 'oauth') return null
      return says(one, seen, GRANT_TYPE_MISSING) ? match('certain', one) : null
    },
  },
  {
    id: 'token-request-invalid',
    diagnosis: 'missing-grant-type',
    basis: 'inferred',
    match: (one) =>
      isGrantShown(one)
        ? null
        : one.facts.body.shape === 'oauth' &&
            one.facts.body.code === 'invalid_request' &&
            one.facts.challenges.length === 0
          ? match('likely', one)
          : one.facts.tokenEndpoint && one.facts.status === 400 && one.facts.body.code === null
            ? match('likely', one)
            : null,
  },
  {
    id: 'token-request-invalid-perhaps-json',
    diagnosis: 'wrong-content-type',
    basis: 'inferred',
    match: (one) =>
      one.facts.body.shape === 'oauth' &&
      (one.facts.body.code === 'invalid_request' || one.facts.body.code === 'unsupported_grant_type') &&
      !isJsonRequest(one) &&
      one.facts.challenges.length === 0
        ? match(bodyOf(one) === null && one.facts.body.code === 'unsupported_grant_type' ? 'likely' : 'possible', one)
        : null,
  },
  {
    id: 'grant-type-misspelt',
    // the answer has read the field, so the body was encoded as it should be
    overrides: ['wrong-content-type'],
    diagnosis: 'unsupported-grant-type',
    basis: 'documented',
    visible: true,
    match: (one, seen) => {
      const body = bodyOf(one)
      const sent = grantIn(body ?? seen.text)
      const judged =
        one.facts.body.code === null ||
        ['unsupported_grant_type', 'invalid_request', 'invalid_grant'].includes(one.facts.body.code)
      return one.facts.tokenEndpoint &&
        judged &&
        sent &&
        sent !== 'client_credentials' &&
        (one.facts.status ?? 400) >= 400
        ? match(body === null ? 'likely' : 'certain', one, { grant_type: sent })
        : null
    },
  },
  {
    id: 'grant-type-refused',
    diagnosis: 'unsupported-grant-type',
    basis: 'documented',
    match: (one, seen) =>
      one.facts.body.code === 'unsupported_grant_type' ||
      (atVendor(one.facts) &&
        says(one, seen, /unsupported_grant_type|unsupported grant ?type|grant ?type .{0,30}not (?:supported|allowed)/i))
        ? match('certain', one)
        : null,
  },
  {
    id: 'scope-refused',
    diagnosis: 'invalid-scope',
    basis: 'documented',
    match: (one, seen) =>
      one.facts.body.code === 'invalid_scope' ||
      (atVendor(one.facts) && says(one, seen, /\binvalid_scope\b|requested scope is (?:invalid|unknown|not)/i))
        ? match('certain', one)
        : null,
  },
  {
    id: 'grant-not-for-this-client',
    diagnosis: 'unauthorized-client',
    basis: 'documented',
    match: (one, seen) =>
      one.facts.body.code === 'unauthorized_client' ||
      (atVendor(one.facts) &&
        says(one, seen, /\bunauthorized_client\b|client is not (?:authorized|allowed) to (?:use|request)/i))
        ? match('certain', one)
        : null,
  },
  {
    id: 'client-secret-in-the-form',
    diagnosis: 'wrong-client-auth-method',
    basis: 'inferred',
    match: (one) =>
      one.facts.tokenEndpoint && /client_secret|client_id/.test(bodyOf(one) ?? '') && (one.facts.status ?? 401) >= 400
        ? match('likely', one, {
            'the pair stands': one.facts.scheme ? 'in the header and in the form' : 'in the form',
          })
        : null,
  },
  {
    id: 'client-authentication-method-refused',
    diagnosis: 'wrong-client-auth-method',
    basis: 'documented',
    phrases: CLIENT_AUTH_METHOD_PHRASES,
    match: (one, seen) => (says(one, seen, CLIENT_AUTH_METHOD) ? match('certain', one) : null),
  },
  {
    id: 'bearer-at-token-endpoint',
    diagnosis: 'wrong-scheme',
    basis: 'documented',
    match: (one) =>
      one.facts.tokenEndpoint &&
      one.facts.scheme !== null &&
      one.facts.scheme !== 'basic' &&
      one.facts.scheme !== 'none named' &&
      (one.facts.status ?? 401) >= 400
        ? match('likely', one, { sent: one.facts.scheme, wanted: 'Basic' })
        : null,
  },
  {
    id: 'invalid-client',
    diagnosis: 'client-rejected',
    basis: 'documented',
    match: (one, seen) => {
      const { facts } = one
      if (
        facts.body.code === 'invalid_client' ||
        (facts.tokenEndpoint && facts.challenges.some((c) => c.params.get('error') === 'invalid_client'))
      )
        // the same is answered where no pair came at all
        return match(sentNoClient(one) ? 'possible' : 'certain', one)
      return atVendor(facts) &&
        says(
          one,
          seen,
          /\binvalid_client\b|client authentication failed|unknown client|invalid client (?:credentials|id|secret)/i,
        )
        ? match('certain', one)
        : null
    },
  },
  {
    id: 'token-endpoint-401',
    diagnosis: 'client-rejected',
    basis: 'documented',
    match: (one) =>
      one.facts.tokenEndpoint &&
      one.facts.status === 401 &&
      !(one.facts.sent !== null && one.facts.scheme === null) &&
      one.facts.body.form !== 'html'
        ? match('likely', one)
        : null,
  },
  spoken({
    id: 'sdk-could-not-get-a-token',
    diagnosis: 'client-rejected',
    basis: 'inferred',
    confidence: 'likely',
    phrases: NO_TOKEN_PHRASES,
  }),
  {
    id: 'invalid-grant',
    diagnosis: 'client-rejected',
    basis: 'inferred',
    match: (one) => (one.facts.body.code === 'invalid_grant' ? match('likely', one) : null),
  },
]
