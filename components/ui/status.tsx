import { cn } from '@/lib/cn'

/** The five status words; each has a shape, a word and a colour, so that no status is told by colour alone. */
export const STATUS_WORDS = {
  pass: 'Pass',
  fail: 'Fail',
  warning: 'Warning',
  'not-tested': 'Not tested',
  'could-not-verify': 'Could not verify',
} as const

export type StatusName = keyof typeof STATUS_WORDS

const COLOURS: Record<StatusName, string> = {
  pass: 'text-pass',
  fail: 'text-fail',
  warning: 'text-warn',
  'not-tested': 'text-idle',
  'could-not-verify': 'text-unsure',
}

/** The shape alone; the word must stand beside it or in `title`. */
export function StatusShape({
  status,
  className,
}: {
  readonly status: StatusName
  readonly className?: string | undefined
}) {
  return (
    <svg aria-hidden viewBox="0 0 16 16" className={cn('size-4 shrink-0', COLOURS[status], className)}>
      {shapes[status]}
    </svg>
  )
}

const mark = {
  fill: 'none',
  stroke: 'var(--paper)',
  strokeWidth: 1.8,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

const shapes: Record<StatusName, React.ReactNode> = {
  pass: (
    <>
      <circle cx="8" cy="8" r="7.5" fill="currentColor" />
      <path d="M4.6 8.3 7 10.7l4.4-5" {...mark} />
    </>
  ),
  fail: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="1.5" fill="currentColor" />
      <path d="m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6" {...mark} />
    </>
  ),
  warning: (
    <>
      <path d="M8 .9 15.6 14.5H.4z" fill="currentColor" />
      <path d="M8 5.6v4.1M8 12.2v.1" {...mark} />
    </>
  ),
  'not-tested': <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  'could-not-verify': (
    <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="2.6 2.58" />
  ),
}

/** Shape and word. */
export function Status({
  status,
  className,
}: {
  readonly status: StatusName
  readonly className?: string | undefined
}) {
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1.5 text-xs font-medium whitespace-nowrap',
        COLOURS[status],
        className,
      )}
    >
      <StatusShape status={status} />
      {STATUS_WORDS[status]}
    </span>
  )
}
