import type { Plain } from '../model/plain'
import { SENDER_PARTS, type Sender } from './sender'
import type { SharedReport } from './shared'

export type PreviewRow = { readonly label: string; readonly value: string }
export type PreviewSection = { readonly title: string; readonly rows: readonly PreviewRow[] }

/** What every shared report contains, in the order in which people ask. */
const CONTAINS = [
  'The verdict, the diagnoses and what was ruled out.',
  'Each request: host, path with placeholders for ids, status, times in milliseconds.',
  'The first 200 characters of each answer, with ids, mail addresses, phone numbers and foreign domains masked.',
  'The ids under which the vendor finds the exchange in its own logs.',
] as const

const FINGERPRINTS = 'Of each secret a fingerprint of 8 hexadecimal digits under a salt that only this report uses.'

/** What no shared report contains. */
const MISSING = [
  'A secret, whole or in part, or how long one is.',
  'Access tokens.',
  'Project, key and application ids: of an id in an answer, four characters at each end at most.',
  'Cookies, query strings, request bodies, and headers that do not explain the refusal.',
] as const

type Named = Pick<SharedReport, 'sender'>

const PART_WORDS = { name: 'the name', ticket: 'the ticket number' } as const

/** "the name and the ticket number", as far as the sender gave them. */
function partsOf(sender: Sender): string {
  return SENDER_PARTS.flatMap((part) => (sender[part] === undefined ? [] : [PART_WORDS[part]])).join(' and ')
}

/** What a report holds, as sentences; not every one has fingerprints or names its sender. */
export function contentsOf({ fingerprints, sender }: Pick<SharedReport, 'fingerprints'> & Named): readonly string[] {
  return [
    ...(sender ? [`What the sender wrote at the top, word for word: ${partsOf(sender)}.`] : []),
    ...CONTAINS,
    ...(fingerprints === null ? [] : [FINGERPRINTS]),
  ]
}

/** What a report does not hold, as sentences. */
export function missingFrom({ sender }: Named): readonly string[] {
  return [
    ...MISSING,
    sender
      ? `Anything about its sender but ${partsOf(sender)}.`
      : 'Your name, your address or anything about your browser.',
  ]
}

/** The whole report, field by field: every value that would be handed on is in exactly one row. */
export function previewOf(report: SharedReport): readonly PreviewSection[] {
  const { diagnoses, evidence, excluded, fingerprints, ...facts } = report
  return [
    { title: 'Report', rows: rowsOf(facts) },
    ...diagnoses.map((d, i) => ({ title: `Diagnosis ${i + 1}`, rows: rowsOf(d) })),
    ...excluded.map((x, i) => ({ title: `Ruled out ${i + 1}`, rows: rowsOf(x) })),
    ...evidence.map((e) => ({ title: `Evidence ${e.id}`, rows: rowsOf(e) })),
    ...(fingerprints ? [{ title: 'Fingerprints', rows: rowsOf(fingerprints) }] : []),
  ]
}

function rowsOf(value: Plain, path: readonly string[] = []): PreviewRow[] {
  const label = path.map(words).join(', ')
  if (value === null || typeof value !== 'object')
    return value === undefined
      ? []
      : [{ label, value: value === null ? 'none' : value === '' ? 'empty' : String(value) }]
  const pair = PAIRS.has(path.at(-2) ?? '') ? asPair(value) : null
  if (pair) return [{ label: [...path.slice(0, -1).map(words), pair[0]].join(', '), value: pair[1] }]
  const entries = Object.entries(value)
  return entries.length === 0
    ? [{ label, value: 'none' }]
    : entries.flatMap(([key, member]) => rowsOf(member, [...path, key]))
}

/** Lists of names with values: the name is the label. */
const PAIRS: ReadonlySet<string> = new Set(['headers', 'references', 'observed'])

function asPair(value: readonly Plain[] | { readonly [key: string]: Plain }): readonly [string, string] | null {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'string'
    ? [value[0], value[1]]
    : null
}

/** `startMs` becomes "start ms", an index counts from one. */
function words(key: string): string {
  return /^\d+$/.test(key) ? String(Number(key) + 1) : key.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)
}
