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

/** A general rule that also looks for the wordings of the vendors. Throws a TypeError where it looks for none. */
function withPhrasesOf(vendors: readonly Pick<Vendor, 'phrases'>[], rule: Rule): Rule {
  const more = vendors.flatMap((v) => v.phrases?.[rule.id] ?? [])
  if (more.length === 0) return rule
  if (!rule.withPhrases) throw new TypeError(`The rule ${rule.id} takes no phrases`)
  return rule.withPhrases(more)
}

/** @param diagnosisIds in the order in which their examples are kept */
export function composeRules(
  vendors: readonly Pick<Vendor, 'rules' | 'phrases' | 'examples' | 'credentials'>[],
  diagnosisIds: readonly DiagnosisId[],
): RuleCatalogue {
  const slots = Object.entries(engineRules(vendors.map((v) => v.credentials))) as readonly (readonly [
    RuleSlot,
    readonly Rule[],
  ])[]
  const rules = slots.flatMap(([slot, general]) => [
    ...vendors.flatMap((v) => v.rules[slot] ?? []),
    ...general.map((rule) => withPhrasesOf(vendors, rule)),
  ])
  if (new Set(rules.map((r) => r.id)).size !== rules.length) throw new TypeError('Two rules have the same id')
  const unknown = vendors.flatMap((v) => Object.keys(v.phrases ?? {})).find((id) => !rules.some((r) => r.id === id))
  if (unknown) throw new TypeError(`There is no rule ${unknown} to give phrases to`)
  return {
    rules,
    async examples() {
      const general = import('../diagnose/rules/examples').then((m) => m.examples)
      const all = await Promise.all([...vendors.map((v) => v.examples()), general])
      return new Map(diagnosisIds.map((id) => [id, all.flatMap((one) => one[id] ?? [])]))
    },
  }
}
