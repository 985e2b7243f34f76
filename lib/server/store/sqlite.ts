import 'server-only'
import { accessSync, chmodSync, constants, existsSync, renameSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Client, InArgs, ResultSet, Transaction } from '@libsql/client'
import { makeFolder } from '../make-folder'
import { faultOf, type Answer, type Param, type Query, type Sql } from './sql'

/** Longest wait for another writer, in milliseconds. */
const PATIENCE = 2_000

/** A file up to this size is checked wholly when it is opened; a larger one would hold up the process. Bytes. */
const CHECKED_AT_OPEN = 64 * 1024 * 1024

/** Free space under which a write may fail, in bytes: the largest report, its journal and the pages that they fill. */
const ROOM = 1024 * 1024

export type SqliteFile = {
  readonly path: string
  /** check the whole file whatever its size */
  readonly deep?: boolean | undefined
  /** a commit waits for the disk; without, the last ones are lost when the machine itself stops */
  readonly durable?: boolean
  /** this process has had the file open: where it is missing now, it is lost and not yet to be made */
  readonly had?: boolean | undefined
}

/**
 * Opens the embedded database, which is made where it is missing. Several processes may open one file.
 *
 * The driver is synchronous, so its own waiting for a lock would stop the whole process: it is told not to wait, and
 * the waiting is done here. Reads have a connection of their own and go on while a writer waits.
 */
export async function openSqlite({ path, deep = false, durable = true, had = false }: SqliteFile): Promise<Sql> {
  if (had && !existsSync(path)) throw gone()
  makeFolder(dirname(path))
  const { createClient } = await import('@libsql/client')
  const connect = () => createClient({ url: pathToFileURL(path).href, concurrency: 1, timeout: 0 })
  const writer = connection(connect, (client) => prepare(client, path, durable))
  const reader = connection(connect, async () => undefined)
  try {
    // any of the first statements can meet another process that is just making the file
    await patiently(() => writer.use((client) => verify(client, deep || statSync(path).size <= CHECKED_AT_OPEN)))
  } catch (error) {
    writer.close()
    throw error
  }
  return sqlOf(writer, reader, path)
}

const GONE = 'SQLITE_CANTOPEN_GONE'

function gone(): Error {
  return Object.assign(new Error('The database file is gone'), { code: GONE })
}

/** Whether the file vanished while it was open. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === GONE
}

/** Throws when the file that is open is no longer the one of that name: what is written to it would be lost. */
function stillThere(path: string): () => void {
  const opened = statSync(path).ino
  return () => {
    if (statSync(path, { throwIfNoEntry: false })?.ino !== opened) throw gone()
  }
}

async function prepare(client: Client, path: string, durable: boolean): Promise<void> {
  await client.execute('pragma journal_mode = wal')
  // full: a confirmed link survives the machine, not just the process
  await client.execute(`pragma synchronous = ${durable ? 'full' : 'normal'}`)
  // a revoked report is gone from the file, not only from its index
  await client.execute('pragma secure_delete = on')
  const { mode, uid } = statSync(path)
  if ((mode & 0o077) !== 0 && (mode & 0o200) !== 0 && uid === process.getuid?.()) chmodSync(path, 0o600)
}

async function verify(client: Client, whole: boolean): Promise<void> {
  const { rows } = await client.execute(whole ? 'pragma quick_check(1)' : 'select count(*) from sqlite_master')
  if (whole && rows[0]?.[0] !== 'ok')
    throw Object.assign(new Error('The database file is damaged'), { code: 'SQLITE_CORRUPT' })
}

type Connection = { use<T>(work: (client: Client) => Promise<T>): Promise<T>; close(): void }

/**
 * One connection, made when it is needed. After any error it is thrown away: the driver leaves a failed statement
 * unfinished, and no later transaction on that connection can be committed.
 */
function connection(connect: () => Client, prepareIt: (client: Client) => Promise<void>): Connection {
  let current: Client | undefined
  const close = () => {
    current?.close()
    current = undefined
  }
  return {
    close,
    async use(work) {
      try {
        if (!current) {
          current = connect()
          await prepareIt(current)
        }
        return await work(current)
      } catch (error) {
        close()
        throw error
      }
    },
  }
}

function sqlOf(writer: Connection, reader: Connection, path: string): Sql {
  const check = stillThere(path)
  const turn = oneAtATime()
  let closed = false
  const open = () => {
    if (closed) throw new Error('The store is closed')
  }
  return {
    engine: 'sqlite',
    async query(text, params) {
      open()
      check()
      if (/^\s*select\b/i.test(text)) return patiently(() => reader.use((client) => run(client, text, params)))
      const done = await turn(() => patiently(() => writer.use((client) => run(client, text, params))))
      check()
      return done
    },
    async transaction(steps) {
      open()
      check()
      const done = await turn(async () => {
        const tx = await patiently(() => writer.use((client) => client.transaction('write')))
        return writer.use(() => inTransaction(tx, steps))
      })
      check()
      return done
    },
    async probe() {
      open()
      check()
      accessSync(path, constants.W_OK)
      accessSync(dirname(path), constants.W_OK)
      const { bavail, bsize } = await statfs(dirname(path))
      if (bavail * bsize < ROOM) throw Object.assign(new Error('No room for a write'), { code: 'ENOSPC' })
      await patiently(() => reader.use((client) => run(client, 'select max(id) from migration')))
    },
    close: () =>
      turn(async () => {
        closed = true
        // the driver may keep a closed file open for a while, so the journal is emptied here
        await writer.use((client) => client.execute('pragma wal_checkpoint(truncate)')).catch(() => undefined)
        reader.close()
        writer.close()
      }),
  }
}

async function inTransaction<T>(tx: Transaction, steps: (query: Query) => Promise<T>): Promise<T> {
  try {
    const result = await steps((text, params) => tx.execute(statement(text, params)).then(answer))
    await tx.commit()
    return result
  } finally {
    tx.close()
  }
}

function run(client: Client, text: string, params?: readonly Param[]): Promise<Answer> {
  return client.execute(statement(text, params)).then(answer)
}

function statement(text: string, params: readonly Param[] = []): { sql: string; args: InArgs } {
  return { sql: text.replace(/\$(\d+)/g, '?$1'), args: [...params] }
}

function answer(result: ResultSet): Answer {
  return { rows: result.rows as unknown as Answer['rows'], affected: result.rowsAffected }
}

/** Runs what is handed in one after the other: the writing connection holds at most one transaction. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}

/** Tries again while another process holds the lock, up to two seconds. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
    try {
      return await work()
    } catch (error) {
      if (faultOf(error) !== 'locked' || performance.now() - began + pause > PATIENCE) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

/**
 * Moves a damaged database out of the way, with its journal, so that a new one can be made and the old one can be
 * examined.
 * @returns the name it has now, or null when there was nothing to move
 */
export function setAside(path: string, now: Date): string | null {
  if (!existsSync(path)) return null
  const name = `${path}.damaged-${now.toISOString().replace(/[:.]/g, '-')}`
  renameSync(path, name)
  for (const tail of ['-wal', '-shm']) if (existsSync(path + tail)) renameSync(path + tail, name + tail)
  return name
}
