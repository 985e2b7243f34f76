import { randomBytes } from 'node:crypto'
import { LARGEST_FILE, xray } from '@/lib/engine/loaders/xray'
import { EXIT, UsageFault, type Command } from './command'
import { readText } from './files'
import { plain, print, styled } from './terminal'

export const loaders: Command = {
  summary: 'Show what each loader makes of a file of variables: lengths and differences, no value',
  synopsis: 'FILE [--json]',
  options: { json: 'flag' },
  operands: 1,
  async run(given) {
    const [file] = given.operands
    if (file === undefined) throw new UsageFault('Name the file, or - for standard input.')
    const text = readText(file, 'The file of variables')
    if (text.length > LARGEST_FILE) throw new UsageFault('The file of variables is larger than 64 KiB.')
    const { rows, notes, loaders: read } = xray(text, randomBytes(16))
    if (given.has('json')) {
      const cells = (row: (typeof rows)[number]) =>
        row.cells.map(({ loader, ...cell }) => ({ loader: loader.id, ...cell }))
      print(JSON.stringify({ rows: rows.map((row) => ({ ...row, cells: cells(row) })), notes }, null, 2))
      return EXIT.ok
    }
    for (const { name, part, cells, findings, differs } of rows) {
      print(
        styled(differs ? 'yellow' : 'bold', plain([part, name ?? '(a piece of a value)'].filter(Boolean).join(' › '))),
      )
      for (const [i, cell] of cells.entries()) {
        const made = cell.kind === 'set' ? `${cell.characters} characters, ${cell.mark}` : plain(cell.why ?? cell.kind)
        print(`  ${(read[i]?.name ?? '').padEnd(18)} ${made}`)
      }
      for (const finding of findings) print(`  ${plain(finding)}`)
    }
    for (const note of notes) print(plain(note))
    print(styled('dim', 'Equal marks stand for equal values, in this output only.'))
    return EXIT.ok
  },
}
