import type { SoughtTerm } from '@/lib/engine/model/sought-term'

/** Names by which people look for what is no product of its own here. */
export const soughtTerms: readonly SoughtTerm[] = [
  {
    id: 'mailgun-subaccounts',
    name: 'Mailgun subaccounts',
    also: ['subaccount', 'subaccounts', 'sub-account', 'on-behalf-of', 'x-mailgun-on-behalf-of', 'on behalf of'],
    what:
      'A subaccount is called with a key of its own, or with the key of the primary account and the header ' +
      'X-Mailgun-On-Behalf-Of with the id of the subaccount. Without it the call is about the primary account.',
    serves: [{ product: 'mailgun-send', for: 'all calls, with the header or a key of the subaccount' }],
    hosts: [],
    docs: ['https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/subaccounts'],
    confidence: 'documented',
    source: 'documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/subaccounts',
  },
  {
    id: 'mailgun-webhooks',
    name: 'Mailgun webhooks',
    also: ['mailgun webhook', 'webhook signing key', 'http signing key'],
    what:
      'Webhooks come from Mailgun to you, signed with the webhook signing key of the account, which is no API key ' +
      'and opens nothing.',
    serves: [],
    hosts: [],
    unchecked: 'No check asks an API about them; the signing bench verifies a webhook that you paste.',
    page: { href: '/sign?kind=mailgun-webhook', label: 'Verify a webhook' },
    docs: ['https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks'],
    confidence: 'documented',
    source: 'documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks',
  },
  {
    id: 'mailgun-stored-messages',
    name: 'Mailgun stored messages',
    also: ['stored messages', 'stored message', 'storage url', 'storage.url', 'retrieve message'],
    what:
      'A stored message is read at the address that its event gives, on a storage host, with the same API key and ' +
      'the user name api.',
    serves: [{ product: 'mailgun-send', for: 'the key, and the events that give the address' }],
    hosts: ['se.api.mailgun.net'],
    unchecked: 'No check reads a message. The same key is shown by the free call of Mailgun Send.',
    docs: ['https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/view-stored-messages'],
    confidence: 'documented',
    source: 'documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/view-stored-messages.md',
  },
]
