import { groupNode, scalarNode, type NotationEntry, type NotationNode, type NotationReading } from './tree'

type Cell = { readonly text: string; readonly from: number; readonly to: number }

const RULE = /^[\s|+:=─┼│┬┴-]+$/
const BORDER = /[|│]/
/** Heads of a column of names, and of a column of values, in lower case. */
const NAME_HEADS = /^(?:name|key|field|header|variable|parameter|setting|property)$/i

/**
 * Reads rows whose cells are parted by bars. Two columns are names and values, unless the first row heads them
 * otherwise; of more columns the first row has the names, and each row is a map.
 */
export function readTable(text: string): NotationReading | null {
  const rows: Cell[][] = []
  let from = 0
  for (const line of text.split('\n')) {
    if (BORDER.test(line) && !RULE.test(line)) rows.push(cellsOf(line, from))
    else if (line.trim() !== '' && !RULE.test(line)) return null
    from += line.length + 1
  }
  const [head] = rows
  const width = head?.length ?? 0
  if (!head || rows.length < 2 || width < 2 || rows.some((row) => row.length !== width)) return null
  const span = { from: 0, to: text.length }
  const byRow = width === 2
  const body = byRow && !NAME_HEADS.test(head[0]?.text ?? '') ? rows : rows.slice(1)
  const root = byRow
    ? groupNode(
        span,
        null,
        body.flatMap(([name, value]) => (name && value ? [entry(name, value)] : [])),
        [],
        'map',
      )
    : groupNode(
        span,
        null,
        [],
        body.map((row) => rowOf(head, row)),
        'list',
      )
  return { notation: 'table', root, span, cutOff: false, unread: [] }
}

function rowOf(head: readonly Cell[], row: readonly Cell[]): NotationNode {
  const entries = head.flatMap((name, i): NotationEntry[] => {
    const value = row[i]
    return value ? [entry(name, value)] : []
  })
  return groupNode({ from: row[0]?.from ?? 0, to: row.at(-1)?.to ?? 0 }, null, entries, [], 'map')
}

function entry(name: Cell, value: Cell): NotationEntry {
  return { name: name.text, nameSpan: { from: name.from, to: name.to }, value: scalarNode('string', value, value.text) }
}

function cellsOf(line: string, offset: number): Cell[] {
  const cells: Cell[] = []
  let from = 0
  for (const part of line.split(BORDER)) {
    const text = part.trim().replace(/^`(.*)`$/, '$1')
    const begins = from + Math.max(0, part.indexOf(text))
    cells.push({ text, from: offset + begins, to: offset + begins + text.length })
    from += part.length + 1
  }
  // a bar at the edge parts nothing
  if (cells[0]?.text === '' && BORDER.test(line.trimStart()[0] ?? '')) cells.shift()
  if (cells.at(-1)?.text === '' && BORDER.test(line.trimEnd().at(-1) ?? '')) cells.pop()
  return cells
}
