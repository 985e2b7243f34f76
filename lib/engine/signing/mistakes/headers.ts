import { defineMistakes, type Variant } from './define'
import { ONE_CONTENT_TYPE, ONE_TIMESTAMP, TIMESTAMP_LINE, UPPER_CASE_VERB } from './fixes'

export const VERB_MISTAKES = defineMistakes<string>([
  {
    id: 'verb-case',
    part: 'verb',
    stage: 0,
    weight: 3,
    title: 'Method not in upper case',
    sentence: 'the method is not in upper case',
    fix: UPPER_CASE_VERB,
    variants: (verb) => [
      { value: verb.toLowerCase(), detail: 'lower case' },
      { value: verb.slice(0, 1) + verb.slice(1).toLowerCase(), detail: 'only the first letter upper case' },
    ],
  },
])

const CHARSETS = [
  '; charset=utf-8',
  '; charset=UTF-8',
  ';charset=utf-8',
  ';charset=UTF-8',
  '; charset="utf-8"',
] as const

const mediaType = (value: string) => (value.split(';')[0] ?? '').trimEnd()

export const CONTENT_TYPE_MISTAKES = defineMistakes<string>([
  {
    id: 'content-type-charset',
    part: 'contentType',
    stage: 0,
    weight: 1,
    title: 'Content-Type signed with a charset',
    sentence: 'the Content-Type is signed with a charset that is not in the header above',
    fix: ONE_CONTENT_TYPE,
    variants: (value) =>
      value === '' ? [] : CHARSETS.map((charset) => ({ value: mediaType(value) + charset, detail: charset })),
  },
  {
    id: 'content-type-without-charset',
    part: 'contentType',
    stage: 0,
    weight: 1,
    title: 'Content-Type signed without its charset',
    sentence: 'the Content-Type is signed without the parameter that the header carries',
    fix: ONE_CONTENT_TYPE,
    variants: (value) => (value.includes(';') ? [{ value: mediaType(value) }] : []),
  },
  {
    id: 'content-type-empty',
    part: 'contentType',
    stage: 0,
    weight: 2,
    title: 'Content-Type line empty',
    sentence: 'the Content-Type line is empty',
    fix: ONE_CONTENT_TYPE,
    variants: (value) => (value === '' ? [] : [{ value: '' }]),
  },
])

/** The timestamp line: `name:gap value`; without a name there is only the value. */
export type TimestampDraft = { readonly name: string | null; readonly gap: string; readonly value: string }

export function rightTimestamp(value: string): TimestampDraft {
  return { name: 'x-timestamp', gap: '', value }
}

export function timestampLine({ name, gap, value }: TimestampDraft): string {
  return name === null ? value : `${name}:${gap}${value}`
}

const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]00:?00)?$/

function epochs(draft: TimestampDraft): readonly Variant<TimestampDraft>[] {
  const ms = Date.parse(draft.value)
  if (!ISO.test(draft.value) || Number.isNaN(ms)) return []
  const forms: readonly (readonly [string, string])[] = [
    [String(Math.floor(ms / 1000)), 'seconds'],
    [String(ms), 'milliseconds'],
    [String(ms / 1000), 'seconds with a fraction'],
  ]
  return forms.map(([value, detail]) => ({ value: { ...draft, value }, detail }))
}

function precisions(draft: TimestampDraft): readonly Variant<TimestampDraft>[] {
  const [, day, time, fraction = '', zone = ''] = ISO.exec(draft.value) ?? []
  if (day === undefined || time === undefined) return []
  const at = (digits: number, suffix: string) =>
    `${day}T${time}${digits === 0 ? '' : `.${fraction.padEnd(digits, '0').slice(0, digits)}`}${suffix}`
  const digits = [0, 3, 6, 7, 9].map((n) => ({
    text: at(n, zone),
    detail: n === 0 ? 'whole seconds' : `${n} digits after the point`,
  }))
  const zones = [
    at(fraction.length, '+00:00'),
    at(fraction.length, '+0000'),
    at(fraction.length, ''),
    at(fraction.length, 'Z'),
  ]
  const mixed = [at(6, '+00:00'), at(0, '+00:00'), at(3, 'Z'), at(0, 'Z')]
  const written = [...zones, ...mixed, `${day} ${time}`].map((text) => ({
    text,
    detail: `written like ${shape(text)}`,
  }))
  return [...digits, ...written].map(({ text, detail }) => ({ value: { ...draft, value: text }, detail }))
}

// the form of a time without the time
const shape = (text: string) => text.replace(/\d/g, '0')

const named = (draft: TimestampDraft, name: string): Variant<TimestampDraft> => ({
  value: { ...draft, name },
  detail: `${name}:`,
})

export const TIMESTAMP_MISTAKES = defineMistakes<TimestampDraft>([
  {
    id: 'timestamp-epoch',
    part: 'timestamp',
    stage: 0,
    weight: 4,
    title: 'Timestamp signed as a number',
    sentence: 'the timestamp is signed as seconds or milliseconds since 1970',
    fix: ONE_TIMESTAMP,
    variants: epochs,
  },
  {
    id: 'timestamp-precision',
    part: 'timestamp',
    stage: 0,
    weight: 2,
    title: 'Timestamp signed in another precision',
    sentence: 'the timestamp is signed in another precision or notation than the header has',
    fix: ONE_TIMESTAMP,
    variants: precisions,
  },
  {
    id: 'timestamp-name-case',
    part: 'timestamp',
    stage: 1,
    weight: 2,
    title: 'Header name not in lower case',
    sentence: 'the name in the timestamp line is not x-timestamp in lower case',
    fix: TIMESTAMP_LINE,
    variants: (draft) => ['X-Timestamp', 'X-TIMESTAMP', 'x-Timestamp', 'X-timestamp'].map((name) => named(draft, name)),
  },
  {
    id: 'timestamp-value-only',
    part: 'timestamp',
    stage: 1,
    weight: 2,
    title: 'Timestamp without its name',
    sentence: 'the timestamp line holds the value alone, without x-timestamp:',
    fix: TIMESTAMP_LINE,
    variants: (draft) => [{ value: { ...draft, name: null } }],
  },
  {
    id: 'timestamp-space',
    part: 'timestamp',
    stage: 2,
    weight: 2,
    title: 'Space after the colon of x-timestamp',
    sentence: 'there is a space between x-timestamp: and its value',
    fix: TIMESTAMP_LINE,
    variants: (draft) => (draft.name === null ? [] : [{ value: { ...draft, gap: ' ' } }]),
  },
])
