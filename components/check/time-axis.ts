import type { Evidence } from '@/lib/engine/model/evidence'
import { protocolOf, type Phases } from '@/lib/engine/model/exchange'

/** The phases in the order in which they happen; those that did not happen are absent. */
export const PHASES = [
  { key: 'dns', label: 'DNS', pattern: 'dots' },
  { key: 'tcp', label: 'TCP', pattern: 'slash' },
  { key: 'greeting', label: 'Greeting', pattern: 'bars' },
  { key: 'ehlo', label: 'EHLO', pattern: 'rails' },
  { key: 'tls', label: 'TLS', pattern: 'cross' },
  { key: 'auth', label: 'AUTH', pattern: 'accent' },
  { key: 'wait', label: 'Waiting', pattern: 'solid' },
  { key: 'body', label: 'Body', pattern: 'dark' },
  { key: 'quit', label: 'QUIT', pattern: 'pale' },
] as const satisfies readonly { key: keyof Phases; label: string; pattern: string }[]

export type Bar = {
  readonly key: (typeof PHASES)[number]['key']
  readonly label: string
  readonly from: number
  readonly ms: number
}

/** The segments of one row, in milliseconds from the start of the check; what no phase explains is waiting. */
export function barsOf({ startMs, ms, phases }: Evidence): readonly Bar[] {
  const known = PHASES.reduce((sum, p) => sum + (phases[p.key] ?? 0), 0)
  const scale = known > ms && known > 0 ? ms / known : 1
  let from = startMs + Math.max(0, ms - known * scale)
  const queued: Bar[] =
    ms - known * scale > 1 ? [{ key: 'wait', label: 'Waiting', from: startMs, ms: ms - known * scale }] : []
  const bars = PHASES.flatMap((p): Bar[] => {
    const length = (phases[p.key] ?? 0) * scale
    const bar = { key: p.key, label: p.label, from, ms: length }
    from += length
    return length > 0 ? [bar] : []
  })
  return [...queued, ...bars]
}

/** The end of the axis and its ticks, in milliseconds: 1, 2 or 5 times a power of ten apart, at most six. */
export function axisOf(rows: readonly Evidence[]): { readonly end: number; readonly ticks: readonly number[] } {
  const last = Math.max(10, ...rows.map((r) => r.startMs + r.ms))
  const raw = last / 5
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= raw) ?? 10 * power
  const count = Math.ceil(last / step)
  return { end: count * step, ticks: Array.from({ length: count + 1 }, (_, i) => Math.round(i * step * 10) / 10) }
}

/**
 * The rows that decide how long the check takes: walking back from the last to end, each waits for the latest before
 * it.
 */
export function criticalPath(rows: readonly Evidence[]): ReadonlySet<string> {
  const path = new Set<string>()
  let current = rows.toSorted((a, b) => b.startMs + b.ms - (a.startMs + a.ms))[0]
  while (current && !path.has(current.id)) {
    path.add(current.id)
    const { startMs } = current
    current = rows
      .filter((r) => r.startMs + r.ms <= startMs + 2 && r.ms > 0)
      .toSorted((a, b) => b.startMs + b.ms - (a.startMs + a.ms))[0]
  }
  return path
}

/** The phases that some row has, and waiting, which is what no phase explains. */
export function phasesIn(rows: readonly Evidence[]): readonly (typeof PHASES)[number][] {
  const isMail = rows.some((row) => protocolOf(row) === 'smtp')
  const isUsual = (key: string) => !['greeting', 'ehlo', 'auth', 'quit', ...(isMail ? ['body'] : [])].includes(key)
  return PHASES.filter(({ key }) => isUsual(key) || rows.some((row) => row.phases[key] !== undefined))
}
