import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CaseHead } from '@/lib/engine/support/events'
import { dropFromProcess } from '../one-per-process'
import { store } from '../store'
import { LISTENER } from '../store/listen'
import { randomCapability } from '../store/reports'
import { bothEngines } from '../store/testing-places'
import { codeHashes } from './capabilities'
import { append, insertCase, joinByLink, newCaseId } from './cases'
import { announce, endWaiting, waitForNews } from './waiting-polls'

const [, postgres] = await bothEngines()
const place = await postgres?.fresh()
if (!place || !('postgres' in place)) throw new Error('no PostgreSQL')
const url = place.postgres
Object.assign(process.env, {
  LOG_LEVEL: 'silent',
  ORIGIN: 'http://localhost:3000',
  SESSION_PASSWORD: randomBytes(32).toString('hex'),
  DATABASE_URL: url,
})
dropFromProcess('environment', 'store')

/** What another instance does, seen from the database. */
const other = new Client({ connectionString: url })
const head: CaseHead = { who: 'Ana', product: 'conversation', region: 'us', note: '', openedAt: '2026-11-29T12:00:00Z' }
const far = Date.now() + 3_600_000
let caseId = ''

beforeAll(() => other.connect())
afterAll(async () => {
  await other.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [LISTENER])
  await other.end()
  await store().close()
})
beforeEach(async () => {
  caseId = await joinedCase()
})

async function joinedCase(): Promise<string> {
  const id = newCaseId()
  const join = randomCapability()
  const opened = await store().run(async (sql) => {
    const code = codeHashes(['222', '333', '444'])
    await insertCase(sql, { id, owner: 'o', caseLink: id, joinLink: join, code, head }, Date.now())
    return joinByLink(sql, join, 'session', Date.now())
  })
  if (!opened.ok || opened.value !== id) throw new Error('no case')
  return id
}

/** Waits as a page does that knows the first event; true once it was woken. */
function waiting(id = caseId, after = 1) {
  const left = new AbortController()
  const poll = { woken: false, leave: () => left.abort(), over: Promise.resolve(false) }
  poll.over = waitForNews({ caseId: id, party: 'customer', after, until: far }, left.signal).then(
    () => (poll.woken = true),
  )
  return poll
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20))
}
const listeners = async () =>
  (
    await other.query('select pid from pg_stat_activity where application_name = $1 and wait_event is not null', [
      LISTENER,
    ])
  ).rows.length

describe('who waits for a case in one instance', () => {
  it('is woken by what another instance says, without the store being asked', async () => {
    const poll = waiting()
    await until(async () => (await listeners()) === 1)
    // nothing in the store has changed, so only the news itself can wake anybody
    await until(async () => {
      await other.query("select pg_notify('why401_case', $1)", [caseId])
      return poll.woken
    })
  })

  it('is not woken by news of another case', async () => {
    const [poll, another] = [waiting(), waiting(await joinedCase())]
    await other.query("select pg_notify('why401_case', $1)", [caseId])
    await poll.over
    expect(another.woken).toBe(false)
    another.leave()
    await another.over
  })

  it('is woken by what was said before its waiting was known', async () => {
    await store().run((sql) =>
      sql.transaction((query) => append(query, caseId, { type: 'said', text: 'x' }, Date.now())),
    )
    await waiting().over // nobody announces it any more
  })

  it('says itself to the others what goes on', async () => {
    const heard = new Promise((resolve) => other.once('notification', ({ payload }) => resolve(payload)))
    await other.query('listen why401_case')
    const poll = waiting()
    announce(caseId)
    await poll.over
    expect(await heard).toBe(caseId)
  })

  it('asks the store while its connection is lost, and hears again when it is back', async () => {
    const poll = waiting()
    await until(async () => (await listeners()) === 1)
    const killed = await other.query(
      'select pid, pg_terminate_backend(pid) from pg_stat_activity where application_name = $1',
      [LISTENER],
    )
    expect(killed.rows).toHaveLength(1)
    await store().run((sql) =>
      sql.transaction((query) => append(query, caseId, { type: 'said', text: 'x' }, Date.now())),
    )
    await poll.over
    const next = waiting(caseId, 99)
    await until(async () => (await listeners()) === 1)
    await until(async () => {
      await other.query("select pg_notify('why401_case', $1)", [caseId])
      return next.woken
    })
  })

  it('is answered at once when the process is to end, and nobody waits after that', async () => {
    const polls = [waiting(), waiting(await joinedCase())]
    endWaiting()
    await Promise.all(polls.map((poll) => poll.over))
    const { signal } = new AbortController()
    expect(await waitForNews({ caseId, party: 'customer', after: 1, until: far }, signal)).toBe(false)
  })
})
