/** Characters that hide in pasted values, by the name a person can look for. */
const NAMES = new Map<string, string>([
  ['\n', 'line break'],
  ['\r', 'carriage return'],
  ['\t', 'tab'],
  [' ', 'space'],
  ['\u00a0', 'no-break space'],
  ['\u00ad', 'soft hyphen'],
  ['\u2007', 'figure space'],
  ['\u202f', 'narrow no-break space'],
  ['\u2003', 'em space'],
  ['\u2009', 'thin space'],
  ['\u3000', 'ideographic space'],
  ['\u2028', 'line separator'],
  ['\u2029', 'paragraph separator'],
  ['\u0085', 'next-line control'],
  ['\u200b', 'zero-width space'],
  ['\u200c', 'zero-width non-joiner'],
  ['\u200d', 'zero-width joiner'],
  ['\u200e', 'left-to-right mark'],
  ['\u200f', 'right-to-left mark'],
  ['\u202a', 'left-to-right embedding'],
  ['\u202b', 'right-to-left embedding'],
  ['\u202c', 'end of embedding'],
  ['\u202d', 'left-to-right override'],
  ['\u202e', 'right-to-left override'],
  ['\u2060', 'word joiner'],
  ['\ufeff', 'byte order mark'],
  ['\u2010', 'hyphen'],
  ['\u2011', 'no-break hyphen'],
  ['\u2013', 'en dash'],
  ['\u2014', 'em dash'],
  ['\u2212', 'minus sign'],
  ['\u2018', 'left typographic quote'],
  ['\u2019', 'right typographic quote'],
  ['\u201c', 'left typographic double quote'],
  ['\u201d', 'right typographic double quote'],
  ['\u00ab', 'left guillemet'],
  ['\u00bb', 'right guillemet'],
  ['\u2026', 'ellipsis'],
])

const BLANK = new Set(' \t\n\r\u00a0\u2007\u202f\u2003\u2009\u3000\u2028\u2029\u0085')
const INVISIBLE = new Set('\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff')

/** White space, in the sense of a person: a blank or a break, ASCII or not. */
export function isBlank(char: string): boolean {
  return BLANK.has(char)
}

/** A character with no width: it changes the value and cannot be seen. */
export function isInvisible(char: string): boolean {
  return INVISIBLE.has(char)
}

export function isControl(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  return code < 0x20 || code === 0x7f || (code >= 0x80 && code <= 0x9f)
}

function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** "line break", "en dash (U+2013)", "emoji (U+1F511)": the name and, outside ASCII, the code point. */
export function nameOf(char: string): string {
  const name = NAMES.get(char) ?? unnamed(char)
  return (char.codePointAt(0) ?? 0) < 0x80 && !isControl(char)
    ? name
    : NAMES.has(char) && '\n\r\t'.includes(char)
      ? name
      : `${name} (${codePoint(char)})`
}

function unnamed(char: string): string {
  if (isControl(char)) return 'control character'
  return /\p{Extended_Pictographic}/u.test(char) ? 'emoji' : 'character outside ASCII'
}

/** Short names as on a code chart (ISO/IEC 6429). The pictures U+2400 to U+2424 are missing from most fonts. */
const GLYPHS = new Map<string, string>([
  [' ', 'SP'],
  ['\n', 'LF'],
  ['\r', 'CR'],
  ['\t', 'TAB'],
])

export type Piece = { readonly kind: 'text' | 'glyph'; readonly text: string }

/**
 * The value as pieces in which everything invisible has a short name or a code point. Secrets are passed with `mask`:
 * then only what is odd is shown and the rest becomes dots, so that length and position can be read but not the value.
 */
export function visible(value: string, mask: boolean): readonly Piece[] {
  const out: { kind: Piece['kind']; text: string }[] = []
  for (const char of value) {
    const odd = isBlank(char) || isInvisible(char) || isControl(char)
    const text = odd ? (GLYPHS.get(char) ?? codePoint(char)) : mask ? '•' : char
    const last = out.at(-1)
    if (!odd && last?.kind === 'text') last.text += text
    else out.push({ kind: odd ? 'glyph' : 'text', text })
  }
  return out
}

/** Start and end of the value without white space and invisible characters around it. Linear. */
export function core(value: string): { readonly start: number; readonly end: number } {
  let start = 0
  let end = value.length
  const strip = (index: number) => {
    const char = value[index] ?? ''
    return isBlank(char) || isInvisible(char) || (isControl(char) && char !== '')
  }
  while (start < end && strip(start)) start += 1
  while (end > start && strip(end - 1)) end -= 1
  return { start, end }
}

/** "1 line break", "2 spaces", or a list: what a run of characters consists of. */
export function describeRun(run: string): string {
  const counts = new Map<string, number>()
  for (const char of run.replaceAll('\r\n', '\n')) counts.set(nameOf(char), (counts.get(nameOf(char)) ?? 0) + 1)
  return [...counts].map(([name, n]) => (n === 1 ? `1 ${name}` : `${n} ${plural(name)}`)).join(' and ')
}

function plural(name: string): string {
  const at = name.indexOf(' (')
  return at < 0 ? `${name}s` : `${name.slice(0, at)}s${name.slice(at)}`
}
