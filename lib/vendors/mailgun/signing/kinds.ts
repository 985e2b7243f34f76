import type { SigningKind } from '@/lib/engine/model/signing'

export const signingKinds: readonly SigningKind[] = [
  {
    kind: 'mailgun-webhook',
    form: 'webhook',
    group: 'Callbacks and webhooks',
    label: 'Mailgun',
    title: 'Webhook from Mailgun',
    lead: 'Checks the signature object of a Mailgun webhook with the webhook signing key.',
    formula: ['signature = hexadecimal( HMAC-SHA256( webhook signing key as text, timestamp + token ) )'],
    facts: [
      {
        text: 'The key is the HTTP webhook signing key, not an API key. The two have the same form.',
        source: 'documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks',
        confidence: 'documented',
      },
      {
        text: 'Only timestamp and token are signed, with nothing between them; the event itself is not.',
        source: 'documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks',
        confidence: 'documented',
      },
      {
        text: 'Events of a subaccount carry a parent-signature as well, made with the key of the primary account.',
        source: 'documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks',
        confidence: 'documented',
      },
    ],
    problems: ['webhook-signature-mismatch'],
  },
]
