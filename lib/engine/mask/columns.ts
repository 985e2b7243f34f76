import type { MaskCatalogue } from '../model/catalogue'
import type { FoundSecret } from './found-secret'
import { labelOf } from './named-values'
import { lowerCase, secretWords, strengthOf } from './secret-names'
import { staysReadable } from './stays-readable'

/** What parts cells, the surest first. */
const DELIMITERS: readonly RegExp[] = [/[|│]/g, /\t/g, /,/g, /;/g, / {2,}/g]
const RULE = /^[\s|+:=─┼│┬┴-]+$/

/** Rows that are read under one head. */
const MOST_ROWS = 200
/** Longer lines are no head of a table. */
const LONGEST_HEAD = 400

type Cell = { readonly text: string; readonly from: number; readonly to: number }

/** Secrets in a column whose head is the name of one: a table, CSV, the output of a database client. */
export function columnSecrets(catalogue: MaskCatalogue, text: string): FoundSecret[] {
  const found: FoundSecret[] = []
  const pattern = secretWords()
  const lower = lowerCase(text)
  for (let m = pattern.exec(lower); m; m = pattern.exec(lower)) {
    const from = text.lastIndexOf('\n', m.index) + 1
    const end = text.indexOf('\n', m.index)
    if (end < 0) break
    pattern.lastIndex = end
    if (end - from > LONGEST_HEAD) continue
    const delimiter = DELIMITERS.find((one) => (text.slice(from, end).match(one)?.length ?? 0) > 0)
    if (delimiter) found.push(...underHead(catalogue, text, from, end, delimiter))
  }
  return found
}

function underHead(
  catalogue: MaskCatalogue,
  text: string,
  from: number,
  end: number,
  delimiter: RegExp,
): FoundSecret[] {
  const head = cellsOf(text.slice(from, end), from, delimiter)
  if (head.some((cell) => cell.text.length > 40 || /[=:{(<]/.test(cell.text))) return []
  const secret = head.flatMap((cell, i) => {
    const strength = strengthOf(cell.text, catalogue.fieldNames)
    return strength === null || (strength === 'weak' && head.length < 3) ? [] : [{ i, label: labelOf(cell.text) }]
  })
  const found: FoundSecret[] = []
  if (secret.length === 0) return found
  let at = end + 1
  for (let row = 0; row < MOST_ROWS && at < text.length; row++) {
    const until = text.indexOf('\n', at)
    const to = until < 0 ? text.length : until
    const line = text.slice(at, Math.min(to, at + 20_000)).replace(/\r$/, '')
    const cells = cellsOf(line, at, delimiter)
    at = to + 1
    if (RULE.test(line) && line !== '') continue
    if (cells.length !== head.length) break
    for (const { i, label } of secret) {
      const cell = cells[i]
      if (cell && cell.text.length >= 4 && !staysReadable(catalogue, cell.text) && !/\s/.test(cell.text))
        found.push({ from: cell.from, to: cell.to, label, value: cell.text })
    }
  }
  return found
}

function cellsOf(line: string, offset: number, delimiter: RegExp): Cell[] {
  const cells: Cell[] = []
  let from = 0
  for (const cut of [...line.matchAll(delimiter), { index: line.length, 0: '' }]) {
    const part = line.slice(from, cut.index)
    const text = part.trim().replace(/^(["'`])(.*)\1$/, '$2')
    const begins = offset + from + part.indexOf(text)
    cells.push({ text, from: begins, to: begins + text.length })
    from = cut.index + cut[0].length
  }
  return cells
}
