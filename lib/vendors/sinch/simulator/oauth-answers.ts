import type { Header } from '@/lib/engine/model/exchange'
import { issueToken, TOKEN_LIFETIME_SECONDS } from './access-token'
import { json, type SimResponse } from '@/lib/engine/simulator/wire'
import type { AccessKeyOf } from './model'

/**
 * What the token endpoint says. Its error members are those that sinch/sinch-sdk-dotnet:src/Sinch/Auth/AuthApiError.cs
 * reads.
 */

const NO_STORE: readonly Header[] = [
  ['Cache-Control', 'no-store'],
  ['Pragma', 'no-cache'],
]

const GENERIC: Readonly<Record<string, string>> = {
  invalid_client:
    'Client authentication failed (e.g., unknown client, no client authentication included, or unsupported ' +
    'authentication method).',
  invalid_request:
    'The request is missing a required parameter, includes an invalid parameter value, includes a parameter ' +
    'more than once, or is otherwise malformed.',
  unsupported_grant_type: 'The authorization grant type is not supported by the authorization server.',
  unauthorized_client: 'The client is not authorized to request a token using this method.',
  invalid_scope: 'The requested scope is invalid, unknown, or malformed.',
}

/** An OAuth error answer. Source: RFC 6749 section 5.2 */
export function oauthError(status: number, error: string, hint: string, headers: readonly Header[] = []): SimResponse {
  const description = GENERIC[error] ?? error
  return json(
    status,
    {
      error,
      error_verbose: description,
      error_description: `${description} ${hint}`,
      error_hint: hint,
      status_code: status,
    },
    [...headers, ...NO_STORE],
    'application/json;charset=UTF-8',
  )
}

export const invalidClient = (hint = 'The requested OAuth 2.0 Client could not be authenticated.'): SimResponse =>
  oauthError(401, 'invalid_client', hint, [['WWW-Authenticate', 'Basic realm="sinch"']])

/** An answer with a token. Source: developers.sinch.com/docs/identity-access-management/authenticate/oauth2.md */
export function tokenAnswer(key: AccessKeyOf, now: number, lifetime = TOKEN_LIFETIME_SECONDS): SimResponse {
  return json(
    200,
    {
      access_token: issueToken(key, now, lifetime),
      expires_in: Math.max(lifetime, 1),
      scope: '',
      token_type: 'bearer',
    },
    NO_STORE,
    'application/json;charset=UTF-8',
  )
}
