import { StatusShape, type StatusName } from '@/components/ui/status'
import { cn } from '@/lib/cn'
import type { Verdict } from '@/lib/engine/model/evidence'
import type { Headline } from '@/lib/engine/model/report'

const SHAPES: Record<Verdict, StatusName> = { accepted: 'pass', rejected: 'fail', undecided: 'could-not-verify' }
const COLOURS: Record<Verdict, string> = { accepted: 'text-pass', rejected: 'text-fail', undecided: 'text-unsure' }

/** The top of every report: one word, one sentence, one line of evidence. */
export function VerdictHead({
  verdict,
  headline,
  at,
  children,
}: {
  readonly verdict: Verdict
  readonly headline: Headline
  readonly at: string
  readonly children?: React.ReactNode
}) {
  return (
    <header className="min-w-0 border-t-3 border-ink pt-4 wrap-anywhere">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p className={cn('flex items-center gap-2 text-sm font-semibold', COLOURS[verdict])}>
          <StatusShape status={SHAPES[verdict]} className="size-4.5" />
          {headline.word}
        </p>
        <p className="text-xs text-soft">
          {headline.subject} · <time dateTime={at} className="data text-xs">{`${at.slice(11, 19)} UTC`}</time>
        </p>
      </div>
      <h2 className="mt-2 max-w-[42ch] text-xl leading-tight tracking-tight wrap-anywhere">{headline.sentence}</h2>
      <p className="mt-2 max-w-[68ch] text-sm text-soft">{headline.detail}</p>
      {children}
    </header>
  )
}
