import { ALREADY_MASKED, maskExchange } from '../mask/exchange'
import type { ComparisonTrial } from '../model/comparison-trial'
import type { Evidence } from '../model/evidence'
import { LOGIN_METHOD } from '../model/login'
import type { LiveReport } from '../model/report'
import type { SharedEvidence, SharedReport } from './shared'

/** A shared report in the shape of a live one, so that both are shown by the same parts of a page. */
export function asLive(report: SharedReport): LiveReport {
  return {
    kind: report.kind,
    product: report.product,
    region: report.region,
    at: report.at,
    rulesVersion: report.rulesVersion,
    verdict: report.verdict,
    diagnoses: report.diagnoses.map((d) => ({ ...d, observed: Object.fromEntries(d.observed), rules: [] })),
    evidence: report.evidence.map(evidenceAsLive),
    excluded: report.excluded,
    sideEffects: report.sideEffects,
    ...(report.comparison ? { comparison: comparisonAsLive(report.comparison) } : {}),
  }
}

function comparisonAsLive({ differences, ...trial }: NonNullable<SharedReport['comparison']>): ComparisonTrial {
  return { ...trial, differences: differences.map((d, i) => ({ ...d, key: `${i}:${d.id}`, diagnosis: null })) }
}

/** One piece of shared evidence in the shape of a live one. */
export function evidenceAsLive({ request, outcome, references, hidden, ...e }: SharedEvidence): Evidence {
  const raw = {
    ...e,
    request: request && {
      method: request.method,
      url: request.method === LOGIN_METHOD ? `smtp://${e.host ?? ''}` : `https://${e.host ?? ''}${request.path}`,
      headers: request.headers,
    },
    sent: null,
    outcome:
      outcome.kind === 'response'
        ? {
            kind: outcome.kind,
            status: outcome.status,
            headers: [...outcome.headers, ...references],
            body: outcome.text,
            truncated: outcome.truncated,
            unread: outcome.unread,
            stage: outcome.stage,
          }
        : outcome,
  }
  return maskExchange(raw, ALREADY_MASKED, hidden)
}
