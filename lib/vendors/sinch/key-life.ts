import type { KeyLife } from '@/lib/engine/model/key-life'

const accessKeys = 'developers.sinch.com/docs/identity-access-management/access/access-keys.md'
const accessKeysApi = 'developers.sinch.com/docs/accesskeys/getting-started'
const dashboardKeys = 'https://dashboard.sinch.com/settings/access-keys'

/** Access keys of a project: several live side by side. */
export const accessKeyLife: KeyLife = {
  title: 'Rotate an access key without an outage',
  kinds: [
    { name: 'Access key', what: 'Key ID and Key Secret of a project, and of its subprojects. It has no roles.' },
    { name: 'Access token', what: 'Made from an access key, for one hour. It dies with its hour, or with its key.' },
    { name: 'Application key', what: 'Of one Voice or Verification app; another set with a rotation of its own.' },
    { name: 'API token of a service plan', what: 'Static, of one SMS service plan; another set.' },
  ],
  overlap: 'Both keys are valid side by side until you delete the old one: a project holds up to 10.',
  steps: [
    { text: 'Make a second access key in the same project, and store its secret at once.', url: dashboardKeys },
    { text: 'Check the new key here, before any program has it.', important: true },
    {
      text: 'Give Key ID and Key Secret to every program together, and restart what reads them at its start.',
    },
    {
      text:
        'Wait until no program asks for tokens with the old key. A token made before lives up to one hour, so wait ' +
        'that long at least.',
    },
    { text: 'Delete the old key. What still used it now fails with invalid_client.', url: dashboardKeys },
  ],
  facts: [
    {
      text: 'A project holds at most 10 access keys, and a key acts in its project and that project’s subprojects.',
      source: accessKeys,
      confidence: 'documented',
    },
    {
      text:
        'After a key is deleted it makes no new tokens, and tokens made before may still be valid for up to ' +
        'one minute.',
      source: accessKeysApi,
      confidence: 'documented',
    },
    {
      text: 'No lifetime of an access key is documented: it ends when it is deleted, and its tokens end after an hour.',
      source: accessKeys,
      confidence: 'inferred',
    },
    {
      text: 'How soon a new access key is known everywhere is not documented. Check it before programs get it.',
      source: accessKeysApi,
      confidence: 'inferred',
    },
    {
      text:
        'Keys can also be made and deleted by the Access Keys API, for selected accounts. It lets a key delete ' +
        'itself: the last key of a project is then gone, and only the dashboard makes another.',
      source: accessKeysApi,
      confidence: 'documented',
    },
  ],
  problems: ['client-rejected', 'token-expired', 'wrong-project', 'credentials-shadowed'],
}

/** Application Key and Secret: an app has one pair. */
export const applicationSecretLife: KeyLife = {
  title: 'Replace an application secret without an outage',
  kinds: [
    { name: 'Application Key', what: 'Names the app. It may be public, on a device too.' },
    { name: 'Application Secret', what: 'Signs requests and callbacks, or is sent by Basic. It stays on servers.' },
    { name: 'Registration token', what: 'Made from the secret for one user of In-App Calling, for minutes.' },
  ],
  overlap:
    'No page says that one app can have two secrets at a time, so count on one: a second app is the way to let both ' +
    'work side by side.',
  steps: [
    {
      text: 'Make a second app in the dashboard, with the same settings, callback URL and minimum level.',
      url: 'https://dashboard.sinch.com/voice/apps',
    },
    { text: 'Check its Application Key and Secret here, before any program has them.', important: true },
    {
      text:
        'Let your callback endpoint verify with the secret of the key that the callback names, so that both apps are ' +
        'accepted.',
    },
    { text: 'Move numbers from the old app to the new one, and give programs the new pair.' },
    {
      text:
        'In-App Calling: the users of an app belong to its key. Let devices register with the new key before the old ' +
        'app goes.',
    },
    { text: 'Remove the old app when no request and no callback names it any more.' },
  ],
  facts: [
    {
      text:
        'Whether the secret of an app can be regenerated, and whether the old one then still works, is not ' +
        'documented.',
      source: 'own reading of developers.sinch.com',
      confidence: 'inferred',
    },
    {
      text:
        'Callbacks name the application key in their Authorization header, so that one endpoint can serve two ' +
        'apps.',
      source: 'developers.sinch.com/docs/voice/api-reference/authentication/callback-signed-request',
      confidence: 'documented',
    },
    {
      text: 'No lifetime of an application secret is documented.',
      source: 'developers.sinch.com/docs/voice/api-reference/authentication.md',
      confidence: 'inferred',
    },
  ],
  problems: ['signature-mismatch', 'unknown-application', 'webhook-signature-mismatch', 'registration-token-invalid'],
}

/** The token of an SMS service plan. */
export const planTokenLife: KeyLife = {
  title: 'Replace the token of a service plan without an outage',
  kinds: [
    { name: 'API token', what: 'Static, of one service plan. It is sent as Bearer and is no OAuth 2.0 token.' },
    { name: 'Access token', what: 'Of a project, for one hour; it belongs to hosts that begin with zt.' },
  ],
  overlap: 'No page says that a plan can have two tokens at a time, so count on one.',
  steps: [
    {
      text: 'Make a second service plan, or ask your account manager for one, in the same region.',
      url: 'https://dashboard.sinch.com/sms/api/services',
    },
    { text: 'Check its Service plan ID and API token here, before any program has them.', important: true },
    { text: 'Give programs id and token together: neither works with the other’s half.' },
    { text: 'Move numbers and callback URLs to the new plan, then retire the old one.' },
  ],
  facts: [
    {
      text: 'Whether a token can be regenerated in place, and whether the old one then still works, is not documented.',
      source: 'own reading of developers.sinch.com',
      confidence: 'inferred',
    },
    {
      text: 'SMS is no longer sold to new projects: whether a second plan is given is up to the account.',
      source: 'sinch/sinch-sdk-node:README.md',
      confidence: 'documented',
    },
  ],
  problems: ['service-plan-token-mixup', 'credentials-rejected'],
}
