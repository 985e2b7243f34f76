import 'server-only'
import type { CaseEvent, CaseFact } from '@/lib/engine/support/events'
import type { Prints } from '@/lib/engine/support/prints'
import type { Query, Row, Sql } from '../store/sql'
import { CASE } from './case-limits'

/** Rows of one page of events. */
const PAGE = 400

function eventOf(row: Row): CaseEvent {
  // written by this server and by nobody else, so it has the shape it was written in
  const fact = JSON.parse(String(row.body)) as CaseFact
  return { ...fact, seq: Number(row.seq), at: new Date(Number(row.at)).toISOString() }
}

/** The events of a case after a number, in order. */
export async function eventsAfter(query: Query, id: string, after: number): Promise<readonly CaseEvent[]> {
  const { rows } = await query(
    `select seq, at, body from support_event where case_id = $1 and seq > $2 order by seq limit ${PAGE}`,
    [id, after],
  )
  return rows.map(eventOf)
}

/** Events of some kinds only, for deciding what is allowed next; the large ones stay where they are. */
export async function eventsOfTypes(
  query: Query,
  id: string,
  types: readonly CaseFact['type'][],
): Promise<readonly CaseEvent[]> {
  const marks = types.map((_, i) => `$${i + 2}`).join(', ')
  const { rows } = await query(
    `select seq, at, body from support_event where case_id = $1 and type in (${marks}) order by seq`,
    [id, ...types],
  )
  return rows.map(eventOf)
}

/** The fingerprints of the last shared result, or null before the first. */
export async function lastPrints(query: Query, id: string): Promise<Prints | null> {
  const { rows } = await query(
    `select prints from support_event
     where case_id = $1 and type = 'result' and prints is not null
     order by seq desc limit 1`,
    [id],
  )
  return rows[0] ? (JSON.parse(String(rows[0].prints)) as Prints) : null
}

/** Which of these cases have gone on since; one statement however many there are. @returns id → its number now */
export async function progressOf(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const marks = ids.map((_, i) => `$${i + 1}`).join(', ')
  const { rows } = await sql.query(`select id, seq from support_case where id in (${marks})`, ids)
  return new Map(rows.map((row) => [String(row.id), Number(row.seq)]))
}

/**
 * Removes what is over: ended and idle cases with everything that was said in them. In batches, safe to run from
 * several instances.
 */
export async function sweepCases(sql: Sql, now: number): Promise<number> {
  const over = `
    (ended_at is not null and ended_at <= $1)
    or (joined_at is not null and touched_at <= $2)
    or (joined_at is null and touched_at <= $3)`
  let total = 0
  for (;;) {
    const ids = (
      await sql.query(`select id from support_case where ${over} limit 200`, [
        now - CASE.trace,
        now - CASE.idle - CASE.trace,
        now - CASE.waiting - CASE.trace,
      ])
    ).rows.map((row) => String(row.id))
    if (ids.length === 0) break
    const marks = ids.map((_, i) => `$${i + 1}`).join(', ')
    await sql.query(`delete from support_event where case_id in (${marks})`, ids)
    await sql.query(`delete from support_case where id in (${marks})`, ids)
    total += ids.length
  }
  // what was said in an idle case goes at once, its trace later
  await sql.query('delete from support_event where case_id in (select id from support_case where touched_at <= $1)', [
    now - CASE.idle,
  ])
  return total
}
