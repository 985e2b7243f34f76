import type { Examples } from '@/lib/engine/model/example'

const endpoint = { method: 'POST', url: 'https://auth.sinch.com/oauth2/token', scheme: 'Basic' } as const

export const tokenExamples: Examples = {
  'client-rejected': [
    {
      name: 'invalid_client',
      input: {
        request: endpoint,
        status: 401,
        body: '{"error":"invalid_client","error_description":"Client authentication failed"}',
      },
    },
    { name: 'The token endpoint answers 401 without words', input: { request: endpoint, status: 401 } },
    {
      name: 'The .NET SDK',
      input: {
        text: 'Sinch.Auth.SinchAuthException: Unauthorized\n   at Sinch.Auth.OAuth.GetAuthToken(Boolean force)',
      },
    },
    { name: 'invalid_grant', input: { request: endpoint, status: 400, body: '{"error":"invalid_grant"}' } },
  ],
  'missing-grant-type': [
    {
      name: 'grant_type in the address',
      input: {
        request: { ...endpoint, url: 'https://auth.sinch.com/oauth2/token?grant_type=client_credentials' },
        status: 400,
        body: '{"error":"invalid_request"}',
      },
    },
    {
      name: 'A command without a body',
      input: { text: 'curl -X POST https://auth.sinch.com/oauth2/token -u "$KEY_ID:$KEY_SECRET"' },
    },
    { name: 'invalid_request', input: { request: endpoint, status: 400, body: '{"error":"invalid_request"}' } },
    {
      name: 'The answer names it',
      input: {
        request: endpoint,
        status: 400,
        body: '{"error":"invalid_request","error_hint":"Request parameter \\"grant_type\\" is missing"}',
      },
    },
  ],
  'wrong-content-type': [
    {
      name: 'JSON to the token endpoint',
      input: {
        text:
          `curl https://auth.sinch.com/oauth2/token -u "$KEY_ID:$KEY_SECRET" -H 'Content-Type: application/` +
          `json' -d '{"grant_type":"client_credentials"}'`,
      },
    },
    {
      name: 'The answer wants a form',
      input: {
        request: endpoint,
        status: 415,
        body: '{"error":"invalid_request","error_hint":"The Content-Type must be application/x-www-form-urlencoded"}',
      },
    },
  ],
  'unsupported-grant-type': [
    {
      name: 'A letter too few',
      input: {
        text: 'curl https://auth.sinch.com/oauth2/token -u "$KEY_ID:$KEY_SECRET" -d grant_type=client_credential',
      },
    },
    {
      name: 'The answer says so',
      input: { request: endpoint, status: 400, body: '{"error":"unsupported_grant_type"}' },
    },
  ],
  'invalid-scope': [
    {
      name: 'A scope nobody granted',
      input: {
        request: endpoint,
        status: 400,
        body: '{"error":"invalid_scope","error_description":"The requested scope is invalid, unknown, or malformed."}',
      },
    },
  ],
  'unauthorized-client': [
    {
      name: 'A client of another kind',
      input: {
        request: endpoint,
        status: 400,
        body:
          '{"error":"unauthorized_client","error_description":"The client is not authorized to request a token ' +
          'using this method."}',
      },
    },
  ],
  'wrong-client-auth-method': [
    {
      name: 'The pair in the form',
      input: {
        text:
          'curl https://auth.sinch.com/oauth2/token -d grant_type=client_credentials -d client_id=$KEY_ID -d ' +
          `client_secret=$KEY_SECRET\n{"error":"invalid_client"}`,
      },
    },
    {
      name: 'The answer names both methods',
      input: {
        request: endpoint,
        status: 401,
        body:
          '{"error":"invalid_client","error_description":"The OAuth 2.0 Client supports client authentication ' +
          `method 'client_secret_basic', but method 'client_secret_post' was requested."}`,
      },
    },
  ],
}
