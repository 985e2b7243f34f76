'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { takeHandover } from '@/components/layout/handoff'
import type { ProductId } from '@/lib/core/products'
import type { View } from './engine'

export type Corrections = { readonly product: ProductId | null; readonly status: number | null }
type State = { readonly phase: 'idle' | 'running' | 'done'; readonly view: View | null }

const NONE: Corrections = { product: null, status: null }

/** The rules and the dictionary are fetched when they are first needed, or when the browser has nothing else to do. */
const engine = () => import('./engine')

/** Explains pasted text in this browser. The text is held in memory until it is cleared or the page is left. */
export function useExplain() {
  const [text, setText] = useState('')
  const [state, setState] = useState<State>({ phase: 'idle', view: null })
  const [corrections, setCorrections] = useState<Corrections>(NONE)
  const pasted = useRef('')
  const turn = useRef(0)

  const run = useCallback(async (source: string, corrected: Corrections) => {
    const mine = ++turn.current
    pasted.current = source
    setState((before) => ({ ...before, phase: 'running' }))
    const { viewOf } = await engine()
    await painted()
    const { product, status } = corrected
    const view = viewOf({ text: source, ...(product ? { product } : {}), ...(status ? { status } : {}) }, new Date().toISOString())
    if (mine === turn.current) setState({ phase: 'done', view })
  }, [])

  const explain = useCallback((source: string) => {
    setCorrections(NONE)
    setText('')
    void run(source, NONE)
  }, [run])

  const correct = useCallback((next: Corrections) => {
    setCorrections(next)
    void run(pasted.current, next)
  }, [run])

  const clear = useCallback(() => {
    turn.current++
    pasted.current = ''
    setText('')
    setCorrections(NONE)
    setState({ phase: 'idle', view: null })
  }, [])

  const edit = useCallback(() => setText(pasted.current), [])

  useEffect(() => {
    const handed = takeHandover('/explain')
    if (handed !== null && handed.trim() !== '') queueMicrotask(() => explain(handed))
    else void engine()
  }, [explain])

  useEffect(() => {
    const leave = (event: PageTransitionEvent) => event.persisted && clear()
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [clear])

  return { text, setText, state, corrections, explain, correct, clear, edit }
}

/** Resolves after the browser had the chance to draw, so that "reading" is seen before a large file is read. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
