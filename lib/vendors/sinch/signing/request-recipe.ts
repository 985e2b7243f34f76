import { SIGNED_HOSTS } from './hosts'
import { choicesOf, MOST_MISTAKES, type Choice, type Choices } from '@/lib/engine/signing/choices'
import { latin1 } from '@/lib/engine/signing/bytes'
import { BODY_MISTAKES, md5Line, rightBody } from '@/lib/engine/signing/mistakes/body'
import { JOINED_BY_LF } from '@/lib/engine/signing/mistakes/fixes'
import { joiningMistakes, type Joining } from '@/lib/engine/signing/mistakes/form'
import {
  CONTENT_TYPE_MISTAKES,
  rightTimestamp,
  TIMESTAMP_MISTAKES,
  timestampLine,
  VERB_MISTAKES,
} from '@/lib/engine/signing/mistakes/headers'
import { KEY_MISTAKES, rightKey } from '@/lib/engine/signing/mistakes/key'
import { PATH_MISTAKES, pathLine } from '@/lib/engine/signing/mistakes/path'
import type { Recipe, SignedPart } from '@/lib/engine/signing/recipe'
import { partsOfPath, type RequestInput } from '@/lib/engine/signing/request-input'
import type { Part } from '@/lib/engine/signing/vocabulary'

const REQUEST_JOINING_MISTAKES = joiningMistakes(
  ['method', 'Content-MD5', 'Content-Type', 'timestamp', 'path'],
  JOINED_BY_LF,
)

/** The place of the body behind the lines: it is signed by its digest alone, and by itself only by mistake. */
const BODY = 5

const RIGHT_JOINING: Joining = { separator: '\n', ending: '', order: [0, 1, 2, 3, 4] }

const SEPARATORS = [
  ['\\n', 'a backslash and an n, as in single quotes'],
  ['', 'nothing'],
  [' ', 'a space'],
  ['\r', 'CR'],
] as const

/** Beyond this length mistakes of the body are tried one at a time: each costs a pass over the body. */
const LARGE_BODY = 32_768

const identity = (text: string) => text

/** The recipe of a signed request or callback, and the mistakes the search knows for it. */
export function requestRecipe(input: RequestInput): Recipe {
  const keys = choicesOf(
    rightKey(input.applicationSecret),
    KEY_MISTAKES,
    { applicationKey: input.applicationKey },
    (draft) => latin1(draft.bytes),
  )
  const body = input.body === '' ? null : BODY
  const joinings = choicesOf(RIGHT_JOINING, REQUEST_JOINING_MISTAKES, { separators: SEPARATORS, body }, (joining) =>
    JSON.stringify(joining),
  )
  const most = input.body.length > LARGE_BODY ? 1 : MOST_MISTAKES
  const { host, path, query } = partsOfPath(input.path)
  const hosts = host === '' ? SIGNED_HOSTS : [host]
  const parts = {
    verb: choicesOf(input.method.toUpperCase(), VERB_MISTAKES, undefined, identity),
    md5: choicesOf(rightBody(input.body), BODY_MISTAKES, undefined, (draft) => md5Line(draft) ?? '\0left out', most),
    contentType: choicesOf(input.contentType, CONTENT_TYPE_MISTAKES, undefined, identity),
    timestamp: choicesOf(rightTimestamp(input.timestamp), TIMESTAMP_MISTAKES, undefined, timestampLine),
    path: choicesOf({ head: '', path, query, withQuery: input.signsQuery }, PATH_MISTAKES, { hosts }, pathLine),
  }
  return {
    algorithm: 'sha256',
    writing: 'base64',
    keys: keys.list.map((choice) => ({ ...choice, value: choice.value.bytes })),
    joinings: joinings.list,
    parts: [
      part('verb', parts.verb, identity),
      part('md5', parts.md5, md5Line),
      part('contentType', parts.contentType, identity),
      part('timestamp', parts.timestamp, timestampLine),
      part('path', parts.path, pathLine),
      { part: 'body', choices: [{ value: input.body, mistakes: [], details: [], weight: 0, same: [] }] },
    ],
    silent: [keys, joinings, ...Object.values(parts)].flatMap((choices) => choices.silent),
  }
}

function part<D>(name: Part, choices: Choices<D>, text: (draft: D) => string | null): SignedPart {
  return { part: name, choices: choices.list.map((choice: Choice<D>) => ({ ...choice, value: text(choice.value) })) }
}
