'use client'

import { experimental_streamedQuery as streamedQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '@/lib/engine/check/stream'
import type { TrialRequest } from '@/lib/engine/compare/trial/side'
import type { TrialReported, TrialStreamEvent } from '@/lib/engine/compare/trial/stream'
import type { Evidence } from '@/lib/engine/model/evidence'

export type TrialAction = (request: TrialRequest) => Promise<AsyncIterable<TrialStreamEvent>>

type TrialState = {
  readonly id: string | null
  readonly evidence: readonly Evidence[]
  readonly reported: TrialReported | null
  readonly refusal: Refusal | null
}

const EMPTY: TrialState = { id: null, evidence: [], reported: null, refusal: null }

function reduce(state: TrialState, event: TrialStreamEvent): TrialState {
  switch (event.type) {
    case 'started':
      return { ...EMPTY, id: event.id }
    case 'evidence':
      return { ...state, evidence: [...state.evidence, event.evidence] }
    case 'report':
      return { ...state, reported: event }
    case 'refused':
      return { ...state, refusal: event }
  }
}

/** Ends a trial. A failure costs nothing: the server ends it by itself. */
function post(id: string): Promise<unknown> {
  return fetch('/api/stop', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id }),
    signal: AbortSignal.timeout(5000),
  }).catch(() => null)
}

/** One trial at a time: its evidence as it arrives, its report at the end. The two calls are held in memory only. */
export function useTrial(action: TrialAction) {
  const [run, setRun] = useState<{ readonly number: number; readonly request: TrialRequest } | null>(null)
  const queryKey = ['trial', run?.number ?? 0]
  const query = useQuery({
    queryKey,
    enabled: run !== null,
    gcTime: 0,
    queryFn: streamedQuery<TrialStreamEvent, TrialState>({
      streamFn: async () => {
        if (!run) throw new TypeError('Nothing was asked for')
        return action(run.request)
      },
      reducer: reduce,
      initialValue: EMPTY,
    }),
  })
  const state = query.data ?? EMPTY
  const running = useRef<string | null>(null)
  useEffect(() => {
    running.current = query.isFetching ? state.id : null
  }, [query.isFetching, state.id])
  // a page that is left within the site closes no connection, so it says that it has gone
  useEffect(() => () => void (running.current && post(running.current)), [])

  // whoever stops before the trial has a name ends it as soon as it has one
  const [isUnwanted, setUnwanted] = useState(false)
  useEffect(() => {
    if (isUnwanted && state.id) void post(state.id)
  }, [isUnwanted, state.id])

  return {
    ...state,
    running: query.isFetching,
    failed: query.isError,
    start: (request: TrialRequest) => {
      setUnwanted(false)
      setRun((before) => ({ number: (before?.number ?? 0) + 1, request }))
    },
    stop: () => setUnwanted(true),
  }
}
