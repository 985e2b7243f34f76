import type { DeclaredDiagnosis } from '@/lib/engine/model/diagnosis'
import { DOCS, WHERE } from './links'

/** What only a Sinch API gives reason to say. */
export const diagnoses: readonly DeclaredDiagnosis[] = [
  {
    id: 'app-credentials-on-project-api',
    group: 'family',
    order: 2,
    blames: 'credential',
    specificity: 3,
    title: 'Application credentials on a project API',
    what: 'An Application Key and Secret were used on an API that takes a project access key.',
    why:
      'Voice and Verification have applications; all other Sinch APIs have projects with access keys. The two ' +
      'sets come from different dashboard pages and cannot stand in for each other.',
    fix: [
      `Create an access key on ${WHERE.accessKey} and use its Key ID and Key Secret.`,
      `Put the Project ID, not the Application Key, into the path: ${WHERE.projectId}.`,
    ],
    refutedBy: `The user name of the pair is listed as Key ID on ${WHERE.accessKey}.`,
    docs: [DOCS.sinchAuthentication, DOCS.accessKeys],
    related: ['project-credentials-on-app-api', 'client-rejected', 'credentials-rejected'],
    basis: 'documented',
  },
  {
    id: 'project-credentials-on-app-api',
    group: 'family',
    order: 4,
    blames: 'credential',
    specificity: 3,
    // the refusal of the pair is what shows it
    leaves: ['credentials-rejected'],
    title: 'Project credentials on an application API',
    what: 'A project access key, or a token made from one, was used on Voice v1 or Verification.',
    why: 'These APIs identify an application, not a project. They know neither Key ID nor access token.',
    fix: [
      `Use the Application Key and Secret of the app: ${WHERE.app}.`,
      'Send them as Basic for a first test, or sign the request (`Application <key>:<signature>`).',
      'Only Voice v2 (preview) on `voice.api.sinch.com` takes project access keys.',
    ],
    refutedBy: 'The user name of the pair is shown as the key of an app on the Apps page.',
    docs: [DOCS.voiceAuthentication, DOCS.verificationSigned],
    related: ['app-credentials-on-project-api', 'wrong-scheme', 'unknown-application'],
    basis: 'documented',
  },
  {
    id: 'service-plan-token-mixup',
    group: 'family',
    order: 6,
    blames: 'credential',
    specificity: 3,
    // the path is looked at by itself
    leaves: ['not-auth-not-found'],
    title: 'SMS token and host do not match',
    what: 'An SMS service plan token and a project token were mixed up.',
    why:
      'SMS exists twice: `us.sms.api.sinch.com` takes a Service plan ID and its static API token, ' +
      '`zt.us.sms.api.sinch.com` takes a Project ID and an access token. Each host refuses the other kind.',
    fix: [
      'With Service plan ID and API token call `https://<region>.sms.api.sinch.com/xms/v1/<Service plan ID>/…`.',
      'With an access token (it starts with `eyJ`) call `https://zt.<region>.sms.api.sinch.com/xms/v1/<Project ID>/…`.',
      `Service plans and their tokens are listed on ${WHERE.servicePlan}.`,
    ],
    refutedBy: 'Host, path id and token are all three of the same variant.',
    docs: [DOCS.sinchAuthentication, DOCS.smsStatusCodes],
    related: ['wrong-host', 'wrong-identifier', 'credentials-shadowed', 'product-not-enabled'],
    basis: 'documented',
  },
  {
    id: 'unknown-application',
    group: 'family',
    order: 30,
    blames: 'credential',
    specificity: 3,
    title: 'Application key is not known',
    what: 'The API knows no application with this Application Key.',
    why: 'Voice answers 400 with code 40004, not 401, when the key is malformed, misspelt or deleted.',
    fix: [
      `Copy the Application Key again from ${WHERE.app}; it is a UUID with four hyphens.`,
      'Use neither Project ID nor Key ID here.',
      'If the app was deleted, create a new one and replace key and secret together.',
    ],
    refutedBy: 'The key is shown for an existing app, character by character.',
    docs: [DOCS.voiceErrors],
    related: ['project-credentials-on-app-api', 'credentials-rejected', 'wrong-identifier'],
    basis: 'documented',
  },
  {
    id: 'kid-date-mismatch',
    group: 'signing',
    order: 72,
    blames: 'request',
    specificity: 4,
    title: 'Date in kid is another day',
    what: 'The date in the kid header of the registration token is not the UTC day for which its key was derived.',
    why:
      'The signing key changes every UTC day. A kid made from local time names another day for some hours ' +
      'around midnight, so the server derives another key.',
    fix: [
      'Format the date in UTC, and use the same string for `kid` and for deriving the key: `hkdfv1-YYYYMMDD`.',
      'Take the date from the same moment as `iat`; do not cache the derived key over midnight UTC.',
    ],
    refutedBy: 'The date in `kid` equals the UTC day of `iat`, and the token is still refused.',
    docs: [DOCS.inAppToken],
    related: ['registration-token-invalid', 'timestamp-out-of-range', 'secret-not-decoded'],
    basis: 'documented',
    nextStep: { href: '/sign?kind=registration-token', label: 'Examine the registration token' },
  },
  {
    id: 'registration-token-invalid',
    group: 'signing',
    order: 74,
    blames: 'credential',
    specificity: 1,
    title: 'Registration token is not valid',
    what: 'The In-App Calling registration token is missing, expired, wrongly claimed or wrongly signed.',
    why:
      'The SDK hands the token to Sinch, which checks algorithm, kid, issuer, subject, times and signature. It ' +
      'reports only that the client failed.',
    fix: [
      'Open the token on the signing bench (`/sign?kind=registration-token`): it checks each claim and the signature.',
      'Set `iss` to `//rtc.sinch.com/applications/<Application Key>` and `sub` to the same with `/users/<User ID>`.',
      'Sign with HS256 and the derived key: HMAC-SHA256 of the date `YYYYMMDD`, keyed with the decoded ' +
        'Application Secret.',
      'Give it a lifetime of at least one minute, and make a new one for every registration.',
    ],
    refutedBy: 'The signing bench finds every claim right and the signature valid with the secret of this app.',
    docs: [DOCS.inAppToken],
    related: ['kid-date-mismatch', 'secret-not-decoded', 'timestamp-out-of-range', 'unknown-application'],
    basis: 'documented',
    nextStep: { href: '/sign?kind=registration-token', label: 'Examine the registration token' },
  },
  {
    id: 'stale-docs-example',
    group: 'signing',
    order: 90,
    blames: 'none',
    specificity: 4,
    title: 'Published example does not reproduce',
    what: 'The value being compared with is a published example that does not belong to its inputs.',
    why: 'Several signed-request pages print a signature and MD5 of another request. Right code cannot reproduce them.',
    fix: [
      'Do not compare with the examples on the signed-request pages; use the signing bench (`/sign`) as reference.',
      'Test against the API itself: a signed GET of `/v1/configuration/numbers` on `callingapi.sinch.com` ' +
        'answers 200 when the signature is right.',
    ],
    refutedBy: 'The published value can be recomputed from the published inputs.',
    docs: [DOCS.signedRequest, DOCS.verificationSigned],
    related: ['signature-mismatch', 'body-hash-mismatch', 'sdk-defect'],
    basis: 'observed',
    nextStep: { href: '/sign?kind=request', label: 'Recompute the signature' },
  },
]
