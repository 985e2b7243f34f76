import type { BodyShapeId } from '@/lib/engine/model/ids'
import { ACCOUNT_BEHAVIOURS } from './behaviours-account'
import { ECHO_BEHAVIOURS } from './behaviours-echo'
import { TRANSPORT_BEHAVIOURS } from './behaviours-transport'
import type { Presented } from './presented'
import type { SimRequest, SimResponse } from './wire'
import type { AccessKey } from './world'

export type Context = {
  readonly request: SimRequest
  readonly now: number
  readonly presented: Presented
  readonly shape: BodyShapeId
}

/**
 * How a credential is answered where that differs from an ordinary one. The credential selects its behaviour and rides
 * in every request, so the simulator keeps no state and checks that run side by side cannot disturb each other.
 * `before…` answers whatever secret is presented, `after…` only a credential that verified.
 */
export type Behaviour = {
  readonly beforeToken?: (context: Context) => SimResponse | null
  readonly afterToken?: (context: Context, key: AccessKey) => SimResponse | null
  readonly beforeApi?: (context: Context) => SimResponse | null
  readonly afterApi?: (context: Context) => SimResponse | null
  /** every secret is taken for the right one */
  readonly anySecret?: true
  /** how far the server's clock is ahead of ours, in milliseconds */
  readonly clockAheadMs?: number
}

const ROWS = { ...TRANSPORT_BEHAVIOURS, ...ACCOUNT_BEHAVIOURS, ...ECHO_BEHAVIOURS }

export type BehaviourId = keyof typeof ROWS

const ordinary: Behaviour = {}

/** The behaviour of a credential of the world; unknown credentials are ordinary. */
export function behaviourOf(credential: { readonly behaviour?: BehaviourId } | null): Behaviour {
  return credential?.behaviour ? ROWS[credential.behaviour] : ordinary
}
