'use client'

import { Eye } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Clock } from './presence'

type Props = {
  readonly who: string
  readonly since: string
  readonly away: string | null
  readonly offline: boolean
  readonly sharing: boolean
  readonly busy: boolean
  /** tells whether it worked */
  readonly onSharing: (on: boolean) => Promise<boolean>
  readonly onEnd: () => void
}

/** Always in sight while somebody watches: who, since when, what they see, and the way out. */
export function WatchBanner({ who, since, away, offline, sharing, busy, onSharing, onEnd }: Props) {
  const [wanted, setWanted] = useState<boolean | null>(null)

  async function choose(on: boolean) {
    setWanted(on)
    if (!(await onSharing(on))) setWanted(null)
  }

  return (
    <aside
      data-watched="true"
      aria-label="Support case"
      className="sticky top-0 z-10 -mx-4 mb-8 border-y border-accent bg-accent-wash px-4 py-2.5 sm:-mx-6 sm:px-6"
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <p className="flex min-w-0 items-start gap-2 text-sm">
          <Eye aria-hidden className="mt-0.5 size-4.5 shrink-0 text-accent" />
          <span className="min-w-0 break-words">
            <span className="font-semibold">{who}</span> follows this case since <Clock at={since} />
            {away ? ` (${away})` : ''} and sees only what you share.
            {offline ? ' This page has lost its connection to the server and is trying again.' : ''}
          </span>
        </p>
        <div className="ml-auto flex flex-wrap items-center gap-x-5 gap-y-2">
          <label className="flex min-h-8 items-center gap-2 text-sm">
            <input
              type="checkbox"
              data-action="share-all"
              checked={wanted ?? sharing}
              disabled={busy}
              onChange={(event) => void choose(event.target.checked)}
              className="size-4 accent-(--accent)"
            />
            Share every result as it happens
          </label>
          <Button size="sm" look="danger" data-action="end" onClick={onEnd}>
            End
          </Button>
        </div>
      </div>
    </aside>
  )
}
