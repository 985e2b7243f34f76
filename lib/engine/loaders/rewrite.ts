import { node } from './node'
import { valuesLoadedBy } from './xray'

/** A file of lines with one value changed. */
export type Rewritten = {
  /** the whole file */
  readonly text: string
  /** the number of the line that changed, from 1 */
  readonly line: number
}

/**
 * Gives a variable of a file of `NAME=value` lines another value: the last line that sets it, and nothing else of the
 * file. Its name, what stands before it, its line end and a comment behind a quoted value stay. Null where no single
 * line sets it, or where the value could not be written so that every loader reads it.
 */
export function rewriteLine(text: string, name: string, value: string): Rewritten | null {
  if (/[\r\n"'`\\$#]/.test(value) || value === '') return null
  const lines = text.split('\n')
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const assignment = new RegExp(`^((?:\\uFEFF)?[ \\t]*(?:export[ \\t]+)?${escaped}[ \\t]*=[ \\t]*)(.*?)(\\r?)$`)
  const at = lines.findLastIndex((line) => assignment.test(line))
  const [, head = '', old = '', end = ''] = assignment.exec(lines[at] ?? '') ?? []
  if (at < 0 || isOpen(old)) return null
  const comment = /^(?:"[^"]*"|'[^']*')([ \t]+#.*)$/.exec(old)?.[1] ?? ''
  const written = /^[\w@%+=:,./-]+$/.test(value) ? value : `"${value}"`
  const changed = lines.with(at, `${head.trimEnd()}${written}${comment}${end}`).join('\n')
  return valuesLoadedBy(node, changed.replace(/^\uFEFF/, ''))[name] === value ? { text: changed, line: at + 1 } : null
}

/** A quoted value that goes on in the next line. */
function isOpen(value: string): boolean {
  const quote = value.trimStart()[0] ?? ''
  return /["'`]/.test(quote) && value.trimStart().indexOf(quote, 1) < 0
}
