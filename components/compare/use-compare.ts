'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { takeHandover } from '@/components/layout/handoff'
import type { CompareView } from './engine'
import { startComparing, type Comparing } from './worker'

export type Side = 'works' | 'fails'
export type Texts = Readonly<Record<Side, string>>

const EMPTY: Texts = { works: '', fails: '' }

/** Milliseconds without a key stroke before the boxes are read. */
const PAUSE = 200

type State = { readonly view: CompareView | null; readonly phase: 'idle' | 'running' | 'done' | 'failed' }
const IDLE: State = { view: null, phase: 'idle' }

/** 32 hexadecimal digits: the fingerprints of a page mean nothing on another. */
const newSalt = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Two boxes that are compared as soon as they rest. Their texts are held in memory until the page is left. */
export function useCompare() {
  const [texts, setTexts] = useState<Texts>(EMPTY)
  const [secret, setSecret] = useState('')
  const [state, setState] = useState<State>(IDLE)
  const worker = useRef<Comparing>(undefined)
  const salt = useRef('')
  const turn = useRef(0)

  const set = useCallback((side: Side, text: string) => setTexts((before) => ({ ...before, [side]: text })), [])
  const clear = useCallback(() => {
    turn.current++
    setTexts(EMPTY)
    setSecret('')
    setState(IDLE)
  }, [])

  useEffect(() => {
    worker.current ??= startComparing()
    salt.current = newSalt()
    const handed = { works: takeHandover('/compare works'), fails: takeHandover('/compare fails') }
    if (handed.works !== null || handed.fails !== null)
      queueMicrotask(() => setTexts({ works: handed.works ?? '', fails: handed.fails ?? '' }))
    return () => {
      worker.current?.stop()
      worker.current = undefined
    }
  }, [])

  useEffect(() => {
    const mine = ++turn.current
    const timer = setTimeout(async () => {
      if (texts.works.trim() === '' && texts.fails.trim() === '') return setState(IDLE)
      setState((before) => ({ ...before, phase: 'running' }))
      const input = { ...texts, secret: secret || null, now: new Date().toISOString(), salt: salt.current }
      const next = await (worker.current ??= startComparing()).ask(input).then(
        (view): State => ({ view, phase: 'done' }),
        (): State => ({ view: null, phase: 'failed' }),
      )
      if (mine === turn.current) setState(next)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [texts, secret])

  useEffect(() => {
    const leave = (event: PageTransitionEvent) => event.persisted && clear()
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [clear])

  return { texts, set, secret, setSecret, state, clear }
}
