import { diagnose } from '../diagnose/diagnose'
import type { Diagnosis } from '../model/diagnosis'
import {
  PAIR_IS_WRONG,
  saidBy,
  subjectOf,
  verdictOfCheck,
  withPairOnlyPossible,
  type LiveAnswers,
} from '../diagnose/verdict'
import { factsOf } from '../facts/facts'
import type { DictionaryCatalogue } from '../model/catalogue'
import type { Evidence, Verdict } from '../model/evidence'
import type { Observations, Rule } from '../model/rule'
import { RULES_VERSION } from '../model/rules-version'
import type { LiveReport, ReportedDiagnosis, SideEffects } from '../model/report'
import type { Probed, Probes, RunContext, TrialResult } from './model'
import { probedProduct } from './plan'

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
  const { catalogue, input, recorder } = context
  const found = diagnose(catalogue, observationsOf(context), rulesOfChecks(catalogue.rules)).filter(
    (d) => d.id !== 'wrong-region' || !isRegionRuledOut(context, probes),
  )
  const diagnoses = refusalIn(context, probes) === 'partial' ? withPairOnlyPossible(found) : found
  const isIssued = probes.exchange?.judgement.accepted === 'yes'
  const named = saidBy(catalogue, diagnoses[0] ?? null, isIssued)
  const { verdict, because } = verdictOfCheck(answersOf(context, probes, named))
  return {
    kind: 'check',
    product: input.product,
    region: input.region,
    at,
    rulesVersion: RULES_VERSION,
    verdict,
    because,
    diagnoses: withProofs(catalogue, withTurned(diagnoses, trials.turned), trials, verdict),
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

/** Every other region was asked, gave an answer, and none accepted: the region is not the reason. */
function isRegionRuledOut(context: RunContext, { calls }: Probes): boolean {
  const answered = calls.filter((c) => c.judgement.status !== 'could-not-verify')
  const elsewhere = answered.filter((c) => c.spec.probe === 'region')
  const { regions } = probedProduct(context.catalogue, context.product)
  return (
    elsewhere.length > 0 &&
    elsewhere.every((c) => c.judgement.accepted !== 'yes') &&
    regions.every((r) => answered.some((c) => c.spec.region.code === r.code))
  )
}

/** What the verdict needs to know of the answers. */
function answersOf(context: RunContext, probes: Probes, named: LiveAnswers['named']): LiveAnswers {
  const { exchange, calls, controls } = probes
  const { findings } = context
  const isUseless = findings.some((f) => f.diagnosis === 'secret-not-base64')
  const isLetThrough = calls.some((c) => c.judgement.accepted === 'yes')
  return {
    acceptance: isLetThrough ? 'call' : exchange?.judgement.accepted === 'yes' ? 'token' : 'none',
    control: controls.some((c) => c.status === 'fail')
      ? 'accepted'
      : controls.some((c) => c.status === 'pass')
        ? 'refused'
        : 'unheard',
    refusal: refusalIn(context, probes),
    blocked: findings.some((f) => f.blocks) ? (isUseless ? 'useless' : 'unsent') : null,
    named,
  }
}

function refusalIn(context: RunContext, { exchange, calls }: Probes): LiveAnswers['refusal'] {
  const here = calls.filter((c) => c.spec.probe === 'sample-call')
  const refused = [exchange, ...here].filter((p): p is Probed => p?.judgement.accepted === 'no')
  if (refused.length === 0) return 'none'
  const subjects = new Map(refused.map((p) => [p, subjectOf(firstAlone(context, p))]))
  const forItself = refused.filter((p) => subjects.get(p) === 'credential')
  if (forItself.length === 0 || refused.some((p) => subjects.get(p) === 'lost')) return 'beside'
  // one token endpoint serves all regions, so its refusal needs no other
  return exchange && forItself.includes(exchange)
    ? 'complete'
    : isRefusedEverywhere(context, calls)
      ? 'complete'
      : 'partial'
}

/** The first diagnosis of one answer, looked at alone. */
function firstAlone({ catalogue, input }: RunContext, { evidence }: Probed): Diagnosis | undefined {
  const alone: Observations = {
    catalogue,
    source: 'check',
    product: input.product,
    findings: [],
    text: '',
    frames: '',
    statements: [],
    all: [{ exchange: evidence, facts: factsOf(catalogue, evidence) }],
  }
  return diagnose(catalogue, alone, rulesOfChecks(catalogue.rules))[0]
}

/** Whether each region that may be the right one refused it too. */
function isRefusedEverywhere({ catalogue, product }: RunContext, calls: Probes['calls']): boolean {
  const probed = probedProduct(catalogue, product)
  if (probed.regionRole !== 'must-match') return true
  const refusing = calls.filter((c) => c.judgement.accepted === 'no').map((c) => c.spec.region.code)
  return probed.regions.every((r) => refusing.includes(r.code))
}

/**
 * A token was issued with one change where it had been refused without: that change is right, and the pair behind it is
 * not wrong. What the call after it was answered stands in the evidence.
 */
function withTurned(diagnoses: readonly Diagnosis[], turned: TrialResult['turned']): readonly Diagnosis[] {
  if (turned === null) return diagnoses
  const { id, change, token } = turned
  const found = diagnoses.find((d) => d.id === id)
  const first: Diagnosis = {
    id,
    confidence: 'certain',
    observed: { ...found?.observed, Tried: `${change}. The token endpoint then issued the token that it had refused.` },
    evidence: [...new Set([...(found?.evidence ?? []), 'token-exchange', token])],
    rules: found?.rules ?? ['trial'],
    says: found?.says ?? null,
  }
  const rest = diagnoses.filter((d) => d.id !== id && !PAIR_IS_WRONG.has(d.id))
  return [first, ...rest]
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
