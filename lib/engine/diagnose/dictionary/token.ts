import { inGroup } from './group'
import { STANDARDS } from './standards'

/** The exchange of a key for an access token. */
export const tokenDiagnoses = inGroup('token', [
  {
    id: 'client-rejected',
    blames: 'credential',
    specificity: 2,
    // an answer that is damaged or a fault of the vendor is seen beside the refusal
    leaves: ['unreadable-response', 'not-auth-server-error'],
    title: 'Client id and secret refused',
    what: 'The token endpoint refused this pair of client id and secret.',
    why:
      'It answers invalid_client when the id is unknown, the secret does not belong to it, or the key was ' +
      'deleted. It does not say which of these.',
    fix: [
      'Compare the client id with the list in the dashboard; if it is missing there, the key was deleted.',
      'Enter both values again from the place where they were stored; the secret is often shown once, ' +
        'when the key is created.',
      'If the secret is lost, create a new key and replace both values together.',
    ],
    refutedBy: 'The token endpoint returns an access token for the same pair.',
    docs: [STANDARDS.tokenErrors],
    related: ['fields-swapped', 'secret-whitespace', 'secret-encoding'],
    basis: 'documented',
    advice: { ask: 'Is this client id still listed, and was the secret copied when the key was made?' },
  },
  {
    id: 'missing-grant-type',
    blames: 'request',
    specificity: 2,
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
    docs: [STANDARDS.clientCredentials],
    related: ['wrong-content-type', 'shell-mangled', 'unsupported-grant-type'],
    basis: 'documented',
  },
  {
    id: 'wrong-content-type',
    blames: 'request',
    specificity: 2,
    // how the body is encoded says nothing of the answer
    leaves: ['unreadable-response'],
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
    docs: [STANDARDS.clientCredentials],
    related: ['missing-grant-type', 'unsupported-grant-type'],
    basis: 'documented',
  },
  {
    id: 'unsupported-grant-type',
    blames: 'request',
    specificity: 2,
    title: 'Grant type not supported',
    what: 'The token endpoint does not offer the grant type that was asked for.',
    why:
      'Keys of programs are exchanged with client_credentials. Another grant, or a misspelt one, is refused ' +
      'before the key is judged.',
    fix: [
      'Write the value exactly: `grant_type=client_credentials`, with the s at the end.',
      'In an OAuth client library choose the client credentials flow, not password, authorization code or ' +
        'refresh token.',
      'If the spelling is right, make sure that the body is form-encoded: a JSON body gives the same answer.',
    ],
    refutedBy: 'The body as it was sent reads `grant_type=client_credentials` and is form-encoded.',
    docs: [STANDARDS.tokenErrors],
    related: ['wrong-content-type', 'missing-grant-type', 'unauthorized-client'],
    basis: 'documented',
  },
  {
    id: 'invalid-scope',
    blames: 'request',
    specificity: 4,
    title: 'Requested scope is not granted',
    what: 'The token request asked for a scope that this client does not have.',
    why: 'The authorisation server refuses the whole request when one scope is unknown to it.',
    fix: [
      'Remove the `scope` parameter from the token request.',
      'In an OAuth client library, leave the scope field empty.',
    ],
    refutedBy: 'The token request as it was sent holds no scope and still gets invalid_scope.',
    docs: [STANDARDS.tokenErrors],
    related: ['insufficient-scope', 'unauthorized-client'],
    basis: 'documented',
  },
  {
    id: 'unauthorized-client',
    blames: 'credential',
    specificity: 4,
    // the header and the body are looked at one by one
    leaves: ['wrong-content-type'],
    title: 'Client may not use this grant',
    what: 'The token endpoint knows the client but does not allow it this grant type.',
    why:
      'The key was made for another purpose than machine-to-machine access, or the grant type is not ' +
      'client_credentials.',
    fix: [
      'Use `grant_type=client_credentials`.',
      'Create a key for machine-to-machine access and use that pair.',
      'Do not use client ids of user logins or other applications here.',
    ],
    refutedBy: 'A key that was just created gets the same answer with client_credentials.',
    docs: [STANDARDS.tokenErrors],
    related: ['client-rejected', 'unsupported-grant-type', 'invalid-scope'],
    basis: 'documented',
  },
  {
    id: 'wrong-client-auth-method',
    blames: 'request',
    specificity: 4,
    title: 'Client credentials in the wrong place',
    what: 'Client id and secret were sent in another place than the token endpoint expects, or in two places.',
    why:
      'Every official client sends them as HTTP Basic. Sent as form fields, or twice, the endpoint may not see ' +
      'a client at all and answers invalid_client although the pair is right.',
    fix: [
      'Send them as Basic: `curl -u "<client id>:<secret>" -d grant_type=client_credentials <token endpoint>`.',
      'Remove `client_id` and `client_secret` from the body.',
      'In an OAuth client library set the client authentication method to `client_secret_basic`.',
    ],
    refutedBy: 'The request as it was sent carries the pair in a Basic header and nowhere else.',
    docs: [STANDARDS.clientPassword],
    related: ['client-rejected', 'missing-authorization', 'wrong-scheme'],
    basis: 'inferred',
  },
])
