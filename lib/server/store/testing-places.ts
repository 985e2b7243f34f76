import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { startPostgres } from './testing-postgres'
import type { Place } from './index'

export type TestPlace = {
  readonly name: 'sqlite' | 'postgres'
  /** a new, empty place at each call */ fresh(): Promise<Place>
}

/** Both engines: a suite that runs over them proves that they do the same. Cleans up after the file's tests. */
export async function bothEngines(): Promise<readonly TestPlace[]> {
  const dir = mkdtempSync(join(tmpdir(), 'why401-store-'))
  const server = await startPostgres()
  const schemas: string[] = []
  afterAll(async () => {
    for (const schema of schemas) await execute(server.url, `drop schema ${schema} cascade`)
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  })
  let n = 0
  return [
    { name: 'sqlite', fresh: async () => ({ file: join(dir, `${++n}`, 'why401.db') }) },
    { name: 'postgres', fresh: async () => ({ postgres: await freshSchema(server.url, schemas) }) },
  ]
}

/** A schema of its own in the server's database, so that suites do not meet. */
async function freshSchema(url: string, schemas: string[]): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await execute(url, `create schema ${name}`)
  schemas.push(name)
  const address = new URL(url)
  address.searchParams.set('options', `-c search_path=${name}`)
  return address.href
}

async function execute(url: string, statement: string): Promise<void> {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
