import type { DiagnosisDetails } from '@/lib/engine/model/diagnosis'
import type { DiagnosisId } from '@/lib/engine/model/ids'
import { DOCS, WHERE } from './links'

const exchange =
  '`curl -u "<Key ID>:<Key Secret>" -d grant_type=client_credentials https://auth.sinch.com/oauth2/token`'

/** Values, the token endpoint, access tokens and the Authorization header. */
export const credentialDetails: Readonly<Record<DiagnosisId, DiagnosisDetails>> = {
  'credential-quoted': { docs: { 10: DOCS.oauth2 } },
  'placeholder-value': {
    names: { values: { 10: `access key from ${WHERE.accessKey}`, 20: `application from ${WHERE.app}` } },
    docs: { 10: DOCS.oauth2 },
  },
  'fields-swapped': {
    refutedBy: 'The user name of the Basic pair is the UUID shown as Key ID or Application Key in the dashboard.',
    fix: {
      10:
        'Put the id first and the secret second: `-u "<Key ID>:<Key Secret>"`, or `-u "<Application ' +
        'Key>:<Application Secret>"`.',
      20:
        'Key ID, Project ID and Application Key are UUIDs and may be shown; the secret is the value that the ' +
        'dashboard hides.',
    },
    docs: { 10: DOCS.oauth2, 20: DOCS.voiceAuthentication },
    related: { 40: 'app-credentials-on-project-api' },
  },
  'sip-login-refused': {
    searchedAs: { 10: 'SIP 401, 403 or 407 from pstn.sinch.com' },
    fix: {
      5:
        'Sinch, asked again after a digest, or 401 of a registration: compare with the credential list that is ' +
        'linked to the trunk; a client that registers needs a registered endpoint on the trunk too. The access ' +
        'key is for the API that manages trunks and for nothing else.',
      15:
        'Sinch, 403 and never asked: link an access list with your public address to the trunk (`/32` for a single ' +
        'one), and wait about a minute after any change.',
      25:
        'Sinch: call `{hostName}.pstn.sinch.com`, never `trunk.pstn.sinch.com`, with that same host name in the ' +
        'request and in From.',
    },
    docs: { 5: DOCS.estTrunks },
    related: { 25: 'project-credentials-on-app-api' },
  },
  'token-wrong-audience': {
    fix: { 20: 'Sinch: its APIs take the tokens of `https://auth.sinch.com/oauth2/token` alone; ask there for one.' },
    docs: { 5: DOCS.oauth2 },
  },
  'shell-mangled': { docs: { 10: DOCS.oauth2 } },
  'credentials-shadowed': {
    searchedAs: {
      10: 'Sinch CLI uses another profile: SINCH_KEY_ID is set',
      20: 'SINCH environment variable beats profile',
    },
    why:
      'SDKs and tools decide silently which set wins: service plan credentials win over project credentials in ' +
      'the Sinch Node and Python SDKs, variables over the profile in the Sinch CLI; a `.netrc` entry or a header can ' +
      'replace the intended value.',
    fix: {
      10: 'Configure one set only: for SMS either Service plan ID and API token, or Project ID, Key ID and Key Secret.',
      15:
        'Sinch CLI: SINCH_PROJECT_ID, SINCH_KEY_ID and SINCH_KEY_SECRET beat every profile where all are set. See ' +
        'them with `env | grep ^SINCH_`, unset them, and see with `sinch auth status` what is used then.',
    },
    names: { variables: { 10: 'sinch' } },
    docs: { 10: DOCS.sinchAuthentication },
    related: { 5: 'service-plan-token-mixup' },
  },
  'client-rejected': {
    searchedAs: {
      10: 'Sinch 401 invalid_client from auth.sinch.com',
      20: 'Sinch access key expired, deleted or rotated',
      30: 'Sinch ID, SSO or dashboard login in place of an access key',
    },
    title: 'Key ID and Key Secret refused',
    what: 'The token endpoint refused this pair of Key ID and Key Secret.',
    refutedBy: `${exchange} with the same pair returns an access token.`,
    fix: {
      10: `Compare the Key ID with the list on ${WHERE.accessKey}; if it is missing there, the key was deleted.`,
      20:
        'Enter Key ID and Key Secret again from the place where they were stored; the secret is shown once, ' +
        'when the key is created.',
      30: `If the secret is lost, create a new key on ${WHERE.accessKey} and replace both values together.`,
      40:
        'Make sure that it is an access key: the Application Key and Secret of Voice or Verification are ' +
        'refused here.',
    },
    docs: { 4: DOCS.oauth2, 6: DOCS.accessKeys },
    related: { 25: 'app-credentials-on-project-api' },
    advice: {
      ask:
        'Is this Key ID still in the list of access keys of the project, and was the secret copied when the key ' +
        'was made?',
    },
  },
  'missing-grant-type': {
    searchedAs: { 10: 'auth.sinch.com 400 invalid_request: grant_type is missing' },
    docs: { 5: DOCS.oauth2 },
  },
  'wrong-content-type': { docs: { 5: DOCS.oauth2 } },
  'unsupported-grant-type': {
    why:
      'Sinch access keys are exchanged with client_credentials. Another grant, or a misspelt one, is refused ' +
      'before the key is judged.',
    docs: { 5: DOCS.oauth2 },
  },
  'invalid-scope': {
    why:
      'The authorisation server refuses the whole request when one scope is unknown to it. The official ' +
      'clients of Sinch send no scope.',
    docs: { 5: DOCS.oauth2 },
  },
  'unauthorized-client': {
    refutedBy: 'A key that was just created on the access key page gets the same answer with client_credentials.',
    fix: { 20: `Create an access key of the project on ${WHERE.accessKey} and use that pair.` },
    docs: { 5: DOCS.oauth2 },
  },
  'wrong-client-auth-method': {
    what: 'Key ID and Key Secret were sent in another place than the token endpoint expects, or in two places.',
    fix: { 10: `Send them as Basic: ${exchange}.` },
    docs: { 5: DOCS.oauth2 },
  },
  'token-expired': {
    searchedAs: { 10: 'Sinch 401 Jwt expired: the access token lived one hour' },
    why:
      'A Sinch access token lives one hour. A client that keeps it longer, or never sees the WWW-Authenticate ' +
      'header that announces the expiry, is refused from then on. The key behind it may be fine.',
    fix: {
      10:
        'Ask the token endpoint for a new token and repeat the call: `curl -u "<Key ID>:<Key Secret>" -d ' +
        'grant_type=client_credentials https://auth.sinch.com/oauth2/token`.',
      15:
        'Sinch CLI: `sinch auth status` shows whether the token of the profile is valid; `sinch login` makes ' +
        'another.',
    },
    docs: { 4: DOCS.tokenExpired, 6: DOCS.oauth2 },
  },
  'token-malformed': {
    fix: {
      10:
        'Get a fresh token from `https://auth.sinch.com/oauth2/token` and copy the whole `access_token`: three ' +
        'parts with two dots, without quotes or line breaks.',
      20: 'Send the token, not the Key Secret and not the whole JSON answer.',
    },
    docs: { 20: DOCS.oauth2, 30: DOCS.invalidCredentials },
    related: { 25: 'service-plan-token-mixup' },
  },
  'token-self-minted': {
    why:
      'The project APIs accept only tokens issued by auth.sinch.com. A JWT with alg HS256 was made with a ' +
      'shared secret, which no API can check.',
    fix: {
      10:
        'Exchange Key ID and Key Secret for a token: `curl -u "<Key ID>:<Key Secret>" -d ' +
        'grant_type=client_credentials https://auth.sinch.com/oauth2/token`, and send its `access_token`.',
      20:
        'Remove the code that signs a JWT; only In-App Calling uses one, made from the Application Secret and ' +
        'given to the client SDK.',
    },
    docs: { 10: DOCS.oauth2, 20: DOCS.inAppToken },
    related: { 20: 'registration-token-invalid', 30: 'project-credentials-on-app-api' },
  },
  'insufficient-scope': {
    why:
      'A key or token can be limited to a role or a scope: the API knows who is calling and refuses this one ' +
      'operation. A Sinch access key has neither: it is scoped to its project, so there the product or the ' +
      'project is what is missing.',
    fix: {
      10:
        `Sinch: an access key is for a project and not for a product, so another key of the same project on ` +
        `${WHERE.accessKey} helps nothing. See that the product is enabled for the project, and that the Project ID ` +
        'in the path is the one of the key.',
    },
    docs: { 10: DOCS.accessKeys, 20: DOCS.permissionDenied },
  },
  'missing-authorization': {
    searchedAs: { 10: '401 without an Authorization header', 20: 'Sinch CLI: not logged in, run sinch login' },
    fix: {
      35:
        'Sinch CLI: `sinch auth status` shows the profile and whether its token is valid; then `sinch login`. ' +
        'Without a terminal or with `--json` it never asks: set SINCH_PROJECT_ID, SINCH_KEY_ID and SINCH_KEY_SECRET, ' +
        'or pass `--credentials-file` or `--browser`. The variables also help where the keychain is locked or missing.',
    },
    docs: { 4: DOCS.sinchAuthentication },
  },
  'malformed-authorization': {
    fix: {
      10:
        'Write it as `Authorization: Basic <base64 of id:secret>`, `Authorization: Bearer <token>` or ' +
        '`Authorization: Application <key>:<signature>`.',
    },
    docs: { 20: DOCS.verificationErrors, 30: DOCS.voiceAuthentication },
  },
  'wrong-scheme': {
    fix: {
      20: 'SMS: send the API token as `Authorization: Bearer <API token>`, not as Basic.',
      40:
        'Voice and Verification: sign the request (`Application <key>:<signature>`) or use Basic with ' +
        'Application Key and Secret.',
    },
    names: {
      schemes: {
        10: 'Bearer or Basic for project APIs',
        20: 'Application or Basic for Voice and Verification',
        30: 'Bearer for SMS',
      },
    },
    docs: { 10: DOCS.sinchAuthentication, 20: DOCS.voiceAuthentication },
    related: { 30: 'service-plan-token-mixup' },
  },
  'auth-level-too-low': {
    searchedAs: { 10: 'Sinch Verification 403: authorization level of the app' },
    why:
      'A Verification app has a minimum level: Public, Basic or Application. A request below that level is ' +
      'refused although key and secret may be right.',
    fix: {
      10:
        'Sign the request: `Authorization: Application <Application Key>:<signature>` with `x-timestamp`. The ' +
        'official SDKs do it.',
      20:
        'Or lower the minimum level in the Sinch dashboard → Verification → Apps → the app → Settings → ' +
        'Authentication, if that is acceptable.',
      30:
        'For Public authentication set a callback URL in the app: without one, or when it does not answer, the ' +
        'request is refused with 40303.',
    },
    docs: { 10: DOCS.verificationErrors, 20: DOCS.verificationPublic, 30: DOCS.verificationSigned },
  },
  'credentials-rejected': {
    fix: {
      10:
        `Sinch project APIs: compare Key ID with ${WHERE.accessKey}, and Project ID with the top of the ` +
        'dashboard; create a new key if the secret is in doubt.',
      20: `Voice and Verification: compare Application Key and Secret with ${WHERE.app}.`,
      30: `SMS: the API token belongs to one service plan; compare both with ${WHERE.servicePlan}.`,
    },
    docs: { 10: DOCS.invalidCredentials, 20: DOCS.accessKeys },
  },
}
