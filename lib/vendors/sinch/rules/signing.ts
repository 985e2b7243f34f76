import { inWords, isoDate, utc } from '@/lib/engine/http/dates'
import type { Facts } from '@/lib/engine/model/facts'
import type { JwtFacts } from '@/lib/engine/model/authorization'
import { publishedValueIn } from '../published-examples'
import { registrationFaults } from '../auth/registration-faults'
import type { Observed, Rule } from '@/lib/engine/model/rule'
import { linted, match, quoteOf, says, spoken } from '@/lib/engine/diagnose/rules/conditions'

const MISMATCH = (one: Observed, seen: Parameters<NonNullable<Rule['match']>>[1]) =>
  one.facts.body.code === '40102' ||
  (!one.facts.foreign &&
    one.facts.credentialSet === 'application' &&
    one.facts.status === 401 &&
    says(one, seen, /invalid signature|signature (?:does not match|mismatch|invalid|verification failed)/i))

/** Five minutes: no tolerance is documented, and clocks that are right differ by seconds. */
const SKEW = 300

const CALLBACK =
  /webhook[^\n]{0,60}signature|signature[^\n]{0,60}webhook|(?:invalid|wrong|bad|mismatched|missing) (?:webhook|callback|request)[ _-]signature|callback[^\n]{0,40}(?:signature|authenti)[^\n]{0,40}(?:fail|invalid|mismatch|not)|x-sinch-(?:webhook-)?signature|(?:signature|hmac)[^\n]{0,60}(?:verification|validation|check)[^\n]{0,20}(?:fail|error)|validateAuthenticationHeader|verifyWebhook|webhook signing key|signature (?:mismatch|not (?:valid|verified))[^\n]{0,60}(?:mailgun|sinch|callback|webhook)|signature\.(?:timestamp|token)\b/i
const CALLBACK_PATH =
  /webhook|callback|hooks?\b|inbound|\bmime\b|\/(?:sinch|mailgun)\b|events?\b|delivery|dlr|\bmo\b|notif/i

