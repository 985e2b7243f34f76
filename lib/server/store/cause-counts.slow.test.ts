import { afterAll, describe, expect, it } from 'vitest'
import { addCause, readCauses, SMALLEST_CELL } from './cause-counts'
import { createStore } from './index'
import type { Sql } from './sql'
import { bothEngines } from './testing-places'

process.env.LOG_LEVEL = 'silent'
const engines = await bothEngines()

describe.each(engines)('counts on $name', ({ fresh }) => {
  const place = fresh()
  const stores: ReturnType<typeof createStore>[] = []
  afterAll(() => Promise.all(stores.map((store) => store.close())))

  async function good<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const at = await place
    const store = stores[0] ?? createStore(() => at)
    stores[0] = store
    const done = await store.run(work)
    if (!done.ok) throw new Error(done.reason)
    return done.value
  }

  it('are read from a size on at which no customer is alone in them', async () => {
    const large = { week: '2026-W48', product: 'numbers', diagnosis: 'wrong-region', outcome: 'proven' }
    const small = { ...large, diagnosis: 'wrong-project' }
    for (let i = 0; i < SMALLEST_CELL; i += 1) await good((sql) => addCause(sql, large))
    for (let i = 1; i < SMALLEST_CELL; i += 1) await good((sql) => addCause(sql, small))
    expect(await good((sql) => readCauses(sql, '2026-W01'))).toEqual({
      counts: [{ ...large, checks: SMALLEST_CELL }],
      hidden: 1,
    })
    await good((sql) => addCause(sql, small))
    expect((await good((sql) => readCauses(sql, '2026-W01'))).counts).toHaveLength(2)
    expect(await good((sql) => readCauses(sql, '2026-W49'))).toEqual({ counts: [], hidden: 0 })
  })
})
