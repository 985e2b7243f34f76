import 'server-only'
import type { Sql } from './sql'

/** Notes that a session has ended. @param until milliseconds since the epoch; after that no seal of it opens anyway */
export async function insertEnded(sql: Sql, idHash: string, until: number): Promise<void> {
  await sql.query(
    `insert into ended_session (id_hash, until) values ($1, $2)
     on conflict (id_hash) do update set until = excluded.until`,
    [idHash, until],
  )
}

export async function isEnded(sql: Sql, idHash: string): Promise<boolean> {
  return (await sql.query('select 1 as found from ended_session where id_hash = $1', [idHash])).rows.length > 0
}

/** Forgets sessions whose seals have expired by themselves. @returns how many */
export async function sweepEnded(sql: Sql, now: number): Promise<number> {
  return (await sql.query('delete from ended_session where until <= $1', [now])).affected
}
