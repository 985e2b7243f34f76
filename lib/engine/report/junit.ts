import { outcomeText, subjectOf, VERDICT_WORDS, type ReportCatalogue } from './words'
import type { SharedReport } from './shared'

/**
 * A report as JUnit XML, as build servers read it: one test case, which fails where the credential was refused or is
 * not permitted, and is in error where nothing was decided.
 * Source: github.com/jenkinsci/xunit-plugin, junit-10.xsd, of 2024.
 * @param isPassed the verdict is the expected one
 */
export function toJunit(catalogue: ReportCatalogue, report: SharedReport, isPassed: boolean): string {
  const subject = subjectOf(catalogue, report)
  const { sentence } = VERDICT_WORDS[report.verdict]
  const [first] = report.diagnoses
  const words = first ? catalogue.explanation(first.id) : null
  const kind = report.verdict === 'undecided' ? 'error' : 'failure'
  const lines = [...(words ? [words.what, words.why, ...words.fix] : []), ...report.evidence.map(shown)]
  const outcome = isPassed
    ? ''
    : `<${kind} message="${xml(words?.title ?? sentence)}" type="${xml(first?.id ?? report.verdict)}">` +
      `${xml(lines.join('\n'))}</${kind}>`
  const seconds = (Math.max(0, ...report.evidence.map((e) => e.startMs + e.ms)) / 1000).toFixed(3)
  const failed = isPassed ? 0 : 1
  const counts = `tests="1" failures="${kind === 'failure' ? failed : 0}" errors="${kind === 'error' ? failed : 0}"`
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts} time="${seconds}">\n` +
    `<testsuite name="why401" ${counts} skipped="0" time="${seconds}" timestamp="${report.at.slice(0, 19)}">\n` +
    `<testcase classname="why401.${xml(report.product ?? 'check')}" name="${xml(subject)}" time="${seconds}">` +
    `${outcome}</testcase>\n</testsuite>\n</testsuites>\n`
  )
}

function shown(evidence: SharedReport['evidence'][number]): string {
  return `${evidence.title}: ${outcomeText(evidence)}. ${evidence.proves}`
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text of an element or attribute, without characters that XML 1.0 does not allow (section 2.2). */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (character) => NAMED[character] ?? '')
}
