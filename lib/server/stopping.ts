import 'server-only'
import { env } from './env'
import { limiterOf, type Limit } from './limiters'
import { onePerProcess } from './one-per-process'
import { counterStore } from './store'

/** How often an instance looks whether another was told to stop one of its checks; milliseconds. */
const LOOK_EVERY = 250

/** A stop is remembered for as long as any check can run. */
const STOPPED = { name: 'stopped', max: 0, seconds: 30 } as const satisfies Limit

const running = onePerProcess('running checks', () => new Map<string, () => void>())
type Looking = { timer: NodeJS.Timeout | null; isAsking: boolean }
const looking = onePerProcess<Looking>('looking for stops', () => ({ timer: null, isAsking: false }))

/**
 * Lets a running check be stopped by its id, which only the browser that started it knows, whichever instance is told.
 * @returns takes that back
 */
export function stoppable(id: string, stop: () => void): () => void {
  running.set(id, stop)
  if (env().DATABASE_URL) looking.timer ??= setInterval(() => void look(), LOOK_EVERY).unref()
  return () => {
    running.delete(id)
    if (running.size > 0 || !looking.timer) return
    clearInterval(looking.timer)
    looking.timer = null
  }
}

/** Stops a check of this process at once, and one of another instance as soon as it looks. */
export async function stopCheck(id: string): Promise<void> {
  const stop = running.get(id)
  if (stop) stop()
  else if (env().DATABASE_URL) await limiterOf(STOPPED).block(id, STOPPED.seconds)
}

async function look(): Promise<void> {
  if (looking.isAsking) return
  looking.isAsking = true
  const ids = [...running.keys()]
  const places = ids.map((_, i) => `$${i + 2}`).join(', ')
  const found = await counterStore().run((sql) =>
    sql.query(`select key from rate_limit where expire > $1 and key in (${places})`, [
      Date.now(),
      ...ids.map((id) => `${STOPPED.name}:${id}`),
    ]),
  )
  looking.isAsking = false
  if (found.ok) for (const { key } of found.value.rows) running.get(String(key).slice(STOPPED.name.length + 1))?.()
}
