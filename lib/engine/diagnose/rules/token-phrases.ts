import type { Phrase } from '../../model/phrase'
import { wording } from './phrases'

/** What token endpoints and their clients say. Texts of Ory Hydra, of RFC 6749 section 5.2 and of OAuth libraries. */

const FORM = /(?:application\/)?x-www-form-urlencoded/
const TYPE = /content[- ]?type|media ?type/

export const FORM_WANTED_PHRASES: readonly Phrase[] = [
  {
    says: wording`${TYPE}[^\n]{0,40}\b(?:must|should|has to|needs? to)\b[^\n]{0,40}${FORM}`,
    hits: 'The Content-Type must be application/x-www-form-urlencoded',
    misses: 'Content-Type: application/x-www-form-urlencoded',
  },
  {
    says: wording`(?:unsupported|invalid|unexpected|wrong|unknown) ${TYPE}[^\n]{0,60}`,
    hits: ['Unsupported content type: application/json', 'Invalid media type "application/json"'],
    misses: 'content type: application/json',
  },
  {
    says: wording`${TYPE}[^\n]{0,80}\b(?:not (?:supported|allowed|accepted)|unsupported)\b`,
    hits: [
      "Content-Type 'application/json' is not supported",
      'HTTP media type application/json not supported',
      'content type application/json;charset=UTF-8 is unsupported',
    ],
    misses: 'Content-Type: application/json',
  },
  {
    says: wording`${FORM}.{0,60}(?:expected|required|must)`,
    hits: 'application/x-www-form-urlencoded is required',
    misses: 'got application/x-www-form-urlencoded',
  },
  {
    says: wording`\b(?:use|send|expects?|accepts?|expected)\b.{0,40}${FORM}`,
    hits: ['This endpoint expects application/x-www-form-urlencoded', 'send the body as x-www-form-urlencoded'],
    misses: 'x-www-form-urlencoded',
  },
]

export const GRANT_TYPE_MISSING_PHRASES: readonly Phrase[] = [
  {
    says: /grant_?type.{0,60}(?:missing|required|empty|not (?:found|set|present|specified))/i,
    hits: ['Request parameter "grant_type" is missing', 'grantType is required', 'grant_type not specified'],
    misses: 'grant_type is not supported',
  },
  {
    says: /(?:missing|requires?|without|no) (?:the |a |form )?(?:required )?(?:parameter:? )?["'`]?grant_?type/i,
    hits: ['Missing form parameter: grant_type', 'missing required parameter: grant_type', 'requires a grant_type'],
    misses: 'unsupported grant_type',
  },
]

export const CLIENT_AUTH_METHOD_PHRASES: readonly Phrase[] = [
  {
    says: /client_secret_(?:basic|post).{0,120}client_secret_(?:basic|post)/i,
    hits: "supports client authentication method 'client_secret_basic', but method 'client_secret_post' was requested.",
    misses: 'token_endpoint_auth_method: client_secret_basic',
  },
  {
    says: /authentication method.{0,60}(?:was requested|is not supported|not allowed|mismatch)/i,
    hits: ["authentication method 'none' was requested", 'client authentication method mismatch'],
    misses: 'unsupported authentication method',
  },
  {
    says: /(?:multiple|more than one) client authentication/i,
    hits: ['Multiple client authentication methods used', 'more than one client authentication method'],
  },
  {
    says: /client_secret_(?:post|basic).{0,40}(?:not (?:supported|allowed)|required)/i,
    hits: ['client_secret_post is not allowed', 'client_secret_basic required'],
    misses: 'client_secret is required',
  },
]

const OBJECT_WITH_GRANT = /\s{0,20}(?:new )?[{[]\s{0,20}["']?grant_?type/
const SENDS_JSON = /\bHttp::(?!asForm)\w{0,20}[^\n]{0,160}->post|\bHttp::post|\bPostAsJsonAsync|\.send/

/** Source text that sends the fields of a token request as JSON. */
export const GRANT_IN_JSON_PHRASES: readonly Phrase[] = [
  {
    says: /\bjson["']?\s?(?:=|:|=>)\s?[{[]\s{0,20}["']?grant_?type/i,
    hits: ['json={"grant_type": "client_credentials"}', "'json' => ['grant_type' => 'client_credentials']"],
    misses: 'data={"grant_type": "client_credentials"}',
  },
  {
    // clients that send an object as JSON unless they are told otherwise
    says: wording`\b(?:axios|ky|ofetch|\$fetch|http(?:Client)?)(?:\.post)?\([^\n]{0,120}?,${OBJECT_WITH_GRANT}`,
    hits: [
      "axios.post('https://auth.example.com/oauth2/token', { grant_type: 'client_credentials' })",
      "this.http.post(url, {grant_type: 'client_credentials'})",
    ],
    misses: "axios.post(url, new URLSearchParams({ grant_type: 'client_credentials' }))",
  },
  {
    says: wording`${SENDS_JSON}\([^\n]{0,120}?[[{(]\s{0,20}["']?grant_?type`,
    hits: [
      "Http::withBasicAuth($id, $secret)->post($url, ['grant_type' => 'client_credentials'])",
      'client.PostAsJsonAsync(url, new { grant_type = "client_credentials" })',
      "superagent.post(url).send({ grant_type: 'client_credentials' })",
    ],
    misses: "Http::asForm()->post($url, ['grant_type' => 'client_credentials'])",
  },
  {
    says: /(?:JSON\.stringify|json_encode|json\.dumps|json\.Marshal|JsonContent\.Create)\([^)\n]{0,60}grant_?type/i,
    hits: ["body: JSON.stringify({ grant_type: 'client_credentials' })", 'data=json.dumps({"grant_type": "x"})'],
    misses: "new URLSearchParams({ grant_type: 'client_credentials' })",
  },
]

const REFUSED = /\b401\b|unauthorized|invalid_client/
const FAILED = /failed|unable|could not|error/
const GETTING = /refresh|request|exchange|retrieval|generation|fetch/
const TO_GET = /(?:to )?(?:obtain|get|fetch|retrieve|refresh|request|generat\w+|authenticat\w+)/

export const NO_TOKEN_PHRASES: readonly Phrase[] = [
  {
    says: wording`(?:OAuthTokenManager|TokenManager|get_?auth_?token|fetch_?token)[\s\S]{0,300}${REFUSED}`,
    hits: ['OAuthTokenManager.refresh: HTTP 401', 'in get_auth_token\n    raise\nException: Unauthorized'],
    misses: 'fetch_token: 4015 ms',
  },
  {
    says: wording`token ${GETTING}[^\n]{0,60}(?:failed|error|rejected)[^\n]{0,60}401`,
    hits: ['Token refresh failed with HTTP 401', 'token request rejected: 401'],
    misses: 'Token refresh failed with HTTP 500',
  },
  {
    says: wording`${FAILED}[^\n]{0,20} ${TO_GET}[^\n]{0,30}(?:access )?token[^\n]{0,80}${REFUSED}`,
    hits: [
      'Failed to obtain access token: 401 Unauthorized',
      'Error while fetching, could not get token: invalid_client',
    ],
    misses: 'Failed to obtain access token: timeout',
  },
  { says: /oauth[^\n]{0,60}\b401\b/i, hits: 'OAuth error: 401', misses: 'oauth took 4012 ms' },
]
