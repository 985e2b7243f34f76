import { oneOf } from '../../http/patterns'
import type { Phrase } from '../../model/phrase'
import { AFTER, AN_HOUR, CLOCK, IS_OFF, IS_REFUSED } from './language-words'
import { near, wording } from './phrases'

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
    says: /not yet (?:valid|active)|not (?:valid|active) (?:yet|before|until)/i,
    hits: ['The token is not yet valid (iat)', 'token not active yet', 'not valid before 2026'],
    misses: ['invalid token', 'Given token not valid for any token type', 'the token is not valid'],
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
  {
    says: /\bnbf\b[^\n,{}]{0,30}(?:fail|future|invalid|violat|not (?:met|reached|satisfied|verified)|after)/i,
    hits: ['"nbf" claim timestamp check failed', 'nbf is in the future', 'nbf claim is not satisfied'],
    misses: ['"nbf":1795168800', '{"nbf": 1795168800, "exp": 1795172400}'],
  },
  {
    says: /used before (?:it was |being )?(?:issued|\d)/i,
    hits: ['Error: Token used before issued (*jwt.ValidationError)', 'Jwt used before 2026-11-20T10:00:30Z'],
    misses: 'this token was used before',
  },
  { says: /iat[^\n]{0,40}future/i, hits: '"iat" claim is in the future', misses: 'future' },
  { says: /before (?:its )?(?:nbf|iat)/i, hits: ['before its nbf', 'the clock is before iat'] },
  { says: /ImmatureSignature/i, hits: 'jwt.exceptions.ImmatureSignatureError' },
  { says: /jwt not active/i, hits: 'NotBeforeError: jwt not active' },
  {
    says: /(?<!(?:allowed|accepted|max(?:imum)?|with) )clock skew(?!:| of 0| tolerance)/i,
    hits: 'Possible clock skew',
    misses: 'JWT expired 5000 milliseconds ago. Allowed clock skew: 0 milliseconds.',
  },
]

const RESTART = oneOf([
  /re-?(?:start|deploy|boot)\w{0,3}|neu ?start\w{0,3}|redémarr\w{1,4}|reinici\w{1,3}|riavvi\w{1,3}/,
  /перезапус\S{1,4}|重启|再起動/,
])
const GOES_AGAIN = oneOf([
  /works? again|helps|fixes|fine again|until|bis|geht es wieder|hilft|wieder|remarche|vuelve a|volta a/,
  /снова|помогает|恢复|直る|戻る/,
])
const FAILS_AFTER = near(
  new RegExp(
    `(?:${AFTER.source})[^\\n]{0,20}?(?:${AN_HOUR.source})|(?:${AN_HOUR.source})[^\\n]{0,8}?(?:${AFTER.source})`,
  ),
  IS_REFUSED,
  140,
)

/** That calls are refused some time after they were accepted, as people tell it. A token lives for an hour. */
export const FAILS_LATER_PHRASES: readonly Phrase[] = [
  {
    says: FAILS_AFTER,
    hits: [
      'It works for an hour, then 401',
      'after 60 minutes every call is unauthorized',
      'after 3600 seconds it stops',
      'Our integration stops with 401 Unauthorized after about one hour',
      'The first calls are fine. After sixty minutes every request answers 401 until we restart.',
      'Nach ungefähr einer Stunde liefert die API nur noch 401',
      'Alle 60 Minuten wird der Aufruf abgelehnt',
      'Funciona durante una hora y después todas las llamadas devuelven 401',
      'Tout marche pendant une heure puis l’API répond 401',
      'Depois de uma hora a API devolve 401',
      'Dopo un’ora tutte le chiamate danno 401',
      'Через час все запросы получают 401',
      '运行大约一小时后，所有请求都返回401',
      '1時間後にすべて401になります',
    ],
    misses: ['after a while it fails', 'expires_in: 3600', 'Token refresh in 1 hour', 'An hour ago it worked'],
  },
  {
    says: near(RESTART, GOES_AGAIN, 60),
    hits: [
      'every call answers 401 until we restart the pod',
      'nach einem Neustart des Dienstes geht es wieder',
      '重启服务后恢复正常',
    ],
    misses: 'I restarted the server',
  },
]

/** The clock of a machine as people tell of it. */
export const CLOCK_TOLD_PHRASES: readonly Phrase[] = [
  {
    says: near(CLOCK, IS_OFF, 50),
    hits: [
      'The clock of the VM is 12 minutes behind',
      'system time is off by nine minutes',
      'our server time differs, it is 5 min ahead',
      'NTP is not synced on the host',
      'Die Uhr der VM geht 12 Minuten nach',
      'Die Systemzeit weicht um neun Minuten ab',
      'L’horloge du serveur est en retard de dix minutes',
      'El reloj del servidor está atrasado',
      'O relógio do servidor está adiantado 10 minutos',
      'Часы сервера отстают на 10 минут',
      '服务器时间慢了十分钟',
      'サーバーの時計が5分遅れている',
    ],
    misses: ['the clock is fine', 'o’clock', 'Die Uhr geht richtig'],
  },
]

export const TOKEN_INVALID_PHRASES: readonly Phrase[] = [
  { says: /\binvalid_token\b/i, hits: 'Bearer error="invalid_token"', misses: 'invalid_token_type' },
  {
    says: /(?:jwt|token)["']? (?:is |was |has been )?(?:malformed|invalid|not valid|revoked|unknown|inactive)/i,
    hits: ['JsonWebTokenError: jwt malformed', 'The access token is invalid', 'token has been revoked'],
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
  {
    says: /JsonWebTokenError(?!: jwt must be provided)/i,
    hits: 'JsonWebTokenError: invalid signature',
    misses: 'JsonWebTokenError: jwt must be provided',
  },
  {
    says: /\bJWT\\(?!Expired|BeforeValid)\w{2,40}Exception/i,
    hits: 'Firebase\\JWT\\SignatureInvalidException: Signature verification failed',
    misses: 'Firebase\\JWT\\ExpiredException: Expired token',
  },
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
  {
    says: /(?:not enough|too many|(?:wrong|invalid|unexpected) number of) segments/i,
    hits: ['Not enough segments', 'token contains an invalid number of segments', 'Wrong number of segments'],
    misses: 'number of segments: 3',
  },
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
