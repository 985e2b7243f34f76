import type { Phrase } from '../../model/phrase'
import { wording } from './phrases'

/** What APIs and JWT libraries say of an access token. RFC 6750 section 3.1, Spring Security, PyJWT, Envoy. */

export const EXPIRED_PHRASES: readonly Phrase[] = [
  {
    says: /\b(?:jwt|token|bearer|access_token|credential)s?\b[^\n]{0,60}\bexpired\b/im,
    hits: ['Jwt expired at 2026-02-10T09:00:00Z', 'The access token has expired'],
    misses: 'the tokenizer expired',
  },
  {
    says: /\bexpired[ _-](?:jwt|token|access[ _]token|credential)/im,
    hits: ['expired_token', 'Expired JWT', 'expired access token'],
    misses: 'expired card',
  },
  { says: /TokenExpired/im, hits: 'TokenExpiredError: jwt' },
  { says: /ExpiredJwt/im, hits: 'io.jsonwebtoken.ExpiredJwtException' },
  { says: /ExpiredSignature/im, hits: 'jwt.exceptions.ExpiredSignatureError' },
  { says: /signature has expired/im, hits: 'Signature has expired' },
  {
    says: /error(?:_description)?=\\?["']?[^"'\n]{0,60}expired/im,
    hits: ['Bearer error="expired"', "error_description=\\'Session expired"],
    misses: 'error: the session expired',
  },
  { says: /^expired$/im, hits: ['expired', 'status\nexpired'], misses: 'expired card' },
  { says: /www-authenticate[^\n]{0,200}expired/im, hits: 'www-authenticate: Bearer realm="x", reason="expired"' },
  { says: /access-token-expired/im, hits: '{"type":"https://api.example.com/errors/access-token-expired"}' },
  {
    says: /exp["']? claim (?:timestamp )?check failed/im,
    hits: ['"exp" claim timestamp check failed', 'exp claim check failed'],
  },
  { says: /invalid_token[^\n]{0,120}expired/im, hits: 'invalid_token: it expired' },
]

export const NOT_YET_PHRASES: readonly Phrase[] = [
  {
    says: /not (?:yet )?(?:valid|active)(?: yet| before)?/i,
    hits: ['The token is not yet valid (iat)', 'jwt not active', 'not valid before 2026'],
    misses: 'invalid token',
  },
  {
    says: /(?:issued|iat)[ _-]?(?:at)?[^\n]{0,20}future/i,
    hits: ['JWTIssuedAtFuture', 'Token was issued in the future', 'issued-at is in the future'],
    misses: 'a future release',
  },
  {
    says: /(?:used|presented|sent) too early|too early to (?:use|be used)/i,
    hits: ['Token used too early, 1700000000 < 1700000005', 'token presented too early'],
    misses: 'too early',
  },
  {
    says: /not ?valid ?yet|not[ _-]?yet[ _-]?valid|(?:not[ _-]?before|NotBefore)\w{0,20}(?: claim)?/i,
    hits: ['JWTNotYetValid', 'NotBeforeError: jwt', 'token_not_yet_valid', 'SecurityTokenNotYetValidException'],
    misses: 'not valid',
  },
  { says: /nbf/i, hits: '"nbf" claim timestamp check failed' },
  { says: /used before/i, hits: 'Error: Token used before issued (*jwt.ValidationError)' },
  { says: /iat[^\n]{0,40}future/i, hits: '"iat" claim is in the future', misses: 'future' },
  { says: /before (?:its )?(?:nbf|iat)/i, hits: ['before its nbf', 'the clock is before iat'] },
  { says: /not active/i, hits: 'Token is not active' },
  { says: /ImmatureSignature/i, hits: 'jwt.exceptions.ImmatureSignatureError' },
  { says: /jwt not active/i, hits: 'NotBeforeError: jwt not active' },
  { says: /clock skew/i, hits: 'Possible clock skew' },
]

const AN_HOUR = /(?:about |exactly |roughly )?(?:an hour|one hour|1 ?h(?:our)?|60 min\w*)/
const FAILS = /401|unauthorized|stops?|fails?/

export const FAILS_LATER_PHRASES: readonly Phrase[] = [
  {
    says: wording`(?:after|for) ${AN_HOUR}[^\n]{0,80}${FAILS}`,
    hits: ['It works for an hour, then 401', 'after 60 minutes every call is unauthorized'],
    misses: 'after a while it fails',
  },
  {
    says: wording`(?:after|for) (?:about |exactly |roughly )?3600[^\n]{0,80}${FAILS}`,
    hits: 'after 3600 seconds it stops',
    misses: 'expires_in: 3600',
  },
  {
    says: wording`${FAILS}[^\n]{0,60}after ${AN_HOUR}`,
    hits: ['Our integration stops with 401 Unauthorized after about one hour', 'fails after 1h'],
    misses: 'fails after 3600',
  },
]

export const TOKEN_INVALID_PHRASES: readonly Phrase[] = [
  { says: /\binvalid_token\b/i, hits: 'Bearer error="invalid_token"', misses: 'invalid_token_type' },
  {
    says: /(?:jwt|token)["']? (?:is )?(?:malformed|invalid|not valid|revoked|unknown|inactive)/i,
    hits: ['JsonWebTokenError: jwt malformed', 'The access token is invalid', 'token revoked'],
    misses: 'token is missing',
  },
  {
    says: /(?:jwt|token)["']? (?:is )?could not be (?:parsed|verified|decoded)/i,
    hits: ['Token could not be verified', 'JWT could not be decoded'],
    misses: 'token could not be obtained',
  },
  {
    says: /(?:invalid|malformed|bad|illegal|unparsable) (?:jwt|access token|bearer token|token|compact JW[ST])/i,
    hits: ['Invalid JWT', 'malformed token', 'Invalid compact JWT string', 'bad bearer token'],
    misses: 'Unexpected token <',
  },
  { says: /JsonWebTokenError/i, hits: 'JsonWebTokenError: invalid signature' },
  { says: /JWTDecodeException/i, hits: 'com.auth0.jwt.exceptions.JWTDecodeException' },
  { says: /InvalidTokenError/i, hits: 'jwt.exceptions.InvalidTokenError' },
  {
    says: /\bjwt(?:\.\w{1,40}){0,4}\.DecodeError\b/i,
    hits: 'jwt.exceptions.DecodeError: Invalid header padding',
    misses: [
      'json.decoder.JSONDecodeError: Expecting value',
      'feign.ResponseHandler.decodeError',
      'UnicodeDecodeError',
    ],
  },
  { says: /not enough segments/i, hits: 'Not enough segments' },
  {
    says: /must consist of (?:header, payload|3 sections)/i,
    hits: ['JWT must consist of header, payload and signature', 'must consist of 3 sections'],
  },
  { says: /token is not active/i, hits: '{"active":false,"hint":"Token is not active"}' },
  { says: /IDX1\d{4}/i, hits: 'IDX10503: Signature validation failed', misses: 'IDX20803' },
]

export const AUDIENCE_PHRASES: readonly Phrase[] = [
  {
    says: /\b(?:invalid|wrong|unexpected|incorrect|unknown|missing)[ _-]aud(?:ience)?\b/i,
    hits: ['InvalidAudienceError: Invalid audience', 'invalid_audience', 'Wrong aud'],
    misses: ['Invalid audio', 'the audience is large'],
  },
  {
    says: /\baud(?:ience)?\b[^\n]{0,80}\b(?:(?:i|wa)s (?:wrong|not)|invalid|mismatch|does(?: not|n.t) match)/i,
    hits: [
      "The audience 'abc' is invalid",
      'jwt audience invalid. expected: x',
      'audience does not match',
      '"aud" claim mismatch',
    ],
    misses: 'the audience is fine',
  },
  { says: /\bIDX10214\b/i, hits: 'IDX10214: Audience validation failed' },
]

const WHO = /user|key|role|caller|client|account|you|token/
const TO_DO = /view|access|perform|manage|read|list|create|delete|modify/
const ENOUGH = /(?:the )?(?:required |necessary |sufficient |enough )?/

export const ROLE_PHRASES: readonly Phrase[] = [
  {
    says: /insufficient[ _](?:scope|permission|privilege|rights|access)s?/i,
    hits: ['insufficient_scope', 'Insufficient permissions', 'insufficient privileges'],
    misses: 'insufficient funds',
  },
  {
    says: wording`${WHO} (?:does|do) not have ${ENOUGH}(?:permission|privilege|rights|scope|role)`,
    hits: ['Forbidden - user does not have permission to view this resource', 'You do not have the required role'],
    misses: 'account does not have a balance',
  },
  {
    says: wording`not (?:authorized|permitted|allowed) to ${TO_DO}`,
    hits: ['not authorized to perform this action', 'You are not allowed to create'],
    misses: 'not allowed to send',
  },
  {
    says: /lacks? (?:the )?(?:required |necessary )?(?:permission|scope|role)/i,
    hits: ['The key lacks the required permission', 'lack scope'],
  },
  {
    says: /role .{0,40}(?:not allowed|does not allow|cannot)/i,
    hits: ['The role Support does not allow this', 'role basic cannot send'],
    misses: 'the role is missing',
  },
  {
    says: /missing (?:the )?(?:required )?(?:permission|scope|role)/i,
    hits: ['missing scope numbers:write', 'Missing the required permission'],
    misses: 'missing parameter',
  },
]
