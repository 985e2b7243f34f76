import type { DictionaryCatalogue, ProductCatalogue } from '../model/catalogue'
import type { Certainty } from '../model/evidence'
import type { DiagnosisId } from '../model/ids'
import { fixFor, nextQuestion } from './advice'

/** How sure the first sentence is, said to somebody who does not read reports. */
const HOW_SURE: Readonly<Record<Certainty, string>> = {
  certain: 'What you sent shows it.',
  likely: 'That is the likeliest cause; what you sent does not rule out others.',
  possible: 'That is one of several causes that fit; what you sent does not single one out.',
}

const NO_SECRET =
  'Please leave out passwords, keys and tokens: we do not need them, and nobody of ours will ask for one.'

/** What of an explanation a reply is made of. */
type Told = {
  readonly product: string | null
  readonly diagnoses: readonly { readonly id: DiagnosisId; readonly confidence: Certainty }[]
}

/**
 * A reply to a customer about what they sent: what it means and how sure that is, the one thing to try, and the one
 * thing to tell. Plain text; it holds nothing of what was pasted.
 * @param report an explanation
 */
export function replyToCustomer(catalogue: DictionaryCatalogue & ProductCatalogue, report: Told): string {
  const [first] = report.diagnoses
  if (!first || first.id === 'undetermined') return paragraphs(UNCLEAR)
  const { ask } = nextQuestion(catalogue, report)
  return paragraphs([
    'Hello,',
    `thank you for sending this. ${catalogue.explanation(first.id).what} ${HOW_SURE[first.confidence]}`,
    `Please try this one thing: ${fixFor(catalogue, catalogue.explanation(first.id).fix, report.product)}`,
    `If the call still fails after that, please tell us: ${ask}`,
    NO_SECRET,
  ])
}

const UNCLEAR = [
  'Hello,',
  'thank you for sending this. It does not tell us yet why the call is refused.',
  'Please send us the whole answer of one call that fails: the status, all headers and the body, and the address ' +
    'that was called. If you use curl, run it with -v.',
  NO_SECRET,
]

function paragraphs(parts: readonly string[]): string {
  return parts.join('\n\n')
}
