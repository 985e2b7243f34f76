import 'server-only'
import { randomBytes } from 'node:crypto'
import type { CaseFact, CaseHead, Ending, Party } from '@/lib/engine/support/events'
import { hashOf, randomCapability } from '../store/reports'
import type { Param, Query, Row, Sql } from '../store/sql'
import type { CodeHashes } from './capabilities'
import { CASE } from './case-limits'

/** A case as the store knows it. */
export type Case = {
  /** internal: stands in no link and reaches no browser */
  readonly id: string
  readonly head: CaseHead
  readonly salt: string
  readonly sharing: boolean
  readonly attempts: number
  readonly seq: number
  readonly openedAt: number
  readonly joinedAt: number | null
  readonly touchedAt: number
  /** when it ends if nothing happens any more */
  readonly endsAt: number
  readonly endedAt: number | null
  readonly endedBy: Ending | null
  readonly code: { readonly number: number; readonly expiresAt: number; readonly alive: boolean }
  readonly seen: Readonly<Record<Party, number | null>>
}

const COLUMNS = `
  id, head, salt, sharing, attempts, seq, opened_at, joined_at, touched_at, ended_at, ended_by,
  code_hash, code_number, code_expires_at, code_tries, supporter_seen_at, customer_seen_at`

function caseOf(row: Row, now: number): Case {
  const time = (value: unknown) => (value === null || value === undefined ? null : Number(value))
  const joinedAt = time(row.joined_at)
  const touchedAt = Number(row.touched_at)
  const endsAt = touchedAt + (joinedAt === null ? CASE.waiting : CASE.idle)
  const endedAt = time(row.ended_at) ?? (now >= endsAt ? endsAt : null)
  const expiresAt = Number(row.code_expires_at)
  return {
    id: String(row.id),
    head: JSON.parse(String(row.head)) as CaseHead,
    salt: String(row.salt),
    sharing: Number(row.sharing) === 1,
    attempts: Number(row.attempts),
    seq: Number(row.seq),
    openedAt: Number(row.opened_at),
    joinedAt,
    touchedAt,
    endsAt,
    endedAt,
    endedBy: endedAt === null ? null : ((row.ended_by as Ending | null) ?? 'idle'),
    code: {
      number: Number(row.code_number),
      expiresAt,
      alive: row.code_hash !== null && joinedAt === null && expiresAt > now && Number(row.code_tries) < CASE.codeTries,
    },
    seen: { supporter: time(row.supporter_seen_at), customer: time(row.customer_seen_at) },
  }
}

export type NewCase = {
  readonly id: string
  readonly owner: string
  readonly caseLink: string
  readonly joinLink: string
  readonly code: CodeHashes
  readonly head: CaseHead
}

export function newCaseId(): string {
  return randomCapability()
}

/** Stores a new case. @returns false when the store or the supporter has as many as there may be */
export async function insertCase(
  sql: Sql,
  { id, owner, caseLink, joinLink, code, head }: NewCase,
  now: number,
): Promise<boolean> {
  const { affected } = await sql.query(
    `insert into support_case (
       id, owner_hash, case_hash, join_hash, code_hash, code_1, code_2, code_3,
       code_number, code_expires_at, code_tries, salt, head, sharing, attempts, seq,
       opened_at, touched_at
     )
     select
       $1, $2, $3, $4, $5, $6, $7, $8,
       1, cast($9 as bigint), 0, $10, $11, 0, 0, 0,
       cast($12 as bigint), cast($12 as bigint)
     where (select count(*) from support_case) < ${CASE.inAll}
       and (
         select count(*) from support_case where owner_hash = $2 and ended_at is null
       ) < ${CASE.openForOneSupporter}`,
    [
      id,
      hashOf(owner),
      hashOf(caseLink),
      hashOf(joinLink),
      code.whole,
      ...code.groups,
      now + CASE.codeLife,
      randomBytes(16).toString('hex'),
      JSON.stringify(head),
      now,
    ],
  )
  return affected === 1
}

async function one(sql: Sql, where: string, params: readonly Param[], now: number): Promise<Case | null> {
  const row = (await sql.query(`select ${COLUMNS} from support_case where ${where}`, params)).rows[0]
  return row ? caseOf(row, now) : null
}

