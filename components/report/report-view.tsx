import { catalogue } from '@/lib/vendors'
import { FindingCard } from '@/components/check/finding-card'
import { ProofCard } from '@/components/check/proof-card'
import { VerdictHead } from '@/components/check/verdict'
import { BY_TRIAL, TrialResult } from '@/components/compare/trial-result'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/page'
import type { Explanation } from '@/lib/engine/model/explanation'
import { asLive } from '@/lib/engine/report/as-live'
import { headlineOf } from '@/lib/engine/report/headline'
import { contentsOf, missingFrom } from '@/lib/engine/report/preview'
import type { SharedReport } from '@/lib/engine/report/shared'
import { duration, referencesIn, utcText, type Explain } from '@/lib/engine/report/words'
import { ContentsList } from './contents-list'
import { EvidenceList } from './evidence-list'
import { ExportButtons } from './export-buttons'
import { FingerprintList } from './fingerprint-list'
import { SenderLine } from './sender-line'
import { introductionOf, WaysOn } from './ways-on'

type Props = {
  readonly report: SharedReport
  readonly explain: Explain
  /** milliseconds since the epoch */
  readonly now: number
  /** ISO 8601, UTC; null for a report that is carried in its link */
  readonly expiresAt: string | null
  /** this server made the check and has signed exactly this report of it */
  readonly signed: boolean
  /** whole address of this report, for the exports */
  readonly link?: string | undefined
  /** what the creator sees in addition */
  readonly children?: React.ReactNode
}

/** A report that was handed on: verdict first, how old it is, what was ruled out, what it rests on. */
export function ReportView({ report, explain, now, expiresAt, signed, link, children }: Props) {
  const live = asLive(report)
  const proof = live.comparison?.proof ?? report.diagnoses[0]?.proof
  return (
    <article aria-label="Report" data-report="done" data-verdict={report.verdict} className="grid min-w-0 gap-8">
      <div className="grid gap-1">
        <h1 className="text-sm font-semibold">A shared report</h1>
        {report.sender ? <SenderLine sender={report.sender} /> : null}
        <p className="max-w-[68ch] text-sm">{introductionOf(report)}</p>
      </div>
      <VerdictHead verdict={report.verdict} headline={headlineOf(catalogue, live)} at={report.at} headlineFirst>
        <Age report={report} now={now} expiresAt={expiresAt} />
        {proof ? (
          <ProofCard proof={proof} evidence={live.evidence} {...(live.comparison ? { how: BY_TRIAL } : {})} />
        ) : null}
      </VerdictHead>
      <WaysOn report={report} title={live.diagnoses[0] ? explain(live.diagnoses[0].id).title : null} />
      <Origin signed={signed} kind={report.kind} sender={report.sender} />
      {report.from ? <p className="text-sm">Asked from “{report.from}”, as its author calls the place.</p> : null}
      {children}
      {live.comparison ? <TrialResult trial={live.comparison} /> : null}
      <div>
        {live.diagnoses.map((d, i) => (
          <FindingCard key={d.id} diagnosis={d} explanation={explain(d.id)} first={i === 0} />
        ))}
      </div>
      <RuledOut report={report} explain={explain} />
      <Section title="Evidence" className="pb-0" note={`rules ${report.rulesVersion}`}>
        <EvidenceList evidence={report.evidence} omitted={report.omitted} />
      </Section>
      <References report={report} />
      {report.fingerprints ? (
        <Section title="Is it the same secret?" className="pb-0">
          <FingerprintList fingerprints={report.fingerprints} />
        </Section>
      ) : null}
      <Section title="Take it with you" className="pb-0">
        <ExportButtons report={report} explanations={explanationsOf(report, explain)} link={link} />
      </Section>
      <Contents report={report} />
    </article>
  )
}

const DONE: Readonly<Record<SharedReport['kind'], string>> = {
  check: 'Checked',
  explanation: 'Explained',
  comparison: 'Tried',
}

