'use client'

import { useEffect, useRef, useState } from 'react'
import type { SearchAnswer, SearchRequest } from '@/lib/engine/signing/search-request'
import { startSearchWorker } from './worker'

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never
export type Question = WithoutId<SearchRequest>

export type SearchState =
  | { readonly state: 'idle' }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly answer: SearchAnswer }
  | { readonly state: 'broken' }

/** A worker, whether it searches, and the end of the listening to its last answer. */
type Running = { readonly instance: Worker; busy: boolean; asked: AbortController }

const QUIET_MS = 180

/**
 * Searches in a worker, a moment after the last change. A search that runs when the question changes is stopped with
 * its worker.
 * @param question null when there is nothing to look for
 */
export function useSearch(question: Question | null): SearchState {
  const [found, setFound] = useState<{ readonly question: Question; readonly state: SearchState } | null>(null)
  const worker = useRef<Running | null>(null)
  const count = useRef(0)

  useEffect(() => {
    if (!question) return
    const id = ++count.current
    const timer = setTimeout(() => {
      if (worker.current?.busy) stop(worker)
      const running = (worker.current ??= { instance: startSearchWorker(), busy: false, asked: new AbortController() })
      const { instance } = running
      running.busy = true
      running.asked.abort() // an answer to the question before is of no use any more
      running.asked = new AbortController()
      const { signal } = running.asked
      instance.addEventListener(
        'message',
        ({ data }: MessageEvent<SearchAnswer>) => {
          running.busy = false
          if (data.id === count.current) setFound({ question, state: { state: 'done', answer: data } })
        },
        { signal },
      )
      instance.addEventListener('error', () => setFound({ question, state: { state: 'broken' } }), { signal })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin but ours
      instance.postMessage({ ...question, id })
    }, QUIET_MS)
    return () => clearTimeout(timer)
  }, [question])

  useEffect(() => () => stop(worker), [])

  if (!question) return { state: 'idle' }
  return found?.question === question ? found.state : { state: 'running' }
}

function stop(worker: { current: Running | null }): void {
  worker.current?.instance.terminate()
  worker.current = null
}
