import type { DictionaryCatalogue, ProductCatalogue } from '../model/catalogue'
import type { DiagnosisGroup } from '../model/diagnosis'
import type { DiagnosisId } from '../model/ids'
import type { Proof } from '../model/proof'
import type { StepId } from '../model/support-step'
import type { SharedDiagnosis, SharedReport } from '../report/shared'
import type { Advice, CannedText, NextQuestion } from './events'
import { findStep, unfitFor } from './steps'

/** What of a report a question is about. */
type Judged = {
  readonly product: string | null
  readonly diagnoses: readonly { readonly id: DiagnosisId; readonly proof?: Pick<Proof, 'change'> | undefined }[]
}

/** The parts of the catalogue that advice is made of. */
type AdviceCatalogue = DictionaryCatalogue & ProductCatalogue

/** The step that tells most about a family of diagnoses. */
const STEP_OF: Record<DiagnosisGroup, StepId | null> = {
  transport: 'run-check',
  input: 'corrected-value',
  token: 'compare-fingerprint',
  bearer: 'show-challenge',
  header: 'show-challenge',
  family: 'corrected-value',
  place: 'sweep-regions',
  signing: 'open-sign-bench',
  account: 'permission-matrix',
  other: 'run-check',
}

/** What to ask next about a result: about the proof, else what would refute the first diagnosis soonest. */
export function nextQuestion(catalogue: AdviceCatalogue, report: Judged): NextQuestion {
  const first = report.diagnoses[0]
  if (!first)
    return { ask: 'Which call fails, and what does it receive?', why: 'The result names no cause.', step: null }
  const { group, explanation, advice } = catalogue.diagnosis(first.id)
  const { title, refutedBy } = explanation
  if (first.proof)
    return {
      ask: 'Has this one change been made where the failing program runs?',
      why: `It was proven here: ${first.proof.change}.`,
      step: 'corrected-value',
    }
  const step = fitting(catalogue, advice?.step === undefined ? STEP_OF[group] : advice.step, report)
  if (advice) return { ask: advice.ask, why: `The first diagnosis is “${title}”.`, step }
  return { ask: `Is this the case? ${refutedBy}`, why: `If it is, “${title}” is ruled out.`, step }
}

function fitting(catalogue: ProductCatalogue, id: StepId | null, report: Judged): StepId | null {
  const step = id && findStep(id)
  return step && !(report.product && unfitFor(catalogue, step, report.product)) ? id : null
}

/** The longest text that a supporter may send, in characters. */
export const MAX_TEXT = 1000

/**
 * A text for the customer about one diagnosis, made of its explanation: what, the fix that fits the product, how to
 * tell.
 */
export function cannedText(
  catalogue: AdviceCatalogue,
  d: Pick<SharedDiagnosis, 'id' | 'proof'>,
  product: string | null,
): CannedText {
  const { title, what, why, fix } = catalogue.explanation(d.id)
  const parts = d.proof
    ? [
        'We changed one thing and the call succeeded:',
        `${d.proof.change}.`,
        'Please make the same change in your own program and run it once more.',
      ]
    : d.id === 'credentials-accepted'
      ? [
          what,
          'Please compare what your program sends at the moment of the call with what you entered here.',
          `First: ${fixFor(catalogue, fix, product)}`,
        ]
      : [what, why, `Please try this first: ${fixFor(catalogue, fix, product)}`]
  return { title, text: parts.join(' ').slice(0, MAX_TEXT) }
}

/**
 * The fix to try first for a product. Fixes that begin with the name of a product, as in "SMS: …", are for that product
 * only.
 */
export function fixFor(
  catalogue: ProductCatalogue,
  fix: readonly [string, ...string[]],
  product: string | null,
): string {
  const name = catalogue.findProduct(product)
  const known = name ? `${name.name} ${name.vendor}`.toLowerCase() : ''
  const scoped = fix.map((text) => ({ text, scope: /^([A-Z][\w ]{1,60}):\s/.exec(text)?.[1] ?? null }))
  const own = scoped.find(
    (f) =>
      f.scope !== null &&
      f.scope
        .toLowerCase()
        .split(' and ')
        .some((word) => known.includes(word)),
  )
  return (own ?? scoped.find((f) => f.scope === null) ?? scoped[0])?.text ?? fix[0]
}

/** Everything that a supporter is offered about one result. */
export function adviceFor(catalogue: AdviceCatalogue, report: SharedReport): Advice {
  return {
    question: nextQuestion(catalogue, report),
    texts: report.diagnoses.slice(0, 6).map((d) => cannedText(catalogue, d, report.product)),
  }
}
