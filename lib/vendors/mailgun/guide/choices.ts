import type { ClueChoice } from '@/lib/engine/model/guide'
import { apiProducts } from '../products'

/** Clues that are chosen from a list: what a key looks like, where it came from, what the request sends. */

const all = apiProducts.map((p) => p.id)

const shape: readonly ClueChoice[] = [
  {
    id: 'mailgun-key',
    group: 'keys',
    label: '32, 8 and 8 hexadecimal digits with hyphens',
    reading: {
      says: 'This is the form of a Mailgun key. It does not tell an account key from a sending key.',
      products: all,
    },
  },

  {
    id: 'mailgun-old',
    group: 'keys',
    label: 'key- and 32 characters',
    reading: {
      says: 'This is the older form of a Mailgun key. It belongs to the value: do not remove key-.',
      products: all,
    },
  },

  {
    id: 'mailgun-public',
    group: 'keys',
    label: 'pubkey- and 32 characters',
    reading: {
      says: 'This is a retired public validation key of Mailgun. It opens nothing any more.',
      products: all,
      diagnosis: 'wrong-key-type',
    },
  },
]

const origin: readonly ClueChoice[] = [
  {
    id: 'mailgun-security',
    label: 'Mailgun, API Security',
    reading: { says: 'Keys from this page are account keys.', products: all, key: 'account' },
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
    label: 'Mailgun, Domain settings → SMTP credentials',
    reading: {
      says: 'Logins from this page are for the mail servers smtp.mailgun.org and smtp.eu.mailgun.org, and for no API.',
      products: ['mailgun-smtp'],
    },
  },

  {
    id: 'mailgun-webhooks',
    label: 'Mailgun, Webhooks',
    reading: {
      says: 'The signing key of this page is no API key: it is for checking webhooks.',
      products: ['mailgun-send'],
      key: 'other',
      diagnosis: 'wrong-key-type',
    },
  },
]

const header: readonly ClueChoice[] = [
  {
    id: 'basic-api',
    group: 'Basic',
    label: 'Basic with the user name api, or curl -u api:…',
    reading: { says: 'The user name api is Mailgun’s.', products: all, scheme: 'mailgun-basic' },
  },
]

export const choices = { shape, origin, header } as const
