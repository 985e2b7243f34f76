import { patternOf } from '../notation/pattern'
import { quotedAt, quoteSearch, stickyAt, type QuoteSearch } from '../notation/quotes'

/** A value that stands after its name. */
export type ValueAfter = {
  /** without quotes, in UTF-16 code units of the text, the end exclusive */
  readonly from: number
  readonly to: number
  /** its escapes undone */
  readonly value: string
  readonly quoted: boolean
}

/** Begins a colour of a terminal. */
const ESCAPE = '\u001b'

/** Longer values are cut: no secret is longer, and what follows is masked by shape. */
const LONGEST = 16_000
/** Where more than a text's length was read for values, the text is made to be slow. */
const LONGEST_THEN = 128

/** What the search for values in one text remembers. */
export type ValueSearch = { readonly quotes: QuoteSearch; left: number }

export function valueSearch(text: string): ValueSearch {
  return { quotes: quoteSearch(), left: text.length * 2 + 65_536 }
}

/** What dumps and code write before a value: types, constructors, tags, the beginning of a template. */
const BEFORE_VALUE = patternOf(
  'iy',
  '(?:string|str|text|NSString|bytes?|bytearray|Secret|SecretStr|SecretString|Some|Just|Optional|Ok|new String)',
  String.raw`(?:\(\d{1,6}\) ?(?=")|\((?=["'\\A-Za-z0-9]))|\((?:string|str)\) ?|!!?(?:str|binary)? |<<(?=")`,
  String.raw`|(?:const|let|var|val) |\[\d{1,4}\] (?=")|\[(?=[^\]\s[{"',]{4,4000}\])`,
  String.raw`|[「『]|[|>][+-]?\d?[^\S\n]{0,8}\n\s{1,80}|\u001b\[[\d;]{0,12}m`,
  String.raw`|\\{0,3}u?&(?:quot|#34|#39|apos);|%22|%27|\\{1,7}u0022|<!\[CDATA\[`,
)
/** Where quotes that are written as references or escapes end a value. */
const ENDS_ESCAPED = /&(?:quot|#34|#39|apos);|%22|%27|\\{1,7}u0022|\]\]>/i

/**
 * The value that begins at a place: what its quotes hold, or what stands there up to a blank, a closer that nothing
 * opened, or what separates it from the next value.
 */
export function valueAt(text: string, at: number, search: ValueSearch = valueSearch(text)): ValueAfter | null {
  const before = stickyAt(BEFORE_VALUE, text, at) ?? ''
  const from = at + before.length
  if (ENDS_ESCAPED.test(before) || before === '<![CDATA[') return escapedValue(text, from)
  const found = quotedAt(text, from, text.length, search.quotes)
  if (found) {
    if (!found.closed) return bareValue(text, found.inner.from, search)
    const to = Math.min(found.inner.to, found.inner.from + LONGEST)
    return { from: found.inner.from, to, value: found.text.slice(0, LONGEST), quoted: true }
  }
  return bareValue(text, from, search)
}

function escapedValue(text: string, from: number): ValueAfter | null {
  const rest = text.slice(from, from + LONGEST)
  const end = ENDS_ESCAPED.exec(rest)?.index ?? /\s/.exec(rest)?.index ?? rest.length
  return end === 0 ? null : { from, to: from + end, value: rest.slice(0, end), quoted: true }
}

/** Characters, by their code, that end no bare value and open nothing in it: most of most values. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => (/[\w.+/=~-]/.test(String.fromCharCode(code)) ? 1 : 0))

const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

function bareValue(text: string, from: number, search: ValueSearch): ValueAfter | null {
  const open: Record<string, number> = { '(': 0, '[': 0, '{': 0 }
  const end = Math.min(text.length, from + (search.left > 0 ? LONGEST : LONGEST_THEN))
  let to = from
  for (; to < end; to++) {
    if (PLAIN[text.charCodeAt(to)] === 1) continue
    const c = text[to] ?? ''
    if (/[\s"'`“”‘’「」<>|│，。；、]/.test(c) || c === ESCAPE) break
    if (c === '\\' && /["'nrt\\]/.test(text[to + 1] ?? '')) break
    if (c === '&' && /^&(?:amp;)?[\p{L}_][\p{L}\p{N}_.[\]%-]{0,80}=/u.test(text.slice(to, to + 100))) break
    if ((c === ',' || c === ';') && /[\s"')\]}]|$/.test(text[to + 1] ?? ' ')) break
    if (c === ',' && /^,[\p{L}_][\p{L}\p{N}_.-]{0,60}[=:]/u.test(text.slice(to, to + 70))) break
    if (Object.hasOwn(open, c)) open[c] = (open[c] ?? 0) + 1
    const opener = OPENERS[c]
    if (opener === undefined) continue
    if ((open[opener] ?? 0) === 0) break
    open[opener] = (open[opener] ?? 0) - 1
  }
  search.left -= to - from
  if (to === from) return null
  const value = text.slice(from, to)
  return { from, to, value, quoted: false }
}
