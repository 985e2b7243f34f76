import 'server-only'
import { onePerProcess } from './one-per-process'

const EVERY = 20
type Sampler = { lag: number; timer: NodeJS.Timeout | null }
const sampler = onePerProcess<Sampler>('lag of the event loop', () => ({ lag: 0, timer: null }))

/**
 * By how many milliseconds whatever is due in this process is late at the moment: the sign that its one thread has more
 * to do than it can. It falls again within some hundred milliseconds. Measured from the first call on.
 */
export function loopLag(): number {
  if (!sampler.timer) {
    let due = performance.now() + EVERY
    sampler.timer = setInterval(() => {
      const now = performance.now()
      sampler.lag = Math.max(now - due, sampler.lag * 0.8)
      due = now + EVERY
    }, EVERY).unref()
  }
  return sampler.lag
}
