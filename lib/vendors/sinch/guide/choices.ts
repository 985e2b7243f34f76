import type { ClueChoice } from '@/lib/engine/model/guide'
import { fields } from '../fields'
import { takersOf } from './takers'

/** Clues that are chosen from a list: what a key looks like, where it came from, what the request sends. */

const shape: readonly ClueChoice[] = [
  {
    id: 'uuid',
    group: 'keys',
    label: '8-4-4-4-12 hexadecimal digits (a UUID)',
    reading: {
      says:
        'A UUID is a Project ID, a Key ID or an Application Key. The form does not tell which; the page it ' +
        'came from does.',
      products: takersOf('project', 'application'),
    },
  },

  {
    id: 'base64-16',
    group: 'keys',
    label: '24 characters that end in ==',
    reading: {
      says: `This is the form of an Application Secret: ${fields.applicationSecret.format.toLowerCase()}.`,
      products: takersOf('application'),
    },
  },

  {
    id: 'alnum-32',
    group: 'keys',
    label: '32 letters and digits',
    reading: {
      says: 'This is the form of a Service plan ID and of its API token.',
      products: takersOf('sms-service-plan'),
      hint: true,
    },
  },

  {
    id: 'jwt',
    group: 'others',
    label: 'Three parts with dots between them, beginning with eyJ',
    reading: {
      says: 'This is a token and not a key: an access token of a project, or a registration token of In-App Calling.',
      products: [...takersOf('project'), 'in-app-calling'],
      scheme: 'oauth2',
    },
  },

  {
    id: 'ulid',
    group: 'others',
    label: '26 characters that begin with 01',
    reading: {
      says: 'This is a Conversation App ID. It is no credential: the Conversation API takes a project access key.',
      products: ['conversation'],
      diagnosis: 'wrong-identifier',
    },
  },

  {
    id: 'opaque',
    group: 'others',
    label: 'Something else, without hyphens or dots',
    reading: {
      says: 'By exclusion this may be the Key Secret of a project access key, whose form is not documented.',
      products: takersOf('project'),
      hint: true,
    },
  },
]

const origin: readonly ClueChoice[] = [
  {
    id: 'access-keys',
    label: 'Sinch dashboard, Settings → Access keys',
    reading: { says: 'Access keys belong to a project: Key ID and Key Secret.', products: takersOf('project') },
  },

  {
    id: 'cli-login',
    label: 'Sinch CLI: I used sinch login',
    reading: {
      says:
        'sinch login stores a login by browser or an access key of a project, in the keychain and by profile. Your ' +
        'own program cannot use that login: make an access key for it. Variables like SINCH_KEY_ID beat the profile.',
      products: takersOf('project'),
      diagnosis: 'credentials-shadowed',
      hint: true,
    },
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
]

const header: readonly ClueChoice[] = [
  {
    id: 'basic',
    group: 'Basic',
    label: 'Basic, or curl -u key:secret',
    reading: {
      says: 'Basic sends key and secret with every request. Project, Voice and Verification APIs take it for tests.',
      products: [...takersOf('project'), 'voice', 'verification'],
      scheme: 'basic',
    },
  },

  {
    id: 'bearer-jwt',
    group: 'Bearer',
    label: 'Bearer eyJ…',
    reading: {
      says: 'A Bearer token that begins with eyJ is an access token of a project.',
      products: takersOf('project'),
      scheme: 'oauth2',
    },
  },

  {
    id: 'bearer-other',
    group: 'Bearer',
    label: 'Bearer and 32 letters or digits',
    reading: {
      says: 'A Bearer token of 32 characters is the static API token of a service plan.',
      products: ['sms-service-plan'],
      scheme: 'static-bearer',
    },
  },

  {
    id: 'application-signed',
    group: 'Application',
    label: 'Application key:signature',
    reading: {
      says: 'This is a signed request of Voice or Verification.',
      products: ['voice', 'verification'],
      scheme: 'signed',
    },
  },

  {
    id: 'application-bare',
    group: 'Application',
    label: 'Application key, without a signature',
    reading: {
      says: 'A key without a signature is public authentication, which Verification alone has.',
      products: ['verification'],
      scheme: 'public',
    },
  },
]

export const choices = { shape, origin, header } as const
