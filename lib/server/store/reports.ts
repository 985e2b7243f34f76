import 'server-only'
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { SHARED_LIMITS } from '@/lib/engine/model/shared-limits'
import type { Sql } from './sql'

const REPORT_QUOTA = 100_000

/** Rows that one step of the sweep removes. */
export const SWEEP_BATCH = 500

export type StoredReport = {
  /** the report as JSON, exactly as it was confirmed */
  readonly body: string
  /** of the server that made the check; null where the author alone says what the report says */
  readonly signature: string | null
  /** milliseconds since the epoch */
  readonly createdAt: number
  readonly expiresAt: number
  /** SHA-256 of the token that revokes it */
  readonly revokeHash: string
}

export type Created =
  | { readonly ok: true; readonly id: string; readonly revokeToken: string; readonly expiresAt: number }
  | { readonly ok: false; readonly reason: 'quota' | 'too-large' }

/**
 * An id or owner: 144 bits from the system's generator, 24 characters of base64url, every one of them uniformly
 * distributed.
 */
export function randomCapability(): string {
  return randomBytes(18).toString('base64url')
}

/**
 * The token that revokes one report. It follows from the owner's secret, so a browser keeps one secret for all its
 * links; the id alone is no help in finding it.
 */
export function revokeTokenOf(owner: string, id: string): string {
  return createHmac('sha256', owner).update(id).digest('base64url').slice(0, 24)
}

/** What is stored of an id or a token. 144 random bits need no salt and no slow hash. */
export function hashOf(capability: string): string {
  return createHash('sha256').update(capability).digest('base64url')
}

/**
 * Stores a report under a fresh id.
 * @param owner a secret of at least 128 bits that the creator keeps, see {@link revokeTokenOf}
 * @param now milliseconds since the epoch
 * @returns the id, which is not kept, and the token that revokes it; or why nothing was stored
 */
export async function createReport(
  sql: Sql,
  body: string,
  owner: string,
  lifetimeMs: number,
  now: number,
  { signature = null, quota = REPORT_QUOTA }: { readonly signature?: string | null; readonly quota?: number } = {},
): Promise<Created> {
  if (Buffer.byteLength(body) > SHARED_LIMITS.reportBytes) return { ok: false, reason: 'too-large' }
  const id = randomCapability()
  const revokeToken = revokeTokenOf(owner, id)
  const row = [hashOf(id), hashOf(revokeToken), body, now, now + lifetimeMs, signature]
  const insert = () =>
    sql.query(
      `insert into report (id_hash, revoke_hash, body, created_at, expires_at, signature)
       select $1, $2, $3, cast($4 as bigint), cast($5 as bigint), cast($6 as text)
       where (select count(*) from report) < cast($7 as bigint)`,
      [...row, quota],
    )
  let { affected } = await insert()
  // expired rows do not count, so room is made before anybody is refused
  if (affected === 0 && (await sweepOnce(sql, now)) > 0) ({ affected } = await insert())
  return affected === 1 ? { ok: true, id, revokeToken, expiresAt: now + lifetimeMs } : { ok: false, reason: 'quota' }
}

/** The report of an id that is neither unknown nor revoked nor expired at `now`, else null: the four look alike. */
export async function findReport(sql: Sql, id: string, now: number): Promise<StoredReport | null> {
  const { rows } = await sql.query(
    'select body, signature, revoke_hash, created_at, expires_at from report where id_hash = $1 and expires_at > $2',
    [hashOf(id), now],
  )
  const row = rows[0]
  return row
    ? {
        body: String(row.body),
        signature: row.signature === null ? null : String(row.signature),
        revokeHash: String(row.revoke_hash),
        createdAt: Number(row.created_at),
        expiresAt: Number(row.expires_at),
      }
    : null
}

/**
 * Removes a report at once. It takes the token; whoever has only the link cannot. @returns whether there was one to
 * remove
 */
export async function revokeReport(sql: Sql, id: string, revokeToken: string): Promise<boolean> {
  const { affected } = await sql.query('delete from report where id_hash = $1 and revoke_hash = $2', [
    hashOf(id),
    hashOf(revokeToken),
  ])
  return affected === 1
}

/** Removes at most {@link SWEEP_BATCH} expired reports. @returns how many */
async function sweepOnce(sql: Sql, now: number): Promise<number> {
  // two instances that sweep at once take different rows
  const apart = sql.engine === 'postgres' ? 'for update skip locked' : ''
  const { affected } = await sql.query(
    `delete from report where id_hash in (
       select id_hash from report where expires_at <= $1 order by expires_at limit ${SWEEP_BATCH} ${apart}
     )`,
    [now],
  )
  return affected
}

/** Removes everything that has expired, batch by batch, and lets others work in between. @returns how many */
export async function sweepReports(sql: Sql, now: number): Promise<number> {
  let total = 0
  for (;;) {
    const gone = await sweepOnce(sql, now)
    total += gone
    if (gone < SWEEP_BATCH) return total
    await new Promise((resolve) => setImmediate(resolve))
  }
}

export async function countReports(sql: Sql): Promise<number> {
  const { rows } = await sql.query('select count(*) as n from report')
  return Number(rows[0]?.n ?? 0)
}
