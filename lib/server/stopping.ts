import 'server-only'
import { onePerProcess } from './one-per-process'

const running = onePerProcess('running checks', () => new Map<string, () => void>())

/** Lets a running check be stopped by its id, which only the browser that started it knows. @returns takes that back */
export function stoppable(id: string, stop: () => void): () => void {
  running.set(id, stop)
  return () => void running.delete(id)
}

/** Stops a check. */
export function stopCheck(id: string): void {
  running.get(id)?.()
}
