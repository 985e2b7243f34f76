import { catalogue } from '@/lib/vendors'
import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Status, StatusShape, STATUS_WORDS } from '@/components/ui/status'
import { Wire } from '@/components/ui/wire'
import { isQuietStep, quietStepsText } from '@/lib/engine/report/quiet-steps'
import type { SharedEvidence } from '@/lib/engine/report/shared'
import { outcomeText, utcText } from '@/lib/engine/report/words'

/**
 * Each piece of evidence on one line, the exchange behind it one click away, what decides nothing folded; readable
 * without JavaScript.
 */
export function EvidenceList({
  evidence,
  omitted,
}: {
  readonly evidence: readonly SharedEvidence[]
  readonly omitted: number
}) {
  const quiet = evidence.filter(isQuietStep)
  return (
    <div>
      <Steps evidence={evidence.filter((e) => !isQuietStep(e))} />
      {quiet.length > 0 ? (
        <Disclosure summary={<span className="text-soft">{quietStepsText(quiet)}</span>} className="py-1.5">
          <Steps evidence={quiet} />
        </Disclosure>
      ) : null}
      {omitted > 0 ? (
        <p className="mt-2 text-xs text-soft">
          {omitted} further pieces of evidence were left out to keep the report small.
        </p>
      ) : null}
    </div>
  )
}

function Steps({ evidence }: { readonly evidence: readonly SharedEvidence[] }) {
  return (
    <ol className="border-t border-line">
      {evidence.map((e) => (
        <li key={e.id} className="border-b border-line">
          <details data-probe={e.probe} data-outcome={e.status} className="group">
            <summary
              className={
                'grid list-none grid-cols-[1rem_1fr_auto] items-center gap-x-2.5 rounded-sm py-2 hover:bg-well ' +
                '[&::-webkit-details-marker]:hidden'
              }
            >
              <StatusShape status={e.status} />
              <span className="min-w-0">
                <span className="sr-only">{STATUS_WORDS[e.status]}: </span>
                <span className="block text-sm">{e.title}</span>
                <span className="data wire block text-xs text-soft">
                  {[outcomeText(e), e.request && e.scheme ? catalogue.scheme(e.scheme).label : null, e.host]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <span className="data text-right text-xs text-soft">{e.request ? `${Math.round(e.ms)} ms` : ''}</span>
            </summary>
            <SharedExchange evidence={e} />
          </details>
        </li>
      ))}
    </ol>
  )
}

function SharedExchange({ evidence: e }: { readonly evidence: SharedEvidence }) {
  const { outcome } = e
  return (
    <div className="mb-3 grid gap-3 border-l border-line-strong py-2 pl-4">
      <p className="max-w-[68ch] text-sm">{e.proves}</p>
      <p className="flex flex-wrap items-center gap-x-3 text-xs text-soft">
        <Status status={e.status} />
        <time dateTime={e.at}>{utcText(e.at)}</time>
      </p>
      {e.request ? (
        <Part title="Request">
          <Wire
            lines={[
              `${e.request.method} https://${e.host ?? ''}${e.request.path}`,
              ...e.request.headers.map(([name, value]) => `${name}: ${value}`),
            ]}
          />
        </Part>
      ) : null}
      {outcome.kind === 'response' ? (
        <Part title={`Answer: ${outcome.status}`}>
          <Wire lines={[...outcome.headers, ...e.references].map(([name, value]) => `${name}: ${value}`)}>
            {outcome.text ? <div className="mt-2">{outcome.text}</div> : null}
          </Wire>
        </Part>
      ) : null}
      {outcome.kind === 'checked' ? <p className="text-sm">{outcome.found}</p> : null}
      {outcome.kind === 'not-tested' ? <p className="text-sm">{outcome.because}</p> : null}
      {e.hidden.length > 0 ? (
        <p className="text-xs text-soft">
          Masked in this answer, because the vendor sent it back: {e.hidden.join(', ')}.
        </p>
      ) : null}
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="grid min-w-0 gap-1">
      <h3 className="eyebrow">{title}</h3>
      {children}
    </section>
  )
}
