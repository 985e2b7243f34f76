import { StatusShape, type StatusName } from '@/components/ui/status'
import { cn } from '@/lib/cn'
import type { ComparisonTrial } from '@/lib/engine/model/comparison-trial'
import { roleOf } from '@/lib/engine/report/words'

const SHAPES: Readonly<Record<ReturnType<typeof roleOf>, StatusName>> = {
  decides: 'fail',
  'is not needed': 'pass',
  'does not decide': 'pass',
  'could not be tried': 'not-tested',
  'not settled': 'could-not-verify',
}

/** How a proof of two calls was made. */
export const BY_TRIAL = 'with nothing else changed'

type Props = {
  readonly trial: ComparisonTrial
  /** no list of the differences stands beside it that marks those that decide */
  readonly isAlone?: boolean
}

/** What trying two calls showed: what it means, and each difference with whether it decides. */
export function TrialResult({ trial, isAlone = true }: Props) {
  const { result, means, standIn, differences, calls } = trial
  return (
    <section
      aria-label="What was tried"
      data-trial={isAlone ? result : undefined}
      data-calls={isAlone ? calls : undefined}
      className="grid min-w-0 gap-4"
    >
      <ul className="grid max-w-[68ch] gap-1.5 text-sm">
        {means.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {differences.length > (isAlone ? 0 : 1) ? (
        <ul className="border-t border-line text-sm">
          {differences.map((d) => {
            const role = roleOf(result, d)
            return (
              <li
                key={d.key}
                data-tried={d.id}
                data-decisive={isAlone && d.decisive ? 'true' : undefined}
                className="flex flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-line py-2"
              >
                <StatusShape status={SHAPES[role]} />
                <span className={cn('min-w-0 wrap-anywhere', d.decisive && 'font-semibold')}>{d.title}</span>
                <span className="ml-auto text-xs text-soft">{role}</span>
              </li>
            )
          })}
        </ul>
      ) : null}
      <p className="max-w-[68ch] text-xs text-soft">
        {isAlone ? `${standIn} ` : null}
        {calls === 1 ? '1 call was made' : `${calls} calls were made`} in all, the control included.
      </p>
    </section>
  )
}
