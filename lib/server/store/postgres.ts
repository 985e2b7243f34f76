import 'server-only'
import type { PoolClient } from 'pg'
import { errorFields, log } from '../log'
import type { Param, Query, Sql } from './sql'

/** Milliseconds: to connect, to wait for a lock, for one statement. */
const LIMITS = { connect: 3_000, lock: 2_000, statement: 5_000 } as const

/**
 * Opens a pool of connections to PostgreSQL. Nothing is contacted before the first statement.
 * @param url `postgres://…`; it may hold a password and must not be logged
 */
export async function openPostgres(url: string): Promise<Sql> {
  const { Pool } = await import('pg')
  const pool = new Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: LIMITS.connect,
    query_timeout: LIMITS.statement + 1_000,
    lock_timeout: LIMITS.lock,
    statement_timeout: LIMITS.statement,
    application_name: 'why401',
  })
  // without a listener, a restart of the database is an uncaught error and ends the process
  pool.on('error', (error) => log('warn', 'store-connection-lost', errorFields(error)))
  return {
    engine: 'postgres',
    query: (text, params) => pool.query(text, values(params)).then(answer),
    transaction: async (steps) => {
      const client = await pool.connect()
      return inTransaction(client, steps)
    },
    async probe() {
      const { rows } = await pool.query(
        "select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as read_only",
      )
      if (rows[0]?.read_only) throw Object.assign(new Error('The database can only be read'), { code: '25006' })
    },
    close: () => pool.end(),
  }
}

async function inTransaction<T>(client: PoolClient, steps: (query: Query) => Promise<T>): Promise<T> {
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await steps((text, params) => client.query(text, values(params)).then(answer))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost))
    throw error
  } finally {
    client.release(broken)
  }
}

function values(params: readonly Param[] = []): Param[] {
  return [...params]
}

function answer(result: { rows: Record<string, unknown>[]; rowCount: number | null }) {
  return { rows: result.rows, affected: result.rowCount ?? 0 }
}
