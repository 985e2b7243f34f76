import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCode } from '@/lib/engine/support/code'
import type { CaseFact, CaseHead } from '@/lib/engine/support/events'
import { createStore, type Store } from '../store'
import { hashOf, randomCapability } from '../store/reports'
import type { Sql } from '../store/sql'
import { bothEngines } from '../store/testing-places'
import { dropFromProcess } from '../one-per-process'
import { codeHashes, codeOf, customerLinkId, possibleCodeHashes, supporterLinkId } from './capabilities'
import {
  append,
  caseOfCustomer,
  caseOfSupporter,
  casesOf,
  endCase,
  endCasesOf,
  handOver,
  insertCase,
  joinableCase,
  joinByCode,
  joinByLink,
  newCaseId,
  renewCode,
} from './cases'
import { eventsAfter, progressOf, sweepCases } from './case-events'
import { CASE } from './case-limits'

Object.assign(process.env, {
  ORIGIN: 'http://localhost:3000',
  SESSION_PASSWORD: randomUUID() + randomUUID(),
  LOG_LEVEL: 'silent',
})

const T0 = Date.UTC(2026, 10, 24, 14)
const head: CaseHead = {
  who: 'Ana',
  product: 'conversation',
  region: 'us',
  note: '',
  openedAt: new Date(T0).toISOString(),
}
const engines = await bothEngines()

function hashes(code: string) {
  const read = readCode(code)
  if ('fault' in read) throw new Error(read.fault)
  return codeHashes(read.groups)
}

function ownershipOf(id: string) {
  const owner = randomCapability()
  return { owner, caseLink: supporterLinkId(owner, id), joinLink: customerLinkId(owner, id), who: 'Robin' }
}

async function open(sql: Sql, owner = randomCapability(), now = T0) {
  const id = newCaseId()
  const made = {
    id,
    owner,
    caseLink: supporterLinkId(owner, id),
    joinLink: customerLinkId(owner, id),
    code: codeOf(owner, id, 1),
  }
  expect(await insertCase(sql, { ...made, code: hashes(made.code), head }, now)).toBe(true)
  return made
}

/** One character of the last group is another one. */
const nearly = (code: string) => code.slice(0, -1) + (code.endsWith('2') ? '3' : '2')

