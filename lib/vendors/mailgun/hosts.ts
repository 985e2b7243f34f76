import type { NamedHost } from '@/lib/engine/model/host'

/** Hosts of its own pages, which may be named in a shared report. */
export const publicHosts = ['documentation.mailgun.com', 'app.mailgun.com', 'mailgun.com', 'mailgun.net'] as const

/** Documented hosts beside those of the products, and what is called there. */
export const namedHosts: readonly NamedHost[] = [
  {
    hosts: [
      'se.api.mailgun.net',
      'sw.api.mailgun.net',
      'storage-us-east4.api.mailgun.net',
      'storage-us-west1.api.mailgun.net',
      'storage-europe-west1.api.mailgun.net',
    ],
    name: 'Mailgun message storage',
    purpose: 'stored messages, at the address that an event gives in storage.url',
    products: ['mailgun-send'],
    credentialSet: 'mailgun',
    source:
      'documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/view-stored-messages.md and ' +
      'third-party clients',
    confidence: 'third-party',
  },
]
