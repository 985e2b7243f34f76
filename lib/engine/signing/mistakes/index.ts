import type { SigningForm } from '../../model/signing'
import { type MistakeId } from '../vocabulary'
import { BODY_MISTAKES } from './body'
import type { MistakeText } from './define'
import { JOINED_BY_LF, RAW_BODY } from './fixes'
import { joiningMistakes, OUTPUT_MISTAKES } from './form'
import { CONTENT_TYPE_MISTAKES, TIMESTAMP_MISTAKES, VERB_MISTAKES } from './headers'
import { KEY_MISTAKES } from './key'
import { PATH_MISTAKES } from './path'
import { WEBHOOK_BODY_MISTAKES, WEBHOOK_KEY_MISTAKES } from './webhook'

/** What is said of the mistakes of signed requests and callbacks. */
export const REQUEST_MISTAKES: readonly MistakeText[] = [
  ...KEY_MISTAKES,
  ...VERB_MISTAKES,
  ...BODY_MISTAKES,
  ...CONTENT_TYPE_MISTAKES,
  ...TIMESTAMP_MISTAKES,
  ...PATH_MISTAKES,
  ...joiningMistakes([], JOINED_BY_LF),
  ...OUTPUT_MISTAKES,
]

/** What is said of the mistakes of webhooks whose secret is used as text. */
export const WEBHOOK_MISTAKES: readonly MistakeText[] = [
  ...WEBHOOK_KEY_MISTAKES,
  ...WEBHOOK_BODY_MISTAKES,
  ...joiningMistakes([], RAW_BODY),
  ...OUTPUT_MISTAKES,
]

/** The text of a mistake in a form: where the secret is used as text, the words of webhooks come first. */
export function mistakeText(id: MistakeId, form: SigningForm): MistakeText {
  const lists = form === 'webhook' ? [WEBHOOK_MISTAKES, REQUEST_MISTAKES] : [REQUEST_MISTAKES, WEBHOOK_MISTAKES]
  const found = lists.flat().find((mistake) => mistake.id === id)
  if (!found) throw new Error(`no mistake ${id}`)
  return found
}

/** In a handler of callbacks these are seen as one cause: the framework parsed the body. */
export const ALSO_CALLED: Partial<Record<MistakeId, MistakeId>> = {
  'md5-of-reserialised-json': 'body-reserialised',
  'md5-of-pretty-json': 'body-reserialised',
}
