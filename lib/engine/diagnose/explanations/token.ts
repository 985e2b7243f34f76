import { DOCS, WHERE } from './links'
import type { Explanation } from '../../model/explanation'

const exchange =
  '`curl -u "<Key ID>:<Key Secret>" -d grant_type=client_credentials https://auth.sinch.com/oauth2/token`'

/** The exchange of a key for an access token. */
export const token: readonly Explanation[] = [
  {
    id: 'client-rejected',
    title: 'Key ID and Key Secret refused',
    what: 'The token endpoint refused this pair of Key ID and Key Secret.',
    why:
      'It answers invalid_client when the id is unknown, the secret does not belong to it, or the key was ' +
      'deleted. It does not say which of these.',
    fix: [
      `Compare the Key ID with the list on ${WHERE.accessKey}; if it is missing there, the key was deleted.`,
      'Enter Key ID and Key Secret again from the place where they were stored; the secret is shown once, ' +
        'when the key is created.',
      `If the secret is lost, create a new key on ${WHERE.accessKey} and replace both values together.`,
      'Make sure that it is an access key: the Application Key and Secret of Voice or Verification are refused here.',
    ],
    refutedBy: `${exchange} with the same pair returns an access token.`,
    docs: [DOCS.oauth2, DOCS.accessKeys, DOCS.tokenErrors],
    related: ['fields-swapped', 'secret-whitespace', 'app-credentials-on-project-api', 'secret-encoding'],
    basis: 'documented',
  },
  {
    id: 'missing-grant-type',
    title: 'grant_type did not arrive',
    what: 'The token endpoint did not find grant_type in the request body.',
    why:
      'The body was lost, empty, or the parameter was put into the URL. The endpoint reads it from a ' +
      'form-encoded body only, and complains before it judges the key.',
    fix: [
      'Send `grant_type=client_credentials` in the body: `-d grant_type=client_credentials`.',
      'If the command spans lines, end the line with `-u` with a backslash; without it the shell runs curl ' +
        'without the body.',
      'Move the parameter from the query string into the body, and send `Content-Type: ' +
        'application/x-www-form-urlencoded`.',
    ],
    refutedBy: '`curl -v` shows `content-length: 29` and the form content type, and the answer stays the same.',
    docs: [DOCS.oauth2, DOCS.clientCredentials],
    related: ['wrong-content-type', 'shell-mangled', 'unsupported-grant-type'],
    basis: 'documented',
  },
  {
    id: 'wrong-content-type',
    title: 'Token request is not form-encoded',
    what: 'The token request was sent in another format than a URL-encoded form.',
    why:
      'The endpoint reads form fields only. A JSON body is not read at all, so it reports a missing or ' +
      'unsupported grant type although one was written.',
    fix: [
      'Send a form: `-d grant_type=client_credentials` without a JSON header; curl then sets ' +
        '`application/x-www-form-urlencoded` itself.',
      'In code, pass the body as form fields: `new URLSearchParams({ grant_type: "client_credentials" })` in ' +
        'JavaScript, `data={…}` and not `json={…}` in Python requests.',
    ],
    refutedBy: 'The request as it was sent has the form content type and the body `grant_type=client_credentials`.',
    docs: [DOCS.oauth2, DOCS.clientCredentials],
    related: ['missing-grant-type', 'unsupported-grant-type'],
    basis: 'documented',
  },
  {
    id: 'unsupported-grant-type',
    title: 'Grant type not supported',
    what: 'The token endpoint does not offer the grant type that was asked for.',
    why:
      'Sinch access keys are exchanged with client_credentials. Another grant, or a misspelt one, is refused ' +
      'before the key is judged.',
    fix: [
      'Write the value exactly: `grant_type=client_credentials`, with the s at the end.',
      'In an OAuth client library choose the client credentials flow, not password, authorization code or ' +
        'refresh token.',
      'If the spelling is right, make sure that the body is form-encoded: a JSON body gives the same answer.',
    ],
    refutedBy: 'The body as it was sent reads `grant_type=client_credentials` and is form-encoded.',
    docs: [DOCS.oauth2, DOCS.tokenErrors],
    related: ['wrong-content-type', 'missing-grant-type', 'unauthorized-client'],
    basis: 'documented',
  },
  {
    id: 'invalid-scope',
    title: 'Requested scope is not granted',
    what: 'The token request asked for a scope that this client does not have.',
    why:
      'The authorisation server refuses the whole request when one scope is unknown to it. The official ' +
      'clients of Sinch send no scope.',
    fix: [
      'Remove the `scope` parameter from the token request.',
      'In an OAuth client library, leave the scope field empty.',
    ],
    refutedBy: 'The token request as it was sent holds no scope and still gets invalid_scope.',
    docs: [DOCS.oauth2, DOCS.tokenErrors],
    related: ['insufficient-scope', 'unauthorized-client'],
    basis: 'documented',
  },
  {
    id: 'unauthorized-client',
    title: 'Client may not use this grant',
    what: 'The token endpoint knows the client but does not allow it this grant type.',
    why:
      'The key was made for another purpose than machine-to-machine access, or the grant type is not ' +
      'client_credentials.',
    fix: [
      'Use `grant_type=client_credentials`.',
      `Create an access key of the project on ${WHERE.accessKey} and use that pair.`,
      'Do not use client ids of user logins or other applications here.',
    ],
    refutedBy: 'A key that was just created on the access key page gets the same answer with client_credentials.',
    docs: [DOCS.oauth2, DOCS.tokenErrors],
    related: ['client-rejected', 'unsupported-grant-type', 'invalid-scope'],
    basis: 'documented',
  },
  {
    id: 'wrong-client-auth-method',
    title: 'Client credentials in the wrong place',
    what: 'Key ID and Key Secret were sent in another place than the token endpoint expects, or in two places.',
    why:
      'Every official client sends them as HTTP Basic. Sent as form fields, or twice, the endpoint may not see ' +
      'a client at all and answers invalid_client although the pair is right.',
    fix: [
      `Send them as Basic: ${exchange}.`,
      'Remove `client_id` and `client_secret` from the body.',
      'In an OAuth client library set the client authentication method to `client_secret_basic`.',
    ],
    refutedBy: 'The request as it was sent carries the pair in a Basic header and nowhere else.',
    docs: [DOCS.oauth2, DOCS.clientPassword],
    related: ['client-rejected', 'missing-authorization', 'wrong-scheme'],
    basis: 'inferred',
  },
]
