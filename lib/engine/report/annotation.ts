import type { Place } from './sarif'
import type { SharedReport } from './shared'
import { subjectOf, VERDICT_WORDS, type ReportCatalogue } from './words'

/**
 * A report as a workflow command of GitHub Actions, which shows it beside the run and the line.
 * Source: docs.github.com/actions/reference/workflows-and-actions/workflow-commands, of 2026-11.
 * @param isPassed the verdict is the expected one
 */
export function toAnnotation(
  catalogue: ReportCatalogue,
  report: SharedReport,
  isPassed: boolean,
  place: Place | null,
): string {
  const kind = isPassed ? 'notice' : report.verdict === 'undecided' ? 'warning' : 'error'
  const [first] = report.diagnoses
  const words = first ? catalogue.explanation(first.id) : null
  const step = first?.proof ? `${first.proof.change}, and the call succeeds.` : words?.fix[0]
  const message = [words?.what ?? VERDICT_WORDS[report.verdict].sentence, isPassed ? '' : step].filter(Boolean)
  const title = `${VERDICT_WORDS[report.verdict].word}: ${subjectOf(catalogue, report)}`
  const at = place ? [`file=${property(place.file)}`, `line=${place.line}`] : []
  return `::${kind} ${[...at, `title=${property(title)}`].join(',')}::${data(message.join(' '))}`
}

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
