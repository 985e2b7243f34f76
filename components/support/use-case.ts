'use client'

import { experimental_streamedQuery as streamedQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { CasePage, Over as Ended } from '@/lib/engine/support/events'
import { NEW_CASE, withEvents, type CaseState } from '@/lib/engine/support/state'

/** `unknown`: this browser learns only that there is nothing any more */
export type Over = Ended | { readonly by: 'unknown'; readonly at: string }

type News =
  | { readonly kind: 'page'; readonly page: CasePage }
  | { readonly kind: 'over'; readonly over: Over }
  | { readonly kind: 'offline' }

export type Following = {
  readonly state: CaseState
  readonly over: Over | null
  readonly offline: boolean
  readonly otherSeenAt: string | null
  readonly now: string
}

/**
 * Follows a case by asking for what came after the last event. The server holds each answer back until there is news,
 * so both sides see a change at once without a stream that a proxy could buffer; a reload or a lost connection goes on
 * where it stopped, and every question is authorised anew.
 */
export function useCase(link: string, initial: CasePage): Following {
  const start = useMemo<Following>(
    () => ({
      state: withEvents(NEW_CASE, initial.events),
      over: null,
      offline: false,
      otherSeenAt: initial.otherSeenAt,
      now: initial.now,
    }),
    [initial],
  )
  const query = useQuery({
    queryKey: ['case', link],
    gcTime: 0,
    queryFn: streamedQuery<News, Following>({
      streamFn: ({ signal }) => follow(link, start.state.seq, signal),
      reducer: reduce,
      initialValue: start,
    }),
  })

  useEffect(() => {
    // a page out of the back-forward cache could show a case that has ended since
    const reload = (event: PageTransitionEvent) => event.persisted && location.reload()
    addEventListener('pageshow', reload)
    return () => removeEventListener('pageshow', reload)
  }, [])

  return query.data ?? start
}

function reduce(following: Following, news: News): Following {
  switch (news.kind) {
    case 'page':
      return {
        ...following,
        state: withEvents(following.state, news.page.events),
        otherSeenAt: news.page.otherSeenAt,
        now: news.page.now,
        offline: false,
      }
    case 'over':
      return { ...following, over: news.over, offline: false }
    case 'offline':
      return { ...following, offline: true }
  }
}

/** Milliseconds between two questions where the server did not hold the answer back, and after a failure. */
const PAUSE = 1_000
const LONGEST_PAUSE = 5_000

async function* follow(link: string, from: number, signal: AbortSignal): AsyncGenerator<News, void, undefined> {
  let after = from
  let failures = 0
  while (!signal.aborted) {
    const began = performance.now()
    const news = await ask(link, after, signal)
    if (signal.aborted) return
    yield news
    if (news.kind === 'over') return
    failures = news.kind === 'offline' ? failures + 1 : 0
    if (news.kind === 'page') after = news.page.events.at(-1)?.seq ?? after
    const idle = news.kind === 'page' && news.page.events.length === 0 && performance.now() - began < PAUSE
    if (failures > 0 || idle) await pause(Math.min(LONGEST_PAUSE, PAUSE * 2 ** Math.max(0, failures - 1)), signal)
  }
}

async function ask(link: string, after: number, signal: AbortSignal): Promise<News> {
  const response = await fetch(`/api/case/${link}/events?after=${after}`, { signal, cache: 'no-store' }).catch(
    () => null,
  )
  if (response?.status === 404 || response?.status === 410)
    return { kind: 'over', over: { by: 'unknown', at: new Date().toISOString() } }
  if (!response?.ok) return { kind: 'offline' }
  const page = (await response.json().catch(() => null)) as CasePage | null
  if (page === null) return { kind: 'offline' }
  return page.over ? { kind: 'over', over: page.over } : { kind: 'page', page }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
