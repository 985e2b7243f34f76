import type { SharingCatalogue } from '../model/catalogue'
import type { Plain } from '../model/plain'
import { encodingsOf, type Encoding } from './encodings'
import { SHORTEST_KNOWN, type KnownValue } from './check-values'
import { rareEncodingsOf } from './rare-encodings'
import { bareOf, readingsOf, type Readings } from './spellings'

/** That a value occurs in a text, and how it is written there. Says which value by its label only. */
export type Leak = { readonly label: string; readonly encoding: Encoding | 'rare'; readonly partial: boolean }

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
 * (repeatedly too), in hex, escaped as any language or format does, as a list of numbers, in look-alikes, with anything
 * between its characters, and reversed, whatever the case; of a secret also for every window of six characters in each
 * of these forms, twelve where something had to be taken out to see them: words that merely stand side by side would
 * match otherwise. A window that is a word of the catalogue does not count.
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
type SearchedForm = { readonly encoding: Leak['encoding']; readonly text: string; readonly window: number }

/** Escapes are undone in the text, so they are not among the forms: see {@link readingsOf}. */
const WINDOWS: Readonly<Partial<Record<Encoding, number>>> = { plain: 6, reversed: 6, hex: 12, base64: 7, base64url: 7 }

/** The forms of a value for a search that ignores case; whoever copies a value may lose its white space and hyphens. */
function searchedForms({ value, secret }: KnownValue): readonly SearchedForm[] {
  const squeezed = value.replace(/\s+/g, '')
  const copies = [squeezed, squeezed.replaceAll('-', '')].map((text) => ({ encoding: 'plain' as const, text }))
  const [plain, ...rest] = encodingsOf(value).map((form) =>
    form.encoding === 'reversed' ? { ...form, text: form.text.replace(/\s+/g, '') } : form,
  )
  const usual = [...(plain ? [plain] : []), ...copies, ...rest].flatMap(({ encoding, text }) => {
    const window = WINDOWS[encoding]
    return window === undefined ? [] : [{ encoding, text, window }]
  })
  const rare = secret ? rareEncodingsOf(squeezed).map((form) => ({ ...form, encoding: 'rare' as const })) : []
  const forms = new Map<string, SearchedForm>()
  for (const form of [...usual, ...rare]) {
    const text = form.text.toLowerCase()
    if (!forms.has(text)) forms.set(text, { ...form, text })
  }
  return [...forms.values()]
}

type Searched = Readings & { readonly publicWords: string }

/** Of a value that has a digit in it so many letters and digits are no chance, of another so many. */
const SHORTEST_BARE = { mixed: 8, words: 12 }

function leaksOf(known: KnownValue, searched: Searched): readonly Leak[] {
  const found = leaksInForms(known, searched)
  return found.length > 0 ? found : bareLeaks(known, searched)
}

/** The value with anything between its characters: dots, quotes and plus signs, marks of emphasis. */
function bareLeaks({ label, value, secret }: KnownValue, { bare, publicWords }: Searched): readonly Leak[] {
  const text = bareOf(value)
  const least = /\d/.test(text) ? SHORTEST_BARE.mixed : SHORTEST_BARE.words
  if (text.length < least || (!secret && publicWords.includes(text))) return []
  if (bare.some((reading) => reading.includes(text))) return [{ label, encoding: 'escaped', partial: false }]
  const window = SHORTEST_BARE.words
  return secret && text.length > window && hasWindow(bare, text, window, publicWords)
    ? [{ label, encoding: 'escaped', partial: true }]
    : []
}

function leaksInForms(known: KnownValue, { plain, joined, publicWords }: Searched): readonly Leak[] {
  return searchedForms(known).flatMap(({ encoding, text, window }): Leak[] => {
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
