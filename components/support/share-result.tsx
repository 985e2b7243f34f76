'use client'

import { Check } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { SharedReport } from '@/lib/engine/report/shared'
import type { Reply, Shareable } from '@/lib/engine/support/events'
import { SharedResult } from './attempt-view'
import type { Kept } from './use-runs'

type Props = {
  readonly who: string
  readonly kept: Kept | null
  readonly share: (shareable: Shareable) => Promise<Reply>
}

/** Shares one result, exactly as the preview shows it. */
export function ShareResult({ who, kept, share }: Props) {
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  if (!kept) return null
  const { shareable, shared } = kept
  if (!shareable)
    return (
      <p className="self-center text-sm text-warn">This result still held a part of a value, so it cannot be shared.</p>
    )
  if (shared)
    return (
      <p role="status" className="flex items-center gap-1.5 self-center text-sm text-soft">
        <Check aria-hidden className="size-4" />
        Shared with {who}
      </p>
    )

  async function send(result: Shareable) {
    setBusy(true)
    const reply = await share(result)
    setBusy(false)
    setRefused(reply.ok ? null : reply.message)
  }

  return (
    <>
      <Button data-action="share-result" disabled={busy} onClick={() => void send(shareable)}>
        Share this result with {who}
      </Button>
      {refused ? (
        <p role="alert" className="w-full text-sm text-fail">
          {refused}
        </p>
      ) : null}
    </>
  )
}

/** What sharing would hand over: the very object, shown by the parts that will show it. */
export function SharePreview({ who, kept }: { readonly who: string; readonly kept: Kept | null }) {
  const [open, setOpen] = useState(false)
  if (!kept?.shareable || kept.shared) return null
  const report: SharedReport | null = open ? JSON.parse(kept.shareable.body) : null
  return (
    <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="rounded-sm py-1 text-sm text-accent underline underline-offset-2">
        What {who} would see of this result
      </summary>
      {report ? (
        <div className="mt-4 border-l border-line-strong pl-4">
          <SharedResult report={report} words={kept.shareable.words} run={kept.shareable.run} />
        </div>
      ) : null}
    </details>
  )
}
