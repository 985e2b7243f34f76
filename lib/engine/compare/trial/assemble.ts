import type { DictionaryCatalogue } from '../../model/catalogue'
import type { ComparisonTrial } from '../../model/comparison-trial'
import type { Evidence, Verdict } from '../../model/evidence'
import type { LiveReport, ReportedDiagnosis, SideEffects } from '../../model/report'
import { RULES_VERSION } from '../../model/rules-version'
import type { TrialPlan } from './plan'
import type { Sides } from './stand-in'

type Tried = {
  /** when the trial began: ISO 8601, UTC */
  readonly at: string
  readonly plan: TrialPlan
  readonly sides: Sides
  readonly trial: ComparisonTrial
  readonly evidence: readonly Evidence[]
  readonly spent: SideEffects
}

/** The report of a trial: its verdict is about the credential of the failing call as that presented it. */
export function assembleTrial(
  catalogue: Pick<DictionaryCatalogue, 'diagnosis'>,
  { at, plan, sides, trial, evidence, spent }: Tried,
): LiveReport {
  const { product } = plan.carrying.standIn
  const verdict = verdictOf(trial, evidence)
  return {
    kind: 'comparison',
    product: product.id,
    region: product.regions.some(({ code }) => code === sides.failing.region) ? sides.failing.region : null,
    at,
    rulesVersion: RULES_VERSION,
    verdict,
    diagnoses: diagnosesOf(catalogue, trial, verdict),
    evidence,
    excluded: [],
    sideEffects: { requests: spent.requests, tokens: spent.tokens },
    comparison: trial,
  }
}

function verdictOf({ result }: ComparisonTrial, evidence: readonly Evidence[]): Verdict {
  const failing = evidence.find((e) => e.id.startsWith('trial:fails'))
  if (result === 'stopped') return 'undecided'
  if (failing?.status === 'pass') return 'accepted'
  return failing?.status === 'fail' ? 'rejected' : 'undecided'
}

/** What the decisive differences lead to, each once: the first of them carries the proof. */
function diagnosesOf(
  catalogue: Pick<DictionaryCatalogue, 'diagnosis'>,
  { differences, proof }: ComparisonTrial,
  says: Verdict,
): readonly ReportedDiagnosis[] {
  if (proof === null) return []
  const decisive = differences.filter((d) => d.decisive)
  const ids = [...new Set(decisive.flatMap(({ diagnosis }) => diagnosis ?? []))]
  return ids.map((id) => ({
    id: catalogue.diagnosis(id).id,
    confidence: 'certain',
    says,
    proven: true,
    proof,
    observed: { 'What decides': decisive.flatMap((d) => (d.diagnosis === id ? d.title : [])).join(', ') },
    evidence: [proof.before, proof.after],
    rules: [],
  }))
}
