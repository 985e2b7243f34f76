import type { Fact } from '@/lib/engine/model/product'
import type { SigningKind } from '@/lib/engine/model/signing'

/** How a request or a callback of an application is signed, one step a line. */
export const STRING_TO_SIGN = [
  'Content-MD5    = base64( MD5( UTF-8 bytes of the body ) ), empty without a body',
  'string-to-sign = METHOD LF Content-MD5 LF Content-Type LF x-timestamp:VALUE LF PATH',
  'signature      = base64( HMAC-SHA256( base64-decoded secret, UTF-8 bytes of string-to-sign ) )',
] as const

const signedCallbackFacts: readonly Fact[] = [
  {
    text: 'The path is that of your callback URL as Sinch called it, and the body is the raw bytes that arrived.',
    source: 'developers.sinch.com/docs/voice/api-reference/authentication/callback-signed-request',
    confidence: 'documented',
  },
  {
    text: 'Callbacks carry the word application in lower case; the .NET SDK accepts that writing only.',
    source: 'sinch/sinch-sdk-dotnet:tests/Sinch.Tests/Core/AuthenticationHeaderValidationTests.cs',
    confidence: 'single-source',
  },
  {
    text: 'The usual cause of a mismatch is a body that the framework parsed and wrote again.',
    source: 'own conclusion from the algorithm',
    confidence: 'inferred',
  },
]

const signedCallback = (kind: string, label: string, title: string, further: readonly Fact[] = []): SigningKind => ({
  kind,
  form: 'callback',
  group: 'Callbacks and webhooks',
  label,
  title,
  lead: 'Checks a callback that Sinch sent to you, part by part, with the secret of the app.',
  formula: STRING_TO_SIGN,
  facts: [...further, ...signedCallbackFacts],
  problems: ['webhook-signature-mismatch'],
})

const voiceV2: SigningKind = {
  kind: 'voice-v2-webhook',
  form: 'callback',
  group: 'Callbacks and webhooks',
  label: 'Voice v2',
  title: 'Webhook from Voice v2',
  lead: 'Checks a webhook of a Voice v2 service, part by part, with the secret of that service.',
  formula: [
    'Content-MD5    = base64( MD5( UTF-8 bytes of the body ) ), empty without a body',
    'string-to-sign = METHOD LF Content-MD5 LF Content-Type LF x-timestamp:VALUE LF PATH',
    'signature      = base64( HMAC-SHA256( base64-decoded service secret, UTF-8 bytes of string-to-sign ) )',
    'Authorization: service <service id>:<signature>',
  ],
  facts: [
    {
      text:
        'The lines are those of a signed request of Voice v1. What differs is the word service, the id of the ' +
        'service in the place of an Application Key, and the secret of the service.',
      source: 'developers.sinch.com/docs/voice-2.0/api-reference/voice/webhooks/callwebhook',
      confidence: 'documented',
    },
    {
      text:
        'The service secret is base64 and decodes to 16 bytes; the text of it used as the key gives another ' +
        'signature.',
      source: 'developers.sinch.com/docs/voice-2.0/api-reference/voice/webhooks/callwebhook',
      confidence: 'documented',
    },
    {
      text: 'Without a body both the Content-MD5 and the Content-Type line are empty.',
      source: 'sinch/sinch-sdk-node, version 1.6: callbacks of Voice v2',
      confidence: 'single-source',
    },
    {
      text:
        'Whether every account can see the secret of its service today is not certain: the guide of Sinch Functions ' +
        'says that it is not handed out yet, the reference says that the dashboard shows it.',
      source: 'sinch/functions templates against developers.sinch.com/docs/voice-2.0/api-reference/webhook-signature',
      confidence: 'single-source',
    },
    {
      text:
        'One page prints authorization: application … in its example of headers. Its own algorithm and the other ' +
        'page say service.',
      source: 'developers.sinch.com/docs/voice-2.0/api-reference/webhook-signature',
      confidence: 'documented',
    },
    {
      text: 'How old x-timestamp may be is yours to decide: the SDKs do not look at its age.',
      source: 'sinch/sinch-sdk-java, snippet of the Voice v2 events',
      confidence: 'documented',
    },
  ],
  problems: ['webhook-signature-mismatch'],
}

const NONCE_FORMULA = [
  'message   = raw body . nonce . timestamp        joined by full stops',
  'signature = base64( HMAC-SHA256( secret as text, message ) )',
] as const

