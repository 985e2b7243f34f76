import type { Evidence } from '../model/evidence'
import type { Header, RawExchange, RawRequest } from '../model/exchange'
import type { Redacted, RedactedHeaders } from '../model/redacted'

/** How the exchanges of one source are masked. */
export type ExchangeMask = {
  /** a body, or what was found without a request */
  text(text: string): Redacted
  headers(headers: readonly Header[]): RedactedHeaders
  /**
   * `text`: like an answer, and so are the title and the host that were taken from it; `labelled`: it was drafted with
   * labels in place of its secrets, so all but its address, where somebody may have put one, is shown as it is
   */
  readonly request: 'text' | 'labelled'
}

/**
 * The exchange as it may be shown. This is the one way from what came in to evidence: whatever a page, a report, an
 * export or the API shows of an exchange is taken from the result.
 * @param hidden labels of what had been masked before it came here
 */
export function maskExchange(raw: RawExchange, mask: ExchangeMask, hidden: readonly string[] = []): Evidence {
  const labels = new Set(hidden)
  const clean = (text: string) => noted(mask.text(text)).text
  const headers = (list: readonly Header[]) => noted(mask.headers(list)).headers
  function noted<R extends { readonly hidden: readonly string[] }>(masked: R): R {
    for (const label of masked.hidden) labels.add(label)
    return masked
  }
  function request(asked: RawRequest): RawRequest {
    const { method, url, body } = asked
    const shown = { method, url: clean(url), headers: headers(asked.headers) }
    return body === undefined ? shown : { ...shown, body: clean(body) }
  }
  function outcome(came: RawExchange['outcome']): RawExchange['outcome'] {
    if (came.kind === 'response') return { ...came, headers: headers(came.headers), body: clean(came.body) }
    return came.kind === 'checked' ? { ...came, found: mask.text(came.found).text } : came
  }
  const labelled = mask.request === 'labelled'
  const shown = {
    ...raw,
    title: labelled ? raw.title : mask.text(raw.title).text,
    host: labelled || raw.host === null ? raw.host : mask.text(raw.host).text,
    request:
      raw.request === null ? null : labelled ? { ...raw.request, url: clean(raw.request.url) } : request(raw.request),
    outcome: outcome(raw.outcome),
    hidden: [...labels],
  }
  // the one cast to evidence: the mark of it cannot be written
  return shown as unknown as Evidence
}

/** For what was masked before and is read back: a shared report, and evidence that a test makes up. */
export const ALREADY_MASKED: ExchangeMask = {
  text: (text) => ({ text, hidden: [] }),
  headers: (headers) => ({ headers, hidden: [] }),
  request: 'labelled',
}
