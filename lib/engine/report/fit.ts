import { SHARED_LIMITS } from '../model/shared-limits'
import { withoutSender } from './sender'
import { sizeOf, type SharedEvidence, type SharedReport } from './shared'

/**
 * Makes a report small enough to be handed on. First the texts of accepted calls go, then whole pieces of evidence that
 * no diagnosis rests on, the last first; `omitted` counts the pieces. Verdict, diagnoses and what supports them stay to
 * the end. There is room for a sender to be named afterwards: who does that changes nothing else of the report.
 */
export function fit(report: SharedReport): SharedReport {
  const tried = report.comparison?.proof
  const cited = new Set([
    ...report.diagnoses.flatMap((d) => [...d.evidence, ...(d.proof ? [d.proof.before, d.proof.after] : [])]),
    ...(tried ? [tried.before, tried.after] : []),
  ])
  const steps: ((r: SharedReport) => SharedReport)[] = [
    (r) => r,
    (r) => ({ ...r, evidence: r.evidence.map((e) => (cited.has(e.id) || e.status !== 'pass' ? e : withoutText(e))) }),
    (r) => ({ ...r, evidence: r.evidence.map((e) => (cited.has(e.id) ? e : withoutText(e))) }),
  ]
  const most = limitCount(report, cited)
  for (const step of steps) {
    const smaller = step(most)
    if (fits(smaller)) return smaller
  }
  return dropUntilItFits(
    steps.reduce((r, step) => step(r), most),
    cited,
  )
}

function fits(report: SharedReport): boolean {
  return sizeOf(withoutSender(report)) <= SHARED_LIMITS.reportBytes - SHARED_LIMITS.senderBytes
}

function limitCount(report: SharedReport, cited: ReadonlySet<string>): SharedReport {
  let out = report
  while (out.evidence.length > SHARED_LIMITS.evidence) out = dropOne(out, cited)
  return out
}

function dropUntilItFits(report: SharedReport, cited: ReadonlySet<string>): SharedReport {
  let out = report
  while (!fits(out) && out.evidence.length > 0) out = dropOne(out, cited)
  return out
}

function dropOne(report: SharedReport, cited: ReadonlySet<string>): SharedReport {
  const uncited = report.evidence.findLastIndex((e) => !cited.has(e.id))
  const at = uncited >= 0 ? uncited : report.evidence.length - 1
  const gone = report.evidence[at]?.id
  return {
    ...report,
    evidence: report.evidence.toSpliced(at, 1),
    diagnoses: report.diagnoses.map((d) => withoutEvidence(d, gone)),
    omitted: report.omitted + 1,
  }
}

function withoutEvidence(
  d: SharedReport['diagnoses'][number],
  gone: string | undefined,
): SharedReport['diagnoses'][number] {
  const { proof, ...rest } = d
  const keep = proof && proof.before !== gone && proof.after !== gone
  return { ...rest, evidence: d.evidence.filter((id) => id !== gone), ...(keep ? { proof } : {}) }
}

function withoutText(e: SharedEvidence): SharedEvidence {
  return e.outcome.kind === 'response' ? { ...e, outcome: { ...e.outcome, headers: [], text: '', truncated: true } } : e
}
