import { fail, noneFailed, pass, warn, type Check } from '@/lib/engine/signing/check'
import type { Webhook, WebhookInput, WebhookReading } from '@/lib/engine/signing/webhooks/model'
import { readHeaders } from '@/lib/engine/signing/webhooks/headers'
import { headersBox, notFound, type Source } from '@/lib/engine/signing/webhooks/missing'
import { compare, readReceived } from '@/lib/engine/signing/webhooks/received'
import { webhookRecipe, webhookSignature, type WebhookRecipe } from '@/lib/engine/signing/webhooks/recipe'

const JOIN = {
  node: "const message = rawBody + '.' + nonce + '.' + timestamp",
  python: 'message = raw_body + b"." + nonce.encode() + b"." + timestamp.encode()',
  java: 'String message = rawBody + "." + nonce + "." + timestamp;',
  dotnet: 'var message = $"{rawBody}.{nonce}.{timestamp}";',
  php: "$message = $rawBody . '.' . $nonce . '.' . $timestamp;",
} as const

const NAMES = {
  signature: 'x-sinch-webhook-signature',
  nonce: 'x-sinch-webhook-signature-nonce',
  timestamp: 'x-sinch-webhook-signature-timestamp',
  algorithm: 'x-sinch-webhook-signature-algorithm',
} as const

function algorithmCheck(value: string | null): Check {
  const title = 'Algorithm'
  if (value === null) return warn('algorithm', title, '', `${NAMES.algorithm} was not pasted; HmacSHA256 is assumed.`)
  if (value.toLowerCase() === 'hmacsha256') return pass('algorithm', title, value, 'HMAC-SHA256.')
  return fail('algorithm', title, value, 'This bench knows HmacSHA256, the only algorithm the SDKs implement.')
}

function present(id: string, title: string, name: string, value: string | null, source: Source): Check {
  return value === null || value === ''
    ? notFound(id, title, source, `${name} is missing, and it is part of what is signed.`)
    : pass(id, title, value, 'Signed as text.')
}

function read(input: WebhookInput): WebhookReading {
  const headers = readHeaders(input.headers)
  const source = headersBox(headers)
  const nonce = headers.get(NAMES.nonce)
  const timestamp = headers.get(NAMES.timestamp)
  const recipe: WebhookRecipe = {
    algorithm: 'sha256',
    writing: 'base64',
    secret: input.secret,
    otherKey: '',
    separator: '.',
    joinFix: JOIN,
    parts: [
      { part: 'body', name: 'body', text: input.body },
      { part: 'nonce', name: 'nonce', text: nonce ?? '' },
      { part: 'timestamp', name: 'timestamp', text: timestamp ?? '' },
    ],
  }
  const expected = input.secret === '' ? null : webhookSignature(recipe)
  const form = readReceived(headers.get(NAMES.signature), {
    writing: 'base64',
    algorithm: 'sha256',
    where: NAMES.signature,
    source,
  })
  const checks = [
    present('nonce', 'Nonce', NAMES.nonce, nonce, source),
    present('timestamp', 'Timestamp', NAMES.timestamp, timestamp, source),
    algorithmCheck(headers.get(NAMES.algorithm)),
    form.check,
    compare(form.received, expected, source),
  ]
  return {
    checks,
    signed: recipe.parts.map(({ name, text }) => ({ name, text })),
    joined: 'body, nonce and timestamp, joined by full stops',
    expected,
    valid: input.secret === '' || source.unread ? null : noneFailed(checks),
    recipe: input.secret === '' ? null : webhookRecipe(recipe),
    received: form.received,
  }
}

type Sender = { readonly kind: string; readonly secret: string; readonly remaining: string }

const signedBy = ({ kind, secret, remaining }: Sender): Webhook => ({
  kind,
  form: 'webhook',
  words: {
    headers: {
      hint: 'The four x-sinch-webhook-signature headers, one a line.',
      placeholder:
        'x-sinch-webhook-signature: …\nx-sinch-webhook-signature-nonce: …\nx-sinch-webhook-signature-timestamp: …',
      rows: 5,
      optional: false,
    },
    body: { hint: 'The raw bytes that arrived, before your framework parsed them.', json: 'always' },
    secret: { label: 'Webhook secret', hint: `${secret} It stays in this page.` },
    subject: 'The signature in the headers',
  },
  read,
  remaining: [
    'The body: paste the bytes that arrived, not what your framework made of them after parsing.',
    remaining,
    'The headers: nonce, timestamp and signature must come from the same request.',
  ],
})

export const CONVERSATION_WEBHOOK: Webhook = signedBy({
  kind: 'conversation-webhook',
  secret: 'The one you set on this webhook, as text.',
  remaining:
    'The secret: it is the one you set on this webhook, as text. It is neither the Key Secret of the project ' +
    'nor that of another webhook.',
})

/** SMS signs like Conversation, where that was switched on for the service plan. */
export const SMS_WEBHOOK: Webhook = signedBy({
  kind: 'sms-webhook',
  secret: 'The one that was agreed for your service plan, as text.',
  remaining:
    'The secret: it is the one that was agreed with your account manager for this service plan, as text. It is ' +
    'neither the API token of the plan nor the Key Secret of a project.',
})
