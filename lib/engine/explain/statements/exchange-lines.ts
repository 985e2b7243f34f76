import type { Lines, Speaker, Statement } from '../../model/statement'

const MAX_LINES = 8000

/** How a request begins, and an answer; curl puts an arrow before each line, which tells the way. */
const REQUEST = /^(?:> ?)?(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S{1,2000} HTTP\/[\d.]{1,3}\s*$/
const ANSWER = /^(?:< ?)?HTTP\/[\d.]{1,3} ([1-5]\d\d)\b/
/** What a tool says between them. */
const REMARK = /^[*{}] |^\$ /

type Block = { readonly lines: Lines; readonly direction: 'sent' | 'received'; readonly code: number | null }

/**
 * The lines of the requests and answers that a text shows as they went over the wire, in order.
 * @param others lines that are somebody else's and end what stands before them
 */
function blocksIn(lines: readonly string[], others: ReadonlySet<number>): readonly Block[] {
  const blocks: Block[] = []
  let open: { readonly from: number; readonly direction: 'sent' | 'received'; readonly code: number | null } | null =
    null
  const close = (to: number) => {
    if (open) blocks.push({ lines: { from: open.from, to }, direction: open.direction, code: open.code })
    open = null
  }
  for (const [at, line] of lines.entries()) {
    const answer = ANSWER.exec(line)
    if (answer || REQUEST.test(line)) {
      close(at)
      open = { from: at, direction: answer ? 'received' : 'sent', code: answer ? Number(answer[1]) : null }
    } else if (REMARK.test(line) || others.has(at)) close(at)
  }
  close(lines.length)
  return blocks
}

/**
 * The statements of a paste together with the exchanges that it shows whole: their lines are of those who sent them,
 * and of nobody else.
 * @param answerer who gave the answers
 */
export function withExchanges(
  statements: readonly Statement[],
  text: string,
  answerer: Extract<Speaker, 'vendor' | 'other-vendor' | 'intermediary'>,
): readonly Statement[] {
  const lines = text.split('\n').slice(0, MAX_LINES)
  const others = new Set(statements.filter(isOfOthers).flatMap((one) => range(one.lines)))
  const exchanges = blocksIn(lines, others).map(({ lines: { from, to }, direction, code }): Statement => {
    const end = lastSaid(lines, from, to)
    return {
      states: 'exchange',
      speaker: direction === 'sent' ? 'client-library' : code === 407 ? 'intermediary' : answerer,
      direction,
      protocol: 'http',
      firmness: 'wire',
      lines: { from, to: end },
      code,
      text: lines.slice(from, end).join('\n'),
    }
  })
  if (exchanges.length === 0) return statements
  const taken = new Set(exchanges.flatMap((e) => range(e.lines)))
  const rest = statements.flatMap((one) =>
    runsOf(range(one.lines).filter((at) => !taken.has(at))).flatMap((run) => {
      const said = lines.slice(run.from, run.to).join('\n')
      return said.trim() === '' ? [] : [{ ...one, lines: run, text: said }]
    }),
  )
  return [...rest, ...exchanges].toSorted((a, b) => a.lines.from - b.lines.from)
}

/** What is no part of an exchange, wherever it stands. */
const isOfOthers = ({ states, speaker }: Statement) =>
  states === 'frame' || speaker === 'own-server' || speaker === 'person' || speaker === 'test'

const range = ({ from, to }: Lines) =>
  Array.from({ length: Math.max(0, Math.min(to, MAX_LINES) - from) }, (_, i) => from + i)

/** The line after the last one that is not blank. */
function lastSaid(lines: readonly string[], from: number, to: number): number {
  let end = to
  while (end > from + 1 && lines[end - 1]?.trim() === '') end -= 1
  return end
}

function runsOf(numbers: readonly number[]): Lines[] {
  const runs: { from: number; to: number }[] = []
  for (const at of numbers) {
    const last = runs.at(-1)
    if (last?.to === at) last.to = at + 1
    else runs.push({ from: at, to: at + 1 })
  }
  return runs
}
