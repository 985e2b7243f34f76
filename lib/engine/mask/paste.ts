import type { RawExchange } from '../model/exchange'
import { valuesOf } from '../http/headers'
import { decodeText } from '../http/authorization'
import type { HeaderCatalogue, MaskCatalogue } from '../model/catalogue'
import type { Known, Redacted } from '../model/redacted'
import { maskHeaders } from './headers'
import { makeRedactor } from './known-values'
import type { ExchangeMask } from './exchange'
import { redactPaste, secretsIn } from './pasted-text'
import { isRequestId } from './request-ids'
import type { Reference } from '../model/facts'
import { showInvisible } from './visible'

/** Longer values are no credentials; their headers are hidden by name. */
const LONGEST = 8192

export type Mask = {
  (text: string): Redacted
  /** masks only what the paste shows to be secret, exactly */
  byValue(text: string): string
}

/** Masks by position, by the values found in the paste and in what was sent, and by shape. */
export function maskFor(
  catalogue: MaskCatalogue,
  known: readonly Known[],
  exchanges: readonly Pick<RawExchange, 'request'>[],
): Mask {
  const sent = exchanges.flatMap((e) => valuesOf(e.request?.headers ?? [], 'authorization')).flatMap(credentialsIn)
  const shown = new Set(known.map(({ value }) => value))
  const values = [
    // first, since of two labels for a part of a value the later one is taken
    ...secretsSent(catalogue, exchanges).filter(({ value }) => !shown.has(value)),
    ...known,
    ...sent
      .filter((v) => v.length >= 8 && v.length <= LONGEST)
      .slice(0, 20)
      .map((value) => ({ label: 'Authorization', value })),
  ]
  const redactor = makeRedactor(values)
  const mask = (text: string) => {
    const byShape = redactPaste(catalogue, text)
    const byValue = redactor(byShape.text)
    return { text: showInvisible(byValue.text), hidden: [...new Set([...byShape.hidden, ...byValue.hidden])] }
  }
  return Object.assign(mask, { byValue: (text: string) => redactor(text).text })
}

/** Longer requests are looked at from their beginning. In characters, of all requests together. */
const LOOKED_AT = 65_536

/** The secrets that requests show by position, in their addresses, headers and bodies. */
function secretsSent(catalogue: MaskCatalogue, exchanges: readonly Pick<RawExchange, 'request'>[]): readonly Known[] {
  const texts = exchanges.flatMap(({ request }) =>
    request === null
      ? []
      : [request.url, ...request.headers.map(([name, value]) => `${name}: ${value}`), request.body ?? ''],
  )
  return secretsIn(catalogue, texts.join('\n').slice(0, LOOKED_AT))
}

/** The credentials of a header value and the secret half of a pair. */
function credentialsIn(value: string): string[] {
  const credentials = value.replace(/^(?:[A-Za-z]{3,12}:?\s{1,20}){0,3}/, '').trim()
  const pair = credentials.length <= 8000 ? decodeText(credentials) : null
  const secret = pair?.includes(':') ? pair.slice(pair.indexOf(':') + 1).trim() : null
  return [credentials, ...(secret ? [secret] : [])].filter((v) => !/^[$%{<]/.test(v))
}

/** How the exchanges of a paste are masked: headers by allow-list, everything else as text. */
export function pastedExchangeMask(catalogue: HeaderCatalogue, mask: Mask): ExchangeMask {
  const isReference = (value: string) => isRequestId(value) && mask.byValue(value) === value
  return { text: mask, headers: (headers) => maskHeaders(catalogue, headers, mask, isReference), request: 'text' }
}

/**
 * The references that may be quoted: what the paste shows elsewhere to be secret, or what looks like a secret, is left
 * out, since an answer may repeat under any name what it was sent. A long run of letters and digits is kept where it
 * has the form that request ids have.
 */
export function quotable(references: readonly Reference[], mask: Mask): readonly Reference[] {
  return references.filter(
    ({ value }) => mask.byValue(value) === value && (isRequestId(value) || mask(value).text === value),
  )
}
