import 'server-only'
import type { Party } from '@/lib/engine/support/events'
import { onePerProcess } from '../one-per-process'
import { store } from '../store'
import { writeSeen } from './cases'
import { sweepCases } from './case-events'

/** How often presence is written down, and what is over is removed; milliseconds. */
const WRITE_EVERY = 15_000
const SWEEP_EVERY = 60_000

/** Cases of one statement. */
const BATCH = 400

type State = { readonly open: Readonly<Record<Party, Set<string>>>; timer: NodeJS.Timeout | null; swept: number }

const state = onePerProcess<State>('presence', () => ({
  open: { supporter: new Set(), customer: new Set() },
  timer: null,
  swept: 0,
}))

/**
 * Notes that a party's page has just asked. It is written down for all cases together, so that watching costs no writes
 * of its own.
 */
export function noteSeen(caseId: string, party: Party): void {
  state.open[party].add(caseId)
  state.timer ??= setTimeout(() => void write(), WRITE_EVERY).unref()
}

async function write(): Promise<void> {
  state.timer = null
  const now = Date.now()
  for (const party of ['supporter', 'customer'] as const) {
    const ids = [...state.open[party]]
    state.open[party].clear()
    for (let i = 0; i < ids.length; i += BATCH)
      await store().run((sql) => writeSeen(sql, party, ids.slice(i, i + BATCH), now))
  }
  if (now - state.swept < SWEEP_EVERY) return
  state.swept = now
  await store().run((sql) => sweepCases(sql, now))
}
