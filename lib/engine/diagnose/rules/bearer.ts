import type { JwtFacts } from '../../model/authorization'
import { isoDate, utc } from '../../http/dates'
import type { Observed, Rule } from '../../model/rule'
import { atVendor, isAppApi, isXms, match, quoteOf, says, spoken } from './conditions'

const OLDER = [
  'token-malformed',
  'credentials-rejected',
  'client-rejected',
  'undetermined',
  'missing-authorization',
  'wrong-scheme',
  'product-not-enabled',
  'insufficient-scope',
  'malformed-authorization',
  'wrong-project',
] as const

const EXPIRED =
  /\b(?:jwt|token|bearer|access_token|credential)s?\b[^\n]{0,60}\bexpired\b|\bexpired[ _-](?:jwt|token|access[ _]token|credential)|TokenExpired|ExpiredJwt|ExpiredSignature|signature has expired|error(?:_description)?=\\?["']?[^"'\n]{0,60}expired|^expired$|www-authenticate[^\n]{0,200}expired|access-token-expired|exp["']? claim (?:timestamp )?check failed|invalid_token[^\n]{0,120}expired/im
const NOT_A_TOKEN = /certificate|trial|card|password (?:has )?expired|domain|license|subscription/i
const NOT_YET =
  /not (?:yet )?(?:valid|active)(?: yet| before)?|nbf|used before|issued in the future|iat[^\n]{0,40}future|before (?:its )?(?:nbf|iat)|not active|ImmatureSignature|jwt not active|clock skew/i

/** The token as it was sent, read offline. */
function jwtOf({ facts }: Observed): JwtFacts | null {
  return facts.sent?.jwt ?? null
}

/** Seconds since the epoch: the server's clock where it is known, else the time of the evidence. */
function nowOf({ facts, evidence }: Observed): number {
  return facts.serverTime ?? isoDate(evidence.at) ?? 0
}

const isRegistration = (jwt: JwtFacts) =>
  String(jwt.claims.iss ?? '').startsWith('//rtc.sinch.com') || (jwt.kid ?? '').startsWith('hkdfv1-')

