import { noneFailed, pass, warn, type Check } from '@/lib/engine/signing/check'
import { literalsInside } from '@/lib/engine/notation/find'
import { readNotation } from '@/lib/engine/notation/read'
import { entryOf, pairsOf, scalarOf, type NotationNode } from '@/lib/engine/notation/tree'
import type { Webhook, WebhookInput, WebhookReading } from '@/lib/engine/signing/webhooks/model'
import { notFound, type Source } from '@/lib/engine/signing/webhooks/missing'
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
  /** something was pasted whose form is not known, or that was cut off before it said all */
  readonly unread: boolean
}

const PARTS = ['timestamp', 'token', 'signature'] as const

/**
 * The signature triple of a Mailgun webhook: the `signature` object of the body, the object alone, or form fields, in
 * the notation of whatever printed them.
 */
function readTriple(body: string): Triple {
  const reading = readNotation(body)
  const tree = reading === null ? null : holderIn(body, reading.root)
  const [timestamp, token, signature] = PARTS.map((name) => (tree === null ? null : textUnder(tree, name)))
  const lacks = [timestamp, token, signature].includes(null)
  const unread = body.trim() !== '' && lacks && (reading === null || reading.cutOff || reading.unread.length > 0)
  return { timestamp: timestamp ?? null, token: token ?? null, signature: signature ?? null, unread }
}

/** Deeper it is not looked for. */
const DEEPEST = 3

/** The map that has the parts: in the tree itself, in an argument of a constructor, in a body that was logged. */
function holderIn(text: string, node: NotationNode, depth = 0): NotationNode | null {
  const here = holderOf(node)
  if (here !== null || depth > DEEPEST) return here
  const values = [...node.items, ...node.entries.map((entry) => entry.value)]
  const inner = values.flatMap((value) => [value, ...literalsInside(text, value).map((reading) => reading.root)])
  return inner.reduce<NotationNode | null>((found, one) => found ?? holderIn(text, one, depth + 1), null)
}

/** The map that has the parts: a body that has them under `signature`, or one that has them itself. */
function holderOf(node: NotationNode): NotationNode | null {
  const inner = entryOf(node, 'signature')
  if (inner !== null && inner.entries.length > 0) return inner
  return textUnder(node, 'token') === null && textUnder(node, 'timestamp') === null ? null : node
}

/** The text under a name, also where it stands in a list of pairs. */
function textUnder(node: NotationNode, name: string): string | null {
  return scalarOf(entryOf(node, name)) ?? pairsOf(node).find((pair) => pair.name === name)?.text ?? null
}

type Expected = { readonly form: RegExp; readonly odd: string }

function memberCheck(id: string, title: string, value: string | null, source: Source, expected: Expected): Check {
  if (value === null || value === '')
    return notFound(id, title, source, `The body has no ${id}, and it is part of what is signed.`)
  return expected.form.test(value) ? pass(id, title, value, 'Signed as text.') : warn(id, title, value, expected.odd)
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
  const source: Source = {
    box: 'what stands in the body',
    unread: triple.unread,
    instead: 'Paste the body as it arrived, or its three parts as JSON.',
  }
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
    source,
  })
  const checks = [
    memberCheck('timestamp', 'Timestamp', triple.timestamp, source, {
      form: /^\d{9,11}$/,
      odd: 'Mailgun sends seconds since 1970; it is signed as it stands.',
    }),
    memberCheck('token', 'Token', triple.token, source, {
      form: /^[0-9a-f]{50}$/,
      odd: 'Mailgun sends 50 hexadecimal digits; it is signed as it stands.',
    }),
    keyCheck(input.secret),
    form.check,
    compare(form.received, expected, source),
  ]
  return {
    checks,
    signed: complete ? recipe.parts.map(({ name, text }) => ({ name, text })) : [],
    joined: 'timestamp and token, with nothing between them; the rest of the body is not signed',
    expected,
    valid: input.secret === '' || input.body === '' || source.unread ? null : complete && noneFailed(checks),
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
      hint: 'The JSON body, its signature object alone, or form fields; also as your language prints them.',
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
