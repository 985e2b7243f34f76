import type { Statement } from '../../model/statement'
import type { ReadLine } from './lines'

/** What the lines of a paste state, neighbours of one kind joined. Exchanges are added by whoever reads them. */
export function statementsOf(lines: readonly ReadLine[]): readonly Statement[] {
  const found: Statement[] = []
  let from = 0
  for (let to = 1; to <= lines.length; to++) {
    const [first, next] = [lines[from], lines[to]]
    if (!first || (next && goesOn(first, next))) continue
    const statement = statementOf(first, from)
    if (statement) found.push(to === from + 1 ? statement : joined(statement, lines, to))
    from = to
  }
  return found
}

/** Whether two neighbours state one thing: lines of one kind that somebody says, without a number in either. */
function goesOn(first: ReadLine, next: ReadLine): boolean {
  if (first.kind !== next.kind) return false
  if (first.kind === 'smtp' || first.kind === 'sip') return first.codes.length === 0 && next.codes.length === 0
  return first.kind !== 'words' || (first.by === next.by && first.wanted.length === 0 && next.wanted.length === 0)
}

/** A statement with the lines behind it that go on with it. */
function joined(first: Statement, lines: readonly ReadLine[], to: number): Statement {
  const { from } = first.lines
  const text = lines
    .slice(from, to)
    .map((line) => line.text)
    .join('\n')
  return { ...first, lines: { from, to }, text }
}

function statementOf(line: ReadLine, at: number): Statement | null {
  const lines = { from: at, to: at + 1 }
  const base = {
    lines,
    text: line.text,
    firmness: 'reported',
    code: null,
    protocol: 'none',
    direction: 'none',
  } as const
  switch (line.kind) {
    case 'blank':
      return null
    case 'frame':
      return { ...base, states: 'frame', speaker: 'client-library' }
    case 'test-name':
      return { ...base, states: 'words', speaker: 'test', direction: 'expected' }
    case 'code':
      return { ...base, states: 'code', speaker: 'person' }
    case 'own-server':
      return { ...base, states: 'status', speaker: 'own-server', protocol: 'http', direction: 'sent' }
    case 'smtp':
    case 'sip':
      return {
        ...base,
        states: 'reply',
        speaker: 'client-library',
        protocol: line.kind,
        direction: 'received',
        code: line.codes.at(-1) ?? null,
      }
    case 'words':
      return { ...base, ...worded(line) }
  }
}

function worded(
  line: ReadLine,
): Pick<Statement, 'states' | 'speaker' | 'direction' | 'protocol' | 'firmness' | 'code'> {
  const firmness = line.by === 'person' ? ('told' as const) : ('reported' as const)
  if (line.came.length > 0 && line.wanted.length > 0)
    return {
      states: 'status',
      speaker: 'test',
      direction: 'received',
      protocol: 'http',
      firmness,
      code: line.came[0] ?? null,
    }
  if (line.wanted.length > 0)
    return {
      states: 'status',
      speaker: 'test',
      direction: 'expected',
      protocol: 'http',
      firmness,
      code: line.wanted[0] ?? null,
    }
  return { states: 'words', speaker: line.by, direction: 'none', protocol: 'none', firmness, code: null }
}
