import 'server-only'
import type { Sql } from './sql'

/** One cell of what is counted: nothing in it says who, when or with what. */
export type Cause = {
  /** ISO 8601 week, such as `2026-W48` */
  readonly week: string
  readonly product: string
  readonly diagnosis: string
  readonly outcome: string
}

export type CauseCount = Cause & { readonly checks: number }

/** Cells with fewer checks are not read by anybody: few could be one customer. */
export const SMALLEST_CELL = 20

/** Counts one check. */
export async function addCause(sql: Sql, { week, product, diagnosis, outcome }: Cause): Promise<void> {
  await sql.query(
    `insert into cause_count (week, product, diagnosis, outcome, checks) values ($1, $2, $3, $4, 1)
     on conflict (week, product, diagnosis, outcome) do update set checks = cause_count.checks + 1`,
    [week, product, diagnosis, outcome],
  )
}

/** Cells from a week on that are large enough to be read, newest and largest first, and how many are not. */
export async function readCauses(
  sql: Sql,
  since: string,
): Promise<{ readonly counts: readonly CauseCount[]; readonly hidden: number }> {
  const { rows } = await sql.query(
    `select week, product, diagnosis, outcome, checks from cause_count
     where week >= $1 and checks >= ${SMALLEST_CELL} order by week desc, checks desc limit 1000`,
    [since],
  )
  const small = await sql.query(
    `select count(*) as cells from cause_count where week >= $1 and checks < ${SMALLEST_CELL}`,
    [since],
  )
  const counts = rows.map((row) => ({
    week: String(row.week),
    product: String(row.product),
    diagnosis: String(row.diagnosis),
    outcome: String(row.outcome),
    checks: Number(row.checks),
  }))
  return { counts, hidden: Number(small.rows[0]?.cells ?? 0) }
}
