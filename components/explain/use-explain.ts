'use client'

import type { ProductId } from '@/lib/engine/model/ids'
import { useCallback, useEffect, useRef, useState } from 'react'
import { takeHandover } from '@/components/layout/handoff'
import type { View } from './engine'
import { startExplaining, type Explaining } from './worker'

export type Corrections = { readonly product: ProductId | null; readonly status: number | null }
export type ExplainState = { readonly phase: 'idle' | 'running' | 'done' | 'failed'; readonly view: View | null }

const NONE: Corrections = { product: null, status: null }
const IDLE: ExplainState = { phase: 'idle', view: null }

/** Explains pasted text in this browser. The text is held in memory until it is cleared or the page is left. */
export function useExplain() {
  const [text, setText] = useState('')
  const [state, setState] = useState<ExplainState>(IDLE)
  const [corrections, setCorrections] = useState<Corrections>(NONE)
  const worker = useRef<Explaining>(undefined)
  const pasted = useRef('')
  const turn = useRef(0)

  const run = useCallback(async (source: string, { product, status }: Corrections) => {
    const mine = ++turn.current
    pasted.current = source
    setState((before) => ({ ...before, phase: 'running' }))
    worker.current ??= startExplaining()
    const input = { text: source, ...(product ? { product } : {}), ...(status ? { status } : {}) }
    const next = await worker.current.ask(input, new Date().toISOString()).then(
      (view): ExplainState => ({ phase: 'done', view }),
      (): ExplainState => ({ phase: 'failed', view: null }),
    )
    if (mine === turn.current) setState(next)
  }, [])

  const explain = useCallback(
    (source: string) => {
      setCorrections(NONE)
      setText('')
      void run(source, NONE)
    },
    [run],
  )

  const correct = useCallback(
    (next: Corrections) => {
      setCorrections(next)
      void run(pasted.current, next)
    },
    [run],
  )

  const clear = useCallback(() => {
    turn.current++
    pasted.current = ''
    setText('')
    setCorrections(NONE)
    setState(IDLE)
  }, [])

  const edit = useCallback(() => setText(pasted.current), [])
  const takeSource = useCallback(() => pasted.current, [])

  useEffect(() => {
    worker.current ??= startExplaining()
    const handed = takeHandover('/explain')
    if (handed !== null && handed.trim() !== '') queueMicrotask(() => explain(handed))
    return () => {
      worker.current?.stop()
      worker.current = undefined
    }
  }, [explain])

  useEffect(() => {
    const leave = (event: PageTransitionEvent) => event.persisted && clear()
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [clear])

  return { text, setText, state, corrections, explain, correct, clear, edit, takeSource }
}
