import type { SharingCatalogue } from '../model/catalogue'
import type { Plain } from '../model/plain'
import { encodingsOf, type Encoding } from './encodings'
import { SHORTEST_KNOWN, type KnownValue } from './check-values'

/** That a value occurs in a text, and how it is written there. Says which value by its label only. */
export type Leak = { readonly label: string; readonly encoding: Encoding; readonly partial: boolean }

/**
 * Words of our own catalogue: finding one of them in a report says nothing about a secret that happens to contain it.
 */
function wordsOf(catalogue: SharingCatalogue): string {
  const words = [
    'Bearer , Basic , Application , Digest , base64, pubkey-, private, secret',
    ...catalogue.diagnosisIds,
    ...catalogue.publicHosts,
    ...catalogue.fieldIds.map(catalogue.field).map((f) => f.label),
    ...catalogue.products.flatMap((p) => [p.id, p.name, p.sample?.id, p.sample?.title, p.sample?.path]),
  ]
    .join('\n')
    .toLowerCase()
  return `${words}\n${words.replace(/[ -]/g, '')}`
}

const wordsByCatalogue = new WeakMap<SharingCatalogue, string>()

function publicWordsOf(catalogue: SharingCatalogue): string {
  const known = wordsByCatalogue.get(catalogue) ?? wordsOf(catalogue)
  wordsByCatalogue.set(catalogue, known)
  return known
}

/**
 * Searches a text for every known value: as it is, in base64 at its three offsets, base64url, percent-encoded
 * (repeatedly too), in hex, JSON- and HTML-escaped, broken by white space, and reversed, whatever the case; of a secret
 * also for every window of six characters in each of these forms, twelve where white space had to be taken out to see
 * them: words that merely stand side by side would match otherwise. A window that is a word of the catalogue does not
 * count.
 * @returns one entry for each value and encoding that was found; empty when the text holds none
 */
export function findLeaks(catalogue: SharingCatalogue, text: string, known: readonly KnownValue[]): readonly Leak[] {
  const searched: Searched = { ...readingsOf(text), publicWords: publicWordsOf(catalogue) }
  return known.filter((k) => k.value.length >= SHORTEST_KNOWN).flatMap((k) => leaksOf(k, searched))
}

/** The leaf values of a report, one a line: what is searched. Names of members are the schema's and say nothing. */
export function leavesOf(value: Plain): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  return Object.values(value).map(leavesOf).join('\n')
}

/** One way to write a value, in lower case, and how many of its characters carry six of the value's. */
type SearchedForm = { readonly encoding: Encoding; readonly text: string; readonly window: number }

/** Escapes are undone in the text, so they are not among the forms: see {@link readingsOf}. */
const WINDOWS: Readonly<Partial<Record<Encoding, number>>> = { plain: 6, reversed: 6, hex: 12, base64: 7, base64url: 7 }

/** The forms of a value for a search that ignores case; whoever copies a value may lose its white space and hyphens. */
function searchedForms(value: string): readonly SearchedForm[] {
  const squeezed = value.replace(/\s+/g, '')
  const copies = [squeezed, squeezed.replaceAll('-', '')].map((text) => ({ encoding: 'plain' as const, text }))
  const [plain, ...rest] = encodingsOf(value).map((form) =>
    form.encoding === 'reversed' ? { ...form, text: form.text.replace(/\s+/g, '') } : form,
  )
  const seen = new Set<string>()
  return [...(plain ? [plain] : []), ...copies, ...rest].flatMap(({ encoding, text }) => {
    const window = WINDOWS[encoding]
    const lower = text.toLowerCase()
    if (window === undefined || seen.has(lower)) return []
    seen.add(lower)
    return [{ encoding, text: lower, window }]
  })
}

type Searched = Readings & { readonly publicWords: string }

function leaksOf(known: KnownValue, { plain, joined, publicWords }: Searched): readonly Leak[] {
  return searchedForms(known.value).flatMap(({ encoding, text, window }): Leak[] => {
    const whole = text.length >= SHORTEST_KNOWN && [...plain, joined].some((h) => h.includes(text))
    // an id that is a public word, such as the vendor's own domain, is not told by the report
    if (whole && (known.secret || !publicWords.includes(text)))
      return [{ label: known.label, encoding, partial: false }]
    if (!known.secret || text.length <= window) return []
    return hasWindow(plain, text, window, publicWords) || hasWindow([joined], text, window * 2, publicWords)
      ? [{ label: known.label, encoding, partial: true }]
      : []
  })
}

function hasWindow(haystacks: readonly string[], text: string, size: number, publicWords: string): boolean {
  const windows = new Set<string>()
  for (let i = 0; i + size <= text.length; i++) windows.add(text.slice(i, i + size))
  return haystacks.some((h) => {
    for (let i = 0; i + size <= h.length; i++) {
      const here = h.slice(i, i + size)
      if (windows.has(here) && !publicWords.includes(here)) return true
    }
    return false
  })
}

/**
 * `plain`: as the text stands, and as a reader sees it after undoing escapes; `joined`: without white space. All in
 * lower case.
 */
type Readings = { readonly plain: readonly string[]; readonly joined: string }

function readingsOf(text: string): Readings {
  const json = text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\(["\\/])/g, '$1')
  const percent = unpercent(unpercent(unpercent(json)))
  const html = percent
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => character(parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, decimal: string) => character(Number(decimal)))
    .replace(
      /&(amp|lt|gt|quot|apos);/gi,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name.toLowerCase()] ?? '',
    )
  const joined = html.replace(/\\[nrt]|[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, '')
  return { plain: [...new Set([text, json, percent, html].map((t) => t.toLowerCase()))], joined: joined.toLowerCase() }
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function unpercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('%'), (hex) => parseInt(hex, 16))
    return new TextDecoder().decode(bytes)
  })
}
