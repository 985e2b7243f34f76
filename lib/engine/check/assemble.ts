import type { Blames } from '../model/diagnosis'
import { catalogue } from '@/lib/vendors'
import type { DiagnosisId } from '../model/ids'
import type { Finding } from '../model/values'
import { diagnose, type Diagnosis } from '../diagnose/diagnose'
import type { Evidence, Verdict } from '../model/evidence'
import { factsOf } from '../facts/facts'
import type { Lint } from '../model/lint'
import type { LiveReport, ReportedDiagnosis } from '../report/report'
import type { Rule, Observations } from '../model/rule'
import { RULES_VERSION } from '../model/rules-version'
import type { Reads } from './reads'
import type { CheckInput } from './run'
import type { TrialResult } from './trials'

type Parts = {
  readonly input: CheckInput
  readonly at: string
  readonly findings: readonly Finding[]
  readonly reads: Reads
  readonly trials: TrialResult
  readonly recorder: { readonly all: readonly Evidence[] }
}

/** Puts the report together: what the rules say, what trials proved or excluded, and the verdict. */
export function assemble({ input, at, findings, reads, trials, recorder }: Parts): LiveReport {
  const own = recorder.all.filter((e) => e.role === 'own' && e.probe !== 'trial')
  const lints: readonly Lint[] = findings
  const controlled = recorder.all.filter((e) => e.role === 'control')
  const seen: Observations = {
    catalogue,
    source: 'check',
    product: input.product,
    lints,
    text: '',
    all: [...own, ...controlled].map((evidence) => ({ evidence, facts: factsOf(catalogue, evidence) })),
  }
  const diagnoses = diagnose(seen, rulesOfChecks()).filter((d) => !(d.id === 'wrong-region' && sweptInVain(reads)))
  const verdict = verdictOf(reads, findings, own, diagnoses[0] ?? null)
  return {
    kind: 'check',
    product: input.product,
    region: input.region,
    at,
    rulesVersion: RULES_VERSION,
    verdict,
    diagnoses: withProofs(diagnoses, trials, verdict),
    evidence: recorder.all,
    excluded: trials.excluded,
    sideEffects: { requests: reads.requests + (trials.requests ?? 0), tokens: reads.tokens + (trials.tokens ?? 0) },
  }
}

/** A check judges acceptance by its own reads, not by what an answer looks like. */
function rulesOfChecks(): readonly Rule[] {
  return catalogue.rules.filter((rule) => rule.diagnosis !== 'credentials-accepted' || rule.across !== undefined)
}

/** Every other region was asked and none accepted: the region is not the reason. */
function sweptInVain({ reads }: Reads): boolean {
  const swept = reads.filter((r) => r.spec.probe === 'region' && r.judgement.status !== 'could-not-verify')
  return swept.length > 0 && swept.every((r) => r.judgement.accepted !== 'yes')
}

const SAYS: Record<Blames, Verdict | null> = {
  credential: 'rejected',
  account: 'accepted',
  environment: 'undecided',
  request: null,
  none: null,
}

/** Requests that arrived without a credential to judge: the refusal was not about it. */
const NOT_PRESENTED: ReadonlySet<DiagnosisId> = new Set([
  'missing-authorization',
  'malformed-authorization',
  'missing-grant-type',
  'wrong-content-type',
])

/**
 * The verdict is about the credential as it was given: accepted when the vendor was seen to accept it, rejected when
 * the vendor's own host was seen to refuse it or it cannot work, undecided for everything else.
 */
export function verdictOf(
  reads: Reads,
  findings: readonly Finding[],
  own: readonly Evidence[],
  first: Diagnosis | null,
): Verdict {
  const controlFailed = reads.reads.some((r) => r.spec.role === 'control' && r.judgement.status === 'fail')
  const mine = reads.reads.filter((r) => r.spec.role === 'own')
  if (mine.some((r) => r.judgement.accepted === 'yes')) return controlFailed ? 'undecided' : 'accepted'
  if (findings.some((f) => f.blocks))
    return findings.some((f) => f.diagnosis === 'secret-not-base64') ? 'rejected' : 'undecided'
  const here = mine.filter((r) => r.spec.probe === 'sample-call')
  const refused = here.some((r) => r.judgement.accepted === 'no' || r.judgement.status === 'warning')
  if (reads.tokenOutcome?.accepted === 'yes' && !refused) return 'accepted'
  if (first && NOT_PRESENTED.has(first.id)) return 'undecided'
  const says =
    first === null || first.confidence === 'possible' ? null : (first.says ?? SAYS[catalogue.blamesOf(first.id)])
  if (says) return says
  if (reads.tokenOutcome?.accepted === 'no' || here.some((r) => r.judgement.accepted === 'no')) return 'rejected'
  return reads.tokenOutcome?.accepted === 'yes' ? 'accepted' : 'undecided'
}

/** One change made the call succeed, so every other explanation of the same refusal is refuted. */
function withProofs(
  diagnoses: readonly Diagnosis[],
  trials: TrialResult,
  verdict: Verdict,
): readonly ReportedDiagnosis[] {
  const proven = trials.proofs.map(({ id, proof }): ReportedDiagnosis => {
    const found = diagnoses.find((d) => d.id === id)
    return {
      id,
      confidence: 'certain',
      observed: found?.observed ?? {},
      evidence: [...new Set([...(found?.evidence ?? []), proof.before, proof.after])],
      rules: found?.rules ?? ['trial'],
      says: found?.says ?? null,
      proven: true,
      proof,
    }
  })
  const kept =
    proven.length > 0
      ? diagnoses.filter((d) => d.id === 'credentials-accepted')
      : diagnoses.filter((d) => !trials.refuted.has(d.id))
  const rest = kept.map((d): ReportedDiagnosis => ({ ...d, proven: false }))
  const all = [...proven, ...inOrder(rest)]
  return all.length > 0 ? all : [fallback(verdict)]
}

/** Beside an acceptance, what blames neither the credential nor the request is a remark and comes after it. */
function inOrder(diagnoses: readonly ReportedDiagnosis[]): readonly ReportedDiagnosis[] {
  const accepted = diagnoses.find((d) => d.id === 'credentials-accepted')
  if (!accepted) return diagnoses
  const remark = (d: ReportedDiagnosis) =>
    ['none', 'environment'].includes(catalogue.blamesOf(d.id)) && d !== accepted && d.id !== 'not-the-api'
  return [...diagnoses.filter((d) => !remark(d)), ...diagnoses.filter(remark)]
}

/** An empty list would be a blank panel: what is not explained is said to be unexplained. */
function fallback(verdict: Verdict): ReportedDiagnosis {
  const id = verdict === 'accepted' ? ('credentials-accepted' as const) : ('undetermined' as const)
  return {
    id,
    confidence: verdict === 'accepted' ? 'likely' : 'possible',
    observed: {},
    evidence: [],
    rules: [],
    says: null,
    proven: false,
  }
}
