import { noneFailed } from '@/lib/engine/signing/check'
import type { Webhook, WebhookInput, WebhookReading } from '@/lib/engine/signing/webhooks/model'
import { readHeaders } from '@/lib/engine/signing/webhooks/headers'
import { headersBox } from '@/lib/engine/signing/webhooks/missing'
import { compare, readReceived } from '@/lib/engine/signing/webhooks/received'
import { webhookRecipe, webhookSignature, type WebhookRecipe } from '@/lib/engine/signing/webhooks/recipe'

const JOIN = {
  node: "createHmac('sha1', hmacSecret).update(rawBody).digest('hex')",
  python: 'hmac.new(hmac_secret.encode(), raw_body, hashlib.sha1).hexdigest()',
  java: 'Mac mac = Mac.getInstance("HmacSHA1"); … HexFormat.of().formatHex(mac.doFinal(rawBody));',
  dotnet:
    'Convert.ToHexString(new HMACSHA1(Encoding.UTF8.GetBytes(hmacSecret)).ComputeHash(rawBody)).ToLowerInvariant()',
  php: "hash_hmac('sha1', $rawBody, $hmacSecret)",
} as const

function read(input: WebhookInput): WebhookReading {
  const headers = readHeaders(input.headers)
  const source = headersBox(headers)
  const recipe: WebhookRecipe = {
    algorithm: 'sha1',
    writing: 'hex',
    secret: input.secret,
    otherKey: '',
    separator: '',
    joinFix: JOIN,
    parts: [{ part: 'body', name: 'body', text: input.body }],
  }
  const expected = input.secret === '' ? null : webhookSignature(recipe)
  const form = readReceived(headers.get('x-sinch-signature'), {
    writing: 'hex',
    algorithm: 'sha1',
    where: 'X-Sinch-Signature',
    source,
  })
  const checks = [form.check, compare(form.received, expected, source)]
  return {
    checks,
    signed: recipe.parts.map(({ name, text }) => ({ name, text })),
    joined: 'the raw body alone',
    expected,
    valid: input.secret === '' || source.unread ? null : noneFailed(checks),
    recipe: input.secret === '' ? null : webhookRecipe(recipe),
    received: form.received,
  }
}

export const NUMBERS_WEBHOOK: Webhook = {
  kind: 'numbers-webhook',
  form: 'webhook',
  words: {
    headers: { hint: 'X-Sinch-Signature.', placeholder: 'X-Sinch-Signature: …', rows: 5, optional: false },
    body: { hint: 'The raw bytes that arrived, before your framework parsed them.', json: 'always' },
    secret: {
      label: 'hmacSecret',
      hint: 'Of the callback configuration of the Numbers API, as text. It stays in this page.',
    },
    subject: 'The signature in the headers',
  },
  read,
  remaining: [
    'The body: paste the bytes that arrived, not what your framework made of them after parsing.',
    'The secret: it is the hmacSecret of the callback configuration of the Numbers API, as text. It is not ' +
      'the Key Secret of the project.',
    'The signature is HMAC-SHA1 written as hexadecimal; code that makes SHA-256 or base64 cannot match.',
  ],
}
