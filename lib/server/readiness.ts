import 'server-only'
import { onePerProcess } from './one-per-process'
import { isStopping } from './life'
import { store } from './store'

/** Milliseconds for which an answer stands: whoever asks, and however often, the store is asked once in that time. */
const STANDS = 1_000

type Known = { at: number; asking: boolean; ready: Promise<boolean> }

/**
 * Whether this instance should be given requests: not while it stops, and not while its store cannot be written.
 * Nothing is written to find out.
 */
export async function isReady(): Promise<boolean> {
  if (isStopping()) return false
  const known = onePerProcess('readiness', (): Known => ({
    at: Number.NEGATIVE_INFINITY,
    asking: false,
    ready: Promise.resolve(false),
  }))
  if (!known.asking && performance.now() - known.at > STANDS) {
    known.asking = true
    known.ready = store()
      .state()
      .then(({ ok }) => {
        Object.assign(known, { asking: false, at: performance.now() })
        return ok
      })
  }
  return known.ready
}
