import type { Catalogue } from '../catalogue/catalogue'
import { knownOf } from '../mask/check-values'
import { findLeaks, leavesOf } from '../mask/leaks'
import type { Evidence } from '../model/evidence'
import type { LiveReport } from '../model/report'
import type { Values } from '../model/values'
import { toShared, toSharedEvidence } from '../report/project'
import type { SharedEvidence, SharedReport } from '../report/shared'

/**
 * What of a run may be shown to the other side: the projection of a shared report, searched for every value of the run.
 * @returns null when something of a value was still found in it
 */
export function projected(catalogue: Catalogue, report: LiveReport, values: Values): SharedReport | null {
  const known = knownOf(catalogue, values)
  const shared = toShared(catalogue, report, known)
  return findLeaks(catalogue, leavesOf(shared), known).length > 0 ? null : { ...shared, searched: known.length }
}

/** One stage, as the same projection shows it. @param number counts the stages of its run from 1 */
export function projectedStage(
  catalogue: Catalogue,
  evidence: Evidence,
  number: number,
  values: Values,
): SharedEvidence | null {
  const known = knownOf(catalogue, values)
  const shared = toSharedEvidence(catalogue, evidence, `e${number}`, known)
  return findLeaks(catalogue, leavesOf(shared), known).length > 0 ? null : shared
}
