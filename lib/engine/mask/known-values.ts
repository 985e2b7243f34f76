import { base64, hex, utf8 } from '../bytes/hash'
import type { Header } from '../model/exchange'
import type { RedactedHeaders } from './exchange'

/** A value that must not be shown, and what stands in its place: `[Key Secret]`. */
export type Known = { readonly label: string; readonly value: string }

export type Redacted = {
  readonly text: string
  /** labels of what was masked, each once */ readonly hidden: readonly string[]
}

/** Masks the known values in a text. */
export type Redactor = (text: string) => Redacted

type Range = { readonly from: number; readonly to: number; readonly label: string }
type Needle = { readonly text: string; readonly label: string; readonly wide: boolean }

/** Shorter values occur by chance in ordinary text. */
const SHORTEST = 4
const WINDOW = 8

/**
 * Masks exact values in every encoding in which a server might echo them: as they are, in another case,
 * percent-encoded, JSON- or HTML-escaped, in hexadecimal, reversed, in base64 at each of the three offsets, broken over
 * lines, or cut off (eight characters of a longer value). Longest first. Values under four characters are left alone.
 */
export function makeRedactor(known: readonly Known[]): Redactor {
  const values = known.filter((k) => k.value.length >= SHORTEST)
  const needles = values.flatMap(needlesOf).toSorted((a, b) => b.text.length - a.text.length)
  const windows = windowsOf(values)
  return (text) => replaceRanges(text, [...findNeedles(text, needles), ...findWindows(text, windows)])
}

function needlesOf({ label, value }: Known): Needle[] {
  const encoded = [percent(value), strictPercent(value)]
  const forms = new Set([
    value,
    ...encoded,
    ...encoded.map(percent),
    jsonEscaped(value),
    jsonUnicode(value),
    htmlEscaped(value),
    hex(utf8(value)),
    ...byteForms(value),
    [...value].toReversed().join(''),
  ])
  const plain = [...forms]
    .filter((form) => form.length >= SHORTEST)
    .map((form) => ({ text: form.toLowerCase(), label, wide: false }))
  return [...plain, ...base64Cores(value).map((core) => ({ text: core.toLowerCase(), label, wide: true }))]
}

/**
 * Each byte written out: as percent-encoding, as a string escape, as a character reference of HTML in hexadecimal or
 * decimal.
 */
function byteForms(value: string): string[] {
  const bytes = Array.from(utf8(value), (b) => b.toString(16).padStart(2, '0'))
  const decimal = Array.from(utf8(value), (b) => `&#${b};`)
  return [bytes.map((b) => `%${b}`), bytes.map((b) => `\\x${b}`), bytes.map((b) => `&#x${b};`), decimal].map((parts) =>
    parts.join(''),
  )
}

const percent = (value: string) => encodeURIComponent(value.toWellFormed())
const strictPercent = (value: string) =>
  percent(value).replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
