import { cn } from '@/lib/cn'
import { useLiveness } from '@/components/ui/liveness'
import { StatusShape, type StatusName } from '@/components/ui/status'

export type PresenceState = 'waiting' | 'joined' | 'ended'

const WORDS: Record<PresenceState, { readonly word: string; readonly status: StatusName; readonly colour: string }> = {
  waiting: { word: 'Waiting for the customer', status: 'could-not-verify', colour: 'text-unsure' },
  joined: { word: 'Customer has joined', status: 'pass', colour: 'text-pass' },
  ended: { word: 'Ended', status: 'not-tested', colour: 'text-idle' },
}

/** Who is there: shape, word and colour. */
export function Presence({ state, detail }: { readonly state: PresenceState; readonly detail?: string | null }) {
  const { word, status, colour } = WORDS[state]
  return (
    <p
      data-presence={state}
      role="status"
      aria-live={useLiveness()}
      className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm"
    >
      <StatusShape status={status} />
      <span className={cn('font-semibold', colour)}>{word}</span>
      {detail ? <span className="text-xs text-soft">{detail}</span> : null}
    </p>
  )
}

/** How long the other side has not been heard of, in words; null while it is there. */
export function awayFor(seenAt: string | null, now: string): string | null {
  if (seenAt === null) return null
  const seconds = Math.round((Date.parse(now) - Date.parse(seenAt)) / 1000)
  if (seconds < 75) return null
  return seconds < 120 ? 'page closed a minute ago' : `page closed ${Math.floor(seconds / 60)} minutes ago`
}

/** "14:03:22 UTC" */
export function Clock({ at }: { readonly at: string }) {
  return <time dateTime={at} className="data text-xs whitespace-nowrap">{`${at.slice(11, 19)} UTC`}</time>
}
