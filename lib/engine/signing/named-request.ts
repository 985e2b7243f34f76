import type { RequestInput } from './request-input'
import { answerSearch, type SigningBench } from './search-request'
import type { MistakeId } from './vocabulary'

/** A request to be signed, as far as it was named; what was not is null. */
export type NamedRequest = {
  readonly method: string | null
  readonly path: string
  readonly body: string | null
  readonly contentType: string | null
  readonly timestamp: string | null
}

/** Fills in what was not named: it follows from whether there is a body. @param now ISO 8601, UTC */
export function requestNamed(
  { method, path, body, contentType, timestamp }: NamedRequest,
  owner: Pick<RequestInput, 'applicationKey' | 'applicationSecret'>,
  now: string,
): RequestInput {
  return {
    method: method ?? (body === null ? 'GET' : 'POST'),
    path,
    body: body ?? '',
    contentType: contentType ?? (body === null ? '' : 'application/json'),
    timestamp: timestamp ?? now,
    ...owner,
    signsQuery: false,
  }
}

/** What a search says of an observed signature in short: its state, and the mistakes of the likeliest explanation. */
export function mistakesIn(
  bench: SigningBench,
  input: RequestInput,
  observed: string,
): { readonly search: 'right' | 'idle' | 'hit' | 'miss'; readonly mistakes: readonly MistakeId[] } {
  const { finding } = answerSearch(bench, { id: 1, form: 'request', input, observed }, () => 0)
  return { search: finding.right ? 'right' : finding.state, mistakes: finding.hits[0]?.mistakes ?? [] }
}
