'use client'

import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import { useRegionName } from '@/components/ui/region'
import type { CaseHead, Over } from '@/lib/engine/support/events'
import type { CaseState } from '@/lib/engine/support/state'
import { trailOf, transcriptOf } from '@/lib/engine/support/transcript'
import { useCaseNames } from './case-names'
import { Clock } from './presence'

/** Who did what, line by line: the same on both sides. */
export function Trail({ head, state }: { readonly head: CaseHead; readonly state: CaseState }) {
  const lines = trailOf(useCaseNames(), head, state)
  if (lines.length === 0) return <p className="text-sm text-soft">Nothing has happened yet.</p>
  return (
    <ol className="grid gap-1.5 text-sm">
      {lines.map((line) => (
        <li key={line.seq} className="grid gap-x-3 sm:grid-cols-[7rem_1fr]">
          <span className="text-soft">
            <Clock at={line.at} />
          </span>
          <span className="min-w-0 break-words">
            <span className="font-semibold">{line.who}</span> {line.what}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** The whole case as a ticket, read before it is copied. */
export function Transcript({
  head,
  state,
  ended,
  open,
}: {
  readonly head: CaseHead
  readonly state: CaseState
  readonly ended: Over | null
  readonly open: boolean
}) {
  const text = transcriptOf(useCaseNames(), head, state, ended)
  return (
    <div className="grid gap-2">
      <div>
        <CopyButton text={text} label="Copy the transcript as Markdown" action="copy-ticket" look="secondary" />
      </div>
      <Disclosure summary="Read the transcript" open={open}>
        <pre
          data-transcript
          className="data wire mt-2 max-h-[32rem] overflow-auto rounded-md bg-well p-3 text-xs"
          tabIndex={0}
          role="region"
          aria-label={useRegionName('Transcript')}
        >
          {text}
        </pre>
      </Disclosure>
    </div>
  )
}
