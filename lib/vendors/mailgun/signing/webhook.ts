import { fail, noneFailed, pass, warn, type Check } from '@/lib/engine/signing/check'
import type { Webhook, WebhookInput, WebhookReading } from '@/lib/engine/signing/webhooks/model'
import { compare, readReceived } from '@/lib/engine/signing/webhooks/received'
import { webhookRecipe, webhookSignature, type WebhookRecipe } from '@/lib/engine/signing/webhooks/recipe'

const JOIN = {
  node: "createHmac('sha256', signingKey).update(timestamp + token).digest('hex')",
  python: 'hmac.new(signing_key.encode(), (timestamp + token).encode(), hashlib.sha256).hexdigest()',
  java: 'HexFormat.of().formatHex(mac.doFinal((timestamp + token).getBytes(StandardCharsets.UTF_8)));',
  dotnet: 'Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(timestamp + token))).ToLowerInvariant()',
  php: "hash_hmac('sha256', $timestamp . $token, $signingKey)",
} as const

type Triple = {
  readonly timestamp: string | null
  readonly token: string | null
  readonly signature: string | null
  readonly shape: 'json' | 'form' | null
}

const NONE: Triple = { timestamp: null, token: null, signature: null, shape: null }

const scalar = (value: unknown) =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null

function member(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined
}

/**
 * The signature triple of a Mailgun webhook: the `signature` object of the JSON body, the object alone, or form fields.
 */
function readTriple(body: string): Triple {
  const text = body.trim()
  if (text.startsWith('{')) return readJson(text)
  if (!/(?:^|&)token=/.test(text)) return NONE
  const form = new URLSearchParams(text)
  return { timestamp: form.get('timestamp'), token: form.get('token'), signature: form.get('signature'), shape: 'form' }
}

function readJson(text: string): Triple {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return NONE
  }
  if (typeof value !== 'object' || value === null) return NONE
  const inner = member(value, 'signature')
  const from = typeof inner === 'object' && inner !== null ? inner : value
  return {
    timestamp: scalar(member(from, 'timestamp')),
    token: scalar(member(from, 'token')),
    signature: scalar(member(from, 'signature')),
    shape: 'json',
  }
}

function memberCheck(id: string, title: string, value: string | null, expected: RegExp, odd: string): Check {
  if (value === null || value === '')
    return fail(id, title, '', `The body has no ${id}, and it is part of what is signed.`)
  return expected.test(value) ? pass(id, title, value, 'Signed as text.') : warn(id, title, value, odd)
}

/**
 * The forms of a Mailgun API key. The webhook signing key of older accounts has the form of a key too, so this is a
 * hint only.
 */
const API_KEY = /^(?:key-[0-9a-f]{32}|[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})$/

function keyCheck(secret: string): Check {
  const title = 'Signing key'
  if (secret === '')
    return { id: 'secret', title, status: 'not-tested', value: '', found: 'Enter the HTTP webhook signing key.' }
  if (!API_KEY.test(secret)) return pass('secret', title, '', 'Used as text, as it stands.')
  return warn(
    'secret',
    title,
    '',
    'It has the form of a Mailgun API key. Webhooks are signed with the HTTP webhook signing key, another ' +
      'value on the same page (Mailgun → API Security). The form alone does not tell the two apart.',
  )
}

function read(input: WebhookInput): WebhookReading {
  const triple = readTriple(input.body)
  const recipe: WebhookRecipe = {
    algorithm: 'sha256',
    writing: 'hex',
    secret: input.secret,
    otherKey: input.otherKey,
    separator: '',
    joinFix: JOIN,
    parts: [
      { part: 'timestamp', name: 'timestamp', text: triple.timestamp ?? '' },
      { part: 'token', name: 'token', text: triple.token ?? '' },
    ],
  }
  const complete = triple.timestamp !== null && triple.token !== null
  const expected = input.secret === '' || !complete ? null : webhookSignature(recipe)
  const form = readReceived(triple.signature, {
    writing: 'hex',
    algorithm: 'sha256',
    where: 'signature.signature in the body',
  })
  const checks = [
    memberCheck(
      'timestamp',
      'Timestamp',
      triple.timestamp,
      /^\d{9,11}$/,
      'Mailgun sends seconds since 1970; it is signed as it stands.',
    ),
    memberCheck(
      'token',
      'Token',
      triple.token,
      /^[0-9a-f]{50}$/,
      'Mailgun sends 50 hexadecimal digits; it is signed as it stands.',
    ),
    keyCheck(input.secret),
    form.check,
    compare(form.received, expected),
  ]
  return {
    checks,
    signed: complete ? recipe.parts.map(({ name, text }) => ({ name, text })) : [],
    joined: 'timestamp and token, with nothing between them; the rest of the body is not signed',
    expected,
    valid: input.secret === '' || input.body === '' ? null : complete && noneFailed(checks),
    recipe: input.secret === '' || !complete ? null : webhookRecipe(recipe),
    received: form.received,
  }
}

export const MAILGUN_WEBHOOK: Webhook = {
  kind: 'mailgun-webhook',
  form: 'webhook',
  words: {
    headers: {
      hint: 'Not needed: Mailgun puts the signature into the body.',
      placeholder: '',
      rows: 2,
      optional: true,
    },
    body: {
      hint: 'The JSON body, its signature object alone, or the form fields of an older webhook.',
      json: 'where-it-begins-so',
    },
    secret: {
      label: 'HTTP webhook signing key',
      hint: 'Mailgun → API Security → HTTP webhook signing key. Not an API key. It stays in this page.',
    },
    otherKey: {
      label: 'Mailgun API key',
      hint: 'To see whether your code used it in place of the signing key.',
    },
    subject: 'The signature in the body',
  },
  read,
  remaining: [
    'The key: it must be the HTTP webhook signing key (Mailgun → API Security), not an API key and not an ' +
      'SMTP password. An API key gives exactly this picture.',
    'The account: the event of a subaccount is signed with the key of the subaccount; parent-signature ' +
      'belongs to the primary account.',
    'The key may have been replaced in the dashboard since the webhook was sent.',
  ],
}
