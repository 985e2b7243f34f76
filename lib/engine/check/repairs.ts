import { applyRepair } from '../credentials/repair'
import type { FieldCatalogue } from '../model/catalogue'
import type { ChangedRequest, Hypothesis, TrialCase } from '../model/trial'
import type { FieldFinding, Repair, Values } from '../model/values'

type Labels = Pick<FieldCatalogue, 'field'>
type Repairable = FieldFinding & { readonly repair: Repair }

/**
 * The hypotheses that serve every vendor: each repair that the inspection of the values offers, one at a time, then all
 * of them together, where one is not enough.
 */
export function repairHypotheses(catalogue: Labels, trialCase: TrialCase): readonly Hypothesis[] {
  const repairable = trialCase.findings.filter(isTried)
  const single = repairable.map((finding): Hypothesis => ({
    id: `repair:${finding.field}:${finding.repair.kind}`,
    diagnosis: finding.diagnosis,
    change: changeOf(catalogue, finding),
    request: withValues(trialCase, applyRepair(trialCase.values, finding.repair)),
    refutes: true,
  }))
  return [...single, ...together(catalogue, trialCase, repairable)]
}

/** A value that moved leaves an empty field behind, with which nothing can be tried. */
function isTried(finding: FieldFinding): finding is Repairable {
  return finding.repair !== undefined && finding.repair.kind !== 'move' && !finding.blocks
}

function together(catalogue: Labels, trialCase: TrialCase, repairable: readonly Repairable[]): readonly Hypothesis[] {
  const [first] = repairable
  if (!first || repairable.length < 2) return []
  const values = repairable.reduce<Values>((v, { repair }) => applyRepair(v, repair), trialCase.values)
  return [
    {
      id: 'repair-all',
      diagnosis: first.diagnosis,
      change: repairable.map((finding) => changeOf(catalogue, finding)).join('; '),
      request: withValues(trialCase, values),
      refutes: true,
    },
  ]
}

function changeOf(catalogue: Labels, { field, repair }: Repairable): string {
  return `${catalogue.field(field).label}: ${repair.label}`
}

/** The same product and region with other values, under the scheme that was refused, else the preferred one. */
function withValues({ product, region, refusal }: TrialCase, values: Values): ChangedRequest {
  const refused = refusal.by === 'scheme' ? product.schemes.find((s) => s.scheme === refusal.scheme) : undefined
  return { product: product.id, region, values, scheme: (refused ?? product.schemes[0]).scheme }
}
