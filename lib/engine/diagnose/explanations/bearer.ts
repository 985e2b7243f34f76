import { DOCS, WHERE } from './links'
import type { Explanation } from '../../model/explanation'

/** An access token was sent and is not good enough. */
export const bearer: readonly Explanation[] = [
  {
    id: 'token-expired',
    title: 'Access token has expired',
    what: 'The access token is past the end of its lifetime.',
    why:
      'A Sinch access token lives one hour. A client that keeps it longer, or never sees the WWW-Authenticate ' +
      'header that announces the expiry, is refused from then on. The key behind it may be fine.',
    fix: [
      'Ask the token endpoint for a new token and repeat the call: `curl -u "<Key ID>:<Key Secret>" -d ' +
        'grant_type=client_credentials https://auth.sinch.com/oauth2/token`.',
      'In code, renew the token about a minute before `expires_in` has passed, and once when a 401 arrives.',
      'If an official SDK keeps failing after one hour, update it, and look for a proxy that strips ' +
        '`WWW-Authenticate`: SDKs renew only when that header says expired.',
    ],
    refutedBy: 'A token that was issued less than an hour ago gets the same answer.',
    docs: [DOCS.tokenExpired, DOCS.oauth2, DOCS.bearerErrors],
    related: ['token-malformed', 'sdk-defect', 'timestamp-out-of-range'],
    basis: 'documented',
  },
  {
    id: 'token-malformed',
    title: 'Not a usable access token',
    what: 'What was sent as an access token cannot be accepted as one.',
    why:
      'It is cut off, changed, issued by somebody else, revoked, or not a token at all. The API rejects it ' +
      'without trying to find out why.',
    fix: [
      'Get a fresh token from `https://auth.sinch.com/oauth2/token` and copy the whole `access_token`: three ' +
        'parts with two dots, without quotes or line breaks.',
      'Send the token, not the Key Secret and not the whole JSON answer.',
      'If the token came through a configuration field or a database column, check that it was not cut off ' +
        'there: it is longer than 255 characters.',
    ],
    refutedBy: 'A fresh token, copied whole, gets the same answer.',
    docs: [DOCS.bearerErrors, DOCS.oauth2, DOCS.invalidCredentials],
    related: ['token-expired', 'token-self-minted', 'service-plan-token-mixup', 'wrong-scheme'],
    basis: 'documented',
  },
  {
    id: 'token-self-minted',
    title: 'Token was signed locally',
    what: 'The bearer token is a JWT that the client signed itself.',
    why:
      'The project APIs accept only tokens issued by auth.sinch.com. A JWT with alg HS256 was made with a ' +
      'shared secret, which no API can check.',
    fix: [
      'Exchange Key ID and Key Secret for a token: `curl -u "<Key ID>:<Key Secret>" -d ' +
        'grant_type=client_credentials https://auth.sinch.com/oauth2/token`, and send its `access_token`.',
      'Remove the code that signs a JWT; only In-App Calling uses one, made from the Application Secret and ' +
        'given to the client SDK.',
    ],
    refutedBy: 'The token was returned by the token endpoint, and its header does not say HS256.',
    docs: [DOCS.oauth2, DOCS.inAppToken],
    related: ['token-malformed', 'registration-token-invalid', 'project-credentials-on-app-api'],
    basis: 'documented',
  },
  {
    id: 'insufficient-scope',
    title: 'Key has too few rights',
    what: 'The credential was accepted, but its role or scope does not allow this call.',
    why: 'A key can be limited to a role. The API knows who is calling and refuses this one operation.',
    fix: [
      `Sinch: create a key with access to this product on ${WHERE.accessKey}, or ask an administrator of the ` +
        'project to do so.',
      `Mailgun: give the key a role that covers this call on ${WHERE.mailgunKey}; a developer or basic role ` +
        'cannot manage accounts, keys or subaccounts.',
    ],
    refutedBy: 'A key of an administrator with full rights gets the same answer for the same call.',
    docs: [DOCS.bearerErrors, DOCS.permissionDenied, DOCS.mailgunKeys],
    related: ['wrong-project', 'product-not-enabled', 'wrong-key-type'],
    basis: 'documented',
  },
]
