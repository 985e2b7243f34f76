'use client'

import { CheckReport } from '@/components/check/report'
import { Notice } from '@/components/ui/notice'
import type { Reported } from '@/lib/engine/check/stream'
import { asLive, evidenceAsLive } from '@/lib/engine/report/as-live'
import type { SharedReport } from '@/lib/engine/report/shared'
import type { ResultWords } from '@/lib/engine/support/events'
import { changeSentence } from '@/lib/engine/support/changes'
import { placeOf } from '@/lib/engine/support/names'
import { placeChange, type CaseAttempt } from '@/lib/engine/support/state'
import { useCaseNames } from './case-names'
import { MatrixTable } from './matrix-table'

const RUNS = { check: 'Check', regions: 'Sweep of the regions', matrix: 'Permission matrix' } as const

type Props = { readonly attempt: CaseAttempt; readonly before: CaseAttempt | undefined; readonly open: boolean }

/** One attempt as both sides see it: what differs from the one before, then its stages and its result. */
export function AttemptView({ attempt, before, open }: Props) {
  const { number, run, result, stages, stopped, product, region } = attempt
  const names = useCaseNames()
  const change = result ? changeSentence(names, result.changes, placeChange(before, attempt)) : null
  return (
    <details data-attempt={number} open={open} className="group border-t border-line-strong pt-3 pb-6">
      <summary
        className={[
          'flex list-none flex-wrap items-baseline gap-x-3 gap-y-1 rounded-sm',
          '[&::-webkit-details-marker]:hidden',
        ].join(' ')}
      >
        <span className="text-base font-semibold">{`Attempt ${number}: ${RUNS[run]}`}</span>
        <span className="text-xs text-soft">{placeOf(names, product, region)}</span>
        <span className="ml-auto text-xs text-accent underline underline-offset-2 group-open:hidden">Show</span>
      </summary>
      {change ? <p className="mt-1 max-w-[68ch] text-sm">{change}</p> : null}
      {stopped && !result ? (
        <Notice status="could-not-verify" className="mt-3">
          {stopped} Nothing is proven by what is shown.
        </Notice>
      ) : null}
      <div className="mt-4">
        {result ? (
          <SharedResult report={result.report} words={result.words} run={run} />
        ) : (
          <CheckReport evidence={stages.map(evidenceAsLive)} reported={null} running={!stopped} names={names} />
        )}
      </div>
    </details>
  )
}

/** A shared result, shown by the same parts as one's own. */
export function SharedResult({
  report,
  words,
  run,
}: {
  readonly report: SharedReport
  readonly words: ResultWords | undefined
  readonly run: CaseAttempt['run']
}) {
  const names = useCaseNames()
  if (!words) return null
  const live = asLive(report)
  const reported: Reported = {
    type: 'report',
    report: live,
    headline: words.headline,
    explanations: words.explanations,
    mark: null,
  }
  return (
    <div className="grid gap-6">
      {run === 'check' ? null : <MatrixTable evidence={live.evidence} by={run} />}
      <CheckReport evidence={live.evidence} reported={reported} running={false} names={names} />
    </div>
  )
}
