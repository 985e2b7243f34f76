import { ENGINE_RULES } from '../diagnose/rules'
import type { Rule, RuleSlot } from '../model/rule'
import type { Vendor } from '../model/vendor'

/** The rules of the engine and of all vendors. */
export type RuleCatalogue = {
  /** slot by slot; in a slot those of the vendors come first, since they are narrower */
  readonly rules: readonly Rule[]
}

export function composeRules(vendors: readonly Pick<Vendor, 'rules'>[]): RuleCatalogue {
  const slots = Object.entries(ENGINE_RULES) as readonly (readonly [RuleSlot, readonly Rule[]])[]
  const rules = slots.flatMap(([slot, general]) => [...vendors.flatMap((v) => v.rules[slot] ?? []), ...general])
  if (new Set(rules.map((r) => r.id)).size !== rules.length) throw new TypeError('Two rules have the same id')
  return { rules }
}
