import 'server-only'
import type { Query, Sql } from './sql'

export type Migration = {
  /** counts up from 1; never changed or removed once it has been released */
  readonly id: number
  readonly what: string
  /** SQL that both engines know, one statement each */
  readonly statements: readonly string[]
}

/** Of a key, as `rate-limiter-flexible` counts: how often within a time that ends at `expire`. */
const COUNTER = [
  'create table rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint)',
  'create index rate_limit_expire on rate_limit (expire)',
]

/** Of a database that holds counters and nothing else. */
export const COUNTERS: readonly Migration[] = [{ id: 1, what: 'what is counted', statements: COUNTER }]

/** Everything that was ever done to the database, in order. */
export const MIGRATIONS: readonly Migration[] = [
  {
    id: 1,
    what: 'shared reports',
    statements: [
      // neither the id nor the token that revokes is kept, only their SHA-256
      `create table report (
        id_hash text primary key,
        revoke_hash text not null,
        body text not null,
        created_at bigint not null,
        expires_at bigint not null
      )`,
      'create index report_expires_at on report (expires_at)',
    ],
  },
  {
    id: 2,
    what: 'a row to find out whether writing works',
    statements: ['create table heartbeat (id bigint primary key, at bigint not null)'],
  },
  {
    id: 3,
    what: 'support cases and what happens in them',
    statements: [
      // of links, session and code only hashes are kept; the salt goes when the case ends
      `create table support_case (
        id text primary key,
        owner_hash text not null,
        case_hash text not null unique,
        join_hash text not null unique,
        session_hash text,
        code_hash text,
        code_1 text,
        code_2 text,
        code_3 text,
        code_number bigint not null,
        code_expires_at bigint not null,
        code_tries bigint not null,
        salt text not null,
        head text not null,
        sharing bigint not null,
        attempts bigint not null,
        seq bigint not null,
        opened_at bigint not null,
        joined_at bigint,
        touched_at bigint not null,
        ended_at bigint,
        ended_by text,
        supporter_seen_at bigint,
        customer_seen_at bigint
      )`,
      'create index support_case_owner on support_case (owner_hash, opened_at)',
      'create index support_case_code on support_case (code_hash)',
      'create index support_case_touched on support_case (touched_at)',
      `create table support_event (
        case_id text not null,
        seq bigint not null,
        at bigint not null,
        type text not null,
        body text not null,
        prints text,
        primary key (case_id, seq)
      )`,
    ],
  },
  {
    id: 4,
    what: 'sessions that were ended before their seals expire',
    statements: [
      'create table ended_session (id_hash text primary key, until bigint not null)',
      'create index ended_session_until on ended_session (until)',
    ],
  },
  { id: 5, what: 'what is counted over all instances', statements: COUNTER },
  {
    id: 6,
    what: 'signatures of reports that this server made',
    statements: ['alter table report add column signature text'],
  },
  {
    id: 7,
    what: 'supporters who sign in as themselves',
    statements: [
      // who it is only as a hash of issuer and subject; the secret from which links follow is sealed
      `create table support_person (
        person_hash text primary key,
        name text not null,
        secret text not null,
        signed_in_at bigint not null
      )`,
    ],
  },
  {
    id: 8,
    what: 'who did what in a case, each entry with the hash of the one before it',
    statements: [
      `create table audit_entry (
        seq bigint primary key,
        at bigint not null,
        event text not null,
        about text not null,
        who text not null,
        detail text not null,
        previous text not null,
        hash text not null
      )`,
      'create index audit_entry_at on audit_entry (at)',
    ],
  },
  {
    id: 9,
    what: 'how often which cause was found in a week',
    statements: [
      `create table cause_count (
        week text not null,
        product text not null,
        diagnosis text not null,
        outcome text not null,
        checks bigint not null,
        primary key (week, product, diagnosis, outcome)
      )`,
    ],
  },
]

/** Any number; it must be the same in every instance. */
const LOCK = 4_010_401

/**
 * Brings the database up to date. Safe to run from several processes at once: one works, the others wait and find it
 * done.
 * @returns the ids that were applied by this call
 */
export async function migrate(
  sql: Sql,
  now: number,
  list: readonly Migration[] = MIGRATIONS,
): Promise<readonly number[]> {
  // a database that is up to date is not written to, so a read-only one still opens
  if ((await missing(sql, sql.query, list)).length === 0) return []
  return sql.transaction(async (query) => {
    if (sql.engine === 'postgres') await query('select pg_advisory_xact_lock($1)', [LOCK])
    await query('create table if not exists migration (id bigint primary key, applied_at bigint not null)')
    const open = await missing(sql, query, list)
    for (const migration of open) {
      for (const statement of migration.statements) await query(statement)
      await query('insert into migration (id, applied_at) values ($1, $2)', [migration.id, now])
    }
    return open.map((m) => m.id)
  })
}

async function missing(sql: Sql, query: Query, list: readonly Migration[]): Promise<readonly Migration[]> {
  const table =
    sql.engine === 'postgres'
      ? "select to_regclass('migration')::text as name"
      : "select max(name) as name from sqlite_master where name = 'migration'"
  const known = (await query(table)).rows[0]?.name !== null
  const done = new Set(known ? (await query('select id from migration')).rows.map((row) => Number(row.id)) : [])
  return list.filter((m) => !done.has(m.id)).toSorted((a, b) => a.id - b.id)
}
