import { engineRules } from '../diagnose/rules'
import type { Example } from '../model/example'
import type { DiagnosisId } from '../model/ids'
import type { Rule, RuleSlot } from '../model/rule'
import type { Vendor } from '../model/vendor'

/** What each diagnosis looks like. */
export type ExampleIndex = ReadonlyMap<DiagnosisId, readonly Example[]>

/** The rules of the engine and of all vendors, and the examples that prove them. */
export type RuleCatalogue = {
  /** slot by slot; in a slot those of the vendors come first, since they are narrower */
  readonly rules: readonly Rule[]
  /** loads the examples of every diagnosis, those of the vendors first; they are kept apart from the rules */
  examples(): Promise<ExampleIndex>
}

/** @param diagnosisIds in the order in which their examples are kept */
export function composeRules(
  vendors: readonly Pick<Vendor, 'rules' | 'examples' | 'credentials'>[],
  diagnosisIds: readonly DiagnosisId[],
): RuleCatalogue {
  const slots = Object.entries(engineRules(vendors.map((v) => v.credentials))) as readonly (readonly [
    RuleSlot,
    readonly Rule[],
  ])[]
  const rules = slots.flatMap(([slot, general]) => [...vendors.flatMap((v) => v.rules[slot] ?? []), ...general])
  if (new Set(rules.map((r) => r.id)).size !== rules.length) throw new TypeError('Two rules have the same id')
  return {
    rules,
    async examples() {
      const general = import('../diagnose/rules/examples').then((m) => m.examples)
      const all = await Promise.all([...vendors.map((v) => v.examples()), general])
      return new Map(diagnosisIds.map((id) => [id, all.flatMap((one) => one[id] ?? [])]))
    },
  }
}
