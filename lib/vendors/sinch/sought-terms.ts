import type { SoughtTerm } from '@/lib/engine/model/sought-term'

/** Names by which people look for what is no product of its own here. */

const conversationDocs = 'https://developers.sinch.com/docs/conversation'
const cliDocs = 'https://developers.sinch.com/docs/functions/cli/configuration'

const sending = { product: 'conversation', for: 'sending and receiving, on the host of the app’s region' } as const

/** What all channels of Conversation have in common. */
const channel = {
  hosts: [],
  docs: [conversationDocs],
  confidence: 'documented',
  source: 'sinch/skills:skills/sinch-conversation-api/SKILL.md',
} as const

const shownByNumbers =
  'No check has a call of it. The same access key is shown by the free call of Numbers, and what remains is the ' +
  'right to this API.'

export const soughtTerms: readonly SoughtTerm[] = [
  {
    ...channel,
    id: 'whatsapp',
    name: 'WhatsApp',
    also: ['whats app', 'whatsapp business', 'waba'],
    what:
      'WhatsApp is a channel of the Conversation API and has no credentials of its own there: a project access key ' +
      'calls it. Its senders are set up by the Provisioning API with the same key.',
    serves: [sending, { product: 'provisioning', for: 'WhatsApp senders and their registration' }],
  },
  {
    ...channel,
    id: 'rcs',
    name: 'RCS',
    also: ['rich communication services', 'rcs business messaging', 'rbm'],
    what:
      'RCS is a channel of the Conversation API, called with a project access key. Its senders are set up by the ' +
      'Provisioning API; a 403 there that says rbm_has_not_been_used means that RCS is not enabled.',
    serves: [sending, { product: 'provisioning', for: 'RCS senders and accounts' }],
  },
  {
    id: 'mms',
    name: 'MMS',
    also: ['multimedia message', 'multimedia messages', 'mms api', 'mm7', 'mblox'],
    what:
      'MMS has two doors. As a channel of the Conversation API it takes a project access key. The MMS API by itself ' +
      'takes another key, in the header x-api-key, and an allowed address.',
    serves: [sending],
    hosts: ['api.ci.mblox.com'],
    unchecked:
      'No check has a call of the MMS API itself: its key comes from the account manager, and it has no documented ' +
      'read that is free.',
    docs: ['https://developers.sinch.com/docs/mms/api-reference/introduction', conversationDocs],
    confidence: 'documented',
    source: 'developers.sinch.com/docs/mms/api-reference/introduction',
  },
  {
    ...channel,
    id: 'viber',
    name: 'Viber',
    also: ['viber business', 'viber bot'],
    what: 'Viber is a channel of the Conversation API, called with a project access key.',
    serves: [sending],
  },
  {
    ...channel,
    id: 'messenger',
    name: 'Messenger',
    also: ['facebook messenger', 'fb messenger', 'facebook'],
    what:
      'Facebook Messenger is a channel of the Conversation API, called with a project access key. The token of the ' +
      'Facebook page belongs into the channel of the app and into no call.',
    serves: [sending],
  },
  {
    ...channel,
    id: 'other-channels',
    name: 'Instagram, Telegram, KakaoTalk, LINE and WeChat',
    also: ['instagram', 'telegram', 'kakaotalk', 'kakao talk', 'wechat', 'we chat', 'omnichannel'],
    what:
      'These are channels of the Conversation API, called with a project access key. KakaoTalk senders are set up by ' +
      'the Provisioning API.',
    serves: [sending, { product: 'provisioning', for: 'KakaoTalk senders' }],
  },
  {
    ...channel,
    id: 'sms-over-conversation',
    name: 'SMS over Conversation',
    also: [
      'sms via conversation',
      'sms through conversation',
      'sms with conversation',
      'sms on conversation',
      'conversation sms',
      'sms channel',
    ],
    what:
      'SMS can be a channel of a Conversation app. Calls then take a project access key; the service plan’s token ' +
      'stands in the channel of the app, whose region must be that of the service plan.',
    serves: [
      sending,
      { product: 'sms-service-plan', for: 'the service plan that the channel names' },
      { product: 'sms-project', for: 'the older variant with a project key' },
    ],
  },
  {
    id: 'brand-registration',
    name: 'Brand registration',
    also: ['brand registrations', 'brands api', 'brand registration api', 'register a brand', 'campaign registration'],
    what:
      'Brands and campaigns of US long codes are registered by 10DLC registration. A newer Brand Registration API ' +
      'has a host of its own. Both take a project access key.',
    serves: [{ product: '10dlc', for: 'brands and campaigns of US long codes' }],
    hosts: ['brand.registrations.api.sinch.com'],
    unchecked: 'No check has a call of the newer API. The same access key is shown by the free call of 10DLC.',
    docs: ['https://developers.sinch.com/docs/brands/getting-started'],
    confidence: 'single-source',
    source: 'developers.sinch.com/docs/brands/getting-started',
  },
  {
    id: 'porting',
    name: 'Porting',
    also: ['port in', 'number porting', 'port numbers', 'porting api'],
    what: 'The Porting API brings numbers over from another carrier. It takes a project access key, by Basic or token.',
    serves: [{ product: 'numbers', for: 'the numbers themselves, and the free call that shows the key' }],
    hosts: ['porting.api.sinch.com'],
    unchecked: `${shownByNumbers} A 401 of it may also mean a wrong project.`,
    docs: ['https://developers.sinch.com/docs/numbers/api-reference/porting'],
    confidence: 'documented',
    source: 'developers.sinch.com/docs/numbers/api-reference/porting',
  },
  {
    id: 'imported-numbers',
    name: 'Imported numbers',
    also: [
      'imported number',
      'hosting orders',
      'hosted numbers',
      'text enable',
      'text-enablement',
      'bring your own number',
    ],
    what:
      'Numbers of other carriers are enabled for SMS by Imported Numbers and Hosting Orders, with a project ' +
      'access key.',
    serves: [{ product: 'numbers', for: 'the numbers themselves, and the free call that shows the key' }],
    hosts: ['imported.numbers.api.sinch.com'],
    unchecked: shownByNumbers,
    docs: ['https://developers.sinch.com/docs/numbers/api-reference/imported-hosting'],
    confidence: 'documented',
    source: 'developers.sinch.com/docs/numbers/api-reference/imported-hosting',
  },
  {
    id: 'subprojects',
    name: 'Subprojects',
    also: ['subproject', 'sub-project', 'sub-projects', 'sub project', 'sub projects', 'reseller'],
    what:
      'A subproject is called with the key of its parent project, or with one of its own. The Subprojects API itself ' +
      'takes the parent’s key; it is in closed beta, at v1, and v1alpha1 is deprecated.',
    serves: [{ product: 'numbers', for: 'the free call that shows the key in a project or a subproject' }],
    hosts: ['subproject.api.sinch.com'],
    unchecked: `${shownByNumbers} A new subproject can take 30 seconds before the parent’s key may use it.`,
    docs: ['https://developers.sinch.com/docs/subprojects/overview'],
    confidence: 'documented',
    source: 'developers.sinch.com/docs/subprojects/overview.md',
  },
  {
    id: 'access-keys-api',
    name: 'Access Keys API',
    also: ['access key api', 'accesskeys', 'access keys', 'access key management', 'create access keys'],
    what:
      'Access keys are made in the dashboard, or by the Access Keys API with a token made from another key of the ' +
      'project. The API is open to selected accounts only.',
    serves: [{ product: 'numbers', for: 'the free call that shows a new key' }],
    hosts: ['account.api.sinch.com'],
    unchecked: shownByNumbers,
    page: { href: '/products/numbers#rotate', label: 'Rotate an access key without an outage' },
    docs: ['https://developers.sinch.com/docs/accesskeys/getting-started'],
    confidence: 'documented',
    source: 'developers.sinch.com/docs/accesskeys/getting-started',
  },
  {
    id: 'sinch-id',
    name: 'Sinch ID and SSO',
    also: ['sinch id', 'sso', 'single sign-on', 'single sign on', 'saml', 'dashboard login'],
    what:
      'A Sinch ID, with or without single sign-on, opens the dashboard for a person and is no credential of an API. ' +
      'An API takes the access key or the application that this person makes there.',
    serves: [],
    hosts: [],
    unchecked: 'There is nothing to check: no API takes it.',
    docs: ['https://developers.sinch.com/docs/identity-access-management/authenticate/sinch-id'],
    confidence: 'single-source',
    source: 'developers.sinch.com/docs/identity-access-management/organize/accounts-and-projects.md',
  },
  {
    id: 'reporting',
    name: 'Reporting',
    also: ['reporting api', 'usage report', 'usage reports', 'analytics api', 'reportingapi'],
    what:
      'The Reporting API of reportingapi.sinch.com is retired, and no page of the reference that was read here ' +
      'describes another one. Delivery reports belong to the API that sent.',
    serves: [
      { product: 'sms-service-plan', for: 'delivery reports of SMS' },
      { product: 'conversation', for: 'delivery receipts of messages, by webhook' },
    ],
    hosts: [],
    unchecked: 'No check exists, since no current API of this name is known.',
    docs: ['https://developers.sinch.com/docs/sms/api-reference'],
    confidence: 'inferred',
    source: 'own reading of developers.sinch.com',
  },
  {
    id: 'functions',
    name: 'Functions',
    also: ['sinch functions', 'serverless', 'functions-runtime'],
    what:
      'A Function runs at Sinch with the project’s key in PROJECT_ID, PROJECT_ID_API_KEY and PROJECT_ID_API_SECRET, ' +
      'and an application’s in VOICE_APPLICATION_KEY and VOICE_APPLICATION_SECRET. A protected Function answers 401 ' +
      'itself: its callers send that project key by Basic.',
    serves: [
      { product: 'numbers', for: 'the free call that shows the project key' },
      { product: 'voice', for: 'the free call that shows the application' },
    ],
    hosts: ['.functions.sinch.com'],
    unchecked: 'No check calls a Function: it is code of its author, and its answers are its own.',
    docs: ['https://developers.sinch.com/docs/functions/reference/sdk-env-vars'],
    confidence: 'documented',
    source: 'developers.sinch.com/docs/functions/reference/sdk-env-vars',
  },
  {
    id: 'cli',
    name: 'Sinch CLI',
    also: ['sinch login', 'sinch auth login', 'sinch auth', 'sinch command line', 'sinch-cli'],
    what:
      'Since 0.9.1 `sinch login` logs in by the browser (PKCE) unless an API key is chosen. Secrets are kept in the ' +
      'keychain of the system, by profile; SINCH_PROJECT_ID, SINCH_KEY_ID and SINCH_KEY_SECRET beat the profile ' +
      'where all are set.',
    serves: [
      { product: 'numbers', for: 'the free call that shows a key which a profile or the variables hold' },
      { product: 'voice', for: 'the application that `sinch voice` needs beside it' },
    ],
    hosts: [],
    unchecked:
      'The login by browser leaves no key that could be checked here: `sinch auth status` tells what is stored and ' +
      'whether its token is valid.',
    page: { href: '/problems/credentials-shadowed', label: 'Another credential was used' },
    docs: [cliDocs, 'https://developers.sinch.com/docs/functions/cli/changelog'],
    confidence: 'documented',
    source: 'developers.sinch.com/docs/functions/cli/configuration',
  },
  {
    id: 'webhooks',
    name: 'Webhooks and callbacks',
    also: ['webhook', 'webhooks', 'callback', 'callbacks', 'webhook signature', 'callback signature'],
    what:
      'Webhooks come from Sinch to you, so no credential of yours is checked there: you check their signature, with ' +
      'another secret or in another way for each product.',
    serves: [],
    hosts: [],
    unchecked: 'No check asks an API about them; the signing bench verifies a webhook that you paste.',
    page: { href: '/sign?kind=conversation-webhook', label: 'Verify a webhook' },
    docs: ['https://developers.sinch.com/docs/voice/api-reference/authentication/callback-signed-request'],
    confidence: 'documented',
    source: 'developers.sinch.com/docs/voice/api-reference/authentication/callback-signed-request',
  },
]
