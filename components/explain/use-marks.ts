import { useRef, useState } from 'react'
import type { Lines, Mark } from '@/lib/engine/model/statement'

/** What marks places of the paste: a diagnosis or a statement. */
export type Marker = { readonly id: string; readonly places: readonly Mark[] }

/** Which places are marked: of what is pointed at or focused, else of what was chosen. */
export function useMarks() {
  const [chosen, setChosen] = useState<Marker | null>(null)
  const [pointedAt, setPointedAt] = useState<Marker | null>(null)
  const paste = useRef<HTMLDivElement>(null)

  return {
    paste,
    marked: (pointedAt ?? chosen)?.places ?? [],
    chosen: chosen?.places ?? [],
    isChosen: ({ id }: Marker) => chosen?.id === id,
    /** marks for as long as it is pointed at or focused */
    pointing: (marker: Marker) => ({
      onPointerEnter: () => setPointedAt(marker),
      onPointerLeave: () => setPointedAt(null),
      onFocus: () => setPointedAt(marker),
      onBlur: () => setPointedAt(null),
    }),
    /** marks until something else is chosen, or the same again, and brings the first marked line into view */
    choose(marker: Marker) {
      const again = chosen?.id === marker.id
      setChosen(again ? null : marker)
      if (again) return
      const first = marker.places[0]?.from
      paste.current?.querySelector(`[data-line="${first}"]`)?.scrollIntoView({ block: 'nearest' })
    },
  }
}

export type Marks = ReturnType<typeof useMarks>

/** "line 5", "lines 3–7, 9" */
export function linesText(lines: readonly Lines[]): string {
  const runs: { from: number; to: number }[] = []
  for (const { from, to } of lines) {
    const last = runs.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else runs.push({ from, to })
  }
  const [first] = runs
  const one = runs.length === 1 && first && first.to - first.from === 1
  const text = runs.map(({ from, to }) => (to - from === 1 ? `${from + 1}` : `${from + 1}–${to}`)).join(', ')
  return `${one ? 'line' : 'lines'} ${text}`
}
