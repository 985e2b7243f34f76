import { catalogue } from '@/lib/vendors'
import type { DiagnosisId } from '../model/ids'
import { explanationOf } from '../diagnose/explanations'
import { groupOf, type DiagnosisGroup } from '../diagnose/vocabulary'
import type { SharedDiagnosis, SharedReport } from '../report/shared'
import type { Advice, CannedText, Question } from './events'
import { unfitFor, findStep, type StepId } from './steps'

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

type Row = { readonly ask: string; readonly step?: StepId | null }

/** Where asking for what would refute the diagnosis is not the shortest way. */
const ROWS: Partial<Record<DiagnosisId, Row>> = {
  'client-rejected': {
    ask:
      'Is this Key ID still in the list of access keys of the project, and was the secret copied when the key ' +
      'was made?',
  },
  'credentials-rejected': { ask: 'Was the credential made for exactly this product, and is it still listed there?' },
  'wrong-project': {
    ask: 'Which project is chosen at the top of the dashboard while this key is in the list?',
    step: 'permission-matrix',
  },
  'product-not-enabled': { ask: 'Is the product switched on for exactly this project in the dashboard?' },
  'secret-whitespace': {
    ask: 'Where does the failing program read the secret from, and could that put a line break or a blank around it?',
  },
  'credentials-accepted': {
    ask: 'Does the failing program use exactly this value at the moment of the call?',
    step: 'compare-fingerprint',
  },
  'wrong-identifier': { ask: 'Under which name does the dashboard show this id?', step: 'corrected-value' },
  'wrong-domain': { ask: 'Is the domain in the list of the account that this key belongs to?', step: 'sweep-regions' },
  'rate-limited': { ask: 'How often a minute does the program call, and from how many machines?', step: null },
  undetermined: {
    ask: 'What does the failing program receive, word for word, with its response headers?',
    step: 'show-challenge',
  },
}

/** What to ask next about a result: about the proof, else what would refute the first diagnosis soonest. */
export function nextQuestion(report: SharedReport): Question {
  const first = report.diagnoses[0]
  if (!first)
    return { ask: 'Which call fails, and what does it receive?', why: 'The result names no cause.', step: null }
  const { title, refutedBy } = explanationOf(first.id)
  if (first.proof)
    return {
      ask: 'Has this one change been made where the failing program runs?',
      why: `It was proven here: ${first.proof.change}.`,
      step: 'corrected-value',
    }
  const row = ROWS[first.id]
  const step = fitting(row?.step === undefined ? STEP_OF[groupOf(first.id)] : row.step, report)
  if (row) return { ask: row.ask, why: `The first diagnosis is “${title}”.`, step }
  return { ask: `Is this the case? ${refutedBy}`, why: `If it is, “${title}” is ruled out.`, step }
}

function fitting(id: StepId | null, report: SharedReport): StepId | null {
  const step = id && findStep(id)
  return step && !(report.product && unfitFor(step, report.product)) ? id : null
}

/** The longest text that a supporter may send, in characters. */
export const MAX_TEXT = 1000

/**
 * A text for the customer about one diagnosis, made of its explanation: what, the fix that fits the product, how to
 * tell.
 */
export function cannedText(d: Pick<SharedDiagnosis, 'id' | 'proof'>, product: string | null): CannedText {
  const { title, what, why, fix } = explanationOf(d.id)
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
          `First: ${fixFor(fix, product)}`,
        ]
      : [what, why, `Please try this first: ${fixFor(fix, product)}`]
  return { title, text: parts.join(' ').slice(0, MAX_TEXT) }
}

/** Fixes that begin with the name of a product, as in "SMS: …", are for that product only. */
function fixFor(fix: readonly [string, ...string[]], product: string | null): string {
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
export function adviceFor(report: SharedReport): Advice {
  return {
    question: nextQuestion(report),
    texts: report.diagnoses.slice(0, 6).map((d) => cannedText(d, report.product)),
  }
}
