import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createStore, type Place, type Store } from './index'
import { migrate, MIGRATIONS } from './migrations'
import {
  countReports,
  createReport,
  findReport,
  hashOf,
  randomCapability,
  revokeReport,
  revokeTokenOf,
  sweepReports,
  SWEEP_BATCH,
} from './reports'
import type { Sql } from './sql'
import { bothEngines } from './testing-places'

process.env.LOG_LEVEL = 'silent'
const engines = await bothEngines()
const HOUR = 3_600_000
const now = 1_800_000_000_000
const body = JSON.stringify({ title: "O'Hara; drop table report --", text: '漢字 😀 \u0000 \\ $1 ?1' })

const open: Store[] = []
afterEach(async () => {
  for (const store of open.splice(0)) await store.close()
})
function storeAt(place: Place): Store {
  const store = createStore(() => place)
  open.push(store)
  return store
}

/** Unwraps a result that must be good. */
async function good<T>(store: Store, work: (sql: Sql) => Promise<T>): Promise<T> {
  const result = await store.run(work)
  if (!result.ok) throw new Error(`the store refused: ${result.reason}`)
  return result.value
}

async function created(store: Store, lifetime = HOUR, owner = 'owner', at = now) {
  const made = await good(store, (sql) => createReport(sql, body, owner, lifetime, at))
  if (!made.ok) throw new Error(made.reason)
  return made
}

