import type { Explained } from './explain'
import type { LiveReport } from '../model/report'
import { RULES_VERSION } from '../model/rules-version'

/**
 * An explanation in the shape of a report, so that it can be copied and shared like one. Nothing was asked on anybody's
 * behalf.
 */
export function reportOf(explained: Explained, at: string): LiveReport {
  return {
    kind: 'explanation',
    product: explained.product,
    region: explained.region,
    at,
    rulesVersion: RULES_VERSION,
    verdict: explained.verdict,
    diagnoses: explained.diagnoses.map((diagnosis) => ({ ...diagnosis, proven: false })),
    evidence: explained.evidence,
    excluded: [],
    sideEffects: { requests: 0, tokens: 0 },
  }
}
