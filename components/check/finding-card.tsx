import Link from 'next/link'
import { Heading } from '@/components/ui/heading'
import { Prose } from '@/components/ui/prose'
import { cn } from '@/lib/cn'
import type { Explanation } from '@/lib/engine/model/explanation'
import type { Certainty } from '@/lib/engine/model/evidence'
import type { ReportedDiagnosis } from '@/lib/engine/model/report'

const CERTAINTY: Record<Certainty, string> = { certain: 'Certain', likely: 'Likely', possible: 'Possible' }

type Props = { readonly diagnosis: ReportedDiagnosis; readonly explanation: Explanation; readonly first: boolean }

/** One diagnosis: what, how sure, what was observed, how to fix it, what would refute it. */
export function FindingCard({ diagnosis, explanation, first }: Props) {
  return (
    <article
      data-diagnosis={diagnosis.id}
      data-confidence={diagnosis.confidence}
      data-proven={diagnosis.proven}
      className="border-t border-line py-5 first:border-t-0 first:pt-0"
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Heading level={3} className={cn('tracking-tight', first ? 'text-lg' : 'text-base')}>
          <Link href={`/problems/${diagnosis.id}`} prefetch={false} className="link text-ink">
            {explanation.title}
          </Link>
        </Heading>
        <span className="text-xs font-semibold text-soft">
          {diagnosis.proven ? 'Proven' : CERTAINTY[diagnosis.confidence]}
        </span>
        {explanation.basis === 'inferred' ? (
          <span className="text-xs text-soft">a hint: inferred, not documented</span>
        ) : null}
      </div>
      {first ? null : (
        <p className="mt-1 max-w-[68ch] text-sm">
          <Prose>{explanation.what}</Prose>
        </p>
      )}
      <p className="mt-1 max-w-[68ch] text-sm text-soft">
        <Prose>{explanation.why}</Prose>
      </p>
      <Observed observed={diagnosis.observed} />
      <div className="mt-4 max-w-[68ch]">
        <Heading level={4} className="eyebrow">
          How to fix it
        </Heading>
        <ol className="mt-1 grid list-decimal gap-1 pl-5 text-sm marker:text-soft">
          {explanation.fix.map((step) => (
            <li key={step}>
              <Prose>{step}</Prose>
            </li>
          ))}
        </ol>
      </div>
      <p className="mt-3 max-w-[68ch] text-xs text-soft">
        What would refute it: <Prose>{explanation.refutedBy}</Prose>
      </p>
    </article>
  )
}

function Observed({ observed }: { readonly observed: Readonly<Record<string, string>> }) {
  const rows = Object.entries(observed)
  if (rows.length === 0) return null
  return (
    <dl className="mt-3 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(9rem,auto)_1fr]">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd className="data wire">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
