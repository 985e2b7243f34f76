import { describe, expect, it, onTestFinished } from 'vitest'
import { createStore, type Place } from './index'
import { createReport, findReport } from './reports'
import { faultOf } from './sql'
import { bothEngines } from './testing-places'
import { startPostgres } from './testing-postgres'
import { bundleChild, startStoreProcess } from './testing-process'

process.env.LOG_LEVEL = 'silent'
const engines = await bothEngines()
const postgres = engines.find((e) => e.name === 'postgres')
const bundle = await bundleChild()
const HOUR = 3_600_000
const now = 1_800_000_000_000
const body = JSON.stringify({ verdict: 'rejected' })

const fresh = async (): Promise<Place> =>
  (await postgres?.fresh()) ?? Promise.reject(new Error('there is no PostgreSQL'))

describe('two processes on one PostgreSQL', () => {
  it('start at once, and a link made in one opens, expires and is revoked in the other', async () => {
    const place = await fresh()
    const [one, two] = await Promise.all([startStoreProcess(bundle, place), startStoreProcess(bundle, place)])
    try {
      const both = await Promise.all([one.ask('state', now), two.ask('state', now)])
      expect(both).toEqual([expect.objectContaining({ ok: true }), expect.objectContaining({ ok: true })])
      const made = (await one.ask('create', body, HOUR, now)) as { value: { id: string; revokeToken: string } }
      const { id, revokeToken } = made.value
      expect(await two.ask('find', id, now)).toMatchObject({ ok: true, value: { body } })
      expect(await two.ask('find', id, now + HOUR)).toEqual({ ok: true, value: null })
      expect(await two.ask('revoke', id, 'another token')).toEqual({ ok: true, value: false })
      expect(await one.ask('find', id, now)).toMatchObject({ ok: true, value: { body } })
      expect(await two.ask('revoke', id, revokeToken)).toEqual({ ok: true, value: true })
      expect(await one.ask('find', id, now)).toEqual({ ok: true, value: null })
    } finally {
      await Promise.all([one.kill(), two.kill()])
    }
  })

  it('lose no confirmed link when one of them is killed while it writes', { timeout: 120_000 }, async () => {
    const place = await fresh()
    const confirmed: string[] = []
    for (let round = 0; round < 4; round++) {
      const child = await startStoreProcess(bundle, place)
      child.tell('write-for-ever', body, HOUR, now)
      for (let i = 0; i < 50; i++) confirmed.push(((await child.next()) as { value: { id: string } }).value.id)
      await child.kill()
    }
    const store = createStore(() => place)
    const found = await Promise.all(confirmed.map((id) => store.run((sql) => findReport(sql, id, now))))
    await store.close()
    expect(found.filter((f) => !f.ok || f.value?.body !== body)).toEqual([])
    expect(found).toHaveLength(200)
  })
})

describe('a PostgreSQL that fails', () => {
  it('by not being there gives a reason, and everything else goes on', async () => {
    const store = createStore(() => ({ postgres: 'postgres://nobody@127.0.0.1:1/none' }))
    expect(await store.run((sql) => createReport(sql, body, 'o', HOUR, now))).toEqual({
      ok: false,
      reason: 'unreachable',
    })
    expect(await store.state()).toEqual({ ok: false, reason: 'unreachable', setAside: false })
    await store.close()
  })

  it(
    'by being killed loses nothing that was confirmed, does not end the process, and is used again when it is ' +
      'back',
    async () => {
      const given = process.env.TEST_DATABASE_URL
      delete process.env.TEST_DATABASE_URL
      const server = await startPostgres()
      onTestFinished(() => server.stop())
      if (given) process.env.TEST_DATABASE_URL = given
      const store = createStore(() => ({ postgres: server.url }))
      const made = await store.run((sql) => createReport(sql, body, 'o', HOUR, now))
      const id = made.ok && made.value.ok ? made.value.id : ''
      await server.crash()
      let found = await store.run((sql) => findReport(sql, id, now))
      for (let i = 0; !found.ok && i < 20; i++) found = await store.run((sql) => findReport(sql, id, now))
      expect(found).toMatchObject({ ok: true, value: { body } })
      await store.close()
    },
  )

  it('by being read-only still opens its links and refuses new ones with the reason', async () => {
    const place = await fresh()
    const store = createStore(() => place)
    const made = await store.run((sql) => createReport(sql, body, 'o', HOUR, now))
    const id = made.ok && made.value.ok ? made.value.id : ''
    await store.close()
    if (!('postgres' in place)) throw new Error('not PostgreSQL')
    const address = new URL(place.postgres)
    address.searchParams.set(
      'options',
      `${address.searchParams.get('options') ?? ''} -c default_transaction_read_only=on`,
    )
    const replica = createStore(() => ({ postgres: address.href }))
    expect(await replica.run((sql) => findReport(sql, id, now))).toMatchObject({ ok: true, value: { body } })
    expect(await replica.run((sql) => createReport(sql, body, 'o', HOUR, now))).toEqual({
      ok: false,
      reason: 'read-only',
    })
    expect(await replica.state()).toMatchObject({ ok: false, reason: 'read-only' })
    await replica.close()
  })

  it('by a lock that is held waits a limited time and says so', async () => {
    const place = await fresh()
    const [one, two] = [createStore(() => place), createStore(() => place)]
    await one.run((sql) => createReport(sql, body, 'o', HOUR, now))
    let release = () => {}
    const holding = one.run((sql) =>
      sql.transaction(async (query) => {
        await query('lock table report in access exclusive mode')
        await new Promise<void>((resolve) => (release = resolve))
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await two.run((sql) => createReport(sql, body, 'o', HOUR, now))).toEqual({ ok: false, reason: 'locked' })
    release()
    await holding
    expect(await two.run((sql) => createReport(sql, body, 'o', HOUR, now))).toMatchObject({ ok: true })
    await Promise.all([one.close(), two.close()])
  })
})

describe('faultOf', () => {
  it.each([
    ['53100', 'full'],
    ['ENOSPC', 'full'],
    ['SQLITE_FULL', 'full'],
    ['SQLITE_BUSY_SNAPSHOT', 'locked'],
    ['55P03', 'locked'],
    ['XX001', 'damaged'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['25006', 'read-only'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['08006', 'unreachable'],
    ['57P01', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['28P01', 'unreachable'],
    ['42601', 'failed'],
  ])('%s is %s', (code, fault) => {
    expect(faultOf(Object.assign(new Error('x'), { code }))).toBe(fault)
    expect(faultOf(new Error('outer', { cause: Object.assign(new Error('x'), { code }) }))).toBe(fault)
    expect(faultOf(new AggregateError([Object.assign(new Error('x'), { code })]))).toBe(fault)
  })

  it.each([null, undefined, 'text', 5, {}, new Error('x')])('takes %j for a failure', (thrown) =>
    expect(faultOf(thrown)).toBe('failed'),
  )
})