/** The case of a supporter's link, for the supporter who opened it and for nobody else. */
export function caseOfSupporter(sql: Sql, link: string, owner: string, now: number): Promise<Case | null> {
  return one(sql, 'case_hash = $1 and owner_hash = $2', [hashOf(link), hashOf(owner)], now)
}

/** The case of a customer's link, for the browser that joined it. */
export function caseOfCustomer(sql: Sql, link: string, session: string, now: number): Promise<Case | null> {
  return one(sql, 'join_hash = $1 and session_hash = $2', [hashOf(link), hashOf(session)], now)
}

/** A case by its internal id, for whoever has been found to take part in it. */
export function caseById(sql: Sql, id: string, now: number): Promise<Case | null> {
  return one(sql, 'id = $1', [id], now)
}

/** A case that can still be joined with this link. */
export async function joinableCase(sql: Sql, link: string, now: number): Promise<Case | null> {
  const found = await one(sql, 'join_hash = $1 and joined_at is null and ended_at is null', [hashOf(link)], now)
  return found?.endedAt === null ? found : null
}

/** Ended cases that a supporter's list still shows. */
const ENDED_SHOWN = 50

/** The supporter's own cases: all that are open, then those that ended last; each newest first. */
export async function casesOf(sql: Sql, owner: string, now: number): Promise<readonly Case[]> {
  const { rows } = await sql.query(
    `select ${COLUMNS} from support_case where owner_hash = $1
     order by case when ended_at is null then 0 else 1 end, opened_at desc
     limit ${CASE.openForOneSupporter + ENDED_SHOWN}`,
    [hashOf(owner)],
  )
  return rows.map((row) => caseOf(row, now))
}

/** A fresh code, which ends the one before. */
export async function renewCode(sql: Sql, id: string, number: number, code: CodeHashes, now: number): Promise<boolean> {
  const { affected } = await sql.query(
    `update support_case
     set code_hash = $2, code_1 = $3, code_2 = $4, code_3 = $5,
       code_number = $6, code_expires_at = $7, code_tries = 0, touched_at = $8
     where id = $1 and joined_at is null and ended_at is null and code_number = $6 - 1`,
    [id, code.whole, ...code.groups, number, now + CASE.codeLife, now],
  )
  return affected === 1
}

const JOIN = `
  update support_case
  set session_hash = $2, joined_at = $3, touched_at = $3,
    code_hash = null, code_1 = null, code_2 = null, code_3 = null`
const JOINABLE = `joined_at is null and ended_at is null and touched_at > $4`

/** Joins with the link: once, by whoever is first. @returns the internal id */
export async function joinByLink(sql: Sql, link: string, session: string, now: number): Promise<string | null> {
  return sql.transaction(async (query) => {
    const { rows } = await query(`${JOIN} where join_hash = $1 and ${JOINABLE} returning id`, [
      hashOf(link),
      hashOf(session),
      now,
      now - CASE.waiting,
    ])
    return joined(query, rows[0], 'link', now)
  })
}

/**
 * Joins with the code: once. The link that the supporter has seen is replaced by `freshLink`. A wrong try counts
 * against every live code of which at least one group was right, so that a code dies of near misses and not of what
 * others type.
 * @param codes what the code may be stored as, one for each key
 */
export async function joinByCode(
  sql: Sql,
  codes: readonly CodeHashes[],
  session: string,
  freshLink: string,
  now: number,
): Promise<string | null> {
  return sql.transaction(async (query) => {
    for (const { whole } of codes) {
      const { rows } = await query(
        `${JOIN}, join_hash = $5
         where code_hash = $1 and code_expires_at > $3 and code_tries < ${CASE.codeTries} and ${JOINABLE}
         returning id`,
        [whole, hashOf(session), now, now - CASE.waiting, hashOf(freshLink)],
      )
      if (rows[0]) return joined(query, rows[0], 'code', now)
    }
    for (const { groups } of codes)
      await query(
        `update support_case set code_tries = code_tries + 1
         where (code_1 = $1 or code_2 = $2 or code_3 = $3) and code_expires_at > $4 and joined_at is null`,
        [...groups, now],
      )
    return null
  })
}

