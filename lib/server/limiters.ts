import 'server-only'
import { RateLimiterPostgres, type RateLimiterAbstract } from 'rate-limiter-flexible'
import { BoundedLimiter } from './bounded-limiter'
import { env } from './env'
import { onePerProcess } from './one-per-process'
import { counterStore } from './store'
import type { Param } from './store/sql'

/** How often something may happen: `max` times in `seconds`. */
export type Limit = { readonly name: string; readonly max: number; readonly seconds: number }

/** Longest wait for the store, and how long it is left alone after a fault; milliseconds. */
const PATIENCE = 1_500
const LEFT_ALONE = 1_000

/** Keys of one limit that are counted in memory: some megabytes, and more than ask at once. */
const KEYS = 20_000

/**
 * What counts a limit: over all instances where they share a database, over restarts too, and in the memory of this
 * process for as long as its store is away.
 */
export function limiterOf({ name, max, seconds }: Limit): RateLimiterAbstract {
  const made = onePerProcess('limiters', () => new Map<string, RateLimiterAbstract>())
  const known = made.get(name)
  if (known) return known
  const counting = { keyPrefix: name, points: max, duration: seconds }
  const limiter = new RateLimiterPostgres({
    ...counting,
    // the SQL of this class is also that of SQLite, so the embedded store is counted in by the same means
    storeClient: { query },
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    // who goes on long after a refusal is refused without asking the store
    inMemoryBlockOnConsumed: max === 0 ? 0 : 2 * max,
    insuranceLimiter: new BoundedLimiter(counting, KEYS),
  })
  made.set(name, limiter)
  return limiter
}

const away = onePerProcess('counter store away', () => ({ until: 0 }))

/** One statement of the library, in the shape of a PostgreSQL client. Throws when the store does not answer soon. */
async function query({ text, values }: { readonly text: string; readonly values: readonly Param[] }) {
  if (performance.now() < away.until) throw new Error('The counters are away')
  let timer: NodeJS.Timeout | undefined
  // where this process itself is late, an answer that has come is read before it is given up
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => setImmediate(() => setImmediate(resolve, null)), PATIENCE)
  })
  const done = await Promise.race([counterStore().run((sql) => sql.query(text, values)), late])
  clearTimeout(timer)
  if (!done?.ok) {
    away.until = performance.now() + LEFT_ALONE
    throw new Error('The counters are away')
  }
  const { rows, affected } = done.value
  return { rows, rowCount: Math.max(rows.length, affected) }
}

/** Opens the store of what is counted, so that the first to be counted does not wait for that. */
export async function openCounters(): Promise<void> {
  if (env().RATE_LIMITS === 'on') await counterStore().run((sql) => sql.query('select count(*) from rate_limit'))
}
