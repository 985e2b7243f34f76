import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { limiterOf } from './limiters'
import { dropFromProcess } from './one-per-process'
import { LIMIT, noteRefusal, pause, paused, pseudonym, take, takeAll, takeExchange } from './rate-limits'
import { counterStore, type Place } from './store'
import { sweepCounters } from './store/counters'
import { bothEngines } from './store/testing-places'

const SESSION_PASSWORD = randomBytes(32).toString('hex')
const engines = await bothEngines()

/** As if another instance, or the same one after a restart, used the place from now on. */
function startInstance(place: Place): void {
  dropFromProcess('environment', 'limiters', 'counter store', 'counter store away', 'store')
  delete process.env.DATABASE_URL
  Object.assign(process.env, {
    ORIGIN: 'https://why401.example',
    SESSION_PASSWORD,
    LOG_LEVEL: 'silent',
    ...('postgres' in place ? { DATABASE_URL: place.postgres } : { DATA_DIR: dirname(place.file) }),
  })
}

let now = 1_800_000_000_000
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now })
})
afterEach(() => {
  vi.useRealTimers()
})
const after = (ms: number) => vi.setSystemTime((now += ms))

async function times(count: number, event: () => Promise<{ readonly ok: boolean }>): Promise<readonly boolean[]> {
  const answers: boolean[] = []
  for (let i = 0; i < count; i += 1) answers.push((await event()).ok)
  return answers
}
const yes = (count: number) => Array.from({ length: count }, () => true)

describe.each(engines)('limits in $name', ({ fresh }) => {
  let place: Place
  beforeEach(async () => startInstance((place = await fresh())))

  it('refuse the eleventh check of a minute, say how long to wait, and allow it after that', async () => {
    expect(await times(10, () => take(LIMIT.checksAMinute, 'a'))).toEqual(yes(10))
    after(1000)
    expect(await take(LIMIT.checksAMinute, 'a')).toEqual({ ok: false, retryAfter: 59, limit: 'checks-minute' })
    expect((await take(LIMIT.checksAMinute, 'b')).ok).toBe(true)
    after(59_000)
    expect((await take(LIMIT.checksAMinute, 'a')).ok).toBe(true)
  })

  it('count over all instances, and over a restart', async () => {
    expect(await times(6, () => take(LIMIT.checksAMinute, 'a'))).toEqual(yes(6))
    startInstance(place)
    expect(await times(6, () => take(LIMIT.checksAMinute, 'a'))).toEqual([...yes(4), false, false])
  })

  it('count exactly when many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => take(LIMIT.checksAMinute, 'a')))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10)
  })

  it('count nothing where one of several refuses', async () => {
    const both = () =>
      takeAll([
        [LIMIT.checksAKey, 'k'],
        [LIMIT.checksAMinute, 'c'],
      ])
    expect(await times(6, both)).toEqual([...yes(5), false])
    expect(await times(6, () => take(LIMIT.checksAMinute, 'c'))).toEqual([...yes(5), false])
  })

  it('pause an id for as long as a vendor asks, an hour at most, and never for less than before', async () => {
    await pause('k', 7)
    expect(await paused('k')).toMatchObject({ ok: false, retryAfter: 7, limit: 'pause' })
    startInstance(place)
    expect((await paused('k')).ok).toBe(false)
    await pause('k', 2)
    after(3000)
    expect(await paused('k')).toMatchObject({ ok: false, retryAfter: 4 })
    after(4000)
    expect((await paused('k')).ok).toBe(true)
    await pause('k', 1e9)
    expect(await paused('k')).toMatchObject({ retryAfter: 3600 })
    await pause('other', 0)
    expect((await paused('other')).ok).toBe(true)
  })

  it('pause an id for a minute after three refusals in a row, whichever instance heard them', async () => {
    await noteRefusal('k', true)
    await noteRefusal('k', true)
    await noteRefusal('k', false)
    await noteRefusal('k', true)
    await noteRefusal('k', true)
    expect((await paused('k')).ok).toBe(true)
    startInstance(place)
    await noteRefusal('k', true)
    expect(await paused('k')).toMatchObject({ ok: false, retryAfter: 60 })
  })

  it('let ten token exchanges begin at once and then five a second, over all instances', async () => {
    const exchanges = async () => (await times(30, async () => ({ ok: (await takeExchange()) === 0 }))).filter(Boolean)
    expect(await exchanges()).toHaveLength(10)
    startInstance(place)
    expect(await exchanges()).toHaveLength(0)
    after(1001)
    expect(await exchanges()).toHaveLength(5)
  })

  it('hold neither addresses nor ids, and forget what is over', async () => {
    await take(LIMIT.checksAMinute, '192.0.2.77')
    const rows = async () => {
      const found = await counterStore().run((sql) => sql.query('select key from rate_limit'))
      return found.ok ? found.value.rows.map(({ key }) => String(key)) : []
    }
    expect(await rows()).toEqual([`checks-minute:${pseudonym('192.0.2.77')}`])
    await counterStore().run((sql) => sweepCounters(sql, Date.now() + 59_000))
    expect(await rows()).toHaveLength(1)
    await counterStore().run((sql) => sweepCounters(sql, Date.now() + 61_000))
    expect(await rows()).toEqual([])
  })
})

describe('a database that is away', () => {
  it('is stood in for by the memory of the process', async () => {
    startInstance({ postgres: 'postgres://nobody@127.0.0.1:1/none' })
    expect(await times(12, () => take(LIMIT.checksAMinute, 'a'))).toEqual([...yes(10), false, false])
    await pause('k', 30)
    expect(await paused('k')).toMatchObject({ ok: false, retryAfter: 30 })
    expect(limiterOf(LIMIT.checksAMinute)).toBe(limiterOf(LIMIT.checksAMinute))
  })
})
