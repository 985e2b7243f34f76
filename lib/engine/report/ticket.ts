import { uncheckedBy, type Sender } from './sender'
import type { SharedDiagnosis, SharedEvidence, SharedReport } from './shared'
import {
  outcomeText,
  referencesIn,
  roleOf,
  subjectOf,
  utcText,
  VERDICT_WORDS,
  type Explain,
  type ReportCatalogue,
} from './words'

/**
 * A report as Markdown for a ticket or a chat (CommonMark with GitHub's tables): verdict, diagnoses, evidence,
 * reference ids, what was ruled out. Foreign text stands in code spans, so none of it is markup.
 * @param catalogue may know only what the report names, so that a browser need not carry all of it
 * @param link address of the shared report, where there is one
 */
export function toTicket(catalogue: ReportCatalogue, report: SharedReport, link?: string): string {
  const explain = catalogue.explanation
  const verdict = VERDICT_WORDS[report.verdict]
  const parts = [
    `## ${verdict.word}: ${subjectOf(catalogue, report)}`,
    ...(report.sender ? [sentBy(report.sender)] : []),
    verdict.sentence,
    facts(report, link),
    ...section('Which difference decides', report.comparison ? comparison(report.comparison) : []),
    ...section(
      'Diagnoses',
      report.diagnoses.map((d, i) => diagnosis(d, i, explain)),
    ),
    ...section('Ruled out by a trial', [
      report.excluded
        .map((x) => `- ${explain(x.id).title} (${code(x.id)}): ${prose(x.change)}. ${prose(x.because)}`)
        .join('\n'),
    ]),
    ...section('Evidence', [table(report.evidence), left(report)]),
    ...section('For the vendor’s support', [references(report)]),
    ...section('Fingerprints', [fingerprints(report)]),
    'Secrets are not contained; ids, mail addresses, phone numbers and foreign domains are masked.',
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function section(title: string, paragraphs: readonly string[]): string[] {
  const filled = paragraphs.filter(Boolean)
  return filled.length > 0 ? [`### ${title}`, ...filled] : []
}

/** In code spans, so that it is neither markup nor a link. */
function sentBy({ name, ticket }: Sender): string {
  const by = name === undefined ? 'Sent' : `Sent by ${code(name)}`
  return `${by}${ticket === undefined ? '' : `, ticket ${code(ticket)}`} — ${uncheckedBy('Why401')}`
}

/** What was done, as the first word of a report. */
const DONE = { check: 'Checked', explanation: 'Explained', comparison: 'Tried' } as const

function facts(report: SharedReport, link: string | undefined): string {
  return [
    `- ${DONE[report.kind]}: ${utcText(report.at)}, rules ${report.rulesVersion}`,
    `- Requests made: ${report.sideEffects.requests}, access tokens minted: ${report.sideEffects.tokens}`,
    ...(report.from ? [`- From: ${prose(report.from)}`] : []),
    ...(link ? [`- Report: ${link}`] : []),
  ].join('\n')
}

type SharedTrial = NonNullable<SharedReport['comparison']>

/** Two calls that were tried: the result, what that means, and each difference by name. */
function comparison({ result, headline, means, standIn, calls, differences, proof }: SharedTrial) {
  const change = proof ? `Proof: ${prose(proof.change)}; before ${code(proof.before)}, after ${code(proof.after)}` : ''
  const rows = differences.map((d) => `- ${prose(d.title)} (${code(d.id)}): ${roleOf(result, d)}`)
  return [
    `**${prose(headline)}** (${calls} ${calls === 1 ? 'call' : 'calls'})`,
    means.map(prose).join(' '),
    change,
    prose(standIn),
    rows.join('\n'),
  ]
}

function diagnosis(d: SharedDiagnosis, index: number, explain: Explain): string {
  const { title, what, fix, docs } = explain(d.id)
  const lines = [
    `${index + 1}. **${title}** (${d.confidence}${d.proven ? ', proven' : ''}), ${code(d.id)}`,
    `   ${what}`,
    ...(d.proof
      ? [`   - Proof: ${prose(d.proof.change)}; before ${code(d.proof.before)}, after ${code(d.proof.after)}`]
      : []),
    ...d.observed.map(([label, value]) => `   - ${prose(label)}: ${code(value)}`),
    ...fix.map((step, i) => `   - Fix ${i + 1}: ${step}`),
    ...docs.slice(0, 1).map((url) => `   - See: <${url}>`),
  ]
  return lines.join('\n')
}

function table(evidence: readonly SharedEvidence[]): string {
  if (evidence.length === 0) return ''
  const rows = evidence.map((e) => [
    code(e.id),
    utcText(e.at).slice(11),
    prose(e.title),
    code(e.host ?? '–'),
    prose(outcomeText(e)),
    e.request ? `${e.ms}` : '–',
    prose(e.proves),
  ])
  const line = (cells: readonly string[]) => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`
  return [
    line(['id', 'UTC', 'asked', 'host', 'answer', 'ms', 'what it shows']),
    line(Array.from({ length: 7 }, () => '---')),
    ...rows.map(line),
  ].join('\n')
}

function left(report: SharedReport): string {
  return report.omitted > 0
    ? `${report.omitted} further pieces of evidence were left out to keep the report small.`
    : ''
}

function references(report: SharedReport): string {
  return referencesIn(report)
    .map(
      ({ evidence, name, value }) => `- ${code(`${name}: ${value}`)} of ${code(evidence.id)}, ${utcText(evidence.at)}`,
    )
    .join('\n')
}

function fingerprints(report: SharedReport): string {
  return (report.fingerprints?.prints ?? [])
    .map(({ field, hex }) => `- ${code(field)}: ${code(hex)} under the salt ${code(report.fingerprints?.salt ?? '')}`)
    .join('\n')
}

/** A code span with a fence longer than any run of backticks inside (CommonMark section 6.1). */
export function code(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat === '') return '(empty)'
  const longest = Math.max(0, ...(flat.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest > 0 ? `${fence} ${flat} ${fence}` : `${fence}${flat}${fence}`
}

/** A sentence of ours that may quote something: characters that are markup are escaped. */
export function prose(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#~!&]/g, '\\$&')
}
