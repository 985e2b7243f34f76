import { catalogue } from '@/lib/vendors'
import { Disclosure } from '@/components/ui/disclosure'
import { contentsOf, missingFrom, previewOf } from '@/lib/engine/report/preview'
import { sizeOf, type SharedReport } from '@/lib/engine/report/shared'
import { subjectOf, utcText, VERDICT_WORDS } from '@/lib/engine/report/words'
import { ContentsList } from './contents-list'
import { SenderLine } from './sender-line'

/** Exactly what would be handed on: in short, as two lists, and field by field. */
export function SharePreview({ report }: { readonly report: SharedReport }) {
  const sections = previewOf(report)
  const fields = sections.reduce((sum, s) => sum + s.rows.length, 0)
  const kibibytes = sizeOf(report) / 1024
  const subject = subjectOf(catalogue, report)
  return (
    <div className="grid gap-5 text-sm">
      {report.sender ? <SenderLine sender={report.sender} /> : null}
      <p>
        <strong>{VERDICT_WORDS[report.verdict].word}</strong>, {subject}, {utcText(report.at)}:{' '}
        {count(report.diagnoses.length, 'diagnosis', 'diagnoses')},{' '}
        {count(report.evidence.length, 'piece of evidence', 'pieces of evidence')},{' '}
        {count(report.excluded.length, 'ruled-out cause', 'ruled-out causes')}. {searched(report)}
      </p>
      <div className="grid gap-5 sm:grid-cols-2">
        <ContentsList title="It contains" items={contentsOf(report)} />
        <ContentsList title="It does not contain" items={missingFrom(report)} />
      </div>
      <Disclosure
        summary={
          <span className="font-medium">{`Field by field: all ${fields} values, ${kibibytes.toFixed(1)} KiB`}</span>
        }
      >
        <div
          data-preview
          className="mt-2 max-h-80 overflow-auto rounded-md border border-line bg-well"
          role="region"
          aria-label="Field by field"
          tabIndex={0}
        >
          {sections.map(({ title, rows }) => (
            <section key={title} className="border-b border-line px-3 py-2 last:border-b-0">
              <h4 className="eyebrow">{title}</h4>
              <dl className="grid grid-cols-[minmax(6rem,10rem)_1fr] gap-x-3 gap-y-0.5 text-xs">
                {rows.map(({ label, value }, i) => (
                  <div key={`${i}-${label}`} className="contents">
                    <dt className="text-soft [overflow-wrap:anywhere]">{label}</dt>
                    <dd className="data wire text-xs">{value}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </Disclosure>
    </div>
  )
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}

function searched(report: SharedReport): string {
  if (report.searched === null)
    return 'It explains a pasted answer; secrets in the paste were masked before anything was made of it.'
  return (
    `It was searched for ${count(report.searched, 'value', 'values')} of your check in every encoding, and ` +
    'holds none of them.'
  )
}
