import { utf8 } from '../bytes/encoding'
import type { Known, Redacted } from '../model/redacted'
import { encodingsOf } from './encodings'

/** Masks the known values in a text. */
export type Redactor = (text: string) => Redacted

type Range = { readonly from: number; readonly to: number; readonly label: string }

/** Where some values stand in a text, in any encoding; ranges may overlap. */
export type Finder = (text: string) => readonly Range[]
/** `wide`: what it is found in is taken whole, since base64 goes on where the value ends. */
type Needle = { readonly text: string; readonly label: string; readonly wide: boolean }

/** Shorter values occur by chance in ordinary text. */
const SHORTEST = 4
/** In bytes: of a shorter value only a few characters of base64 do not depend on its neighbours. */
const SHORTEST_IN_BASE64 = 6
const WINDOW = 8
/** A value of which an occurrence is not looked for within another. */
const LONG = 64

const IGNORED = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/
const IGNORED_RUN = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/g

/**
 * Masks exact values in every encoding in which a server might echo them: as they are, in another case,
 * percent-encoded, JSON- or HTML-escaped, in hexadecimal, reversed, in base64 at each of the three offsets, broken over
 * lines, or cut off (eight characters of a longer value). Longest first. Values under four characters are left alone.
 */
export function makeRedactor(known: readonly Known[]): Redactor {
  return redactorOf([finderOf(known)])
}

/** The same for values that were learnt one after the other: what is made of each is made once. */
export function redactorOf(finders: readonly Finder[]): Redactor {
  return (text) =>
    replaceRanges(
      text,
      finders.flatMap((find) => find(text)),
    )
}

/** Where known values stand in a text, in any encoding; ranges may overlap. */
export function findKnown(text: string, known: readonly Known[]): readonly Range[] {
  return finderOf(known)(text)
}

/** Makes all that is needed to find some values, which costs more than to look through a short text with it. */
export function finderOf(known: readonly Known[]): Finder {
  const values = known.filter((k) => k.value.length >= SHORTEST)
  if (values.length === 0) return () => []
  const needles = indexOf(values.flatMap(needlesOf))
  const windows = windowIndexOf(windowsOf(values))
  return (text) => [...findNeedles(text, needles), ...findWindows(text, windows)]
}

function needlesOf({ label, value }: Known): Needle[] {
  const forms = new Map<string, boolean>()
  const bytes = utf8(value).length
  for (const { encoding, text } of encodingsOf(value)) {
    const wide = encoding === 'base64' || encoding === 'base64url'
    const usable = wide ? bytes >= SHORTEST_IN_BASE64 : text.length >= SHORTEST
    if (usable && !forms.get(text.toLowerCase())) forms.set(text.toLowerCase(), wide)
  }
  return [...forms].map(([text, wide]) => ({ text, label, wide }))
}

/**
 * Every run of eight characters of a longer value, so that a cut-off echo is found; runs of few different characters
 * are left out.
 */
function windowsOf(values: readonly Known[]): ReadonlyMap<string, string> {
  const windows = new Map<string, string>()
  for (const { label, value } of values) {
    if (value.length < 12) continue
    for (let i = 0; i + WINDOW <= value.length; i++) {
      const window = value.slice(i, i + WINDOW)
      if (isVaried(window) && /\d|[A-Z].*[a-z]|[a-z].*[A-Z]/.test(window)) windows.set(window, label)
    }
  }
  return windows
}

/** Whether a text has five different characters. */
function isVaried(text: string): boolean {
  let different = 0
  for (let i = 0; i < text.length && different < 5; i++) if (text.indexOf(text.charAt(i)) === i) different++
  return different >= 5
}

type Windows = { readonly labels: ReadonlyMap<string, string>; readonly mayStart: Starts }

function windowIndexOf(labels: ReadonlyMap<string, string>): Windows | null {
  if (labels.size === 0) return null
  const mayStart = new Starts()
  for (const window of labels.keys()) mayStart.add(window)
  return { labels, mayStart }
}

function findWindows(text: string, windows: Windows | null): Range[] {
  const ranges: Range[] = []
  if (windows === null) return ranges
  const { labels, mayStart } = windows
  for (let i = 0; i + WINDOW <= text.length; i++) {
    if (!mayStart.hasAt(text, i)) continue
    const label = labels.get(text.slice(i, i + WINDOW))
    if (label) ranges.push({ from: i, to: i + WINDOW, label })
  }
  return ranges
}

