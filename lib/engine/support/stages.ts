import type { Evidence } from '../model/evidence'
import { asLive } from '../report/as-live'
import type { SharedEvidence } from '../report/shared'

/** Stages of a run that has no result yet, in the form that the report's view takes. */
export function stagesAsLive(evidence: readonly SharedEvidence[]): readonly Evidence[] {
  return asLive({
    version: 1,
    kind: 'check',
    product: null,
    region: null,
    at: evidence[0]?.at ?? '1970-01-01T00:00:00Z',
    rulesVersion: '0',
    verdict: 'undecided',
    diagnoses: [],
    evidence,
    excluded: [],
    sideEffects: { requests: 0, tokens: 0 },
    omitted: 0,
    searched: null,
    fingerprints: null,
  }).evidence
}
