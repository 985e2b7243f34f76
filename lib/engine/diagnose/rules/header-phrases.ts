import { oneOf } from '../../http/patterns'
import type { Phrase } from '../../model/phrase'
import { near, wording } from './phrases'

/** What answers say of an Authorization header that is absent, malformed or of another scheme. */

const IS = /["']? (?:header )?(?:is |are |was |were |field )?/
const LACKING = /missing|required|not (?:found|present|provided|supplied|set|sent)|absent/
const PROOF = /authorization|authentication|api[_ -]?key|access token|bearer token|credentials|auth header/

export const MISSING_PHRASES: readonly Phrase[] = [
  {
    says: wording`(?:authorization|authentication|credentials?)s?${IS}${LACKING}`,
    hits: ['Authorization required.', 'authorization header missing', '"Authorization" header was not set'],
    misses: 'Authorization level too low',
  },
  {
    says: wording`(?:api[_ -]?key|access token|bearer token)s?${IS}${LACKING}`,
    hits: ['API key is missing', 'api_key required', 'Bearer token not found', 'access token was not provided'],
    misses: 'access token is expired',
  },
  {
    says: wording`(?:auth(?:entication)? (?:header|token)|authorization header)s?${IS}${LACKING}`,
    hits: ['auth header missing', 'authentication token is required', 'Authorization header not present'],
    misses: 'auth header malformed',
  },
  {
    says: wording`user/password parameters?${IS}${LACKING}`,
    hits: 'User/Password parameter missing in the request  (Basic Authorization is NOT used)',
  },
  {
    says: wording`(?:missing|no|without|empty) (?:an? |the |any |valid )?${PROOF}`,
    hits: [
      'Missing authorization header',
      'No API key',
      'request without a bearer token',
      'Missing Authentication Token',
    ],
    misses: 'no authorised recipients',
  },
  {
    says: /unauthenticated (?:request|caller)/i,
    hits: ['Unauthenticated request', 'unauthenticated caller'],
    misses: '"status": "UNAUTHENTICATED"',
  },
  { says: /full authentication is required/i, hits: 'Full authentication is required to access this resource' },
  {
    says: /request (?:is )?missing (?:required )?(?:an? )?(?:authentication|authorization|credential)/i,
    hits: ['Request is missing required authentication credential.', 'request missing an authorization'],
    misses: 'The request is missing a required parameter',
  },
  { says: /not authenticated/i, hits: '{"detail":"Not authenticated"}' },
  { says: /anonymous (?:access|caller)/i, hits: ['Anonymous caller does not have access', 'anonymous access denied'] },
]

/** That no credential arrived, in words that are not printed for a wrong one as well. */
export const NOTHING_ARRIVED_PHRASES: readonly Phrase[] = [
  {
    says: /authori[sz]ation (?:header )?(?:is )?(?:required|missing)/i,
    hits: ['Authorization required.', 'Authorization header is missing', 'authorization missing'],
    misses: 'Authorization requirement not met',
  },
  {
    says: /no (?:client )?(?:authentication|credentials?) (?:was|were) (?:included|provided|sent|found)/i,
    hits: ['No client authentication was included.', 'no credentials were provided'],
    // a list of what may be wrong, printed for every refused client
    misses: 'Client authentication failed (e.g., unknown client, no client authentication included)',
  },
  { says: /client credentials missing/i, hits: 'Client credentials missing or malformed in both HTTP Authorization' },
  {
    says: /missing (?:required )?(?:an? )?(?:authentication|authorization) (?:credentials?|header)/i,
    hits: ['Request is missing required authentication credentials.', 'Missing authorization header'],
    misses: 'missing required parameter',
  },
]

const TAKES_AWAY = oneOf([
  /proxy_set_header\s{1,12}Authorization\s{1,8}(?:""|'')|RequestHeader\s{1,8}unset\s{1,8}"?Authorization/,
  /del-header\s{1,8}"?Authorization|header_up\s{1,8}-Authorization|WSGIPassAuthorization\s{1,8}Off/,
])
const AUTHORIZATION_HEADER = /\b(?:HTTP_)?authori[sz]ation(?: header| key)?["'\]]{0,3}|\bauth header/
const GETS_LOST = oneOf([
  /\b(?:strip(?:s|ped)?|drop(?:s|ped)?|remov(?:es?|ed)|los(?:es?|t)|swallow(?:s|ed)|eat(?:s|en)|gone)\b/,
  /\b(?:disappear(?:s|ed)|vanish\w{0,2})\b/,
  /\bhas no\b|\b(?:not|aren't|isn't) (?:showing|shown|coming)|\b(?:all|everything) (?:\w+ ){0,4}except/,
  /\bnever (?:reaches|arrives)/,
  /(?:not|n't) (?:passed|forwarded|reach\w{0,3}|arriv\w{1,3}|set|there|sent)\b|undefined\b/,
  /fehlt|kommt nicht an|entfernt|verschwindet|geht verloren|n['’]arrive pas|supprim\w|no llega|se pierde/,
  /não chega|丢失|丢掉|被去掉|届か/,
])

const CAME = /(?:found|provided|present|supplied|sent|given)/
const A_PROOF = /auth(?:ori[sz]ation|entication)?|bearer|access|jwt|api/
const WAS = /(?:was |were |is )?/
const CREDENTIAL = /authentication|authorization|credentials?/

/** Sentences that only servers say to callers who presented nothing: frameworks and gateways. */
export const NOTHING_CAME_PHRASES: readonly Phrase[] = [
  {
    says: /authentication credentials were not provided/i,
    hits: '{"detail":"Authentication credentials were not provided."}',
  },
  {
    says: /missing (?:the )?(?:'|")?authori[sz]ation(?:'|")? header/i,
    hits: ['{"msg":"Missing Authorization Header"}', "Missing 'Authorization' header"],
  },
  { says: /full authentication is required/i, hits: 'Full authentication is required to access this resource' },
  {
    says: wording`no (?:${A_PROOF} ?)?(?:token|header|key)s? ${WAS}${CAME}|["']no (?:${A_PROOF} )?token["']`,
    hits: [
      '{"error":"no token"}',
      'No token provided',
      'UnauthorizedError: No authorization token was found',
      'No auth token provided',
      'no bearer token present',
    ],
    misses: 'no authorization token is needed',
  },
  {
    says: wording`\b(?:jwt|(?:jwt|auth\w*|bearer|access|id) token) ${WAS}${LACKING}`,
    hits: [
      'JWT token not provided',
      'Jwt is missing',
      'Access token is missing',
      'Bearer token required',
      'auth token not found',
    ],
    misses: 'the token endpoint is required',
  },
  {
    // libraries of tokens, each with the words of its own
    says: /jwt must be provided|\bno auth token\b|\btoken not provided\b|\bauthorization header is expected\b/i,
    hits: [
      'JsonWebTokenError: jwt must be provided',
      'Error: No auth token',
      'JWTException: Token not provided',
      'authorization_header_missing: Authorization header is expected',
    ],
    misses: 'jwt malformed',
  },
  {
    says: wording`(?:authori[sz]ation|auth) (?:header|field) ${WAS}(?:empty|${LACKING})`,
    hits: ['Authorization header is missing', 'auth header not provided', 'Authorization header not found'],
    misses: 'authorization header is malformed',
  },
  {
    says: wording`\b(?:request|call)s? (?:(?:had|has|with|contains?) no|without|lacks?) (?:any )?${CREDENTIAL}`,
    hits: ['Request had no credentials', 'request without authentication'],
    misses: ['request has invalid credentials', 'request with credentials'],
  },
  {
    says: /(?:^|["':> ])(?:user (?:is )?)?not authenticated\b/i,
    hits: ['{"detail":"Not authenticated"}', 'Error: user is not authenticated'],
    misses: 'could not be authenticated',
  },
  {
    says: wording`\b(?:secret|key|token|header)\b[^\n]{0,30}\brequired,? but ${WAS}(?:not ${CAME}|missing|absent)`,
    hits: ['x-admin-secret/x-access-key required, but not found', 'token is required but was not provided'],
    misses: 'the key is required',
  },
  {
    // settings of a proxy or of a web server that take the header away
    says: wording`${TAKES_AWAY}`,
    hits: [
      'proxy_set_header Authorization "";',
      'RequestHeader unset Authorization',
      'http-request del-header Authorization',
      'header_up -Authorization',
      'WSGIPassAuthorization Off',
    ],
    misses: ['proxy_set_header Authorization $http_authorization;', 'WSGIPassAuthorization On'],
  },
  {
    says: oneOf(
      [
        /you need to sign in or sign up before continuing|请先登录|ログインしてください/,
        /(?:please|must|need to) (?:log|sign) ?in (?:first|to continue)/,
      ],
      'i',
    ),
    hits: ['{"errors":["You need to sign in or sign up before continuing."]}', '{"msg":"请先登录"}'],
    misses: 'please log in with the new password',
  },
  {
    says: near(AUTHORIZATION_HEADER, GETS_LOST, 40),
    hits: [
      'Apache strips the Authorization header',
      'getallheaders() has no Authorization key',
      '$_SERVER["HTTP_AUTHORIZATION"] is not set',
      'request.headers.authorization is undefined behind the proxy',
      'the auth header never reaches PHP',
      'req.headers["authorization"] → undefined',
      'nginx drops the Authorization header',
    ],
    misses: ['the Authorization header is set', 'Authorization header: Basic'],
  },
  {
    says: /(?:an? )?authentication object was not found|unauthenticated (?:request|caller)|anonymous caller/i,
    hits: ['An Authentication object was not found in the SecurityContext', 'Anonymous caller does not have access'],
  },
  {
    says: /(?:kein(?:e|en)?|fehlende[rns]?) (?:auth\w*|token|zugangsdaten|anmeldedaten)/i,
    hits: ['Kein Token gefunden', 'Fehlender Authorization-Header', 'keine Zugangsdaten'],
  },
  {
    says: /(?:jeton|en-tête)[^\n]{0,30}(?:manquant|absent)|(?:falta|sin) (?:el |la )?(?:token|cabecera|encabezado)/i,
    hits: ["en-tête d'autorisation manquant", 'falta el token', 'jeton absent'],
  },
  {
    says: /(?:缺少|未提供|没有|沒有)[^\n]{0,10}(?:令牌|token|凭证|认证|授权|authorization)/i,
    hits: ['缺少令牌', '未提供 token', '没有认证信息'],
  },
]

export const MALFORMED_PHRASES: readonly Phrase[] = [
  {
    says: /(?:invalid|malformed|bad|illegal) (?:the )?authori[sz]ation (?:header|value|format)/i,
    hits: ['Invalid authorization header.', 'Malformed authorization header', 'bad authorisation format'],
    misses: 'Invalid authorization',
  },
  {
    says: /(?:unparsable|unrecogni[sz]ed|incorrectly formatted) (?:the )?authori[sz]ation (?:header|value|format)/i,
    hits: ['unparsable authorization header', 'Unrecognized authorization value'],
    misses: 'unrecognized authorization',
  },
  {
    says: /wrong format of (?:the )?authori[sz]ation (?:header|value|format)/i,
    hits: 'Wrong format of the authorization header',
  },
  {
    says: /authori[sz]ation header (?:is )?(?:invalid|malformed|not (?:valid|well)|has (?:an? )?(?:invalid|wrong))/i,
    hits: [
      'Authorization header is not well formed',
      'authorization header invalid',
      'Authorization header has a wrong',
    ],
    misses: 'authorization header is missing',
  },
  {
    says: /(?:could not|cannot|unable to|failed to) (?:parse|decode|read) (?:the )?(?:authori[sz]ation|auth) header/i,
    hits: ['Could not parse authorization header', 'failed to decode the auth header'],
    misses: 'could not parse the response',
  },
  {
    says: /requires? (?:existence of either|'?Credential'? parameter)/i,
    hits: [
      "Authorization header requires 'Credential' parameter.",
      "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    ],
    misses: 'requires credentials',
  },
  {
    says: /(?:invalid|not a valid) key=value pair/i,
    hits: ["'abc' not a valid key=value pair (missing equal-sign) in Authorization header", 'invalid key=value pair'],
  },
]

const SCHEME = /['"]?(?:basic|bearer|application|instance|user|digest)['"]?/

export const WANTED_SCHEME_PHRASES: readonly Phrase[] = [
  {
    says: /(?:authori[sz]ation|authentication) scheme ['"‘“]?\w{2,20}['"’”]? is (?:required|expected|needed)/i,
    hits: ["The authorization scheme 'instance' is required.", 'Authentication scheme Bearer is expected'],
    misses: 'authentication scheme is required',
  },
  {
    says: wording`(?:expected|requires?|use|must use|only supports?) (?:the )?${SCHEME} (?:auth\w*|scheme|token)`,
    hits: ['requires Bearer token', 'must use the "basic" scheme', 'This API only supports Digest authentication'],
    misses: 'requires authentication',
  },
  {
    says: /(?:basic|bearer|application) (?:auth\w*|scheme|token)? ?(?:is )?not (?:supported|allowed|accepted)/i,
    hits: ['Basic authentication is not supported', 'Bearer token not accepted', 'basic  not allowed'],
    misses: 'basic settings are not supported',
  },
  {
    says: /unsupported (?:authentication|authori[sz]ation) (?:scheme|type|method)/i,
    hits: ['Unsupported authorization scheme', 'unsupported authentication type'],
    misses: 'unsupported authentication_method',
  },
  { says: /invalid authori[sz]ation scheme/i, hits: 'Invalid authorization scheme' },
]

export const STRONGER_SCHEME_PHRASES: readonly Phrase[] = [
  { says: /authori[sz]ation requirement not met/i, hits: 'Authorization requirement not met' },
  {
    says: /minimum (?:required )?(?:authori[sz]ation|authentication|security) level/i,
    hits: ['The minimum required authorization level is signed', 'below the minimum security level'],
    misses: 'minimum level',
  },
  {
    says: /(?:stronger|higher) (?:authori[sz]ation|authentication)/i,
    hits: ['A stronger authentication is required', 'needs higher authorization'],
  },
  {
    says: /(?:public|basic) auth\w*(?: method| scheme)? (?:is )?(?:not (?:allowed|enabled|permitted)|disabled)/i,
    hits: ['Public authorization method is not allowed', 'basic auth disabled', 'Basic authentication not permitted'],
    misses: 'public endpoint is not allowed',
  },
  {
    says: /insufficient_user_authentication/i,
    hits: 'Bearer error="insufficient_user_authentication", max_age=5',
  },
]
