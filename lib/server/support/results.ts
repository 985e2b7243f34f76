import 'server-only'
import { catalogue } from '@/lib/vendors'
import { changesBetween } from '@/lib/engine/support/prints'
import type { Query } from '../store/sql'
import { append, type Case } from './cases'
import { lastPrints } from './case-events'
import type { Sealed } from './shareable'

/** A fresh number for an attempt of a case; the row lock makes it the only one. */
export async function nextAttempt(query: Query, caseId: string): Promise<number> {
  const { rows } = await query('update support_case set attempts = attempts + 1 where id = $1 returning attempts', [
    caseId,
  ])
  return Number(rows[0]?.attempts ?? 0)
}

/** Appends a result with what changed since the last one. @returns false when the case is over */
export async function appendResult(
  query: Query,
  { id }: Case,
  attempt: number,
  { run, report, prints }: Sealed,
  now: number,
): Promise<boolean> {
  const before = await lastPrints(query, id)
  const changes = before ? changesBetween(catalogue, before, prints) : []
  return (
    (await append(query, id, { type: 'result', attempt, run, changes, report }, now, {
      prints: JSON.stringify(prints),
    })) !== null
  )
}
