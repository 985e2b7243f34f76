import type { Statement } from '../../model/statement'
import type { ReadLine } from './lines'

/** What the lines of a paste state, neighbours of one kind joined. Exchanges are added by whoever reads them. */
export function statementsOf(lines: readonly ReadLine[]): readonly Statement[] {
  const found: Statement[] = []
  for (const [i, line] of lines.entries()) {
    const next = statementOf(line, i)
    const last = found.at(-1)
    if (next && last && continues(last, next))
      found[found.length - 1] = {
        ...last,
        lines: { from: last.lines.from, to: i + 1 },
        text: `${last.text}\n${next.text}`,
      }
    else if (next) found.push(next)
  }
  return found
}

function continues(last: Statement, next: Statement): boolean {
  return (
    last.code === null &&
    next.code === null &&
    last.lines.to === next.lines.from &&
    last.states === next.states &&
    last.speaker === next.speaker &&
    last.direction === next.direction &&
    last.protocol === next.protocol
  )
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
