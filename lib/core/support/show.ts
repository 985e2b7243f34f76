import type { Evidence } from '../evidence'
import type { LiveReport } from '../report/report'
import type { SharedEvidence, SharedReport } from '../report/shared'

/** A shared piece of evidence in the form that the report's view takes; what was not shared is absent. */
export function evidenceAsShown(e: SharedEvidence): Evidence {
  const request = e.request && { method: e.request.method, url: `https://${e.host ?? ''}${e.request.path}`, headers: e.request.headers }
  const outcome = e.outcome.kind === 'response' ? { kind: e.outcome.kind, status: e.outcome.status, headers: e.outcome.headers, body: e.outcome.text, truncated: e.outcome.truncated, unread: e.outcome.unread } : e.outcome
  return { ...e, request, outcome, sent: null }
}

/** A shared report in the form that the report's view takes, so that one view shows both. */
export function reportAsShown(report: SharedReport): LiveReport {
  return {
    kind: report.kind,
    product: report.product,
    region: report.region,
    at: report.at,
    rulesVersion: report.rulesVersion,
    verdict: report.verdict,
    diagnoses: report.diagnoses.map(({ observed, ...d }) => ({ ...d, observed: Object.fromEntries(observed), rules: [] })),
    evidence: report.evidence.map(evidenceAsShown),
    excluded: report.excluded,
    sideEffects: report.sideEffects,
  }
}
