import { decodeBase64, utf8 } from '../../bytes/hash'
import { concat, decodeLeniently } from '../bytes'
import { prettyPrinted, reserialised } from '../json-forms'
import { defineMistakes } from './define'
import { CLEAN_SECRET, RAW_BODY, TEXT_SECRET } from './fixes'
import type { KeyDraft } from './key'

export type WebhookKeyContext = {
  /** another credential that may stand in the place of the secret, or the empty string */
  readonly otherKey: string
}

export const WEBHOOK_KEY_MISTAKES = defineMistakes<KeyDraft, WebhookKeyContext>([
  {
    id: 'key-is-application-key',
    part: 'key',
    stage: 0,
    weight: 2,
    title: 'API key in place of the webhook signing key',
    sentence: 'the API key is used in place of the webhook signing key',
    fix: {
      node: "createHmac('sha256', process.env.WEBHOOK_SIGNING_KEY).update(timestamp + token).digest('hex')",
      python: 'hmac.new(os.environ["WEBHOOK_SIGNING_KEY"].encode(), (timestamp + token).encode(), hashlib.sha256)',
      java: 'new SecretKeySpec(System.getenv("WEBHOOK_SIGNING_KEY").getBytes(UTF_8), "HmacSHA256")',
      dotnet: 'new HMACSHA256(Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("WEBHOOK_SIGNING_KEY")!))',
      php: "hash_hmac('sha256', $timestamp . $token, getenv('WEBHOOK_SIGNING_KEY'))",
    },
    variants: (_, { otherKey }) => (otherKey === '' ? [] : [{ value: { text: otherKey, bytes: utf8(otherKey) } }]),
  },
  {
    id: 'secret-decoded',
    part: 'key',
    stage: 1,
    weight: 1,
    title: 'Secret base64-decoded',
    sentence: 'the secret is base64-decoded, where it is used as text',
    fix: TEXT_SECRET,
    variants: ({ text }) => {
      const strict = decodeBase64(text)
      const lenient = decodeLeniently(text)
      return [...(strict.ok ? [strict.bytes] : []), ...(lenient.length > 0 ? [lenient] : [])].map((bytes) => ({
        value: { text, bytes },
      }))
    },
  },
  {
    id: 'key-trailing-newline',
    part: 'key',
    stage: 2,
    weight: 3,
    title: 'Line break at the end of the secret',
    sentence: 'the secret ends in a line break',
    fix: CLEAN_SECRET,
    variants: (draft) =>
      ['\n', '\r\n'].map((end) => ({
        value: { ...draft, bytes: concat(draft.bytes, utf8(end)) },
        detail: end === '\n' ? 'LF' : 'CR LF',
      })),
  },
])

export const WEBHOOK_BODY_MISTAKES = defineMistakes<string>([
  {
    id: 'body-reserialised',
    part: 'body',
    stage: 0,
    weight: 1,
    title: 'Body parsed and written again',
    sentence: 'the body is parsed and written again before it is signed',
    fix: RAW_BODY,
    variants: (body) =>
      [...reserialised(body), ...prettyPrinted(body)].map((form) => ({ value: form.text, detail: form.detail })),
  },
  {
    id: 'trailing-newline',
    part: 'body',
    stage: 1,
    weight: 3,
    title: 'Line break at the end of the body',
    sentence: 'the body differs by a line break at its end',
    fix: RAW_BODY,
    variants: (body) => {
      if (body === '') return []
      const cut = body.endsWith('\n') ? [{ value: body.slice(0, -1), detail: 'the one at the end left out' }] : []
      return [{ value: `${body}\n`, detail: 'LF added' }, { value: `${body}\r\n`, detail: 'CR LF added' }, ...cut]
    },
  },
])
