import type { Evidence } from '../model/evidence'
import type { RawExchange } from '../model/exchange'
import { ALREADY_MASKED, maskExchange } from './exchange'

/**
 * Evidence as a test makes it up: the members are taken as masked. For tests and the reports they are made with alone;
 * a test refuses an import of it from anywhere else.
 */
export function madeUpEvidence(members: RawExchange, hidden: readonly string[] = []): Evidence {
  return maskExchange(members, ALREADY_MASKED, hidden)
}
