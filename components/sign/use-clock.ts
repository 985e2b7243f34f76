'use client'

import { useEffect, useState } from 'react'

const EVERY_MS = 5000

/** Seconds since the epoch by the clock of this browser, refreshed now and then; null before the page runs. */
export function useClock(): number | null {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const tick = () => setNow(Math.floor(Date.now() / 1000))
    tick()
    const timer = setInterval(tick, EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
