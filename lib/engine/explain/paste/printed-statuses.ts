import type { PrintedStatus } from '../../model/paste'

/** What programs print in place of a status, whoever answered. */
export const GENERAL_PRINTED_STATUSES: readonly PrintedStatus[] = [
  { says: /\bHTTP Basic: Access denied/, hits: 'remote: HTTP Basic: Access denied', status: 401 },
]
