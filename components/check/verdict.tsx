import { Heading } from '@/components/ui/heading'
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
  headlineFirst,
  children,
}: {
  readonly verdict: Verdict
  readonly headline: Headline
  readonly at: string
  /** for a reader who did not make the check: what is wrong stands before the word for it */
  readonly headlineFirst?: boolean
  readonly children?: React.ReactNode
}) {
  const sentence = (
    <Heading level={2} className="max-w-[42ch] text-xl leading-tight tracking-tight wrap-anywhere">
      {headline.sentence}
    </Heading>
  )
  return (
    <header className="grid min-w-0 gap-2 border-t-3 border-ink pt-4 wrap-anywhere">
      {headlineFirst ? sentence : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p className={cn('flex items-center gap-2 text-sm font-semibold', COLOURS[verdict])}>
          <StatusShape status={SHAPES[verdict]} className="size-4.5" />
          {headline.word}
        </p>
        <p className="text-xs text-soft">
          {headline.subject} · <time dateTime={at} className="data text-xs">{`${at.slice(11, 19)} UTC`}</time>
        </p>
      </div>
      {headlineFirst ? null : sentence}
      <p className="max-w-[68ch] text-sm text-soft">{headline.detail}</p>
      <div>{children}</div>
    </header>
  )
}
