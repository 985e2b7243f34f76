/** What a loader did with a value, told by the value beside what stands in the file. */
export type TraitId = 'quotes' | 'comment' | 'expanded' | 'escapes' | 'line-break' | 'carriage-return' | 'blanks'

export type Trait = {
  readonly id: TraitId
  /** beside a value that has it, and beside one of which it could be expected */
  readonly label: readonly [has: string, hasNot: string]
  /** the end of a sentence about one loader that did it, and about several */
  readonly did: readonly [one: string, several: string]
  /** the same of loaders that did not */
  readonly didNot: readonly [one: string, several: string]
  /** whether a value that has it is refused by whoever gets it, as a rule */
  readonly spoils: boolean
  /** null where the file gives no cause to ask */
  readonly isIn: (raw: string, value: string) => boolean | null
}

/** How a `$` begins what some loaders expand. */
const REFERENCE = /\$(?:[A-Za-z_]\w*|\{[^}\n]*\}|\$|\()/

export const TRAITS: readonly Trait[] = [
  {
    id: 'quotes',
    label: ['quotes kept', 'quotes taken off'],
    did: ['sends the quotes as a part of the value', 'send the quotes as a part of the value'],
    didNot: ['takes them off', 'take them off'],
    spoils: true,
    isIn(raw, value) {
      const quote = raw.trimStart()[0] ?? ''
      if (!'"\'`'.includes(quote) || quote === '') return null
      return value.trimStart().startsWith(quote)
    },
  },
  {
    id: 'comment',
    label: ['“#” kept', 'cut at “#”'],
    did: ['keeps the “#” and what follows it', 'keep the “#” and what follows it'],
    didNot: ['ends the value there', 'end the value there'],
    spoils: false,
    isIn: (raw, value) => (raw.includes('#') ? value.includes('#') : null),
  },
  {
    id: 'expanded',
    label: ['“$” expanded', '“$” kept'],
    did: ['puts something in the place of “$…”', 'put something in the place of “$…”'],
    didNot: ['leaves it as it stands', 'leave it as it stands'],
    spoils: false,
    isIn(raw, value) {
      const cut = value.includes('#') ? raw : (raw.split('#')[0] ?? '')
      const reference = REFERENCE.exec(cut)?.[0]
      return reference === undefined ? null : !value.includes(reference)
    },
  },
  {
    id: 'escapes',
    label: ['escapes read', 'backslash kept'],
    did: ['reads the backslash as an escape', 'read the backslash as an escape'],
    didNot: ['keeps the backslash', 'keep the backslash'],
    spoils: false,
    isIn(raw, value) {
      const escapes = (text: string) => text.split('\\').length
      return raw.includes('\\') ? escapes(value) < escapes(raw) : null
    },
  },
  {
    id: 'line-break',
    label: ['line break in it', 'no line break'],
    did: ['has a line break in the value', 'have a line break in the value'],
    didNot: ['has none', 'have none'],
    spoils: true,
    isIn: (_, value) => value.includes('\n'),
  },
  {
    id: 'carriage-return',
    label: ['carriage return kept', 'carriage return dropped'],
    did: ['keeps the carriage return of a Windows line end', 'keep the carriage return of a Windows line end'],
    didNot: ['drops it', 'drop it'],
    spoils: true,
    isIn: (raw, value) => (raw.includes('\r') || value.includes('\r') ? value.includes('\r') : null),
  },
  {
    id: 'blanks',
    label: ['blanks at its ends', 'blanks cut'],
    did: ['keeps blanks at the ends of the value', 'keep blanks at the ends of the value'],
    didNot: ['does not', 'do not'],
    spoils: true,
    isIn: (raw, value) =>
      /^[ \t]|[ \t]\r?$/.test(raw) || /^[ \t]|[ \t]$/.test(value) ? /^[ \t]|[ \t]$/.test(value) : null,
  },
]
