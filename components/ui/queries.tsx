'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'

/** One attempt and no refetching: repeating a refused login hides the finding and may trip a rate limit. */
function newClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: Infinity },
      mutations: { retry: false },
    },
  })
}

let ofThisBrowser: QueryClient | undefined

/** One for the whole visit, so that a result is there again on the way back; on the server one for each request. */
function client(): QueryClient {
  if (typeof window === 'undefined') return newClient()
  ofThisBrowser ??= newClient()
  return ofThisBrowser
}

/** Around what asks the server from the page. Pages that only tell something do without, and without its script. */
export function Queries({ children }: { readonly children: ReactNode }) {
  const [ours] = useState(client)
  return <QueryClientProvider client={ours}>{children}</QueryClientProvider>
}
