import { LiteralReader } from './literal'
import { stickyAt } from './quotes'
import type { NotationNode, NotationReading } from './tree'

/** Of what stands before a bracket. */
const LONGEST_NAME = 160

/** More are not looked for. */
const MOST = 20_000

/** Where a value in brackets can begin. */
const OPENER = /[{[(]|#</g

/**
 * Every value in brackets that names something or holds several texts, wherever it stands in a text; what stands in
 * another is not given again. Prose in brackets is none. Linear; reading ends when too much had to be looked at twice,
 * and the rest is reported as unread by the last reading.
 */
export function findLiterals(text: string, from = 0, end = text.length): readonly NotationReading[] {
  const found: NotationReading[] = []
  const reader = new LiteralReader(text, from, end)
  OPENER.lastIndex = from
  for (let m = OPENER.exec(text); m && m.index < end && found.length < MOST; m = OPENER.exec(text)) {
    const next = OPENER.lastIndex
    reader.at = startOf(text, m.index, found.at(-1)?.span.to ?? from)
    reader.marks.clear()
    reader.cutOff = false
    reader.unread.length = 0
    const start = reader.at
    const root = reader.held()
    const worth = root !== null && isTelling(root, text[m.index] ?? '')
    if (root && worth) {
      const { cutOff } = reader
      found.push({
        notation: reader.notation(),
        root,
        span: { from: start, to: reader.at },
        cutOff,
        unread: [...reader.unread],
      })
    }
    OPENER.lastIndex = worth ? Math.max(next, reader.at) : next
    if (reader.isSpent()) break
  }
  return found
}

/** Where the name of a class or function before a bracket begins; PHP says after it how many members follow. */
function startOf(text: string, bracket: number, from: number): number {
  const least = Math.max(from, bracket - LONGEST_NAME)
  let at = bracket
  if (at > least && /[ \n]/.test(text[at - 1] ?? '')) at--
  if (text[at - 1] === ')') at = Math.max(text.lastIndexOf('(', at), least)
  const end = at
  while (at > least && /[\p{L}\p{N}_$.\\:#]/u.test(text[at - 1] ?? '')) at--
  // a name begins with a letter: `status 401 {` and `401: {` have none
  if (at === end || /[\d:.]/.test(text[at] ?? '')) return bracket
  while (at > least && /[&%*]/.test(text[at - 1] ?? '')) at--
  return at
}

/** Whether a value in brackets is data: sentences have brackets too, and so have frames of a stack. */
function isTelling(root: NotationNode, bracket: string): boolean {
  if (root.kind !== 'map' && root.kind !== 'list') return false
  const named = root.entries.filter(({ name }) => !/\.\w{1,5}$/.test(name))
  if (bracket === '(' && root.entries.length === 1 && root.items.length === 0)
    return named.some(({ value }) => value.kind !== 'number' && value.kind !== 'bare')
  if (named.length > 0) return true
  return root.items.some((item) => item.kind === 'string' || isTelling(item, ''))
}

/**
 * What a string holds, where it is a notation itself, such as JSON in a member of a log line. Spans are those of the
 * text, since quotes that are escaped with the string are read as they stand.
 */
export function literalsInside(text: string, node: NotationNode): readonly NotationReading[] {
  const { from, to } = node.textSpan
  return node.kind === 'string' && stickyAt(/[^{[(]{0,4000}[{[(]/y, text, from) !== null
    ? findLiterals(text, from, to)
    : []
}
