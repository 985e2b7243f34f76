import type { Behaviour as GeneralBehaviour } from '@/lib/engine/simulator/behaviour'
import { ACCOUNT_BEHAVIOURS } from './behaviours-account'
import { ECHO_BEHAVIOURS } from './behaviours-echo'
import { TRANSPORT_BEHAVIOURS } from './behaviours-transport'
import type { AccessKeyOf } from './model'

const ROWS = { ...TRANSPORT_BEHAVIOURS, ...ACCOUNT_BEHAVIOURS, ...ECHO_BEHAVIOURS }

export type BehaviourId = keyof typeof ROWS

type Behaviour = GeneralBehaviour<AccessKeyOf>

const ordinary: Behaviour = {}

/** The behaviour of a credential of the world; unknown credentials are ordinary. */
export function behaviourOf(credential: { readonly behaviour?: BehaviourId } | null): Behaviour {
  return credential?.behaviour ? ROWS[credential.behaviour] : ordinary
}
