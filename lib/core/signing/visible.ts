/** A run of text as it is shown: letters as they are, or a control or invisible character under its glyph and name. */
export type VisibleRun = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'mark'; readonly text: string; readonly name: string }

const NAMES: Readonly<Record<string, readonly [glyph: string, name: string]>> = {
  '\n': ['␊', 'line feed'],
  '\r': ['␍', 'carriage return'],
  '\t': ['␉', 'tab'],
  '\0': ['␀', 'null'],
  '\u007f': ['␡', 'delete'],
  '\u00a0': ['⍽', 'no-break space'],
  '\u200b': ['U+200B', 'zero-width space'],
  '\ufeff': ['U+FEFF', 'byte order mark'],
}

/** Ranges of characters that are not seen, or seen as something else: controls, other spaces, zero-width and direction marks. */
const HIDDEN: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x1f], [0x7f, 0xa0], [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180e, 0x180e],
  [0x2000, 0x200f], [0x2028, 0x202f], [0x205f, 0x206f], [0x3000, 0x3000], [0x3164, 0x3164], [0xfe00, 0xfe0f], [0xfeff, 0xfeff],
  [0xffa0, 0xffa0], [0xfff9, 0xfffb], [0xe0000, 0xe007f],
]

function isHidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return HIDDEN.some(([first, last]) => code >= first && code <= last)
}

/** Cuts text into runs, so that nothing in it is invisible. */
export function visibleRuns(text: string): readonly VisibleRun[] {
  const runs: VisibleRun[] = []
  let plain = ''
  for (const character of text) {
    if (!isHidden(character)) {
      plain += character
      continue
    }
    if (plain !== '') runs.push({ kind: 'text', text: plain })
    plain = ''
    runs.push(mark(character))
  }
  return plain === '' ? runs : [...runs, { kind: 'text', text: plain }]
}

function mark(character: string): VisibleRun {
  const known = NAMES[character]
  if (known) return { kind: 'mark', text: known[0], name: known[1] }
  const code = character.codePointAt(0) ?? 0
  const text = code < 0x20 ? String.fromCodePoint(0x2400 + code) : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return { kind: 'mark', text, name: `character U+${code.toString(16).toUpperCase().padStart(4, '0')}` }
}

/** White space and line breaks at the ends of a pasted value, in words; null where there are none. */
export function edgesOf(text: string): string | null {
  const start = text.length - text.trimStart().length
  const end = text.length - text.trimEnd().length
  if (text.trim() === '' || start + end === 0) return null
  const describe = (part: string) => [...new Set([...part].map((c) => NAMES[c]?.[1] ?? (c === ' ' ? 'space' : 'invisible character')))].join(', ')
  const parts = [start > 0 ? `${describe(text.slice(0, start))} at the beginning` : '', end > 0 ? `${describe(text.slice(text.length - end))} at the end` : '']
  return parts.filter((part) => part !== '').join(' and ')
}
