'use client'

import { useEffect, useRef, type RefObject } from 'react'
import type { Party } from '@/lib/engine/support/events'
import { STORY, type Turn } from './turn'

/**
 * Leads the focus to whoever's turn it is, when that changes or when what had it has gone.
 * @param frame holds both sides
 * @param isFirst the page was just opened, so the focus stays where it is
 */
export function useLead(frame: RefObject<HTMLElement | null>, { by, step, say }: Turn, isFirst: boolean): void {
  const before = useRef<Pick<Turn, 'by' | 'say'> | null>(isFirst ? { by, say } : null)

  useEffect(() => {
    const was = before.current
    if (!frame.current || was?.say === say) return
    before.current = { by, say }
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (step >= STORY.length) leadOut(frame.current)
    else if (by !== null && (was?.by !== by || isLost)) lead(frame.current, by, step >= RESULT_IS_THERE)
  }, [frame, by, step, say])
}

/** From this step on a supporter has a result to read. */
const RESULT_IS_THERE = 4

function lead(frame: HTMLElement, by: Party, hasResult: boolean): void {
  const side = frame.querySelector<HTMLElement>(`[data-side="${by}"]`)
  const pane = side?.querySelector<HTMLElement>('[data-pane]')
  if (!side || !pane) return
  side.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
  const isBeside = getComputedStyle(pane).overflowY === 'auto'
  ;(isBeside ? frame : side).scrollIntoView({ block: 'start' })
  if (!isBeside) return
  const result = by === 'supporter' && hasResult ? pane.querySelector('[data-attempt]') : null
  const above = result ? result.getBoundingClientRect().top - pane.getBoundingClientRect().top : -pane.scrollTop
  pane.scrollBy({ top: above })
}

/** After the end both sides show something else, from its beginning. */
function leadOut(frame: HTMLElement): void {
  for (const pane of frame.querySelectorAll('[data-pane]')) pane.scrollTo({ top: 0 })
  frame.querySelector<HTMLElement>('[data-turn]')?.focus({ preventScroll: true })
  frame.scrollIntoView({ block: 'start' })
}