const jsonEscaped = (value: string) => JSON.stringify(value).slice(1, -1).replaceAll('/', '\\/')
const jsonUnicode = (value: string) =>
  Array.from({ length: value.length }, (_, i) => `\\u${value.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')
const htmlEscaped = (value: string) =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/**
 * The part of the base64 text that stays the same whatever stands before and after the value, at each of three offsets.
 */
function base64Cores(value: string): string[] {
  const bytes = utf8(value)
  if (bytes.length < 6) return []
  return [0, 1, 2].flatMap((offset) => {
    const padded = new Uint8Array(offset + bytes.length)
    padded.set(bytes, offset)
    const core = base64(padded).slice(offset === 0 ? 0 : offset + 1, Math.floor(((offset + bytes.length) * 8) / 6))
    const url = core.replaceAll('+', '-').replaceAll('/', '_')
    return url === core ? [core] : [core, url]
  })
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
      if (new Set(window).size >= 5 && /\d|[A-Z].*[a-z]|[a-z].*[A-Z]/.test(window)) windows.set(window, label)
    }
  }
  return windows
}

function findWindows(text: string, windows: ReadonlyMap<string, string>): Range[] {
  const ranges: Range[] = []
  if (windows.size === 0) return ranges
  for (let i = 0; i + WINDOW <= text.length; i++) {
    const label = windows.get(text.slice(i, i + WINDOW))
    if (label) ranges.push({ from: i, to: i + WINDOW, label })
  }
  return ranges
}

const IGNORED = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/

function findNeedles(text: string, needles: readonly Needle[]): Range[] {
  const lower = text.toLowerCase()
  const same = lower.length === text.length ? lower : text
  const whole = needles.flatMap((needle) => occurrences(same, needle, null))
  const { compact, places } = withoutBlanks(same)
  if (compact.length === same.length) return whole
  const broken = needles
    .filter((n) => n.text.length >= WINDOW && !IGNORED.test(n.text))
    .flatMap((needle) => occurrences(compact, needle, places))
  return [...whole, ...broken]
}

function withoutBlanks(text: string): { compact: string; places: number[] } {
  const places: number[] = []
  const parts: string[] = []
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? ''
    if (IGNORED.test(c)) continue
    places.push(i)
    parts.push(c)
  }
  return { compact: parts.join(''), places }
}

/**
 * `places` maps positions of a text without blanks to the original; a base64 run is taken whole, but not across a
 * blank.
 */
function occurrences(text: string, needle: Needle, places: readonly number[] | null): Range[] {
  const place = (at: number) => places?.[at] ?? at
  const joined = (at: number) => place(at + 1) === place(at) + 1
  const ranges: Range[] = []
  for (let at = text.indexOf(needle.text); at >= 0; at = text.indexOf(needle.text, at)) {
    let [from, to] = [at, at + needle.text.length]
    while (needle.wide && from > 0 && joined(from - 1) && /[\w+/-]/.test(text[from - 1] ?? '')) from--
    while (needle.wide && to < text.length && joined(to - 1) && /[\w+/=-]/.test(text[to] ?? '')) to++
    ranges.push({ from: place(from), to: place(to - 1) + 1, label: needle.label })
    at = to
  }
  return ranges
}

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

/** Headers whose values help to explain an answer and hold no secret. All others are hidden by name. */
const SHOWN = new Set(
  `accept accept-encoding accept-language age allow alt-svc cache-control cf-ray connection content-encoding content-language
  content-length content-security-policy content-type correlation-id date deprecation expires host last-modified location
  pragma proxy-authenticate proxy-connection referrer-policy request-id retry-after server strict-transport-security sunset
  trailer transfer-encoding upgrade user-agent vary via warning www-authenticate x-amzn-requestid x-amzn-trace-id x-b3-traceid
  x-cache x-content-type-options x-correlation-id x-envoy-upstream-service-time x-forwarded-proto x-frame-options
  x-powered-by x-ratelimit-limit x-ratelimit-remaining x-ratelimit-reset x-recipient-limit x-mailgun-key-id x-request-id x-server
  x-timestamp x-trace-id x-xss-protection traceparent`.split(/\s+/),
)

/** Headers by allow-list: the value of one that is shown is masked as text, of any other only its scheme word stays. */
export function maskHeaders(headers: readonly Header[], mask: (text: string) => Redacted): RedactedHeaders {
  const hidden = new Set<string>()
  const shown = headers.map(([name, value]): Header => {
    if (!SHOWN.has(name.toLowerCase())) {
      hidden.add(`header ${name.toLowerCase()}`)
      return [name, withoutCredentials(name, value)]
    }
    const masked = mask(value)
    for (const label of masked.hidden) hidden.add(label)
    return [name, masked.text]
  })
  return { headers: shown, hidden: [...hidden] }
}

/** Keeps the scheme word of an Authorization value, so that the way of signing in stays readable. */
function withoutCredentials(name: string, value: string): string {
  const scheme = /authorization$/i.test(name)
    ? /^\s*(Basic|Bearer|Application|Digest|Negotiate|NTLM|DPoP)\b/i.exec(value)?.[1]
    : undefined
  return scheme ? `${scheme} [removed]` : '[removed]'
}
