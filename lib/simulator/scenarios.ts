import { createSimulator } from '@/lib/engine/simulator/simulate'
import type { Scenario } from '@/lib/engine/simulator/scenario'
import { VENDORS } from '@/lib/vendors'

/** The world of every vendor in the list. */
export const SIMULATOR = await createSimulator(VENDORS)

/** Every set of test keys, the flagship first. A check of each must find exactly what its row says. */
export const SCENARIOS: readonly Scenario[] = SIMULATOR.scenarios

/** The same by what they show, in the order in which a visitor reads them. */
export const SCENARIOS_BY_GROUP = SIMULATOR.groups

const byId = new Map(SCENARIOS.map((s) => [s.id, s]))

/** The scenario of an id; throws for an id that is not in the list. */
export function scenarioOf(id: string): Scenario {
  const scenario = byId.get(id)
  if (!scenario) throw new TypeError(`No scenario ${id}`)
  return scenario
}
