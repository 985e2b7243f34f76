import type { BodyShapeId } from '../model/ids'
import type { Presented } from './presented'
import type { SimRequest, SimResponse } from './wire'

/** What a behaviour answers from. `now` is in milliseconds since the epoch. */
export type BehaviourContext = {
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
export type Behaviour<Key> = {
  readonly beforeToken?: (context: BehaviourContext) => SimResponse | null
  readonly afterToken?: (context: BehaviourContext, key: Key) => SimResponse | null
  readonly beforeApi?: (context: BehaviourContext) => SimResponse | null
  readonly afterApi?: (context: BehaviourContext) => SimResponse | null
  /** every secret is taken for the right one */
  readonly anySecret?: true
  /** how far the server's clock is ahead of ours, in milliseconds */
  readonly clockAheadMs?: number
}
