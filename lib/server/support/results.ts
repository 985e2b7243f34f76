import 'server-only'
import { catalogue } from '@/lib/vendors'
import { findLeaks, leavesOf } from '@/lib/engine/mask/leaks'
import { knownOf } from '@/lib/engine/mask/check-values'
import { toShared, toSharedEvidence } from '@/lib/engine/report/project'
import type { LiveReport } from '@/lib/engine/model/report'
import type { SharedEvidence, SharedReport } from '@/lib/engine/report/shared'
import type { Values } from '@/lib/engine/model/values'
import type { Evidence } from '@/lib/engine/model/evidence'
import { changesBetween } from '@/lib/engine/support/prints'
import type { Query } from '../store/sql'
import { append, type Case } from './cases'
import { lastPrints } from './case-events'
import type { Sealed } from './shareable'

/**
 * What of a run may be shown to the other side: the projection of a shared report, searched for every value of the run.
 * @returns null when something of a value was still found in it
 */
export function projected(report: LiveReport, values: Values): SharedReport | null {
  const known = knownOf(catalogue, values)
  const shared = toShared(catalogue, report, known)
  return findLeaks(catalogue, leavesOf(shared), known).length > 0 ? null : { ...shared, searched: known.length }
}

/** One stage, as the same projection shows it. @param number counts the stages of its run from 1 */
export function projectedStage(evidence: Evidence, number: number, values: Values): SharedEvidence | null {
  const known = knownOf(catalogue, values)
  const shared = toSharedEvidence(catalogue, evidence, `e${number}`, known)
  return findLeaks(catalogue, leavesOf(shared), known).length > 0 ? null : shared
}

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
