import 'server-only'
import { pseudonym } from '../rate-limits'
import { log } from '../log'

/**
 * Says in the log what happened in a case, by a pseudonym of the case and never with a result. The time is the log's.
 */
export function audit(
  event: 'opened' | 'joined' | 'proposed' | 'answered' | 'shared' | 'ran' | 'ended',
  caseId: string,
  fields: Readonly<Record<string, string | number | boolean>> = {},
): void {
  log('info', `case-${event}`, { case: pseudonym(caseId).slice(0, 12), ...fields })
}
