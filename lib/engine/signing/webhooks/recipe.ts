import { base64, hex, hmacSha1, hmacSha256, utf8 } from '../../bytes/hash'
import { latin1 } from '../bytes'
import { choicesOf, type Choices } from '../choices'
import { joiningMistakes, type Joining } from '../mistakes/form'
import { WEBHOOK_BODY_MISTAKES, WEBHOOK_KEY_MISTAKES } from '../mistakes/webhook'
import type { Algorithm, Recipe, SignedPart, Writing } from '../recipe'
import type { Fix, Part } from '../vocabulary'

/** What a webhook signature is made of. */
export type WebhookRecipe = {
  readonly algorithm: Algorithm
  readonly writing: Writing
  readonly secret: string
  readonly otherKey: string
  readonly separator: string
  /** in the right order; a body may have been re-serialised, other parts are taken as they are */
  readonly parts: readonly { readonly part: Part; readonly name: string; readonly text: string }[]
  readonly joinFix: Fix
}

const SEPARATORS = [
  ['', 'nothing'],
  ['.', 'a full stop'],
  [':', 'a colon'],
  ['\n', 'LF'],
  [',', 'a comma'],
  [' ', 'a space'],
  ['|', 'a vertical bar'],
  ['-', 'a hyphen'],
] as const

/** The recipe of a webhook whose secret is used as text, with the mistakes the search knows for it. */
export function webhookRecipe(from: WebhookRecipe): Recipe {
  const right = { text: from.secret, bytes: utf8(from.secret) }
  const keys = choicesOf(right, WEBHOOK_KEY_MISTAKES, { otherKey: from.otherKey }, (draft) => latin1(draft.bytes))
  const joined: Joining = { separator: from.separator, ending: '', order: from.parts.map((_, i) => i) }
  const mistakes = joiningMistakes(
    from.parts.map((p) => p.name),
    from.joinFix,
  )
  const separators = from.parts.length < 2 ? [] : SEPARATORS.filter(([separator]) => separator !== from.separator)
  const at = from.parts.findIndex(({ part, text }) => part === 'body' && text !== '')
  const body = at >= 0 && from.parts.length > 1 ? at : null
  const joinings = choicesOf(joined, mistakes, { separators, body }, (joining) => JSON.stringify(joining))
  const bodies = from.parts.map(({ part, text }) =>
    part === 'body' ? choicesOf(text, WEBHOOK_BODY_MISTAKES, undefined, (one) => one) : only(text),
  )
  return {
    algorithm: from.algorithm,
    writing: from.writing,
    keys: keys.list.map((choice) => ({ ...choice, value: choice.value.bytes })),
    joinings: joinings.list,
    parts: from.parts.map(({ part }, i): SignedPart => ({ part, choices: bodies[i]?.list ?? [] })),
    silent: [keys, joinings, ...bodies].flatMap((choices) => choices.silent),
  }
}

const only = (text: string): Choices<string> => ({
  list: [{ value: text, mistakes: [], details: [], weight: 0, same: [] }],
  silent: [],
})

/** The signature itself, in the vendor's own writing. */
export function webhookSignature(from: WebhookRecipe): string {
  const message = from.parts.map((p) => p.text).join(from.separator)
  const digest = (from.algorithm === 'sha1' ? hmacSha1 : hmacSha256)(from.secret, message)
  return from.writing === 'hex' ? hex(digest) : base64(digest)
}
