'use client'

import { useEffect, useRef, useState } from 'react'
import type { View } from '@/components/explain/engine'
import { startExplaining, type Explaining } from '@/components/explain/worker'

export type CustomerText =
  | { readonly phase: 'idle' | 'running' | 'failed' }
  | { readonly phase: 'done'; readonly view: View; /** what was explained */ readonly source: string }

/** Explains what a customer sent, in this browser; the text is kept nowhere. */
export function useCustomerText() {
  const [state, setState] = useState<CustomerText>({ phase: 'idle' })
  const worker = useRef<Explaining>(undefined)
  const turn = useRef(0)

  useEffect(
    () => () => {
      worker.current?.stop()
      worker.current = undefined
    },
    [],
  )

  async function explain(text: string) {
    const mine = ++turn.current
    setState({ phase: 'running' })
    worker.current ??= startExplaining()
    const next = await worker.current.ask({ text }, new Date().toISOString()).then(
      (view): CustomerText => ({ phase: 'done', view, source: text }),
      (): CustomerText => ({ phase: 'failed' }),
    )
    if (mine === turn.current) setState(next)
  }

  return { state, explain }
}
