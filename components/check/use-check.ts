'use client'

import { experimental_streamedQuery as streamedQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CheckRequest, CheckStreamEvent, Refusal, Reported } from '@/lib/engine/check/stream'
import type { Evidence } from '@/lib/engine/model/evidence'

export type CheckAction = (request: CheckRequest) => Promise<AsyncIterable<CheckStreamEvent>>

type CheckState = {
  readonly id: string | null
  /** the values are kept in the browser session, so the form may empty its secret fields */
  readonly sealed: boolean
  readonly evidence: readonly Evidence[]
  readonly reported: Reported | null
  readonly refusal: Refusal | null
}

const EMPTY: CheckState = { id: null, sealed: false, evidence: [], reported: null, refusal: null }

function reduce(state: CheckState, event: CheckStreamEvent | Sealed): CheckState {
  switch (event.type) {
    case 'started':
      return { ...EMPTY, id: event.id }
    case 'evidence':
      return { ...state, evidence: [...state.evidence, event.evidence] }
    case 'report':
      return { ...state, reported: event }
    case 'refused':
      return { ...state, refusal: event }
    case 'sealed':
      return { ...state, sealed: event.sealed }
  }
}

type Sealed = { readonly type: 'sealed'; readonly sealed: boolean }

/**
 * The events of a check. A server without room for it answers with the refusal alone, of which the framework makes an
 * error that has the text of the answer.
 */
async function ask(action: CheckAction, request: CheckRequest): Promise<AsyncIterable<CheckStreamEvent>> {
  try {
    return await action(request)
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal) return eventsOf(refusal)
    throw error
  }
}

function refusalIn(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !error.message.startsWith('{"type":"refused"')) return null
  return JSON.parse(error.message) as Refusal
}

async function* eventsOf(event: CheckStreamEvent): AsyncGenerator<CheckStreamEvent, void, undefined> {
  yield event
}

/** What a check asks for beside its answers; a failure of either costs no more than a convenience. */
export type CheckSession = {
  /** keeps the values, so that they need not be typed again; whether it did */
  readonly seal: (request: CheckRequest) => Promise<boolean>
  /** ends the check of this id */
  readonly stop: (id: string) => Promise<unknown>
}

/** The session of this browser at the server. */
const AT_SERVER: CheckSession = {
  async seal(request) {
    const answer = await post('/api/session', request)
    return answer?.ok === true && ((await answer.json()) as { readonly sealed: boolean }).sealed
  },
  stop: (id) => post('/api/stop', { id }),
}

/** Has the values sealed into the browser session while the check runs. */
async function* sealing(
  request: CheckRequest,
  events: AsyncIterable<CheckStreamEvent>,
  seal: CheckSession['seal'],
): AsyncGenerator<CheckStreamEvent | Sealed, void, undefined> {
  let sealed: Promise<boolean> | null = null
  for await (const event of events) {
    if (event.type === 'started') sealed = seal(request)
    yield event
  }
  if (sealed) yield { type: 'sealed', sealed: await sealed }
}

/** A POST whose failure only costs a convenience. */
function post(path: string, body: unknown): Promise<Response | null> {
  return fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(5000),
  }).catch(() => null)
}

const NOTHING: CheckRequest = { product: '', region: null, values: {}, kept: [] }

/**
 * One check at a time: its evidence as it arrives, its report at the end. The request is held in memory only.
 * @param name tells two of these on one page apart
 * @param session where values are kept and checks are ended
 */
export function useCheck(action: CheckAction, name = 'check', session = AT_SERVER) {
  const [run, setRun] = useState<{ readonly number: number; readonly request: CheckRequest } | null>(null)
  const client = useQueryClient()
  const queryKey = [name, run?.number ?? 0]
  const query = useQuery({
    queryKey,
    enabled: run !== null,
    gcTime: 0,
    queryFn: streamedQuery<CheckStreamEvent | Sealed, CheckState>({
      streamFn: async () => sealing(run?.request ?? NOTHING, await ask(action, run?.request ?? NOTHING), session.seal),
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
  useEffect(() => () => void (running.current && session.stop(running.current)), [session])

  async function stop() {
    if (state.id) await session.stop(state.id)
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