describe.each(engines)('cases in $name', ({ fresh }) => {
  let store: Store
  let sql: Sql
  const said: CaseFact = { type: 'said', text: 'hello' }
  const say = (id: string, now: number, fact: CaseFact = said) =>
    sql.transaction((query) => append(query, id, fact, now))

  beforeAll(async () => {
    const place = await fresh()
    store = createStore(() => place)
    const opened = await store.run(async (s) => (sql = s))
    if (!opened.ok) throw new Error(`the store did not open: ${opened.reason}`)
  })
  afterAll(() => store.close())

  it('keeps hashes of links, code and session, and none of them', async () => {
    const made = await open(sql)
    const session = randomCapability()
    await joinByLink(sql, made.joinLink, session, T0)
    const dump = JSON.stringify((await sql.query('select * from support_case where id = $1', [made.id])).rows)
    for (const secret of [made.owner, made.caseLink, made.joinLink, made.code, session])
      expect(dump).not.toContain(secret)
    for (const hash of [hashOf(made.owner), hashOf(made.caseLink), hashOf(made.joinLink), hashOf(session)])
      expect(dump).toContain(hash)
    for (const capability of [made.caseLink, made.joinLink, session]) expect(capability).toMatch(/^[\w-]{24}$/)
    expect(new Set([made.caseLink, made.joinLink, made.id, session]).size).toBe(4)
  })

  it('opens each side with its own link and its own secret only', async () => {
    const made = await open(sql)
    const other = await open(sql)
    const session = randomCapability()
    await joinByLink(sql, made.joinLink, session, T0)
    expect((await caseOfSupporter(sql, made.caseLink, made.owner, T0))?.id).toBe(made.id)
    expect((await caseOfCustomer(sql, made.joinLink, session, T0))?.id).toBe(made.id)
    for (const [link, secret] of [
      [made.joinLink, made.owner],
      [made.caseLink, other.owner],
      [other.caseLink, made.owner],
      [made.caseLink, session],
    ] as const)
      expect(await caseOfSupporter(sql, link, secret, T0)).toBeNull()
    for (const [link, secret] of [
      [made.caseLink, session],
      [made.joinLink, made.owner],
      [other.joinLink, session],
      [made.joinLink, ''],
    ] as const)
      expect(await caseOfCustomer(sql, link, secret, T0)).toBeNull()
    expect((await casesOf(sql, made.owner, T0)).map((c) => c.id)).toEqual([made.id])
  })

  it('lets one browser in, however many try at once', async () => {
    const made = await open(sql)
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        i % 2 === 0
          ? joinByLink(sql, made.joinLink, randomCapability(), T0)
          : joinByCode(sql, [hashes(made.code)], randomCapability(), randomCapability(), T0),
      ),
    )
    expect(tries.filter((id) => id !== null)).toEqual([made.id])
    expect(await joinableCase(sql, made.joinLink, T0)).toBeNull()
  })

  it('gives a link that nobody has seen to whoever joins with the code', async () => {
    const made = await open(sql)
    const [session, link] = [randomCapability(), randomCapability()]
    expect(await joinByCode(sql, [hashes(made.code)], session, link, T0)).toBe(made.id)
    expect((await caseOfCustomer(sql, link, session, T0))?.id).toBe(made.id)
    expect(await caseOfCustomer(sql, made.joinLink, session, T0)).toBeNull()
    expect(await joinByCode(sql, [hashes(made.code)], randomCapability(), randomCapability(), T0)).toBeNull()
  })

  it('takes a code from before a new password was put in front, and counts near misses of it', async () => {
    const before = process.env.SESSION_PASSWORD
    const [made, missed] = [await open(sql), await open(sql)]
    const tries = (code: string) => {
      const read = readCode(code)
      if ('fault' in read) throw new Error(read.fault)
      return joinByCode(sql, possibleCodeHashes(read.groups), randomCapability(), randomCapability(), T0)
    }
    try {
      process.env.SESSION_PASSWORD = `${randomUUID()}${randomUUID()},${before}`
      dropFromProcess('environment')
      expect(await tries(made.code)).toBe(made.id)
      for (let i = 0; i < CASE.codeTries; i++) expect(await tries(nearly(missed.code))).toBeNull()
      expect(await tries(missed.code)).toBeNull()
    } finally {
      process.env.SESSION_PASSWORD = before
      dropFromProcess('environment')
    }
  })

  it('takes a code for 15 minutes and not after five near misses; link and a new code still work', async () => {
    const late = await open(sql)
    expect(
      await joinByCode(sql, [hashes(late.code)], randomCapability(), randomCapability(), T0 + CASE.codeLife),
    ).toBeNull()
    const made = await open(sql)
    for (let i = 0; i < CASE.codeTries; i++) {
      expect((await caseOfSupporter(sql, made.caseLink, made.owner, T0))?.code.alive).toBe(true)
      expect(await joinByCode(sql, [hashes(nearly(made.code))], randomCapability(), randomCapability(), T0)).toBeNull()
    }
    expect((await caseOfSupporter(sql, made.caseLink, made.owner, T0))?.code.alive).toBe(false)
    expect(await joinByCode(sql, [hashes(made.code)], randomCapability(), randomCapability(), T0)).toBeNull()
    expect(await joinableCase(sql, made.joinLink, T0)).not.toBeNull()
    const second = codeOf(made.owner, made.id, 2)
    expect(second).not.toBe(made.code)
    expect(await renewCode(sql, made.id, 2, hashes(second), T0)).toBe(true)
    expect(await renewCode(sql, made.id, 2, hashes(second), T0)).toBe(false)
    expect(await joinByCode(sql, [hashes(made.code)], randomCapability(), randomCapability(), T0)).toBeNull()
    expect(await joinByCode(sql, [hashes(second)], randomCapability(), randomCapability(), T0)).toBe(made.id)
  })

  it('numbers events without gap or double when many are written at once', async () => {
    const made = await open(sql)
    expect(await say(made.id, T0)).toBeNull() // nobody has joined
    await joinByLink(sql, made.joinLink, randomCapability(), T0)
    const numbers = await Promise.all(Array.from({ length: 20 }, () => say(made.id, T0)))
    expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 20 }, (_, i) => i + 2))
    const events = await eventsAfter(sql.query, made.id, 5)
    expect(events.map((e) => e.seq)).toEqual(Array.from({ length: 16 }, (_, i) => i + 6))
    expect(events[0]).toMatchObject({ ...said, at: new Date(T0).toISOString() })
    expect((await progressOf(sql, [made.id, 'unknown'])).get(made.id)).toBe(21)
  })

  it('ends all open cases of a supporter at once, however many, and nobody else’s', async () => {
    const owner = randomCapability()
    const opened = []
    for (let i = 0; i < CASE.openForOneSupporter; i++) opened.push(await open(sql, owner, T0 + i))
    const [first] = opened
    const other = await open(sql)
    expect((await casesOf(sql, owner, T0 + 200)).filter((c) => c.endedAt === null)).toHaveLength(opened.length)
    const session = randomCapability()
    await joinByLink(sql, first?.joinLink ?? '', session, T0)
    await say(first?.id ?? '', T0 + 200)
    expect((await endCasesOf(sql, owner, T0 + 300)).toSorted()).toEqual(opened.map((c) => c.id).toSorted())
    expect((await casesOf(sql, owner, T0 + 300)).filter((c) => c.endedAt === null)).toEqual([])
    expect((await caseOfCustomer(sql, first?.joinLink ?? '', session, T0 + 300))?.endedBy).toBe('supporter')
    expect(await eventsAfter(sql.query, first?.id ?? '', 0)).toEqual([])
    expect((await caseOfSupporter(sql, other.caseLink, other.owner, T0 + 300))?.endedAt).toBeNull()
    // those that were opened while many ended ones were on the list stand before them
    const again = await open(sql, owner, T0 - 1)
    expect((await casesOf(sql, owner, T0 + 301))[0]?.id).toBe(again.id)
  })

  it('gives a joined case to another supporter: theirs from then on, and the customer stays', async () => {
    const made = await open(sql)
    const session = randomCapability()
    await joinByLink(sql, made.joinLink, session, T0)
    const found = await caseOfSupporter(sql, made.caseLink, made.owner, T0)
    const to = ownershipOf(made.id)
    expect(found && (await handOver(sql, found, 'Ana', to, T0 + 1))).toBe(true)
    expect(await caseOfSupporter(sql, made.caseLink, made.owner, T0 + 2)).toBeNull()
    expect(await caseOfSupporter(sql, to.caseLink, to.owner, T0 + 2)).toMatchObject({ id: made.id, endedAt: null })
    expect(await caseOfCustomer(sql, made.joinLink, session, T0 + 2)).toMatchObject({ id: made.id })
    expect((await eventsAfter(sql.query, made.id, 1)).map((e) => e.type)).toEqual(['handed'])
  })

  it('gives a waiting case to another supporter, and what was given out is dead', async () => {
    const made = await open(sql)
    const found = await caseOfSupporter(sql, made.caseLink, made.owner, T0)
    const to = ownershipOf(made.id)
    expect(found && (await handOver(sql, found, 'Ana', to, T0 + 1))).toBe(true)
    expect(await joinByLink(sql, made.joinLink, randomCapability(), T0 + 2)).toBeNull()
    expect(await joinByCode(sql, [hashes(made.code)], randomCapability(), randomCapability(), T0 + 2)).toBeNull()
    expect((await caseOfSupporter(sql, to.caseLink, to.owner, T0 + 2))?.head.who).toBe('Robin')
    expect(await joinByLink(sql, to.joinLink, randomCapability(), T0 + 3)).toBe(made.id)
  })

  it('removes what was said when it ends, and takes nothing more', async () => {
    const made = await open(sql)
    const session = randomCapability()
    await joinByLink(sql, made.joinLink, session, T0)
    await say(made.id, T0)
    expect(await endCase(sql, made.id, 'customer', T0 + 1)).toBe(true)
    expect(await endCase(sql, made.id, 'supporter', T0 + 2)).toBe(false)
    expect(await say(made.id, T0 + 2)).toBeNull()
    expect(await eventsAfter(sql.query, made.id, 0)).toEqual([])
    expect(await caseOfSupporter(sql, made.caseLink, made.owner, T0 + 2)).toMatchObject({
      endedAt: T0 + 1,
      endedBy: 'customer',
      salt: '',
    })
    const waiting = await open(sql)
    await endCase(sql, waiting.id, 'supporter', T0)
    expect(await joinByLink(sql, waiting.joinLink, randomCapability(), T0)).toBeNull()
    expect(await joinByCode(sql, [hashes(waiting.code)], randomCapability(), randomCapability(), T0)).toBeNull()
  })

  it('ends after 15 minutes in which nothing happens, by the clock and not by a sweep', async () => {
    const made = await open(sql)
    await joinByLink(sql, made.joinLink, randomCapability(), T0)
    await say(made.id, T0 + CASE.idle - 1) // keeps it alive
    const end = T0 + 2 * CASE.idle - 1
    expect((await caseOfSupporter(sql, made.caseLink, made.owner, end - 1))?.endedAt).toBeNull()
    expect(await caseOfSupporter(sql, made.caseLink, made.owner, end)).toMatchObject({ endedAt: end, endedBy: 'idle' })
    expect(await say(made.id, end)).toBeNull()
  })

  it('sweeps what is over and nothing else', async () => {
    const later = T0 + 40 * 24 * 3_600_000
    const [ended, idle, waiting, live] = [
      await open(sql, randomCapability(), later),
      await open(sql, randomCapability(), later),
      await open(sql, randomCapability(), later),
      await open(sql, randomCapability(), later),
    ]
    for (const c of [ended, idle, live]) await joinByLink(sql, c.joinLink, randomCapability(), later)
    await endCase(sql, ended.id, 'customer', later)
    await say(idle.id, later)
    const now = later + CASE.idle + CASE.trace + 1
    await sql.query('update support_case set touched_at = $2 where id = $1', [live.id, now - 1])
    await sweepCases(sql, later + CASE.idle + 1)
    expect(await eventsAfter(sql.query, idle.id, 0)).toEqual([])
    expect(await caseOfSupporter(sql, ended.caseLink, ended.owner, now)).not.toBeNull()
    await sweepCases(sql, now)
    for (const c of [ended, idle]) expect(await caseOfSupporter(sql, c.caseLink, c.owner, now)).toBeNull()
    for (const c of [waiting, live]) expect(await caseOfSupporter(sql, c.caseLink, c.owner, now)).not.toBeNull()
    expect(await eventsAfter(sql.query, live.id, 0)).toHaveLength(1)
  })

  it('never mixes 200 cases that live at once', async () => {
    const cases = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const made = await open(sql)
        const session = randomCapability()
        await joinByLink(sql, made.joinLink, session, T0)
        return { ...made, session, word: randomUUID() }
      }),
    )
    await Promise.all(cases.flatMap((c) => [1, 2].map((n) => say(c.id, T0, { type: 'said', text: `${c.word} ${n}` }))))
    for (const [i, c] of cases.entries()) {
      const texts = JSON.stringify(await eventsAfter(sql.query, c.id, 0))
      expect(texts.split(c.word)).toHaveLength(3)
      const next = cases[(i + 1) % cases.length]!
      expect(texts).not.toContain(next.word)
      expect(await caseOfCustomer(sql, next.joinLink, c.session, T0)).toBeNull()
      expect(await caseOfSupporter(sql, next.caseLink, c.owner, T0)).toBeNull()
    }
  }, 60_000)
})

