import 'server-only'
import { createHash } from 'node:crypto'
import type { Query, Row, Sql } from './sql'

/** What is written down of a case: that something happened, and who did it; never what was said or found. */
export type AuditFact = {
  readonly event: string
  /** a pseudonym of the case: its link cannot be found from it */
  readonly about: string
  /** the name of a supporter, a pseudonym of one who shares a passphrase, or `customer` */
  readonly who: string
  /** words such as a product or a step, by name */
  readonly detail: Readonly<Record<string, string | number | boolean>>
}

export type AuditEntry = AuditFact & {
  /** counts up by one */
  readonly seq: number
  /** milliseconds since the epoch */
  readonly at: number
  /** the hash of the entry before it, so that none can be changed, taken out or put in without changing all after it */
  readonly previous: string
  readonly hash: string
}

/** What stands before the first entry. */
const BEGINNING = '0'.repeat(64)

/** Any number; it must be the same in every instance. */
const LOCK = 4_010_402

/** SHA-256 as 64 hexadecimal digits over all members in a fixed order, as JSON. */
function hashOfEntry({ seq, at, event, about, who, detail, previous }: Omit<AuditEntry, 'hash'>): string {
  const sorted = Object.entries(detail).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([seq, at, event, about, who, sorted, previous]))
    .digest('hex')
}

/** Appends a fact to the chain. Entries of several instances get their numbers one after the other. */
export async function appendAudit(sql: Sql, fact: AuditFact, now: number): Promise<void> {
  await sql.transaction(async (query) => {
    if (sql.engine === 'postgres') await query('select pg_advisory_xact_lock($1)', [LOCK])
    const last = await newest(query)
    const entry = { ...fact, seq: (last?.seq ?? 0) + 1, at: now, previous: last?.hash ?? BEGINNING }
    await query(
      `insert into audit_entry (seq, at, event, about, who, detail, previous, hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        entry.seq,
        now,
        fact.event,
        fact.about,
        fact.who,
        JSON.stringify(fact.detail),
        entry.previous,
        hashOfEntry(entry),
      ],
    )
  })
}

async function newest(query: Query): Promise<AuditEntry | null> {
  const row = (await query('select * from audit_entry order by seq desc limit 1')).rows[0]
  return row ? entryOf(row) : null
}

function entryOf(row: Row): AuditEntry {
  return {
    seq: Number(row.seq),
    at: Number(row.at),
    event: String(row.event),
    about: String(row.about),
    who: String(row.who),
    detail: JSON.parse(String(row.detail)) as AuditFact['detail'],
    previous: String(row.previous),
    hash: String(row.hash),
  }
}

/** Entries after a number, oldest first, at most as many as one page holds. */
export async function auditAfter(sql: Sql, seq: number, page = 1000): Promise<readonly AuditEntry[]> {
  const { rows } = await sql.query(`select * from audit_entry where seq > $1 order by seq limit ${page}`, [seq])
  return rows.map(entryOf)
}

/** Removes entries of before a time, but never the newest, on which the next one rests. @returns how many */
export async function sweepAudit(sql: Sql, before: number): Promise<number> {
  const { affected } = await sql.query(
    'delete from audit_entry where at < $1 and seq < (select max(seq) from audit_entry)',
    [before],
  )
  return affected
}

export type Verified = {
  readonly entries: number
  /** the newest hash: whoever keeps it elsewhere can tell later that nothing was cut off the end */
  readonly newest: string | null
  /** the first entry that does not fit; null where all do */
  readonly fault: { readonly seq: number; readonly what: string } | null
}

/** Looks at the whole chain that is kept: each entry by its own hash, and by that of the one before it. */
export async function verifyAudit(sql: Sql): Promise<Verified> {
  let last: AuditEntry | null = null
  let entries = 0
  for (;;) {
    const page: readonly AuditEntry[] = await auditAfter(sql, last?.seq ?? 0)
    for (const entry of page) {
      const what = faultOfEntry(entry, last)
      if (what) return { entries, newest: last?.hash ?? null, fault: { seq: entry.seq, what } }
      last = entry
      entries += 1
    }
    if (page.length === 0) return { entries, newest: last?.hash ?? null, fault: null }
  }
}

function faultOfEntry(entry: AuditEntry, last: AuditEntry | null): string | null {
  if (hashOfEntry(entry) !== entry.hash) return 'was changed: its hash is another'
  if (!last) return entry.seq === 1 && entry.previous !== BEGINNING ? 'does not begin the chain' : null
  if (entry.seq !== last.seq + 1) return `does not follow entry ${last.seq}: entries between them are missing`
  return entry.previous === last.hash ? null : `rests on another entry than ${last.seq}`
}
