import type { Evidence, Header, Outcome } from '../model/evidence'
import { valuesOf } from '../http/headers'
import { decodeText } from '../http/authorization'
import { isShownHeader, makeRedactor, maskedHeader, type Known, type Redacted } from './known-values'
import type { Exchange } from '../explain/paste/define'
import { redactPaste } from './pasted-text'
import { showInvisible } from '../explain/paste/visible'

/** Longer values are no credentials; their headers are hidden by name. */
const LONGEST = 8192

export type Mask = {
  (text: string): Redacted
  /** masks only what the paste shows to be secret, exactly */
  byValue(text: string): string
}

/** Masks by position, by the values found in the paste and in its Authorization headers, and by shape. */
export function maskFor(known: readonly Known[], exchanges: readonly Exchange[]): Mask {
  const sent = exchanges.flatMap((e) => valuesOf(e.request?.headers ?? [], 'authorization')).flatMap(credentialsIn)
  const values = [
    ...known,
    ...sent
      .filter((v) => v.length >= 8 && v.length <= LONGEST)
      .slice(0, 20)
      .map((value) => ({ label: 'Authorization', value })),
  ]
  const redactor = makeRedactor(values)
  const mask = (text: string) => {
    const byShape = redactPaste(text)
    const byValue = redactor.text(byShape.text)
    return { text: showInvisible(byValue.text), hidden: [...new Set([...byShape.hidden, ...byValue.hidden])] }
  }
  return Object.assign(mask, { byValue: (text: string) => redactor.text(text).text })
}

/** The credentials of a header value and the secret half of a pair. */
function credentialsIn(value: string): string[] {
  const credentials = value.replace(/^(?:[A-Za-z]{3,12}:?\s{1,20}){0,3}/, '').trim()
  const pair = credentials.length <= 8000 ? decodeText(credentials) : null
  const secret = pair?.includes(':') ? pair.slice(pair.indexOf(':') + 1).trim() : null
  return [credentials, ...(secret ? [secret] : [])].filter((v) => !/^[$%{<]/.test(v))
}

/** Evidence as it may be shown: headers by allow-list, everything else masked, and the labels of what was hidden. */
export function maskEvidence(evidence: Evidence, mask: Mask): Evidence {
  const hidden = new Set<string>()
  const clean = (text: string) => {
    const { text: shown, hidden: labels } = mask(text)
    for (const label of labels) hidden.add(label)
    return shown
  }
  const headers = (list: readonly Header[]): Header[] =>
    list.map(([name, value]) => (isShownHeader(name) ? [name, clean(value)] : hide(name, value, hidden)))
  const { request, outcome } = evidence
  const shownRequest = request && {
    ...request,
    url: clean(request.url),
    headers: headers(request.headers),
    ...(request.body === undefined ? {} : { body: clean(request.body) }),
  }
  const shownOutcome: Outcome =
    outcome.kind === 'response' ? { ...outcome, headers: headers(outcome.headers), body: clean(outcome.body) } : outcome
  return { ...evidence, request: shownRequest, outcome: shownOutcome, hidden: [...hidden] }
}

function hide(name: string, value: string, hidden: Set<string>): Header {
  hidden.add(`header ${name.toLowerCase()}`)
  return [name, maskedHeader(name, value)]
}