describe.each(engines)('reports on $name', ({ name, fresh }) => {
  it('gives back exactly what was stored, with its times', async () => {
    const store = storeAt(await fresh())
    const { id, expiresAt } = await created(store)
    expect(expiresAt).toBe(now + HOUR)
    expect(await good(store, (sql) => findReport(sql, id, now))).toMatchObject({ body, createdAt: now, expiresAt })
  })

  it('serves until the moment of expiry and not after, swept or not', async () => {
    const store = storeAt(await fresh())
    const { id } = await created(store)
    expect(await good(store, (sql) => findReport(sql, id, now + HOUR - 1))).not.toBeNull()
    expect(await good(store, (sql) => findReport(sql, id, now + HOUR))).toBeNull()
    expect(await good(store, countReports)).toBe(1)
    expect(await good(store, (sql) => sweepReports(sql, now + HOUR - 1))).toBe(0)
    expect(await good(store, (sql) => sweepReports(sql, now + HOUR))).toBe(1)
    expect(await good(store, countReports)).toBe(0)
  })

  it('is revoked by the token, at once and once, and not by the id or another token', async () => {
    const store = storeAt(await fresh())
    const { id, revokeToken } = await created(store, HOUR, 'mine')
    const other = await created(store, HOUR, 'mine')
    expect(revokeToken).toBe(revokeTokenOf('mine', id))
    for (const wrong of [id, '', other.revokeToken, revokeTokenOf('yours', id), hashOf(revokeToken)])
      expect(await good(store, (sql) => revokeReport(sql, id, wrong))).toBe(false)
    expect(await good(store, (sql) => findReport(sql, id, now))).not.toBeNull()
    expect(await good(store, (sql) => revokeReport(sql, id, revokeToken))).toBe(true)
    expect(await good(store, (sql) => findReport(sql, id, now))).toBeNull()
    expect(await good(store, (sql) => revokeReport(sql, id, revokeToken))).toBe(false)
    expect(await good(store, (sql) => findReport(sql, other.id, now))).not.toBeNull()
  })

  it('does not find ids that are close to one, or that mean something to SQL', async () => {
    const store = storeAt(await fresh())
    const { id } = await created(store)
    const first = id.startsWith('A') ? 'B' : 'A'
    for (const wrong of [
      first + id.slice(1),
      id.toUpperCase() === id ? id.toLowerCase() : id.toUpperCase(),
      `${id}x`,
      id.slice(0, -1),
      `${id}\n`,
      '',
      '_'.repeat(24),
      '%',
      "' or 1=1 --",
      '__proto__',
      '\u0000',
    ])
      expect(await good(store, (sql) => findReport(sql, wrong, now)), wrong).toBeNull()
  })

  it('keeps neither id nor token', async () => {
    const place = await fresh()
    const store = storeAt(place)
    const { id, revokeToken } = await created(store)
    const dump = JSON.stringify((await good(store, (sql) => sql.query('select * from report'))).rows)
    expect(dump).toContain(hashOf(id))
    expect(dump).not.toContain(id)
    expect(dump).not.toContain(revokeToken)
    if ('file' in place)
      for (const file of readdirSync(dirname(place.file)))
        expect(readFileSync(join(dirname(place.file), file)).includes(id), file).toBe(false)
  })

  it('refuses more than 32 KiB and says so', async () => {
    const store = storeAt(await fresh())
    const make = (text: string) => good(store, (sql) => createReport(sql, text, 'o', HOUR, now))
    expect(await make('x'.repeat(32 * 1024))).toMatchObject({ ok: true })
    expect(await make('x'.repeat(32 * 1024 + 1))).toEqual({ ok: false, reason: 'too-large' })
    expect(await make('漢'.repeat(11_000))).toEqual({ ok: false, reason: 'too-large' })
  })

  it('refuses above the quota, and makes room for the living by sweeping the dead', async () => {
    const store = storeAt(await fresh())
    const make = (at: number) => good(store, (sql) => createReport(sql, body, 'o', HOUR, at, { quota: 3 }))
    for (let i = 0; i < 3; i++) expect(await make(now)).toMatchObject({ ok: true })
    expect(await make(now + HOUR - 1)).toEqual({ ok: false, reason: 'quota' })
    expect(await make(now + HOUR)).toMatchObject({ ok: true })
    expect(await good(store, countReports)).toBe(1)
  })

  it('takes a hundred at once', async () => {
    const store = storeAt(await fresh())
    const made = await Promise.all(Array.from({ length: 100 }, () => created(store)))
    expect(new Set(made.map((m) => m.id)).size).toBe(100)
    const found = await Promise.all(made.map(({ id }) => good(store, (sql) => findReport(sql, id, now))))
    expect(found.every((f) => f?.body === body)).toBe(true)
  })

  it('sweeps ten thousand rows in batches, from two instances at once', async () => {
    const place = await fresh()
    const [one, two] = [storeAt(place), storeAt(place)]
    await created(one, 30 * 24 * HOUR)
    for (let batch = 0; batch < 20; batch++) await good(one, (sql) => fill(sql, batch * 500, 500))
    const spent: number[] = []
    const counting = (sql: Sql): Sql => ({
      ...sql,
      query: async (text, params) => {
        const answer = await sql.query(text, params)
        if (text.startsWith('delete')) spent.push(answer.affected)
        return answer
      },
    })
    const gone = await Promise.all(
      [one, two].map((store) => good(store, (sql) => sweepReports(counting(sql), now + HOUR))),
    )
    await good(one, (sql) => sweepReports(sql, now + HOUR))
    expect(Math.max(...spent)).toBeLessThanOrEqual(SWEEP_BATCH)
    expect((gone[0] ?? 0) + (gone[1] ?? 0)).toBeGreaterThan(9_000)
    expect(await good(two, countReports)).toBe(1)
  })

  it('rolls a transaction back as a whole', async () => {
    const store = storeAt(await fresh())
    await created(store)
    const result = await store.run((sql) =>
      sql.transaction(async (query) => {
        await query('delete from report')
        await query('select * from no_such_table')
      }),
    )
    expect(result.ok).toBe(false)
    expect(await good(store, countReports)).toBe(1)
  })

  it('runs transactions side by side without mixing them', async () => {
    const store = storeAt(await fresh())
    await good(store, (sql) => sql.query('create table counter (id bigint primary key, n bigint not null)'))
    await good(store, (sql) => sql.query('insert into counter values (1, 0)'))
    await Promise.all(
      Array.from({ length: 30 }, () =>
        good(store, (sql) =>
          sql.transaction(async (query) => {
            await query('update counter set n = n + 1 where id = 1')
            const { rows } = await query('select n from counter')
            await query('update counter set n = $1 where id = 1', [Number(rows[0]?.n)])
          }),
        ),
      ),
    )
    expect(Number((await good(store, (sql) => sql.query('select n from counter'))).rows[0]?.n)).toBe(30)
  })

  it('is one store for two instances: opens, expires and is revoked on the other', async () => {
    const place = await fresh()
    const [one, two] = [storeAt(place), storeAt(place)]
    const { id, revokeToken } = await created(one)
    expect(await good(two, (sql) => findReport(sql, id, now))).toMatchObject({ body })
    expect(await good(two, (sql) => findReport(sql, id, now + HOUR))).toBeNull()
    expect(await good(two, (sql) => revokeReport(sql, id, revokeToken))).toBe(true)
    expect(await good(one, (sql) => findReport(sql, id, now))).toBeNull()
  })

  it('survives a restart, revocations too', async () => {
    const place = await fresh()
    const first = storeAt(place)
    const [kept, revoked] = [await created(first), await created(first)]
    await good(first, (sql) => revokeReport(sql, revoked.id, revoked.revokeToken))
    await first.close()
    const second = storeAt(place)
    expect(await good(second, (sql) => findReport(sql, kept.id, now))).not.toBeNull()
    expect(await good(second, (sql) => findReport(sql, revoked.id, now))).toBeNull()
  })

  it('says that it can be written to', async () => {
    const store = storeAt(await fresh())
    expect(await store.state()).toEqual({ ok: true, reason: null, setAside: false })
    expect(await store.state()).toMatchObject({ ok: true })
  })

  it('migrates once, however many instances start at once', async () => {
    const place = await fresh()
    const stores = Array.from({ length: 6 }, () => storeAt(place))
    await Promise.all(stores.map((store) => good(store, countReports)))
    const rows = (await good(stores[0] ?? storeAt(place), (sql) => sql.query('select id from migration order by id')))
      .rows
    expect(rows.map((row) => Number(row.id))).toEqual(MIGRATIONS.map((m) => m.id))
  })

  it('applies what is new in order, nothing twice, and all or nothing', async () => {
    const store = storeAt(await fresh())
    const next = MIGRATIONS.length + 1
    const more = [
      ...MIGRATIONS,
      {
        id: next,
        what: 'a',
        statements: ['create table extra (id bigint primary key)', 'insert into extra values (1)'],
      },
    ]
    expect(await good(store, (sql) => migrate(sql, now, more))).toEqual([next])
    expect(await good(store, (sql) => migrate(sql, now, more))).toEqual([])
    const broken = [...more, { id: next + 1, what: 'b', statements: ['insert into extra values (2)', 'no sql at all'] }]
    expect(await store.run((sql) => migrate(sql, now, broken))).toEqual({ ok: false, reason: 'failed' })
    expect((await good(store, (sql) => sql.query('select id from extra'))).rows).toHaveLength(1)
  })

  it(`uses ${name === 'sqlite' ? 'no wider rights than the owner’s' : 'one pool'}`, async () => {
    const place = await fresh()
    await good(storeAt(place), countReports)
    if ('file' in place) {
      const { statSync } = await import('node:fs')
      expect(statSync(place.file).mode & 0o077).toBe(0)
      expect(statSync(dirname(place.file)).mode & 0o077).toBe(0)
    }
  })
})

