import type { Evidence } from '../model/evidence'
import type { Header } from '../model/exchange'
import { referencesOf } from '../mask/references'
import type { SharingCatalogue } from '../model/catalogue'
import { SHARED_LIMITS } from '../model/shared-limits'
import { fit } from './fit'
import { harden, hardenEvidence } from './harden'
import type { KnownValue } from '../mask/check-values'
import type { ComparisonTrial } from '../model/comparison-trial'
import type { LiveReport, ReportedDiagnosis } from '../model/report'
import type { SharedDiagnosis, SharedEvidence, SharedReport } from './shared'

/**
 * What of a report may be handed on: a projection by allow-list, see {@link SharedReport}. Evidence is numbered anew,
 * so that not even an id of ours carries something of the user's.
 * @param known values of this check; where one still occurs it is replaced by its label
 * @returns a report of at most `SHARED_LIMITS.reportBytes`; what did not fit is counted in `omitted`
 */
export function toShared(
  catalogue: SharingCatalogue,
  report: LiveReport,
  known: readonly KnownValue[] = [],
): SharedReport {
  const numbers = new Map(report.evidence.map((e, i) => [e.id, `e${i + 1}`]))
  const number = (id: string) => numbers.get(id)
  const draft: SharedReport = {
    version: 1,
    kind: report.kind,
    product: report.product,
    region: report.region,
    at: utc(report.at),
    rulesVersion: report.rulesVersion,
    verdict: report.verdict,
    diagnoses: report.diagnoses.slice(0, SHARED_LIMITS.diagnoses).map((d) => diagnosis(d, number)),
    evidence: report.evidence.map((e, i) => evidence(catalogue, e, `e${i + 1}`)),
    excluded: report.excluded,
    sideEffects: { requests: report.sideEffects.requests, tokens: report.sideEffects.tokens },
    omitted: 0,
    searched: null,
    fingerprints: null,
    ...(report.comparison ? { comparison: comparison(report.comparison, number) } : {}),
  }
  return fit(harden(catalogue, draft, known))
}

function comparison(
  { differences, proof, ...trial }: ComparisonTrial,
  number: (id: string) => string | undefined,
): SharedReport['comparison'] {
  const before = proof && number(proof.before)
  const after = proof && number(proof.after)
  return {
    result: trial.result,
    calls: trial.calls,
    headline: trial.headline,
    means: trial.means,
    standIn: trial.standIn,
    differences: differences
      .slice(0, SHARED_LIMITS.differences)
      .map(({ id, title, relevance, carried, decisive }) => ({ id, title, relevance, carried, decisive })),
    proof: proof && before && after ? { change: proof.change, before, after } : null,
  }
}

/** One piece of evidence in the same projection. @param id what it is called from then on: `e7` */
export function toSharedEvidence(
  catalogue: SharingCatalogue,
  e: Evidence,
  id: string,
  known: readonly KnownValue[] = [],
): SharedEvidence {
  return hardenEvidence(catalogue, evidence(catalogue, e, id), known)
}

function diagnosis(d: ReportedDiagnosis, number: (id: string) => string | undefined): SharedDiagnosis {
  const before = d.proof && number(d.proof.before)
  const after = d.proof && number(d.proof.after)
  return {
    id: d.id,
    confidence: d.confidence,
    says: d.says,
    proven: d.proven,
    ...(d.proof && before && after ? { proof: { change: d.proof.change, before, after } } : {}),
    observed: Object.entries(d.observed),
    evidence: d.evidence.flatMap((id) => number(id) ?? []),
  }
}

function evidence(catalogue: SharingCatalogue, e: Evidence, id: string): SharedEvidence {
  return {
    id,
    source: e.source,
    probe: e.probe,
    role: e.role,
    title: e.title,
    product: e.product,
    region: e.region,
    scheme: e.scheme,
    host: e.host,
    at: utc(e.at),
    startMs: milliseconds(e.startMs),
    ms: milliseconds(e.ms),
    phases: phases(e),
    request: e.request && {
      method: /^[A-Z]{1,10}$/.test(e.request.method) ? e.request.method : 'OTHER',
      path: pathOf(e.request.url),
      headers: named(e.request.headers),
    },
    outcome: outcome(e),
    status: e.status,
    proves: e.proves,
    references:
      e.outcome.kind === 'response'
        ? referencesOf(catalogue, e.outcome.headers, e.outcome.body, 'shared').map((r) => [r.label, r.value])
        : [],
    hidden: e.hidden,
  }
}

function outcome(e: Evidence): SharedEvidence['outcome'] {
  const o = e.outcome
  switch (o.kind) {
    case 'response':
      return {
        kind: o.kind,
        status: o.status,
        headers: named(o.headers),
        text: o.body,
        truncated: o.truncated,
        ...(o.unread ? { unread: o.unread } : {}),
        ...(o.stage ? { stage: o.stage } : {}),
      }
    case 'no-response':
      return { kind: o.kind, reason: o.reason, code: /^[A-Z0-9_]{0,60}$/.test(o.code) ? o.code : '', phase: o.phase }
    case 'not-tested':
      return { kind: o.kind, because: o.because }
    case 'checked':
      return { kind: o.kind, passed: o.passed, found: o.found }
  }
}

function named(headers: readonly Header[]): Header[] {
  return headers.filter(([name]) => /^[A-Za-z0-9-]{1,60}$/.test(name))
}

function pathOf(url: string): string {
  const path = url.replace(/^[a-z]{1,10}:\/\/[^/?#]*/i, '').split(/[?#]/, 1)[0] ?? ''
  return path.startsWith('/') ? path : '/'
}

const DURATIONS = ['dns', 'tcp', 'greeting', 'ehlo', 'tls', 'auth', 'wait', 'body', 'quit'] as const

function phases(e: Evidence): SharedEvidence['phases'] {
  const out: { -readonly [P in keyof SharedEvidence['phases']]: number } = {}
  for (const name of DURATIONS) {
    const value = e.phases[name]
    if (value !== undefined) out[name] = milliseconds(value)
  }
  return out
}

/** A tenth of a millisecond is all that a clock of the network can tell. */
function milliseconds(value: number): number {
  return Number.isFinite(value) ? Math.min(3_600_000, Math.max(0, Math.round(value * 10) / 10)) : 0
}

function utc(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '1970-01-01T00:00:00.000Z' : date.toISOString()
}
