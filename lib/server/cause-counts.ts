import 'server-only'
import type { LiveReport } from '@/lib/engine/model/report'
import { env } from './env'
import { store } from './store'
import { addCause } from './store/cause-counts'
import { weekOf } from './weeks'

/** Whether the operator has checks counted. */
export function countsCauses(): boolean {
  return env().SUPPORT_COUNTS === 'on'
}

/**
 * Counts a check by product, first diagnosis, outcome and week, where the operator wants that; nothing else of it is
 * kept. Nobody waits for it, and what the store does not take is not counted.
 */
export function countCause({ product, verdict, diagnoses }: LiveReport): void {
  const [first] = diagnoses
  if (!countsCauses() || product === null || !first) return
  const outcome = first.proven ? 'proven' : verdict
  const week = weekOf(Date.now())
  void store().run((sql) => addCause(sql, { week, product, diagnosis: first.id, outcome }))
}
