import type { Evidence } from '../evidence'

/** What an exchange says, read out of it once and without judgement. */
export type Facts = {
  readonly status: number | null
  readonly host: string | null
  readonly path: string | null
}

/** Reads the facts out of one piece of evidence. Never throws: what is not there is null. */
export function factsOf(evidence: Evidence): Facts {
  const url = evidence.request?.url
  const path = url?.replace(/^https?:\/\/[^/]+/, '').split('?')[0] ?? null
  return { status: evidence.outcome.kind === 'response' ? evidence.outcome.status : null, host: evidence.host, path }
}
