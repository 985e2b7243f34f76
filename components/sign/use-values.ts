'use client'

import { useEffect, useReducer, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { takeHandover } from '@/components/layout/handoff'

/**
 * Values of a form that live in this component and nowhere else: not in the address, not in storage. Secrets are
 * emptied when the page is left, because a browser may keep a left page whole, and show it again.
 * @param taken the field that takes a text handed over from the front page
 */
export function useValues<V extends Readonly<Record<string, string>>>(
  initial: V,
  secrets: readonly (keyof V & string)[],
  form: RefObject<HTMLElement | null>,
  taken?: keyof V & string,
) {
  const [values, change] = useReducer((before: V, next: Partial<V>): V => ({ ...before, ...next }), initial)
  const list = secrets.join(' ')
  useEffect(() => {
    const text = taken === undefined ? null : takeHandover('/sign')
    if (text !== null && taken !== undefined) change({ [taken]: text.trim() } as Partial<V>)
  }, [taken])
  useEffect(() => {
    const names = list.split(' ')
    const clear = () => {
      for (const name of names) {
        const control = form.current?.querySelector(`[name="${name}"]`)
        if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.value = ''
      }
      flushSync(() => change(emptied(names)))
    }
    const shown = (event: PageTransitionEvent) => event.persisted && clear()
    addEventListener('pagehide', clear)
    addEventListener('pageshow', shown)
    return () => {
      removeEventListener('pagehide', clear)
      removeEventListener('pageshow', shown)
    }
  }, [list, form])
  return [values, change] as const
}

function emptied<V extends Readonly<Record<string, string>>>(names: readonly string[]): Partial<V> {
  return Object.fromEntries(names.map((name) => [name, ''])) as Partial<V>
}
