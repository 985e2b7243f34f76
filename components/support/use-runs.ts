'use client'

import { useState } from 'react'
import { useCheck, type CheckAction, type CheckSession } from '@/components/check/use-check'
import type { CheckRequest, CheckStreamEvent, Reported } from '@/lib/engine/check/stream'
import type { Shareable } from '@/lib/engine/support/events'
import type { RunMode } from '@/lib/engine/support/steps'

export type RunEvent =
  CheckStreamEvent | { readonly type: 'shareable'; readonly shareable: Shareable | null; readonly shared: boolean }
export type RunAction = (input: {
  readonly run: RunMode
  readonly request: CheckRequest
}) => Promise<AsyncIterable<RunEvent>>

/** A result of this page: kept here alone until it is shared. */
export type Kept = {
  readonly shareable: Shareable | null
  readonly shared: boolean
  readonly reported: Reported | null
}

/** The runs of a customer's page: the check of the form, and sweeps with the values of the last check. */
export function useRuns(run: RunAction, session?: CheckSession) {
  const [checked, setChecked] = useState<Kept | null>(null)
  const [swept, setSwept] = useState<Kept | null>(null)
  const [last, setLast] = useState<CheckRequest | null>(null)
  const [mode, setMode] = useState<'regions' | 'matrix'>('regions')

  const check: CheckAction = async (request) => {
    setChecked(null)
    setLast(request)
    return keep(await run({ run: 'check', request }), setChecked)
  }
  const sweeping: CheckAction = async (request) => {
    setSwept(null)
    return keep(await run({ run: mode, request }), setSwept)
  }
  const sweep = useCheck(sweeping, 'sweep', session)

  return {
    check,
    checked,
    /** the newest result of either kind, for showing a challenge */
    newest: checked?.shareable ?? swept?.shareable ?? null,
    last,
    /** the newest report of this page that the other side has seen, for keeping it beyond the case */
    seen: [checked, swept].find((kept) => kept?.shared)?.reported ?? null,
    sweep,
    swept,
    mode,
    startSweep(kind: 'regions' | 'matrix', request: CheckRequest) {
      setMode(kind)
      sweep.start(request)
    },
    noteShared: (shareable: Shareable) => {
      setChecked((kept) => (kept?.shareable === shareable ? { ...kept, shared: true } : kept))
      setSwept((kept) => (kept?.shareable === shareable ? { ...kept, shared: true } : kept))
    },
  }
}

/** Keeps what can be shared and passes the rest on to the check. */
async function* keep(
  events: AsyncIterable<RunEvent>,
  set: (kept: Kept) => void,
): AsyncGenerator<CheckStreamEvent, void, undefined> {
  let reported: Reported | null = null
  for await (const event of events) {
    if (event.type === 'report') reported = event
    if (event.type === 'shareable') set({ shareable: event.shareable, shared: event.shared, reported })
    else yield event
  }
}
