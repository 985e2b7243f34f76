import 'server-only'
import { join } from 'node:path'
import { env } from '../env'
import { errorFields, log } from '../log'
import { onePerProcess } from '../one-per-process'
import { sweepAudit } from './audit-entries'
import { sweepEnded } from './ended-sessions'
import { COUNTERS, migrate, MIGRATIONS, type Migration } from './migrations'
import { openPostgres } from './postgres'
import { sweepCounters } from './counters'
import { sweepReports } from './reports'
import { faultOf, type Sql, type StoreFault, type StoreResult } from './sql'
import { isGone, openSqlite, setAside, type SqliteFile } from './sqlite'

/** Where the store is: an address of PostgreSQL, or a file. */
export type Place = { readonly postgres: string } | { readonly file: string }

export type StoreState = {
  /** reads and writes work */
  readonly ok: boolean
  readonly reason: StoreFault | null
  /** a damaged file was moved out of the way since this process began: old links are gone */
  readonly setAside: boolean
}

/** Milliseconds between two sweeps of expired rows. */
const SWEEP_EVERY = 60_000

const DAY = 24 * 60 * 60_000

/** What is kept in a store. */
export type Contents = {
  readonly migrations: readonly Migration[]
  /** removes what has expired */
  sweep(sql: Sql, now: number): Promise<Readonly<Record<string, number>>>
  /** what was confirmed survives the machine, not just the process: an embedded store waits for its disk */
  readonly durable: boolean
}

const EVERYTHING: Contents = {
  migrations: MIGRATIONS,
  sweep: async (sql, now) => ({
    reports: await sweepReports(sql, now),
    sessions: await sweepEnded(sql, now),
    counters: await sweepCounters(sql, now),
    audit: await sweepAudit(sql, now - env().AUDIT_DAYS * DAY),
  }),
  durable: true,
}

const COUNTERS_ALONE: Contents = {
  migrations: COUNTERS,
  sweep: async (sql, now) => ({ counters: await sweepCounters(sql, now) }),
  durable: false,
}

type Opened = { readonly sql: Sql; readonly sweeper: NodeJS.Timeout }

/**
 * Holds the one store of a process. It is opened on first use, never at import; after a fault it is opened again on
 * next use, so it recovers without a restart. A file that vanishes while it is open is not made anew by this process:
 * its links are gone, which somebody has to know. Whatever goes wrong is a result, and everything else keeps working.
 */
export function createStore(place: () => Place, contents: Contents = EVERYTHING) {
  let opened: Promise<Opened> | undefined
  let suspect = false
  let moved = false
  let had = false

  function use(): Promise<Opened> {
    opened ??= open(place(), contents, { deep: suspect, had }, () => (moved = true)).then(
      (working) => {
        suspect = false
        had = true
        return working
      },
      (error: unknown) => {
        opened = undefined
        throw error
      },
    )
    return opened
  }

  async function close(): Promise<void> {
    const closing = opened
    opened = undefined
    const last = await closing?.catch(() => undefined)
    if (!last) return
    clearInterval(last.sweeper)
    await last.sql.close()
  }

  async function run<T>(work: (sql: Sql) => Promise<T>): Promise<StoreResult<T>> {
    try {
      const { sql } = await use()
      return { ok: true, value: await work(sql) }
    } catch (error) {
      const reason = faultOf(error)
      log('error', 'store-fault', { reason, ...errorFields(error) })
      if (reason === 'damaged') suspect = true // the next opening looks at the whole file
      if (reason === 'damaged' || isGone(error)) await close().catch(() => undefined)
      return { ok: false, reason }
    }
  }

  return {
    /** Runs statements against the store. @returns their value, or why the store could not do it */
    run,
    close,
    /** Whether the store can be written to, as far as that shows without a write. */
    async state(): Promise<StoreState> {
      const probed = await run((sql) => sql.probe())
      return { ok: probed.ok, reason: probed.ok ? null : probed.reason, setAside: moved }
    },
  }
}

export type Store = ReturnType<typeof createStore>

type How = Pick<SqliteFile, 'deep' | 'had'>

async function open(place: Place, contents: Contents, how: How, onSetAside: () => void): Promise<Opened> {
  const { durable } = contents
  const sql =
    'postgres' in place
      ? await openPostgres(place.postgres)
      : await openFile({ path: place.file, durable, deep: how.deep, had: durable && how.had }, onSetAside)
  try {
    await migrate(sql, Date.now(), contents.migrations)
  } catch (error) {
    await sql.close().catch(() => undefined)
    throw error
  }
  return { sql, sweeper: startSweeping(sql, contents) }
}

async function openFile(file: SqliteFile, onSetAside: () => void): Promise<Sql> {
  try {
    return await openSqlite(file)
  } catch (error) {
    if (faultOf(error) !== 'damaged' || !setAside(file.path, new Date())) throw error
    log('error', 'store-damaged', { setAside: true })
    onSetAside()
    return openSqlite({ ...file, deep: false, had: false })
  }
}

function startSweeping(sql: Sql, { sweep: sweepIt }: Contents): NodeJS.Timeout {
  const sweep = () => {
    sweepIt(sql, Date.now()).then(
      (gone) => Object.values(gone).some((n) => n > 0) && log('info', 'store-swept', gone),
      (error: unknown) => log('warn', 'store-sweep-failed', { reason: faultOf(error), ...errorFields(error) }),
    )
  }
  return setInterval(sweep, SWEEP_EVERY).unref()
}

/** The store of this process, whatever bundle asks. */
export function store(): Store {
  return onePerProcess('store', () =>
    createStore(() => {
      const { DATABASE_URL, DATA_DIR } = env()
      return DATABASE_URL ? { postgres: DATABASE_URL } : { file: join(DATA_DIR, 'why401.db') }
    }),
  )
}

/**
 * The store of what is counted: with PostgreSQL the same, so that all instances count together; otherwise a file of its
 * own, which does not wait for its disk at every count and survives the process all the same.
 */
export function counterStore(): Pick<Store, 'run'> {
  const { DATABASE_URL, DATA_DIR } = env()
  if (DATABASE_URL) return store()
  return onePerProcess('counter store', () =>
    createStore(() => ({ file: join(DATA_DIR, 'counters.db') }), COUNTERS_ALONE),
  )
}
