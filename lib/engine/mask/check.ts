import type { ExchangeMask } from './exchange'
import type { HeaderCatalogue } from '../model/catalogue'
import { maskHeaders } from './headers'
import { redactorOf, type Finder } from './known-values'

/**
 * How the exchanges of a check are masked: the check knows what it sent, so every echo of that is found by value.
 * @param finders of the values that are known, one for each time at which some were learnt
 */
export function checkMask(catalogue: HeaderCatalogue, finders: readonly Finder[]): ExchangeMask {
  const redact = redactorOf(finders)
  return {
    text: (text) => redact(unescaped(text)),
    headers: (headers) => maskHeaders(catalogue, headers, redact),
    request: 'labelled',
  }
}

/**
 * Printable ASCII that was written as `\u00XX`, written plainly, so that an escaped echo of a secret is masked like a
 * plain one. The backslashes before it go together, however often it was escaped: one that stayed behind would make
 * valid JSON invalid. Quotes and backslashes stay as they came. The run is bounded, so a body of nothing but
 * backslashes costs no more than its length.
 */
function unescaped(text: string): string {
  return text.replace(/\\{1,8}u00([2-7][0-9a-f])/gi, (escape, code: string) => {
    const char = String.fromCharCode(Number.parseInt(code, 16))
    return char === '"' || char === '\\' || char === '\x7f' ? escape : char
  })
}
