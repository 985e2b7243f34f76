'use client'

import { useEffect, useReducer, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { takeHandover } from '@/components/layout/handoff'

/**
 * Values of a form that live in this component and nowhere else: not in the address, not in storage. Secrets are
 * emptied when the page is left, because a browser may keep a left page whole, and show it again. What was entered
 * before the code of the page had come is taken over.
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
  const names = Object.keys(initial).join(' ')
  useEffect(() => {
    const early = names.split(' ').flatMap((name) => {
      const value = controlOf(form, name)?.value ?? ''
      return value === '' ? [] : [[name, value] as const]
    })
    change(Object.fromEntries(early) as Partial<V>)
  }, [names, form])
  useEffect(() => {
    const text = taken === undefined ? null : takeHandover('/sign')
    if (text !== null && taken !== undefined) change({ [taken]: text.trim() } as Partial<V>)
  }, [taken])
  useEffect(() => {
    const hidden = list.split(' ')
    const clear = () => {
      for (const name of hidden) {
        const control = controlOf(form, name)
        if (control) control.value = ''
      }
      flushSync(() => change(emptied(hidden)))
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

function controlOf(form: RefObject<HTMLElement | null>, name: string): HTMLInputElement | HTMLTextAreaElement | null {
  const control = form.current?.querySelector(`[name="${name}"]`)
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control : null
}

function emptied<V extends Readonly<Record<string, string>>>(names: readonly string[]): Partial<V> {
  return Object.fromEntries(names.map((name) => [name, ''])) as Partial<V>
}