/** Who vouches for what a report says. */
function Origin({ signed, kind, sender }: Pick<SharedReport, 'kind' | 'sender'> & { readonly signed: boolean }) {
  const [who, what] = signed
    ? [
        'server',
        'Checked by this server, and unchanged since. Who chose the credentials and made the link is not known' +
          `${sender ? ': what stands at the top about the sender is no part of the check.' : '.'}`,
      ]
    : kind !== 'explanation'
      ? ['author', 'Made by its author: no signature of this server shows that it made this check and saw this.']
      : ['author', 'Made by its author, from an answer that was pasted: this server has seen none of it happen.']
  return (
    <div data-origin={who}>
      <Notice status="not-tested">{what} Never enter a secret because a report asks for one.</Notice>
    </div>
  )
}

/** The explanations of all diagnoses that a report names. */
function explanationsOf(
  report: Pick<SharedReport, 'diagnoses' | 'excluded'>,
  explain: Explain,
): readonly Explanation[] {
  return [...new Set([...report.diagnoses, ...report.excluded].map((d) => d.id))].map(explain)
}

/**
 * An access token lives one hour. Source: developers.sinch.com/docs/identity-access-management/authenticate/oauth2.md
 */
const TOKEN_LIFE = 3_600

function Age({
  report,
  now,
  expiresAt,
}: {
  readonly report: SharedReport
  readonly now: number
  readonly expiresAt: string | null
}) {
  const seconds = Math.max(0, Math.floor((now - Date.parse(report.at)) / 1000))
  const tokens =
    seconds > TOKEN_LIFE
      ? 'access tokens of that check have expired'
      : 'access tokens of that check were never kept and expire within the hour'
  return (
    <p className="mt-3 text-sm text-soft">
      <span data-age={`PT${seconds}S`} className="block">
        {DONE[report.kind]} {duration(seconds)} ago (<time dateTime={report.at}>{utcText(report.at)}</time>)
        {report.kind === 'explanation' ? '' : `; ${tokens}`}.
      </span>
      {expiresAt ? (
        <span data-expires={expiresAt} className="block">
          This link opens until <time dateTime={expiresAt}>{utcText(expiresAt)}</time>.
        </span>
      ) : (
        'This link carries the whole report, so it does not expire and cannot be revoked.'
      )}
    </p>
  )
}

function RuledOut({ report, explain }: { readonly report: SharedReport; readonly explain: Explain }) {
  if (report.excluded.length === 0) return null
  return (
    <Section title="Already ruled out" className="pb-0">
      <ul className="grid gap-1.5 text-sm">
        {report.excluded.map((x) => (
          <li key={`${x.id} ${x.change}`}>
            <span className="font-medium">Not {lowerFirst(explain(x.id).title)}.</span> Tried: {x.change}.{' '}
            <span className="text-soft">{x.because}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

function References({ report }: { readonly report: SharedReport }) {
  const references = referencesIn(report)
  if (references.length === 0) return null
  return (
    <Section
      title="For the vendor’s support"
      className="pb-0"
      note="under these ids the vendor finds the exchanges in its own logs"
    >
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(11rem,auto)_1fr]">
        {references.map(({ evidence, name, value }) => (
          <div key={`${evidence.id} ${name}`} className="contents">
            <dt className="data text-xs text-soft">{name}</dt>
            <dd>
              <span className="data wire">{value}</span>{' '}
              <span className="text-xs text-soft">{`${evidence.title}, ${utcText(evidence.at)}`}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Contents({ report }: { readonly report: SharedReport }) {
  return (
    <Section title="What this report holds" className="pb-0">
      <p className="mb-4 max-w-[68ch] text-sm">{searchedText(report)}</p>
      <div className="grid gap-6 text-sm sm:grid-cols-2">
        <ContentsList title="It contains" items={contentsOf(report)} />
        <ContentsList title="It does not contain" items={missingFrom(report)} />
      </div>
      <p className="mt-4 text-xs text-soft">
        Done for it: {report.sideEffects.requests} requests, {report.sideEffects.tokens} access tokens minted, 0
        messages, 0 calls, 0 purchases.
      </p>
    </Section>
  )
}

function searchedText({ searched, kind }: SharedReport): string {
  if (searched !== null)
    return (
      `Before it was handed on, this report was searched for all ${searched} values of the check, as they are ` +
      'and in base64, base64url, percent encoding, hex, escaped, reversed, and for any six characters of a ' +
      'secret. None was found.'
    )
  return kind !== 'explanation'
    ? 'This report was not searched for the values of the check.'
    : 'It explains a pasted answer: no credentials were entered, and secrets in the paste were masked in the browser.'
}
