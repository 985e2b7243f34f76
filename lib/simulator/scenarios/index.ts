import { ACCEPTED } from './accepted'
import { ACCOUNT } from './account'
import { CREDENTIAL } from './credential'
import type { Scenario } from './define'
import { ECHO } from './echo'
import { INPUT, LINE_BREAK } from './input'
import { PLACE } from './place'
import { TRANSPORT } from './transport'

export { PLANTED_WORDS } from '../fake'
export type { Answered, Credentials, Scenario } from './define'

/** Every set of test keys, the flagship first. A check of each must find exactly what its row says. */
export const SCENARIOS: readonly Scenario[] = [
  LINE_BREAK,
  ...INPUT,
  ...CREDENTIAL,
  ...PLACE,
  ...ACCOUNT,
  ...ACCEPTED,
  ...TRANSPORT,
  ...ECHO,
]

const byId = new Map(SCENARIOS.map((s) => [s.id, s]))

/** The scenario of an id; throws for an id that is not in the list. */
export function scenarioOf(id: string): Scenario {
  const scenario = byId.get(id)
  if (!scenario) throw new TypeError(`No scenario ${id}`)
  return scenario
}
