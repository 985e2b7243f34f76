import 'server-only'
import type { Sql } from './sql'

/** Rows that one statement removes, so that none holds up the process. */
const BATCH = 5_000

/** Removes the counters whose time is over. @returns how many */
export async function sweepCounters(sql: Sql, now: number): Promise<number> {
  const apart = sql.engine === 'postgres' ? 'for update skip locked' : ''
  for (let total = 0; ; await new Promise((resolve) => setImmediate(resolve))) {
    const { affected } = await sql.query(
      `delete from rate_limit where key in (
         select key from rate_limit where expire <= $1 order by expire limit ${BATCH} ${apart}
       )`,
      [now],
    )
    total += affected
    if (affected < BATCH) return total
  }
}
