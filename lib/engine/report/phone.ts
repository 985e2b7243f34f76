import type { SharedReport } from './shared'
import {
  decisiveCalls,
  outcomeText,
  referencesIn,
  subjectOf,
  utcText,
  VERDICT_WORDS,
  type ReportCatalogue,
} from './words'

/**
 * A report as short numbered sentences to be read aloud: no markup, ids in groups of four characters.
 * @returns plain text, one sentence a line, ASCII quotes only where the vendor's words are repeated
 */
export function toPhoneText(catalogue: ReportCatalogue, report: SharedReport): string {
  const explain = catalogue.explanation
  const [first, ...others] = report.diagnoses
  const { failing, fixed, change } = decisiveCalls(report)
  const reference = referencesIn(report).find((r) => r.evidence.id === failing?.id)
  const sentences = [
    `I checked ${subjectOf(catalogue, report)} on ${utcText(report.at)}.`,
    `The verdict is: ${VERDICT_WORDS[report.verdict].word.toLowerCase()}. ${VERDICT_WORDS[report.verdict].sentence}`,
    ...(failing ? [`I asked ${failing.host ?? 'the host'} and the answer was ${outcomeText(failing)}.`] : []),
    ...(first
      ? [
          `The ${first.proven ? 'proven' : `${first.confidence}`} cause is: ${explain(first.id).title}. ` +
            `${explain(first.id).what}`,
        ]
      : []),
    ...(fixed && change
      ? [`With this change the call was accepted: ${change}. The answer was ${outcomeText(fixed)}.`]
      : []),
    ...(first && !first.proven ? [`The first thing to do is: ${explain(first.id).fix[0]}`] : []),
    ...(others.length > 0 ? [`Less likely: ${others.map((d) => explain(d.id).title).join('; ')}.`] : []),
    ...report.excluded.map((x) => `Ruled out by trying it: ${explain(x.id).title}.`),
    ...(reference
      ? [`The vendor finds the refused call under ${reference.name}, read in groups: ${spelled(reference.value)}.`]
      : []),
    `${report.sideEffects.requests} requests were made and ${report.sideEffects.tokens} access tokens ` +
      'minted. I cannot see the secrets and do not need them.',
  ]
  return `${sentences.map((s, i) => `${i + 1}. ${s.replaceAll('`', '')}`).join('\n')}\n`
}

/** "0f1e 2d3c": groups of four, hyphens said as words are left out. */
function spelled(value: string): string {
  return (value.replace(/[^A-Za-z0-9]/g, '').match(/.{1,4}/g) ?? []).join(' ')
}