async function fill(sql: Sql, from: number, rows: number): Promise<void> {
  const values = Array.from(
    { length: rows },
    (_, i) => `('hash-${from + i}', 'r', 'b', ${now}, ${now + HOUR - (from % 7)})`,
  ).join(',')
  await sql.query(`insert into report (id_hash, revoke_hash, body, created_at, expires_at) values ${values}`)
}

describe('capabilities', () => {
  const ids = Array.from({ length: 10_000 }, randomCapability)

  it('have 144 random bits: no two alike, every character of every position as frequent as any', () => {
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => /^[\w-]{24}$/.test(id))).toBe(true)
    for (let position = 0; position < 24; position++) {
      const counts = new Map<string, number>()
      for (const id of ids) counts.set(id.charAt(position), (counts.get(id.charAt(position)) ?? 0) + 1)
      const expected = ids.length / 64
      const chi = Array.from({ length: 64 }, (_, i) =>
        'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.charAt(i),
      ).reduce((sum, c) => sum + ((counts.get(c) ?? 0) - expected) ** 2 / expected, 0)
      // 63 degrees of freedom: 131 is exceeded once in a million
      expect(chi, `position ${position}`).toBeLessThan(131)
    }
  })

  it('that revoke cannot be told from the id', () => {
    expect(revokeTokenOf('owner', 'id')).toMatch(/^[\w-]{24}$/)
    expect(revokeTokenOf('owner', 'id')).not.toBe(revokeTokenOf('owner2', 'id'))
    expect(revokeTokenOf('owner', 'id')).not.toBe(revokeTokenOf('owner', 'id2'))
  })
})