/** Signed requests, registration tokens and callbacks. */
export const signingRules: readonly Rule[] = [
  {
    ...linted('string-to-sign-hash-wrong', 'body-hash-mismatch'),
    overrides: [
      'undetermined',
      'signature-mismatch',
      'secret-not-decoded',
      'signed-content-type-mismatch',
      'signed-path-mismatch',
      'credentials-rejected',
    ],
  },
  {
    ...linted('string-to-sign-path-wrong', 'signed-path-mismatch'),
    overrides: [
      'undetermined',
      'signature-mismatch',
      'secret-not-decoded',
      'body-hash-mismatch',
      'signed-content-type-mismatch',
      'credentials-rejected',
    ],
  },
  {
    ...linted('string-to-sign-time-wrong', 'timestamp-out-of-range'),
    overrides: ['undetermined', 'credentials-rejected'],
  },
  { ...linted('string-to-sign-verb-wrong', 'signature-mismatch'), overrides: ['undetermined', 'credentials-rejected'] },
  {
    id: 'signed-path-ends-in-slash',
    diagnosis: 'signed-path-mismatch',
    basis: 'inferred',
    match: (one, seen) =>
      MISMATCH(one, seen) && /.\/$|\?|%[0-9a-f]{2}|\/\//i.test(`${one.facts.path ?? ''}${one.facts.query ? '?' : ''}`)
        ? match('likely', one, { 'the path': pathWords(one.facts) })
        : null,
  },
  {
    id: 'code-40102',
    diagnosis: 'signature-mismatch',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected'],
    match: (one, seen) => (MISMATCH(one, seen) ? match('likely', one) : null),
  },
  {
    id: 'signed-without-body',
    diagnosis: 'body-hash-mismatch',
    basis: 'inferred',
    match: (one, seen) =>
      MISMATCH(one, seen) && one.facts.method === 'GET'
        ? match('possible', one, { 'without a body': 'the Content-MD5 line is empty' })
        : null,
  },
  {
    id: 'signed-content-type-with-charset',
    diagnosis: 'signed-content-type-mismatch',
    basis: 'inferred',
    match: (one, seen) =>
      MISMATCH(one, seen) &&
      (/charset/i.test(one.facts.requestType ?? '') || says(one, seen, /content-type[^\n]{0,60}charset/i))
        ? match('likely', one, { 'content type sent': one.facts.requestType })
        : null,
  },
  {
    id: 'secret-perhaps-not-decoded',
    diagnosis: 'secret-not-decoded',
    basis: 'inferred',
    match: (one, seen) => (MISMATCH(one, seen) ? match('possible', one) : null),
  },
  {
    id: 'body-hash-perhaps-other',
    diagnosis: 'body-hash-mismatch',
    basis: 'inferred',
    match: (one, seen) => (MISMATCH(one, seen) && one.facts.method !== 'GET' ? match('possible', one) : null),
  },
  {
    id: 'content-type-perhaps-other',
    diagnosis: 'signed-content-type-mismatch',
    basis: 'inferred',
    match: (one, seen) => (MISMATCH(one, seen) && one.facts.method !== 'GET' ? match('possible', one) : null),
  },
  {
    id: 'path-perhaps-other',
    diagnosis: 'signed-path-mismatch',
    basis: 'inferred',
    match: (one, seen) => (MISMATCH(one, seen) ? match('possible', one) : null),
  },
  spoken({
    id: 'base64-decoder-fails',
    diagnosis: 'secret-not-base64',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-client-bug', 'signature-mismatch'],
    confidence: 'likely',
    pattern:
      /not a valid base-?64|(?:invalid|illegal|bad|incorrect|malformed) base-?64|binascii\.Error|Incorrect padding|illegal base64 data|Illegal base64 character|base64[^\n]{0,40}(?:invalid|illegal|error|fail)|string to be decoded is not correctly encoded|Last unit does not have enough valid bits|Input byte array has (?:incorrect|wrong)|Input length (?:must be|not) (?:a )?multiple of|Invalid length for a Base-64|Failed to execute 'atob'/i,
    when: (one) => one.facts.status === null,
  }),
  spoken({
    id: 'secret-used-as-text',
    diagnosis: 'secret-not-decoded',
    basis: 'observed',
    overrides: ['undetermined'],
    confidence: 'likely',
    pattern:
      /secret[^\n]{0,40}(?:not (?:base64[- ])?decoded|must be (?:base64[- ])?decoded|without decoding|as (?:utf-?8|text|string|ascii))|createHmac\([^\n]{0,40}(?:applicationSecret|app_?secret|secret)\s{0,3}\)|getBytes\(\)[^\n]{0,60}HmacSHA256|secret\.encode\(\)/i,
  }),
  spoken({
    id: 'md5-of-other-bytes',
    diagnosis: 'body-hash-mismatch',
    basis: 'observed',
    overrides: ['undetermined', 'signature-mismatch'],
    confidence: 'likely',
    pattern:
      /content-?md5[^\n]{0,80}(?:mismatch|differ|wrong|does not match|not match|invalid)|body hash[^\n]{0,40}(?:mismatch|differ|wrong)|md5[^\n]{0,40}(?:hexdigest|toString\(["']hex)|\.digest\(["']hex["']\)[^\n]{0,60}md5|createHash\(["']md5["']\)[^\n]{0,60}hex/i,
    when: (one, seen) => !one.facts.foreign && publishedValueIn(seen.text) === null,
  }),
  {
    id: 'published-example-compared',
    diagnosis: 'stale-docs-example',
    basis: 'observed',
    overrides: [
      'undetermined',
      'signature-mismatch',
      'not-auth-client-bug',
      'body-hash-mismatch',
      'webhook-signature-mismatch',
      'credentials-accepted',
    ],
    match: (one, seen) => {
      return publishedValueIn(seen.text) !== null && one.facts.status === null
        ? match('certain', one, { 'in the text': 'a value printed in the documentation' })
        : null
    },
  },
  spoken({
    id: 'example-does-not-reproduce',
    diagnosis: 'stale-docs-example',
    basis: 'observed',
    overrides: ['undetermined', 'signature-mismatch'],
    confidence: 'likely',
    pattern:
      /(?:docs|documentation|developers\.sinch|example|sample page)[^\n]{0,120}(?:does(?: not|n't) (?:match|reproduce)|cannot (?:be )?reproduc|differs?|different (?:signature|md5|hash))|(?:does(?: not|n't) match|cannot reproduce|differs? from)[^\n]{0,80}(?:the )?(?:docs|documentation|example)/i,
    when: (one) => one.facts.status === null,
  }),
  {
    id: 'code-40101',
    diagnosis: 'timestamp-out-of-range',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected', 'missing-authorization', 'signature-mismatch'],
    match: (one) => (one.facts.body.code === '40101' ? match('certain', one, { ...skewWords(one.facts) }) : null),
  },
  spoken({
    id: 'answer-speaks-of-timestamp',
    diagnosis: 'timestamp-out-of-range',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected', 'signature-mismatch'],
    confidence: 'likely',
    pattern:
      /x-timestamp[^\n]{0,60}(?:required|missing|invalid|expired|too|out of|skew|not)|(?:request|signature|timestamp)[^\n]{0,40}(?:too old|too far|out of range|in the future|skewed|outside)|clock[ _-]?skew|timestamp (?:is )?(?:invalid|expired|missing|required|not (?:valid|within))/i,
    when: (one, seen) => !one.facts.foreign && !/webhook/i.test(seen.text),
  }),
  {
    id: 'clock-of-request-is-off',
    diagnosis: 'timestamp-out-of-range',
    basis: 'inferred',
    overrides: ['undetermined'],
    match: (one) =>
      one.facts.skew !== null &&
      Math.abs(one.facts.skew) > SKEW &&
      (one.facts.status === 401 || one.facts.status === 403)
        ? match('likely', one, skewWords(one.facts))
        : null,
  },
  {
    id: 'kid-names-another-day',
    diagnosis: 'kid-date-mismatch',
    basis: 'documented',
    overrides: ['registration-token-invalid', 'undetermined'],
    match: (one) => {
      const faults = faultsOf(one)
      return faults?.kidDay
        ? match('certain', one, { 'date in kid': faults.kidDay.kid, 'UTC day of iat': faults.kidDay.iat })
        : null
    },
  },
  {
    id: 'registration-claims-wrong',
    diagnosis: 'registration-token-invalid',
    basis: 'documented',
    overrides: [
      'undetermined',
      'token-self-minted',
      'token-malformed',
      'token-expired',
      'timestamp-out-of-range',
      'malformed-authorization',
    ],
    match: (one) => {
      const faults = faultsOf(one)
      return faults && faults.wrong.length > 0
        ? match('certain', one, Object.fromEntries(faults.wrong.map(({ claim, reason }) => [claim, reason])))
        : null
    },
  },
  spoken({
    id: 'calling-client-failed',
    diagnosis: 'registration-token-invalid',
    basis: 'inferred',
    overrides: ['undetermined'],
    confidence: 'likely',
    pattern:
      /onClientFailed|clientDidFail|client(?:\S{0,3}Did)?\S{0,3}Fail(?:ed)?[^\n]{0,80}(?:credential|authori|registration|token)|onCredentialsRequired|clientRequiresRegistrationCredentials|registration (?:token|credentials)[^\n]{0,60}(?:fail|reject|invalid|refus|expired|missing)/i,
    when: (one) => !faultsOf(one)?.kidDay && !one.facts.foreign,
  }),
  {
    id: 'in-app-401',
    diagnosis: 'registration-token-invalid',
    basis: 'inferred',
    match: (one) =>
      one.facts.product === 'in-app-calling' && (one.facts.status === 401 || one.facts.status === 403)
        ? match('likely', one)
        : null,
  },
  {
    id: 'own-endpoint-refuses-callback',
    diagnosis: 'webhook-signature-mismatch',
    basis: 'documented',
    overrides: [
      'undetermined',
      'credentials-rejected',
      'signature-mismatch',
      'missing-authorization',
      'malformed-authorization',
      'wrong-scheme',
      'insufficient-scope',
      'timestamp-out-of-range',
      'token-malformed',
      'token-expired',
      'wrong-region',
      'wrong-project',
      'not-the-api',
      'project-credentials-on-app-api',
    ],
    match: (one, seen) => {
      const { facts } = one
      const refuses = facts.status === 401 || facts.status === 403 || facts.status === 406
      const callback =
        says(one, seen, CALLBACK) || CALLBACK_PATH.test(facts.path ?? '') || (facts.scheme ?? '').startsWith('x-sinch')
      return facts.foreign && refuses && callback ? match('likely', one) : null
    },
  },
  {
    id: 'callback-check-failed',
    diagnosis: 'webhook-signature-mismatch',
    basis: 'documented',
    overrides: [
      'undetermined',
      'credentials-rejected',
      'signature-mismatch',
      'missing-authorization',
      'not-auth-client-bug',
      'timestamp-out-of-range',
      'wrong-region',
      'wrong-project',
      'token-expired',
    ],
    match: (one, seen) => {
      if (one.facts.hostFacts !== null && one.facts.hostFacts.known && one.facts.host !== null) return null
      const quote = quoteOf(one, seen, CALLBACK)
      return quote ? match('likely', one, { 'it says': quote }) : null
    },
  },
  {
    id: 'callback-header-lookup',
    diagnosis: 'sdk-defect',
    basis: 'inferred',
    match: (one) =>
      one.facts.foreign && one.facts.status === 401 && one.facts.scheme === 'application'
        ? match('possible', one, {
            'one cause': 'a callback validator that compares header names or the scheme word with case',
          })
        : null,
  },
]

function faultsOf(one: Observed): ReturnType<typeof registrationFaults> | null {
  const jwt: JwtFacts | undefined = one.facts.sent?.jwt
  if (!jwt) return null
  const own =
    one.facts.product === 'in-app-calling' ||
    (jwt.kid ?? '').startsWith('hkdfv1-') ||
    /rtc\.sinch\.com/.test(String(jwt.claims.iss ?? ''))
  if (!own || one.facts.scheme === 'bearer') return null
  return registrationFaults(jwt, one.facts.serverTime ?? isoDate(one.evidence.at))
}

function pathWords({ path, query }: Facts): string {
  if (query) return 'has a query'
  return path?.endsWith('/') ? 'ends with a slash' : 'has encoded characters'
}

function skewWords({ skew, serverTime }: Facts): Record<string, string> {
  if (skew === null || serverTime === null || Math.abs(skew) < 60) return {}
  return {
    'x-timestamp': `${inWords(skew)} ${skew > 0 ? 'ahead of' : 'behind'} the server`,
    'clock of the answer': utc(serverTime),
  }
}