/** Needles by their first four characters, and a table that says of most texts at once that none begins so. */
type Index = { readonly byStart: ReadonlyMap<string, readonly Needle[]>; readonly mayStart: Starts }

/** A set of beginnings that may say yes to one it does not have: a bit for each hash, small as every check has some. */
class Starts {
  readonly #bits = new Uint32Array(2048)

  add(text: string): void {
    const hash = hashAt(text, 0)
    this.#bits[(hash >>> 5) & 2047] = (this.#bits[(hash >>> 5) & 2047] ?? 0) | (1 << (hash & 31))
  }

  hasAt(text: string, at: number): boolean {
    const hash = hashAt(text, at)
    return (((this.#bits[(hash >>> 5) & 2047] ?? 0) >>> (hash & 31)) & 1) === 1
  }
}

function hashAt(text: string, at: number): number {
  let hash = 0
  for (let i = at; i < at + SHORTEST; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i)
  return hash
}

function indexOf(needles: readonly Needle[]): Index {
  const byStart = new Map<string, Needle[]>()
  const mayStart = new Starts()
  for (const needle of needles) {
    const start = needle.text.slice(0, SHORTEST)
    byStart.set(
      start,
      [...(byStart.get(start) ?? []), needle].toSorted((a, b) => b.text.length - a.text.length),
    )
    mayStart.add(needle.text)
  }
  return { byStart, mayStart }
}

function findNeedles(text: string, index: Index): Range[] {
  const lower = text.toLowerCase()
  const same = lower.length === text.length ? lower : text
  const whole = occurrences(same, index, null)
  const { compact, places } = withoutBlanks(same)
  return compact.length < SHORTEST || compact.length === same.length
    ? whole
    : [...whole, ...occurrences(compact, index, places)]
}

function withoutBlanks(text: string): { compact: string; places: Uint32Array } {
  const places = new Uint32Array(text.length)
  let kept = 0
  let from = 0
  const keep = (to: number) => {
    for (let i = from; i < to; i++) places[kept++] = i
  }
  for (const blank of text.matchAll(IGNORED_RUN)) {
    keep(blank.index)
    from = blank.index + blank[0].length
  }
  keep(text.length)
  return { compact: text.replace(IGNORED_RUN, ''), places: places.subarray(0, kept) }
}

/**
 * `places` maps positions of a text without blanks to the original, where only longer values are looked for; a base64
 * run is taken whole, but not across a blank.
 */
function occurrences(text: string, { byStart, mayStart }: Index, places: Uint32Array | null): Range[] {
  const place = (at: number) => places?.[at] ?? at
  const joined = (at: number) => place(at + 1) === place(at) + 1
  const ranges: Range[] = []
  for (let at = 0; at + SHORTEST <= text.length; at++) {
    if (!mayStart.hasAt(text, at)) continue
    const needle = byStart
      .get(text.slice(at, at + SHORTEST))
      ?.find((one) => text.startsWith(one.text, at) && (places === null || canBeBroken(one)))
    if (!needle) continue
    let [from, to] = [at, at + needle.text.length]
    while (needle.wide && from > 0 && joined(from - 1) && /[\w+/-]/.test(text[from - 1] ?? '')) from--
    while (needle.wide && to < text.length && joined(to - 1) && /[\w+/=-]/.test(text[to] ?? '')) to++
    ranges.push({ from: place(from), to: place(to - 1) + 1, label: needle.label })
    // what begins within may end behind it; of a long value that repeats itself the windows find the rest
    if (needle.wide) at = to - 1
    else if (needle.text.length > LONG) at = to - WINDOW
  }
  return ranges
}

const canBeBroken = (needle: Needle) => needle.text.length >= WINDOW && !IGNORED.test(needle.text)

/** Replaces ranges by their labels; overlapping ones become one, named by the longest. */
export function replaceRanges(text: string, ranges: readonly Range[]): Redacted {
  const sorted = ranges.toSorted((a, b) => a.from - b.from || b.to - a.to)
  const merged: Range[] = []
  for (const range of sorted) {
    const last = merged.at(-1)
    if (last && range.from < last.to) {
      const longest = range.to - range.from > last.to - last.from ? range.label : last.label
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to), label: longest }
    } else merged.push(range)
  }
  const parts: string[] = []
  let done = 0
  for (const { from, to, label } of merged) {
    parts.push(text.slice(done, from), `[${label}]`)
    done = to
  }
  parts.push(text.slice(done))
  return { text: parts.join(''), hidden: [...new Set(merged.map((r) => r.label))] }
}
