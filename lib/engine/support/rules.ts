import type { ProductCatalogue } from '../model/catalogue'
import type { SharedReport } from '../report/shared'
import { MAX_TEXT } from './advice'
import type { CaseFact, CaseHead, StepResult } from './events'
import type { CaseState } from './state'
import { findStep, unfitFor } from './steps'

/** What may happen next in a case: the same for every case, wherever it is kept. */

/** The fact of a proposal, or the sentence that says why it cannot be made now. */
export function proposalOf(
  catalogue: ProductCatalogue,
  { product }: Pick<CaseHead, 'product'>,
  { proposals }: Pick<CaseState, 'proposals'>,
  step: string,
): Extract<CaseFact, { type: 'proposed' }> | string {
  const known = findStep(step)
  if (!known) return 'There is no such step.'
  const unfit = unfitFor(catalogue, known, product)
  if (unfit) return unfit
  if (proposals.some((p) => p.step === known.id && (p.state === 'open' || p.state === 'allowed')))
    return 'This step is already with the customer.'
  return { type: 'proposed', step: known.id }
}

/** The fact of a text for the customer, or the sentence that says why it cannot be shown. */
export function textOf(text: string): Extract<CaseFact, { type: 'said' }> | string {
  const said = text.trim()
  if (said === '') return 'Write something first.'
  return said.length > MAX_TEXT
    ? `A text has ${MAX_TEXT} characters at most; this has ${said.length}.`
    : { type: 'said', text: said }
}

export const ANSWERED_ALREADY = 'This proposal was answered already.'
export const NOT_ALLOWED = 'This step is not allowed at the moment.'
export const NO_CHALLENGE = 'No call of the last check was refused, so there is no challenge to show.'
export const NOTHING_CHECKED = 'Run the check once first: the fingerprint is of the secret that was checked.'

/** The challenge with which the credential itself was refused, or null where it was not. */
export function challengeOf(report: SharedReport): StepResult | null {
  const answers = report.evidence.flatMap((e) =>
    e.outcome.kind === 'response' && e.role === 'own' ? [{ host: e.host ?? 'the host', ...e.outcome }] : [],
  )
  const header = (a: (typeof answers)[number]) =>
    a.headers.find(([name]) => name.toLowerCase() === 'www-authenticate')?.[1] ?? null
  const refused = answers.find((a) => header(a) !== null) ?? answers.find((a) => a.status === 401)
  return refused ? { kind: 'challenge', host: refused.host, status: refused.status, challenge: header(refused) } : null
}