const smsWebhook: SigningKind = {
  kind: 'sms-webhook',
  form: 'webhook',
  group: 'Callbacks and webhooks',
  label: 'SMS',
  title: 'Callback from SMS',
  lead: 'Checks a delivery report or an inbound message of a service plan for which signing was switched on.',
  formula: NONCE_FORMULA,
  facts: [
    {
      text:
        'The SDKs for Node.js, Python and Java verify SMS callbacks as they verify those of Conversation: four ' +
        'x-sinch-webhook-signature headers, the secret as text.',
      source: 'sinch/sinch-sdk-node:packages/sms/src/rest/v1/callbacks/callbacks-webhook.ts and its test',
      confidence: 'documented',
    },
    {
      text:
        'Callbacks are not signed by themselves: an account manager has to switch it on for the service plan. ' +
        'Without those headers there is nothing to verify.',
      source: 'sinch/sinch-sdk-python:examples/webhooks/README.md and developers.sinch.com/docs/sms/release-notes',
      confidence: 'documented',
    },
    {
      text:
        'The reference of the SMS API names Basic, OAuth 2.0, mutual TLS and AWS SNS; it does not print the ' +
        'algorithm.',
      source: 'developers.sinch.com/docs/sms/api-reference/sms/tag/Webhooks',
      confidence: 'documented',
    },
  ],
  problems: ['webhook-signature-mismatch'],
}

/** What Sinch sends to its customers and signs, in the order in which the navigation shows them. */
export const callbackKinds: readonly SigningKind[] = [
  signedCallback('voice-callback', 'Voice', 'Signed callback from Voice'),
  voiceV2,
  signedCallback('verification-callback', 'Verification', 'Signed callback from Verification'),
  signedCallback('in-app-callback', 'In-App Calling', 'Signed callback of an In-App call', [
    {
      text:
        'A call from or to an app makes the same events as any other call of the Voice application (ICE, ACE, ' +
        'DiCE), sent to the callback URL of that application and signed with its key and secret.',
      source: 'developers.sinch.com/docs/voice-rest-api-intro and sinch/skills:skills/sinch-in-app-calling/SKILL.md',
      confidence: 'documented',
    },
    {
      text:
        'Push notifications of incoming calls go through Apple and Google to the device and not to a server of ' +
        'yours: no signature of theirs is documented, and there is nothing to verify here.',
      source: 'developers.sinch.com/docs/in-app-calling/ios/push-notifications',
      confidence: 'documented',
    },
  ]),
  {
    kind: 'conversation-webhook',
    form: 'webhook',
    group: 'Callbacks and webhooks',
    label: 'Conversation',
    title: 'Webhook from Conversation',
    lead: 'Checks a webhook that was set up with a secret.',
    formula: NONCE_FORMULA,
    facts: [
      {
        text: 'The secret is used as text. Decoding it from base64 is the mistake here, not the remedy.',
        source: 'sinch/sinch-sdk-node, sinch/sinch-sdk-java, sinch/sinch-sdk-dotnet',
        confidence: 'documented',
      },
      {
        text:
          'Nonce, timestamp and algorithm come in the headers x-sinch-webhook-signature-nonce, -timestamp and ' +
          '-algorithm.',
        source: 'sinch/skills:skills/sinch-conversation-api',
        confidence: 'documented',
      },
    ],
    problems: ['webhook-signature-mismatch'],
  },
  smsWebhook,
  {
    kind: 'numbers-webhook',
    form: 'webhook',
    group: 'Callbacks and webhooks',
    label: 'Numbers',
    title: 'Callback from Numbers',
    lead: 'Checks a callback of the Numbers API with the secret of its callback configuration.',
    formula: ['X-Sinch-Signature = hexadecimal( HMAC-SHA1( hmacSecret as text, raw body ) )'],
    facts: [
      {
        text: 'It is SHA-1 and hexadecimal, unlike every other signature of Sinch.',
        source: 'sinch/skills:skills/sinch-numbers-api/SKILL.md and the SDKs',
        confidence: 'documented',
      },
      {
        text: 'The raw bytes of the body are signed: verify before parsing.',
        source: 'sinch/sinch-sdk-node:packages/sdk-client/src/utils/authorization.helper.ts',
        confidence: 'documented',
      },
    ],
    problems: ['webhook-signature-mismatch'],
  },
]
