import { inGroup } from './group'
import { STANDARDS } from './standards'

/** An access token was sent and is not good enough. */
export const bearerDiagnoses = inGroup('bearer', [
  {
    id: 'token-expired',
    blames: 'credential',
    specificity: 3,
    // the lifetime is read from the token; what else was answered to it is another matter
    leaves: ['wrong-region', 'not-auth-server-error', 'not-auth-not-found'],
    title: 'Access token has expired',
    what: 'The access token is past the end of its lifetime.',
    why:
      'An access token lives for a limited time, often one hour. A client that keeps it longer, or never ' +
      'sees the WWW-Authenticate header that announces the expiry, is refused from then on. The key behind ' +
      'it may be fine.',
    fix: [
      'Ask the token endpoint for a new token and repeat the call.',
      'In code, renew the token about a minute before `expires_in` has passed, and once when a 401 arrives.',
      'If an official SDK keeps failing after one hour, update it, and look for a proxy that strips ' +
        '`WWW-Authenticate`: SDKs renew only when that header says expired.',
    ],
    refutedBy: 'A token that was issued less than an hour ago gets the same answer.',
    docs: [STANDARDS.bearerErrors],
    related: ['token-malformed', 'sdk-defect', 'timestamp-out-of-range'],
    basis: 'documented',
  },
  {
    id: 'token-malformed',
    blames: 'credential',
    specificity: 2,
    // the value is looked at by itself; what was answered to it is another matter
    leaves: ['insufficient-scope', 'not-auth-not-found'],
    title: 'Not a usable access token',
    what: 'What was sent as an access token cannot be accepted as one.',
    why:
      'It is cut off, changed, issued by somebody else, revoked, or not a token at all. The API rejects it ' +
      'without trying to find out why.',
    fix: [
      'Get a fresh token from the token endpoint and copy the whole `access_token`, without quotes or line breaks.',
      'Send the token, not the secret and not the whole JSON answer.',
      'If the token came through a configuration field or a database column, check that it was not cut off ' +
        'there: it is longer than 255 characters.',
    ],
    refutedBy: 'A fresh token, copied whole, gets the same answer.',
    docs: [STANDARDS.bearerErrors],
    related: ['token-expired', 'token-self-minted', 'wrong-scheme'],
    basis: 'documented',
  },
  {
    id: 'token-self-minted',
    blames: 'credential',
    specificity: 4,
    title: 'Token was signed locally',
    what: 'The bearer token is a JWT that the client signed itself.',
    why:
      'The API accepts only tokens that its own token endpoint issued. A JWT with alg HS256 was made with a ' +
      'shared secret, which no API can check.',
    fix: [
      'Exchange the key for a token at the token endpoint, and send its `access_token`.',
      'Remove the code that signs a JWT.',
    ],
    refutedBy: 'The token was returned by the token endpoint, and its header does not say HS256.',
    docs: [],
    related: ['token-malformed'],
    basis: 'documented',
  },
  {
    id: 'insufficient-scope',
    blames: 'account',
    specificity: 1,
    title: 'Key has too few rights',
    what: 'The credential was accepted, but its role or scope does not allow this call.',
    why: 'A key can be limited to a role. The API knows who is calling and refuses this one operation.',
    fix: ['Create a key whose role covers this call, or ask an administrator of the account to do so.'],
    refutedBy: 'A key of an administrator with full rights gets the same answer for the same call.',
    docs: [STANDARDS.bearerErrors],
    related: ['wrong-project', 'product-not-enabled', 'wrong-key-type'],
    basis: 'documented',
  },
  {
    id: 'token-wrong-audience',
    blames: 'credential',
    specificity: 4,
    title: 'Token is for another API',
    what: 'The access token was issued for another audience than the API that was asked.',
    why:
      'A token names the APIs it is meant for, in its claim `aud`. An API refuses a genuine and unexpired token that ' +
      'does not name it.',
    fix: [
      'Decode the token, without sending it anywhere, and compare its `aud` with the API that you call.',
      'Ask the token endpoint of this API for a token, with the audience, resource or scope that its reference names.',
      'If one program calls several APIs, keep a token for each of them.',
    ],
    refutedBy: 'The claim `aud` of the token names the API that refused it.',
    docs: [STANDARDS.jwtAudience, STANDARDS.resourceIndicators],
    related: ['token-malformed', 'wrong-host', 'insufficient-scope'],
    basis: 'documented',
  },
])
