import { base64, hex, md5, utf8 } from '../../bytes/hash'
import { concat, utf16 } from '../bytes'
import { prettyPrinted, reserialised } from '../json-forms'
import { defineMistakes, type Variant } from './define'
import { MD5_OF_BODY, ONE_BODY, UTF8_BODY } from './fixes'

/** The Content-MD5 line on its way from a body to text; `null` is a line that is left out. */
export type BodyDraft = {
  readonly text: string
  /** calculated when it is first asked for, then kept */
  readonly digest: () => Uint8Array
  readonly line: (digest: () => Uint8Array) => string | null
}

function digestOf(bytes: () => Uint8Array): () => Uint8Array {
  let kept: Uint8Array | undefined
  return () => (kept ??= md5(bytes()))
}

/** The right line: base64 of the MD5 of the body's UTF-8 bytes, empty where there is no body. */
export function rightBody(text: string): BodyDraft {
  return { text, digest: digestOf(() => utf8(text)), line: text === '' ? () => '' : (digest) => base64(digest()) }
}

/** The line that a draft stands for. */
export function md5Line(draft: BodyDraft): string | null {
  return draft.line(draft.digest)
}

const withText = (draft: BodyDraft, text: string, detail?: string): Variant<BodyDraft> => ({
  value: { ...draft, text, digest: digestOf(() => utf8(text)) },
  ...(detail === undefined ? {} : { detail }),
})

const withLine = (draft: BodyDraft, line: BodyDraft['line'], detail?: string): Variant<BodyDraft> => ({
  value: { ...draft, line },
  ...(detail === undefined ? {} : { detail }),
})

const encodedLine: BodyDraft['line'] = (digest) => base64(digest())

function nothing(draft: BodyDraft): readonly Variant<BodyDraft>[] {
  const values = draft.text === '' ? ['', 'null', '{}', 'undefined', '""', '[]'] : ['', 'null', '{}']
  return values.map((text) => ({
    value: { text, digest: digestOf(() => utf8(text)), line: encodedLine },
    detail: text === '' ? 'of zero bytes' : `of the text ${text}`,
  }))
}

function lineEnds(draft: BodyDraft): readonly Variant<BodyDraft>[] {
  if (draft.text === '') return []
  const cut = draft.text.endsWith('\r\n')
    ? draft.text.slice(0, -2)
    : draft.text.endsWith('\n')
      ? draft.text.slice(0, -1)
      : null
  return [
    withText(draft, `${draft.text}\n`, 'LF added'),
    withText(draft, `${draft.text}\r\n`, 'CR LF added'),
    ...(cut === null ? [] : [withText(draft, cut, 'the one at the end left out')]),
  ]
}

function otherEncodings(draft: BodyDraft): readonly Variant<BodyDraft>[] {
  const { text } = draft
  if (text === '') return []
  const as = (detail: string, bytes: () => Uint8Array): Variant<BodyDraft> => ({
    value: { ...draft, digest: digestOf(bytes) },
    detail,
  })
  return [
    as('UTF-16, low byte first', () => utf16(text, true)),
    as('UTF-16, high byte first', () => utf16(text, false)),
    as('UTF-16 with a byte order mark', () => utf16(`\ufeff${text}`, true)),
    as('UTF-8 with a byte order mark', () => concat(utf8('\ufeff'), utf8(text))),
    as('Latin-1', () => Uint8Array.from(text, (c) => (c.charCodeAt(0) > 255 ? 63 : c.charCodeAt(0)))),
  ]
}

export const BODY_MISTAKES = defineMistakes<BodyDraft>([
  {
    id: 'md5-of-reserialised-json',
    part: 'md5',
    stage: 0,
    weight: 1,
    title: 'MD5 of the JSON written a second time',
    sentence: 'the MD5 is that of the JSON body written again by a serialiser, not of the bytes that are sent',
    fix: ONE_BODY,
    variants: (draft) => reserialised(draft.text).map((form) => withText(draft, form.text, form.detail)),
  },
  {
    id: 'md5-of-pretty-json',
    part: 'md5',
    stage: 0,
    weight: 4,
    title: 'MD5 of the pretty-printed JSON',
    sentence: 'the MD5 is that of the body pretty-printed',
    fix: ONE_BODY,
    variants: (draft) => prettyPrinted(draft.text).map((form) => withText(draft, form.text, form.detail)),
  },
  {
    id: 'md5-of-nothing',
    part: 'md5',
    stage: 0,
    weight: 2,
    title: 'MD5 of an empty value',
    sentence: 'the MD5 is that of an empty value in place of the body',
    fix: MD5_OF_BODY,
    variants: nothing,
  },
  {
    id: 'md5-of-trailing-newline',
    part: 'md5',
    stage: 1,
    weight: 3,
    title: 'MD5 with another line break at the end',
    sentence: 'the body that is hashed differs by a line break at its end',
    fix: ONE_BODY,
    variants: lineEnds,
  },
  {
    id: 'md5-utf16',
    part: 'md5',
    stage: 2,
    weight: 5,
    title: 'MD5 of another text encoding',
    sentence: 'the body is hashed in another text encoding than UTF-8',
    fix: UTF8_BODY,
    variants: otherEncodings,
  },
  {
    id: 'md5-hex',
    part: 'md5',
    stage: 3,
    weight: 2,
    title: 'MD5 written as hexadecimal',
    sentence: 'the MD5 is written as hexadecimal instead of base64',
    fix: MD5_OF_BODY,
    variants: (draft) => [
      withLine(draft, (digest) => hex(digest()), 'lower case'),
      withLine(draft, (digest) => hex(digest()).toUpperCase(), 'upper case'),
    ],
  },
  {
    id: 'md5-base64-of-hex',
    part: 'md5',
    stage: 3,
    weight: 3,
    title: 'MD5 as base64 of its hexadecimal text',
    sentence: 'the hexadecimal text of the MD5 is base64-encoded instead of its 16 bytes',
    fix: MD5_OF_BODY,
    variants: (draft) => [
      withLine(draft, (digest) => base64(hex(digest())), 'lower case'),
      withLine(draft, (digest) => base64(hex(digest()).toUpperCase()), 'upper case'),
    ],
  },
  {
    id: 'md5-missing',
    part: 'md5',
    stage: 3,
    weight: 3,
    title: 'No Content-MD5',
    sentence: 'the Content-MD5 is missing from the string-to-sign',
    fix: MD5_OF_BODY,
    variants: (draft) => [
      withLine(draft, () => '', 'the line is empty'),
      withLine(draft, () => null, 'the whole line is left out'),
    ],
  },
])
