'use client'

import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Heading } from '@/components/ui/heading'
import { useLiveness } from '@/components/ui/liveness'
import { Section } from '@/components/ui/page'
import { Region } from '@/components/ui/region'
import type { Reported } from '@/lib/engine/check/stream'
import type { Evidence } from '@/lib/engine/model/evidence'
import type { CheckNames } from '@/lib/engine/report/check-names'
import { EditForms } from './edit-forms'
import { FindingCard } from './finding-card'
import { ProofCard } from './proof-card'
import { StageTable } from './stage-table'
import { VerdictHead } from './verdict'
import { Waterfall } from './waterfall'

type Props = {
  readonly evidence: readonly Evidence[]
  readonly reported: Reported | null
  readonly running: boolean
  readonly names: CheckNames
  readonly actions?: ReactNode
  /** absent for whoever only looks on */ readonly onStop?: (() => void) | undefined
}

/** The result of a check, while it runs and when it is done: verdict, proof, diagnoses, then the evidence, raw last. */
export function CheckReport({ evidence, reported, running, names, actions, onStop }: Props) {
  const report = reported?.report
  const proof = report?.diagnoses[0]?.proof
  return (
    <Region
      name="Report"
      data-report={report ? 'done' : 'running'}
      data-verdict={report?.verdict}
      className="grid min-w-0 gap-8"
    >
      {reported && report ? (
        <VerdictHead verdict={report.verdict} headline={reported.headline} at={report.at}>
          {proof ? <ProofCard proof={proof} evidence={report.evidence} /> : null}
          {reported.edit ? <EditForms edit={reported.edit} /> : null}
          {actions}
        </VerdictHead>
      ) : (
        <Progress evidence={evidence} running={running} onStop={onStop} />
      )}
      {reported ? <Findings reported={reported} /> : null}
      <Stages evidence={evidence} names={names} />
      {report ? (
        <p className="border-t border-line pt-3 text-xs text-soft">
          Done on your behalf: {report.sideEffects.requests}{' '}
          {report.sideEffects.requests === 1 ? 'request' : 'requests'}, {report.sideEffects.tokens}{' '}
          {report.sideEffects.tokens === 1 ? 'access token' : 'access tokens'}, 0 messages, 0 calls, 0 purchases.
        </p>
      ) : null}
    </Region>
  )
}

function Progress({
  evidence,
  running,
  onStop,
}: {
  readonly evidence: readonly Evidence[]
  readonly running: boolean
  readonly onStop: (() => void) | undefined
}) {
  const last = evidence.at(-1)
  const live = useLiveness()
  return (
    <header className="border-t-3 border-ink pt-4">
      <div className="flex items-center justify-between gap-4">
        <Heading level={2} className="text-lg">
          {running ? 'Checking' : 'Stopped'}
        </Heading>
        {running && onStop ? (
          <Button size="sm" data-action="stop" onClick={onStop}>
            Stop
          </Button>
        ) : null}
      </div>
      <p aria-live={live} className="mt-1 text-sm text-soft">
        {last ? `${last.title}: ${last.proves}` : 'Inspecting the values; nothing has been sent yet.'}
      </p>
    </header>
  )
}

function Findings({ reported }: { readonly reported: Reported }) {
  const { report, explanations } = reported
  const live = useLiveness()
  const explain = new Map(explanations.map((e) => [e.id, e]))
  return (
    <div>
      <p className="sr-only" aria-live={live}>{`Verdict: ${reported.headline.word}. ${reported.headline.sentence}`}</p>
      {report.diagnoses.map((diagnosis, i) => {
        const explanation = explain.get(diagnosis.id)
        return explanation ? (
          <FindingCard key={diagnosis.id} diagnosis={diagnosis} explanation={explanation} first={i === 0} />
        ) : null
      })}
      {report.excluded.length > 0 ? (
        <div className="border-t border-line pt-4">
          <Heading level={3} className="text-sm font-semibold">
            Ruled out by trying
          </Heading>
          <ul className="mt-1 grid gap-1 text-sm text-soft">
            {report.excluded.map((e) => (
              <li key={e.change}>
                Tried: {e.change}. {e.because}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}

function Stages({ evidence, names }: Pick<Props, 'evidence' | 'names'>) {
  const [asTable, setAsTable] = useState(false)
  if (evidence.length === 0) return null
  return (
    <Section
      title="Evidence"
      className="pb-0"
      note={
        <Button
          size="sm"
          look="quiet"
          data-action="toggle-table"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'Show as a waterfall' : 'Show as a table'}
        </Button>
      }
    >
      {asTable ? <StageTable evidence={evidence} /> : <Waterfall evidence={evidence} names={names} />}
    </Section>
  )
}