describe('two instances on PostgreSQL', () => {
  it('see each other’s events, joins and ends', async () => {
    const place = await engines.find((e) => e.name === 'postgres')!.fresh()
    const [one, two] = [createStore(() => place), createStore(() => place)]
    const on = async <T>(store: Store, work: (sql: Sql) => Promise<T>): Promise<T> => {
      const done = await store.run(work)
      if (!done.ok) throw new Error(done.reason)
      return done.value
    }
    const made = await on(one, (sql) => open(sql))
    const session = randomCapability()
    const joins = await Promise.all([
      on(one, (sql) => joinByLink(sql, made.joinLink, randomCapability(), T0)),
      on(two, (sql) => joinByLink(sql, made.joinLink, session, T0)),
    ])
    expect(joins.filter(Boolean)).toHaveLength(1)
    const numbers = await Promise.all(
      [one, two, one, two].map((s) =>
        on(s, (sql) => sql.transaction((q) => append(q, made.id, { type: 'said', text: 'x' }, T0))),
      ),
    )
    expect(numbers.toSorted()).toEqual([2, 3, 4, 5])
    expect((await on(two, (sql) => eventsAfter(sql.query, made.id, 0))).map((e) => e.seq)).toEqual([1, 2, 3, 4, 5])
    await on(two, (sql) => endCase(sql, made.id, 'customer', T0))
    expect((await on(one, (sql) => caseOfSupporter(sql, made.caseLink, made.owner, T0)))?.endedBy).toBe('customer')
    expect(await on(one, (sql) => eventsAfter(sql.query, made.id, 0))).toEqual([])
    await Promise.all([one.close(), two.close()])
  })
})
