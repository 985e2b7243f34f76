'use client'

import { createContext, use, type ReactNode } from 'react'

const Liveness = createContext<'polite' | 'off'>('polite')

/** What stands in it says nothing by itself to a screen reader: something else on the page says it once. */
export function Quiet({ children }: { readonly children: ReactNode }) {
  return <Liveness value="off">{children}</Liveness>
}

/** The `aria-live` of what changes without the reader's doing. */
export function useLiveness(): 'polite' | 'off' {
  return use(Liveness)
}
