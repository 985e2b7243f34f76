import type { Behaviour } from '@/lib/engine/simulator/behaviour'
import { echoEverywhere } from '@/lib/engine/simulator/echo'
import { mailgunForbidden, mailgunMessage } from './errors'
import type { MailgunKeyOf } from './model'

const ROWS = {
  'role-limited': {
    afterApi: () => mailgunMessage(403, 'Forbidden - user does not have permission to view this resource'),
  },
  'forbidden-bare': { afterApi: () => mailgunMessage(403, 'Forbidden') },
  // the wording is our own: the vendor publishes none
  'address-not-allowed': {
    afterApi: () => mailgunMessage(403, 'Forbidden - IP address is not on the allowlist of this key'),
  },
  'address-not-allowed-401': {
    beforeApi: () => mailgunMessage(401, 'Forbidden - IP address is not on the allowlist of this account'),
  },
  'address-not-allowed-silent': { afterApi: () => mailgunForbidden() },
  'echoes-refusal': { beforeApi: (c) => echoEverywhere(c, 401) },
} satisfies Record<string, Behaviour<MailgunKeyOf>>

export type BehaviourId = keyof typeof ROWS

const ordinary: Behaviour<MailgunKeyOf> = {}

/** The behaviour of a key of the world; unknown keys are ordinary. */
export function behaviourOf(credential: { readonly behaviour?: BehaviourId } | null): Behaviour<MailgunKeyOf> {
  return credential?.behaviour ? ROWS[credential.behaviour] : ordinary
}
