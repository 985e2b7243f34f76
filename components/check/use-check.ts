'use client'

import { experimental_streamedQuery as streamedQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CheckRequest, CheckStreamEvent, Refusal, Reported } from '@/lib/core/check/stream'
import type { Evidence } from '@/lib/core/evidence'

export type CheckAction = (request: CheckRequest) => Promise<AsyncIterable<CheckStreamEvent>>

type CheckState = {
  readonly id: string | null
  readonly sealed: boolean
  readonly evidence: readonly Evidence[]
  readonly reported: Reported | null
  readonly refusal: Refusal | null
}

const EMPTY: CheckState = { id: null, sealed: false, evidence: [], reported: null, refusal: null }

function reduce(state: CheckState, event: CheckStreamEvent): CheckState {
  switch (event.type) {
    case 'started':
      return { ...EMPTY, id: event.id, sealed: event.sealed }
    case 'evidence':
      return { ...state, evidence: [...state.evidence, event.evidence] }
    case 'report':
      return { ...state, reported: event }
    case 'refused':
      return { ...state, refusal: event }
  }
}

/**
 * One check at a time: its evidence as it arrives, its report at the end. The request is held in memory only.
 * @param name tells two of these on one page apart
 */
export function useCheck(action: CheckAction, name = 'check') {
  const [run, setRun] = useState<{ readonly number: number; readonly request: CheckRequest } | null>(null)
  const client = useQueryClient()
  const queryKey = [name, run?.number ?? 0]
  const query = useQuery({
    queryKey,
    enabled: run !== null,
    gcTime: 0,
    queryFn: streamedQuery<CheckStreamEvent, CheckState>({
      streamFn: () => action(run?.request ?? { product: '', region: null, values: {}, kept: [] }),
      reducer: reduce,
      initialValue: EMPTY,
    }),
  })
  const state = query.data ?? EMPTY

  async function stop() {
    if (state.id)
      await fetch('/api/stop', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ id: state.id }) }).catch(() => null)
    else await client.cancelQueries({ queryKey })
  }

  return {
    ...state,
    number: run?.number ?? 0,
    request: run?.request ?? null,
    running: query.isFetching,
    failed: query.isError,
    start: (request: CheckRequest) => setRun((before) => ({ number: (before?.number ?? 0) + 1, request })),
    stop,
  }
}
