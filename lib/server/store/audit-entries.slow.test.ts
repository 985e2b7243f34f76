import { describe, expect, it } from 'vitest'
import { auditCommand } from '../audit-command'
import { appendAudit, auditAfter, sweepAudit, verifyAudit, type AuditFact } from './audit-entries'
import { createStore, type Place } from './index'
import type { Sql } from './sql'
import { bothEngines } from './testing-places'

process.env.LOG_LEVEL = 'silent'
const engines = await bothEngines()
const T0 = Date.UTC(2026, 10, 29)

const fact = (event: string, who = 'Kim Lee'): AuditFact => ({
  event,
  about: 'f00dfacecafe',
  who,
  detail: { step: 'run-check' },
})

async function within<T>(place: Place, work: (sql: Sql) => Promise<T>): Promise<T> {
  const store = createStore(() => place)
  const done = await store.run(work)
  await store.close()
  if (!done.ok) throw new Error(done.reason)
  return done.value
}

async function filled(place: Place, events: readonly string[]): Promise<void> {
  await within(place, async (sql) => {
    for (const [i, event] of events.entries()) await appendAudit(sql, fact(event), T0 + i)
  })
}

async function asked(place: Place, ...args: readonly string[]) {
  const lines: string[] = []
  const code = await auditCommand(args, place, (line) => lines.push(line))
  return { code, text: lines.join('\n') }
}

describe.each(engines)('the audit log on $name', ({ fresh }) => {
  it('is whole as it was written, and says how long it is and how it ends', async () => {
    const place = await fresh()
    await filled(place, ['opened', 'joined', 'proposed', 'ended'])
    const entries = await within(place, (sql) => auditAfter(sql, 0))
    expect(entries.map((e) => [e.seq, e.event])).toEqual([
      [1, 'opened'],
      [2, 'joined'],
      [3, 'proposed'],
      [4, 'ended'],
    ])
    expect(await asked(place, 'verify')).toEqual({
      code: 0,
      text: `Whole: 4 entries, the newest with the hash ${entries[3]?.hash}.`,
    })
  })

  it.each([
    ['a changed name', "update audit_entry set who = 'Robin Day' where seq = 2", 2, 'was changed'],
    ['a changed time', 'update audit_entry set at = at + 1 where seq = 3', 3, 'was changed'],
    ['an entry that was taken out', 'delete from audit_entry where seq = 2', 3, 'does not follow entry 1'],
    [
      'a beginning that was cut off and numbered anew',
      'update audit_entry set seq = seq - 1 where seq > 0',
      0,
      'was changed',
    ],
  ])('shows %s', async (_, statement, seq, what) => {
    const place = await fresh()
    await filled(place, ['opened', 'joined', 'proposed', 'ended'])
    await within(place, (sql) => sql.query(statement))
    const { fault } = await within(place, verifyAudit)
    expect(fault?.what).toContain(what)
    if (seq > 0) expect(fault?.seq).toBe(seq)
    expect((await asked(place, 'verify')).code).toBe(1)
  })

  it('numbers what several instances write at once without gap or double', async () => {
    const place = await fresh()
    const stores = [1, 2, 3].map(() => createStore(() => place))
    await stores[0]?.run((sql) => sql.probe())
    const written = await Promise.all(
      Array.from({ length: 30 }, (_, i) => stores[i % 3]?.run((sql) => appendAudit(sql, fact(`event ${i}`), T0 + i))),
    )
    expect(written.filter((one) => !one?.ok)).toEqual([])
    for (const store of stores) await store.close()
    expect(await within(place, verifyAudit)).toMatchObject({ entries: 30, fault: null })
  })

  it('forgets what is too old, stays whole, and goes on from there', async () => {
    const place = await fresh()
    await filled(place, ['a', 'b', 'c', 'd'])
    expect(await within(place, (sql) => sweepAudit(sql, T0 + 2))).toBe(2)
    expect(await within(place, verifyAudit)).toMatchObject({ entries: 2, fault: null })
    expect(await within(place, (sql) => sweepAudit(sql, T0 + 100))).toBe(1)
    await within(place, (sql) => appendAudit(sql, fact('e'), T0 + 200))
    expect(await within(place, verifyAudit)).toMatchObject({ entries: 2, fault: null })
  })

  it('is listed a line an entry, and says how it is asked for', async () => {
    const place = await fresh()
    await filled(place, ['opened'])
    const { code, text } = await asked(place, 'list')
    expect(code).toBe(0)
    expect(JSON.parse(text)).toMatchObject({ at: new Date(T0).toISOString(), event: 'opened', who: 'Kim Lee' })
    expect((await asked(place)).code).toBe(2)
    expect((await asked(place, 'mend')).text).toContain('npm run audit -- verify')
  })
})
