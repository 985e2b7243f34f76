import { diagnose } from '../diagnose/diagnose'
import type { Diagnosis } from '../model/diagnosis'
import { verdictOfCheck, type LiveAnswers } from '../diagnose/verdict'
import { factsOf } from '../facts/facts'
import type { DictionaryCatalogue } from '../model/catalogue'
import type { Evidence, Verdict } from '../model/evidence'
import type { Observations, Rule } from '../model/rule'
import { RULES_VERSION } from '../model/rules-version'
import type { FieldFinding } from '../model/values'
import type { LiveReport, ReportedDiagnosis, SideEffects } from '../model/report'
import type { Probes, RunContext, TrialResult } from './model'

type Words = Pick<DictionaryCatalogue, 'blamesOf'>

type Result = {
  /** when the run began: ISO 8601, UTC */
  readonly at: string
  readonly probes: Probes
  readonly trials: TrialResult
  readonly sideEffects: SideEffects
}

/** Puts the report together: what the rules say, what trials proved or excluded, and the verdict. */
export function assemble(context: RunContext, { at, probes, trials, sideEffects }: Result): LiveReport {
  const { catalogue, input, findings, recorder } = context
  const diagnoses = diagnose(catalogue, observationsOf(context), rulesOfChecks(catalogue.rules)).filter(
    (d) => d.id !== 'wrong-region' || !isRegionRuledOut(probes),
  )
  const verdict = verdictOfCheck(catalogue, answersOf(probes, findings), diagnoses[0] ?? null)
  return {
    kind: 'check',
    product: input.product,
    region: input.region,
    at,
    rulesVersion: RULES_VERSION,
    verdict,
    diagnoses: withProofs(catalogue, diagnoses, trials, verdict),
    evidence: recorder.all,
    excluded: trials.excluded,
    sideEffects,
  }
}

/** What rules may look at: not the trials, which were made with changed values. */
function observationsOf({ catalogue, input, findings, recorder }: RunContext): Observations {
  const own = recorder.all.filter((e) => e.role === 'own' && e.probe !== 'trial')
  const controls = recorder.all.filter((e) => e.role === 'control')
  const observed = (exchange: Evidence) => ({ exchange, facts: factsOf(catalogue, exchange) })
  return {
    catalogue,
    source: 'check',
    product: input.product,
    findings,
    text: '',
    frames: '',
    statements: [],
    all: [...own, ...controls].map(observed),
  }
}

/** A check judges acceptance by its own probes, not by what an answer looks like. */
function rulesOfChecks(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => rule.diagnosis !== 'credentials-accepted' || rule.across !== undefined)
}

/** Every other region was asked and none accepted: the region is not the reason. */
function isRegionRuledOut({ calls }: Probes): boolean {
  const elsewhere = calls.filter((c) => c.spec.probe === 'region' && c.judgement.status !== 'could-not-verify')
  return elsewhere.length > 0 && elsewhere.every((c) => c.judgement.accepted !== 'yes')
}

/** What the verdict needs to know of the answers. */
function answersOf({ tokenOutcome, calls }: Probes, findings: readonly FieldFinding[]): LiveAnswers {
  const own = calls.filter((c) => c.spec.role === 'own')
  const here = own.filter((c) => c.spec.probe === 'sample-call')
  const isRefused = here.some((c) => c.judgement.accepted === 'no')
  const isLimited = here.some((c) => c.judgement.status === 'warning')
  const isUseless = findings.some((f) => f.diagnosis === 'secret-not-base64')
  return {
    accepted: own.some((c) => c.judgement.accepted === 'yes'),
    wrongSecretAccepted: calls.some((c) => c.spec.role === 'control' && c.judgement.status === 'fail'),
    token: tokenOutcome?.accepted === 'yes' ? 'issued' : tokenOutcome?.accepted === 'no' ? 'refused' : null,
    sampleCall: isRefused ? 'refused' : isLimited ? 'limited' : null,
    blocked: findings.some((f) => f.blocks) ? (isUseless ? 'useless' : 'unsent') : null,
  }
}

/** One change made the call succeed, so every other explanation of the same refusal is refuted. */
function withProofs(
  catalogue: Words,
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
  const all = [...proven, ...inOrder(catalogue, rest)]
  return all.length > 0 ? all : [fallback(verdict)]
}

/** Beside an acceptance, what blames neither the credential nor the request is a remark and comes after it. */
function inOrder(catalogue: Words, diagnoses: readonly ReportedDiagnosis[]): readonly ReportedDiagnosis[] {
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
