import type { KeyKind } from '@/lib/engine/model/guide'
import { keepTheKey } from './shared'

const account: KeyKind = {
  id: 'account',
  label: 'An account API key',
  hint: 'From API Security. It reads and sends, as far as its role allows.',
}

const accountKeyNeeded = 'The check makes reads only, so it needs an account key.'

const sending: KeyKind = {
  id: 'sending',
  label: 'A domain sending key',
  hint:
    'From Sending → Domains → Domain settings → Sending API keys. It posts messages of one domain and does ' +
    'nothing else.',
  steps: [
    { text: 'In Mailgun open Sending → Domains and the domain.', url: 'https://app.mailgun.com/mg/sending/domains' },
    { text: 'Open Domain settings → Sending API keys and add a key.' },
    keepTheKey,
  ],
  limits: {
    opens: 'further-calls',
    remark:
      'A sending key fails every read although it is valid, so no free call can prove it. Send one message to ' +
      'yourself with the command below.',
    check: accountKeyNeeded,
  },
}

const other: KeyKind = {
  id: 'other',
  label: 'An SMTP password or the webhook signing key',
  hint: 'Neither is an API key: the API refuses both.',
  limits: {
    opens: 'nothing',
    remark:
      'What you have is not an API key. An SMTP password belongs to the product Mailgun SMTP, the ' +
      'webhook signing key checks webhooks. Make an account key, as described here.',
    check: accountKeyNeeded,
  },
}

/** Only an account key can be tested with a read. */
export const keyKinds = {
  why: 'Mailgun has several kinds, and their values look alike: what a key may do depends on where it was made.',
  kinds: [account, sending, other],
} as const