/** What is wrong with an access token. RFC 6750 §3.1. */
export const bearerRules: readonly Rule[] = [
  {
    id: 'answer-says-expired',
    diagnosis: 'token-expired',
    basis: 'documented',
    overrides: [...OLDER],
    match: (one, seen) => {
      if (one.facts.status === 407 || (one.facts.status !== null && one.facts.status < 400)) return null
      const challenge = one.facts.challengeText !== '' && /expired/i.test(one.facts.challengeText)
      const quote = challenge ? one.facts.challengeText : quoteOf(one, seen, EXPIRED)
      return quote && !NOT_A_TOKEN.test(quote) ? match('certain', one, { 'it says': quote }) : null
    },
  },
  {
    id: 'exp-is-past',
    diagnosis: 'token-expired',
    basis: 'documented',
    overrides: [...OLDER],
    match: (one) => {
      const jwt = jwtOf(one)
      if (
        !jwt ||
        jwt.exp === null ||
        isRegistration(jwt) ||
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
    diagnosis: 'token-expired',
    basis: 'inferred',
    overrides: ['undetermined'],
    confidence: 'likely',
    pattern:
      /(?:after|for) (?:about |exactly |roughly )?(?:an hour|one hour|1 ?h(?:our)?|60 min\w*|3600)[^\n]{0,80}(?:401|unauthorized|stops?|fails?)|(?:401|unauthorized|stops?|fails?)[^\n]{0,60}after (?:about |exactly |roughly )?(?:an hour|one hour|1 ?h(?:our)?|60 min\w*)/i,
  }),
  {
    id: 'token-signed-with-a-shared-secret',
    diagnosis: 'token-self-minted',
    basis: 'documented',
    overrides: [
      'token-expired',
      'token-malformed',
      'credentials-rejected',
      'undetermined',
      'project-credentials-on-app-api',
      'service-plan-token-mixup',
      'timestamp-out-of-range',
    ],
    match: (one) => {
      const jwt = jwtOf(one)
      if (
        !jwt ||
        !/^HS\d{3}$|^none$/i.test(jwt.alg ?? '') ||
        isRegistration(jwt) ||
        one.facts.product === 'in-app-calling'
      )
        return null
      return one.evidence.request !== null || one.facts.status !== null
        ? match('certain', one, { 'alg of the token': jwt.alg })
        : null
    },
  },
  {
    id: 'registration-token-as-bearer',
    diagnosis: 'token-self-minted',
    basis: 'documented',
    overrides: ['token-malformed', 'credentials-rejected', 'undetermined'],
    match: (one) => {
      const jwt = jwtOf(one)
      return jwt && isRegistration(jwt) && one.facts.scheme === 'bearer' && one.facts.product !== 'in-app-calling'
        ? match('certain', one, { token: 'an In-App Calling registration token' })
        : null
    },
  },
  {
    id: 'token-does-not-decode',
    diagnosis: 'token-malformed',
    basis: 'documented',
    overrides: ['credentials-rejected', 'undetermined', 'wrong-region'],
    match: (one) => {
      const jwt = jwtOf(one)
      return jwt?.fault &&
        one.facts.product !== 'in-app-calling' &&
        (one.facts.status === null || one.facts.status >= 400)
        ? match('certain', one, { 'the token': jwt.fault })
        : null
    },
  },
  {
    id: 'token-of-another-issuer',
    diagnosis: 'token-malformed',
    basis: 'inferred',
    overrides: ['credentials-rejected', 'undetermined'],
    match: (one) => {
      const iss = jwtOf(one)?.claims.iss
      const foreign = typeof iss === 'string' && /^https?:/.test(iss) && !/sinch\.com/.test(iss)
      return foreign &&
        one.facts.hostFacts?.vendor === 'sinch' &&
        !isAppApi(one.facts) &&
        !(jwtOf(one)?.alg ?? '').startsWith('HS')
        ? match('likely', one, { 'issuer of the token': iss })
        : null
    },
  },
  {
    id: 'secret-as-bearer-token',
    diagnosis: 'token-malformed',
    basis: 'inferred',
    overrides: ['credentials-rejected', 'undetermined'],
    match: (one) => {
      const { sent, credentialSet, tokenEndpoint } = one.facts
      const opaque =
        sent?.scheme === 'bearer' &&
        sent.kind === 'opaque' &&
        sent.value !== undefined &&
        ['other', 'uuid', 'base64-16', 'mailgun-key'].includes(sent.value) &&
        sent.faults.length === 0
      return opaque &&
        credentialSet === 'project' &&
        !tokenEndpoint &&
        (one.facts.status === 401 || one.facts.status === null)
        ? match('likely', one, {
            sent: 'a bearer value that is not a JWT',
            wanted: 'an access token: three parts with two dots',
          })
        : null
    },
  },
  {
    id: 'challenge-invalid-token',
    diagnosis: 'token-malformed',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected'],
    match: (one) =>
      one.facts.challenges.some((c) => c.params.get('error') === 'invalid_token') && one.facts.status !== 407
        ? match('likely', one, { challenge: one.facts.challengeText })
        : null,
  },
  spoken({
    id: 'token-called-invalid',
    diagnosis: 'token-malformed',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected'],
    confidence: 'likely',
    pattern:
      /\binvalid_token\b|(?:jwt|token)["']? (?:is )?(?:malformed|invalid|not valid|revoked|unknown|inactive|could not be (?:parsed|verified|decoded))|(?:invalid|malformed|bad|illegal|unparsable) (?:jwt|access token|bearer token|token|compact JW[ST])|JsonWebTokenError|JWTDecodeException|InvalidTokenError|DecodeError|not enough segments|must consist of (?:header, payload|3 sections)|token is not active|IDX1\d{4}/i,
    when: (one, seen) =>
      atVendor(one.facts) &&
      one.facts.product !== 'in-app-calling' &&
      !says(one, seen, NOT_YET) &&
      !/Unexpected token|webhook|registration token/i.test(seen.text),
  }),
  {
    id: 'token-not-valid-yet',
    diagnosis: 'timestamp-out-of-range',
    basis: 'documented',
    overrides: ['token-malformed', 'credentials-rejected', 'undetermined', 'missing-authorization'],
    match: (one, seen) => {
      const jwt = jwtOf(one)
      const from = Math.max(jwt?.nbf ?? 0, jwt?.iat ?? 0)
      if (
        jwt &&
        from > nowOf(one) + 60 &&
        (one.facts.serverTime !== null || from > nowOf(one) + 300) &&
        (one.facts.status === null || one.facts.status >= 400)
      )
        return match('certain', one, { 'token valid from': utc(from), 'clock of the answer': utc(nowOf(one)) })
      const quote = quoteOf(one, seen, NOT_YET)
      return quote &&
        /jwt|token|iat|nbf|signature|clock/i.test(quote) &&
        (one.facts.status === null || one.facts.status === 401 || one.facts.status === 403)
        ? match('certain', one, { 'it says': quote })
        : null
    },
  },
  {
    id: 'challenge-insufficient-scope',
    diagnosis: 'insufficient-scope',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected', 'wrong-project', 'token-malformed'],
    match: (one) => {
      const challenge = one.facts.challenges.find((c) => c.params.get('error') === 'insufficient_scope')
      return challenge ? match('certain', one, { 'scope wanted': challenge.params.get('scope') }) : null
    },
  },
  spoken({
    id: 'role-too-small',
    diagnosis: 'insufficient-scope',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected', 'wrong-key-type'],
    confidence: 'likely',
    pattern:
      /insufficient[ _](?:scope|permission|privilege|rights|access)s?|(?:user|key|role|caller|client|account|you|token) (?:does|do) not have (?:the )?(?:required |necessary |sufficient |enough )?(?:permission|privilege|rights|scope|role)|not (?:authorized|permitted|allowed) to (?:view|access|perform|manage|read|list|create|delete|modify)|lacks? (?:the )?(?:required |necessary )?(?:permission|scope|role)|role .{0,40}(?:not allowed|does not allow|cannot)|missing (?:the )?(?:required )?(?:permission|scope|role)/i,
    when: (one) =>
      atVendor(one.facts) &&
      (one.facts.status === null || one.facts.status === 403 || one.facts.status === 401) &&
      !isXms(one.facts),
  }),
]
