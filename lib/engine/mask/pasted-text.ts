import { decodeText } from '../http/authorization'
import type { MaskCatalogue } from '../model/catalogue'
import type { Known, Redacted } from '../model/redacted'
import { columnSecrets } from './columns'
import { matches, type FoundSecret } from './found-secret'
import { findKnown, replaceRanges } from './known-values'
import { namedValues } from './named-values'
import { positionsIn } from './positions'
import { isNamedRequestId } from './request-ids'
import { isWord } from './secret-names'
import { structuredSecrets } from './structures'

const MAX_VALUES = 100
/** Longer values are masked where they stand and not looked for elsewhere: no credential is longer. */
const LONGEST_VALUE = 8192
/** Characters of all values together that are looked for elsewhere. */
const MOST_CHARACTERS = 65_536
const RUN = /[A-Za-z0-9~_+/=%-]{20,}/g
const PLAIN_RUN = /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|01[0-9A-HJKMNP-TV-Z]{24}|[\d-]+)$/i

/**
 * Masks secrets in pasted text: by structure (what stands under a secret's name in any notation, in an authorising
 * position, after an option that takes a secret), by value (what was found there, in any encoding, anywhere else) and
 * by shape. Scheme words, placeholders and what failed stay.
 */
export function redactPaste(catalogue: MaskCatalogue, text: string, known: readonly Known[] = []): Redacted {
  const found = [...secretsAt(catalogue, text)]
  const values = [...known, ...valuesOf(catalogue, found)]
  const masked = replaceRanges(text, [...found, ...findKnown(text, values)])
  const byShape = replaceRanges(masked.text, shapesIn(catalogue, masked.text))
  return { text: byShape.text, hidden: [...new Set([...masked.hidden, ...byShape.hidden])] }
}

/** The secrets that a text shows by structure, to be masked wherever else they occur. */
export function secretsIn(catalogue: MaskCatalogue, text: string): readonly Known[] {
  return valuesOf(catalogue, secretsAt(catalogue, text.slice(0, 262_144)))
}

/** What stands where secrets stand, one by one: who needs only so many values does not search the rest of the text. */
function* secretsAt(catalogue: MaskCatalogue, text: string): Generator<FoundSecret> {
  yield* positionsIn(catalogue, text)
  yield* namedValues(catalogue, text)
  yield* structuredSecrets(catalogue, text)
  yield* columnSecrets(catalogue, text)
}

function valuesOf(catalogue: MaskCatalogue, found: Iterable<FoundSecret>): Known[] {
  const values = new Map<string, string>()
  const seen = new Set<string>()
  let left = MOST_CHARACTERS
  for (const { value, label } of found) {
    if (values.size >= MAX_VALUES) break
    if (value === undefined || value.length > Math.min(LONGEST_VALUE, left) || seen.has(value)) continue
    seen.add(value)
    left -= value.length
    for (const part of [value, ...partsOf(value)]) {
      if (values.size < MAX_VALUES && part.length >= 6 && isTelling(catalogue, part)) values.set(part, label)
    }
  }
  return [...values].map(([value, label]) => ({ value, label }))
}

/** The halves of a pair, decoded where it is Basic's; what base64 carries, where that is text. */
function partsOf(value: string): string[] {
  const decoded = value.length <= 8000 ? decodeText(value.trim()) : null
  const pair = value.includes(':') ? value : decoded
  const carried = decoded !== null && /^[\x20-\x7e]{6,}\s?$/.test(decoded) ? [decoded.trim()] : []
  if (pair === null || !pair.includes(':')) return carried
  const colon = pair.indexOf(':')
  return [pair.slice(0, colon), pair.slice(colon + 1).trim(), ...carried]
}

/** Ids that are no secret, and ordinary words, are not looked for elsewhere. */
function isTelling(catalogue: MaskCatalogue, value: string): boolean {
  const kind = catalogue.kindOf(value)
  return (
    kind !== 'uuid' &&
    kind !== 'placeholder' &&
    kind !== 'variable' &&
    kind !== 'masked' &&
    !value.split(' ').every(isWord) &&
    !/^[a-z][a-z+.-]{1,20}:\/\/[^@]{0,500}$/i.test(value)
  )
}

function shapesIn(catalogue: MaskCatalogue, text: string): FoundSecret[] {
  const isPublished = (value: string) => catalogue.publishedValues.includes(value)
  const known = catalogue.secretShapes.flatMap(({ pattern, label }) =>
    matches(text, pattern, (m) => (isPublished(m[0]) ? null : { from: m.index, to: m.index + m[0].length, label })),
  )
  return [
    ...known,
    ...matches(text, RUN, (m) => {
      const to = m.index + m[0].length
      const after = /^\.([a-z0-9]+)\b/.exec(text.slice(to, to + 64))?.[1] ?? ''
      const isLabel = after === 'api' || catalogue.domainWords.has(after)
      const isOpen = isLabel || isPublished(m[0]) || isNamedRequestId(text, m.index, m[0])
      return isMixedRun(m[0]) && !isOpen ? { from: m.index, to, label: 'long value' } : null
    }),
  ]
}

/** A run of letters and digits as only keys have: not a UUID, a path, a host label or words joined by dashes. */
function isMixedRun(run: string): boolean {
  if (PLAIN_RUN.test(run) || /^[/%]/.test(run) || /\/[a-z]/i.test(run.slice(1))) return false
  return run
    .split(/[-_/=+%]/)
    .some((part) => part.length >= 10 && /\d/.test(part) && /[a-z~]/i.test(part) && !/^[a-z]+\d{1,4}$/i.test(part))
}