async function joined(query: Query, row: Row | undefined, via: 'link' | 'code', now: number): Promise<string | null> {
  if (!row) return null
  const id = String(row.id)
  await append(query, id, { type: 'joined', via }, now)
  return id
}

/** What an appended event may change beside the list itself. */
export type Change = { readonly sharing?: boolean; readonly prints?: string }

/**
 * Appends one event in the order of `seq`, which the row lock of the case gives out, and counts as activity.
 * @returns its number, or null when the case is over
 */
export async function append(
  query: Query,
  id: string,
  fact: CaseFact,
  now: number,
  change: Change = {},
): Promise<number | null> {
  const { rows } = await query(
    `update support_case set seq = seq + 1, touched_at = $2, sharing = coalesce($3, sharing)
     where id = $1 and ended_at is null and joined_at is not null and touched_at > $4 and seq < ${CASE.events}
     returning seq`,
    [id, now, change.sharing === undefined ? null : Number(change.sharing), now - CASE.idle],
  )
  if (!rows[0]) return null
  const seq = Number(rows[0].seq)
  await query('insert into support_event (case_id, seq, at, type, body, prints) values ($1, $2, $3, $4, $5, $6)', [
    id,
    seq,
    now,
    fact.type,
    JSON.stringify(fact),
    change.prints ?? null,
  ])
  return seq
}

/** What of a case follows from the secret of its supporter. */
export type Ownership = Pick<NewCase, 'owner' | 'caseLink' | 'joinLink'> & { readonly who: string }

/**
 * Gives a case to another supporter. Where nobody has joined yet the link and the code that were given out are dead
 * from then on, since new ones follow from the secret of whoever takes it.
 * @param from the name of whoever gives it
 * @returns false when the case is over
 */
export async function handOver(sql: Sql, found: Case, from: string, to: Ownership, now: number): Promise<boolean> {
  const owner = [found.id, hashOf(to.owner), hashOf(to.caseLink)]
  return sql.transaction(async (query) => {
    if (found.joinedAt !== null) {
      const fact = { type: 'handed', from, to: to.who } as const
      if ((await append(query, found.id, fact, now)) === null) return false
      await query('update support_case set owner_hash = $2, case_hash = $3 where id = $1', owner)
      return true
    }
    const { affected } = await query(
      `update support_case
       set owner_hash = $2, case_hash = $3, join_hash = $4, head = $5, touched_at = $6,
         code_hash = null, code_1 = null, code_2 = null, code_3 = null
       where id = $1 and joined_at is null and ended_at is null`,
      [...owner, hashOf(to.joinLink), JSON.stringify({ ...found.head, who: to.who }), now],
    )
    return affected === 1
  })
}

const END = `
  update support_case
  set ended_at = $2, ended_by = $3, seq = seq + 1, salt = '',
    code_hash = null, code_1 = null, code_2 = null, code_3 = null
  where ended_at is null`

/** Ends a case and removes everything that was said in it: from here on nobody reads anything. */
export async function endCase(sql: Sql, id: string, by: Ending, now: number): Promise<boolean> {
  return sql.transaction(async (query) => {
    const { affected } = await query(`${END} and id = $1`, [id, now, by])
    await query('delete from support_event where case_id = $1', [id])
    return affected === 1
  })
}

/** Ends all open cases of a supporter in the same way. @returns their ids */
export async function endCasesOf(sql: Sql, owner: string, now: number): Promise<readonly string[]> {
  return sql.transaction(async (query) => {
    const { rows } = await query(`${END} and owner_hash = $1 returning id`, [hashOf(owner), now, 'supporter'])
    const ids = rows.map((row) => String(row.id))
    for (const id of ids) await query('delete from support_event where case_id = $1', [id])
    return ids
  })
}

/** Notes that a party's page is open, for many cases at once. */
export async function writeSeen(sql: Sql, party: Party, ids: readonly string[], now: number): Promise<void> {
  const marks = ids.map((_, i) => `$${i + 2}`).join(', ')
  await sql.query(`update support_case set ${party}_seen_at = $1 where ended_at is null and id in (${marks})`, [
    now,
    ...ids,
  ])
}
