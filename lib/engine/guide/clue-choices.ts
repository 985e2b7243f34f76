import { catalogue } from '@/lib/vendors'
import { ofCredentialSet, type ClueId, type Reading } from './clues'

/** Clues that are chosen from a list: what a key looks like, where it came from, what the request sends. */

export type Choice = { readonly id: string; readonly label: string; readonly reading: Reading }

const SHAPES: readonly Choice[] = [
  {
    id: 'uuid',
    label: '8-4-4-4-12 hexadecimal digits (a UUID)',
    reading: {
      says:
        'A UUID is a Project ID, a Key ID or an Application Key. The form does not tell which; the page it ' +
        'came from does.',
      products: ofCredentialSet('project', 'application'),
    },
  },
  {
    id: 'base64-16',
    label: '24 characters that end in ==',
    reading: {
      says: `This is the form of an Application Secret: ${catalogue.field('applicationSecret').format.toLowerCase()}.`,
      products: ofCredentialSet('application'),
    },
  },
  {
    id: 'alnum-32',
    label: '32 letters and digits',
    reading: {
      says: 'This is the form of a Service plan ID and of its API token.',
      products: ofCredentialSet('sms-service-plan'),
      hint: true,
    },
  },
  {
    id: 'mailgun-key',
    label: '32, 8 and 8 hexadecimal digits with hyphens',
    reading: {
      says: 'This is the form of a Mailgun key. It does not tell an account key from a sending key.',
      products: ofCredentialSet('mailgun'),
    },
  },
  {
    id: 'mailgun-old',
    label: 'key- and 32 characters',
    reading: {
      says: 'This is the older form of a Mailgun key. It belongs to the value: do not remove key-.',
      products: ofCredentialSet('mailgun'),
    },
  },
  {
    id: 'mailgun-public',
    label: 'pubkey- and 32 characters',
    reading: {
      says: 'This is a retired public validation key of Mailgun. It opens nothing any more.',
      products: ofCredentialSet('mailgun'),
      diagnosis: 'wrong-key-type',
    },
  },
  {
    id: 'jwt',
    label: 'Three parts with dots between them, beginning with eyJ',
    reading: {
      says: 'This is a token and not a key: an access token of a project, or a registration token of In-App Calling.',
      products: [...ofCredentialSet('project'), 'in-app-calling'],
      scheme: 'oauth2',
    },
  },
  {
    id: 'ulid',
    label: '26 characters that begin with 01',
    reading: {
      says: 'This is a Conversation App ID. It is no credential: the Conversation API takes a project access key.',
      products: ['conversation'],
      diagnosis: 'wrong-identifier',
    },
  },
  {
    id: 'opaque',
    label: 'Something else, without hyphens or dots',
    reading: {
      says: 'By exclusion this may be the Key Secret of a project access key, whose form is not documented.',
      products: ofCredentialSet('project'),
      hint: true,
    },
  },
]

const ORIGINS: readonly Choice[] = [
  {
    id: 'access-keys',
    label: 'Sinch dashboard, Settings → Access keys',
    reading: { says: 'Access keys belong to a project: Key ID and Key Secret.', products: ofCredentialSet('project') },
  },
  {
    id: 'voice-apps',
    label: 'Sinch dashboard, Voice → Apps',
    reading: {
      says: 'Voice apps have an Application Key and Secret, for Voice and In-App Calling.',
      products: ['voice', 'in-app-calling'],
    },
  },
  {
    id: 'verification-apps',
    label: 'Sinch dashboard, Verification → Apps',
    reading: { says: 'Verification apps have an Application Key and Secret.', products: ['verification'] },
  },
  {
    id: 'service-plans',
    label: 'Sinch dashboard, SMS → Service plans',
    reading: { says: 'A service plan has an id and a static API token.', products: ['sms-service-plan'] },
  },
  {
    id: 'conversation-apps',
    label: 'Sinch dashboard, Conversation API → Apps',
    reading: {
      says: 'That page shows App IDs, which are no credentials. The Conversation API takes a project access key.',
      products: ['conversation'],
    },
  },
  {
    id: 'mailgun-security',
    label: 'Mailgun, API Security',
    reading: { says: 'Keys from this page are account keys.', products: ofCredentialSet('mailgun'), key: 'account' },
  },
  {
    id: 'mailgun-sending',
    label: 'Mailgun, Domain settings → Sending API keys',
    reading: {
      says: 'Keys from this page are domain sending keys: they post messages of one domain and nothing else.',
      products: ['mailgun-send'],
      key: 'sending',
    },
  },
  {
    id: 'mailgun-smtp',
    label: 'Mailgun, SMTP credentials or Webhooks',
    reading: {
      says: 'These are no API keys: an SMTP password is for smtp.mailgun.org, the signing key for checking webhooks.',
      products: ['mailgun-send'],
      key: 'other',
      diagnosis: 'wrong-key-type',
    },
  },
]

const HEADERS: readonly Choice[] = [
  {
    id: 'basic',
    label: 'Basic, or curl -u key:secret',
    reading: {
      says: 'Basic sends key and secret with every request. Project, Voice and Verification APIs take it for tests.',
      products: [...ofCredentialSet('project'), 'voice', 'verification'],
      scheme: 'basic',
    },
  },
  {
    id: 'basic-api',
    label: 'Basic with the user name api, or curl -u api:…',
    reading: { says: 'The user name api is Mailgun’s.', products: ofCredentialSet('mailgun'), scheme: 'mailgun-basic' },
  },
  {
    id: 'bearer-jwt',
    label: 'Bearer eyJ…',
    reading: {
      says: 'A Bearer token that begins with eyJ is an access token of a project.',
      products: ofCredentialSet('project'),
      scheme: 'oauth2',
    },
  },
  {
    id: 'bearer-other',
    label: 'Bearer and 32 letters or digits',
    reading: {
      says: 'A Bearer token of 32 characters is the static API token of a service plan.',
      products: ['sms-service-plan'],
      scheme: 'static-bearer',
    },
  },
  {
    id: 'application-signed',
    label: 'Application key:signature',
    reading: {
      says: 'This is a signed request of Voice or Verification.',
      products: ['voice', 'verification'],
      scheme: 'signed',
    },
  },
  {
    id: 'application-bare',
    label: 'Application key, without a signature',
    reading: {
      says: 'A key without a signature is public authentication, which Verification alone has.',
      products: ['verification'],
      scheme: 'public',
    },
  },
  {
    id: 'none',
    label: 'No Authorization header',
    reading: {
      says: 'Without an Authorization header every product refuses the request.',
      products: null,
      diagnosis: 'missing-authorization',
    },
  },
]

export const CHOICES: Readonly<Partial<Record<ClueId, readonly Choice[]>>> = {
  shape: SHAPES,
  origin: ORIGINS,
  header: HEADERS,
}

export function readChoice(clue: ClueId, id: string): Reading | null {
  return CHOICES[clue]?.find((c) => c.id === id)?.reading ?? null
}
