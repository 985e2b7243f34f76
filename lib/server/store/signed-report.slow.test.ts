import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { toShared } from '@/lib/engine/report/project'
import { withoutSender, withSender } from '@/lib/engine/report/sender'
import type { SharedReport } from '@/lib/engine/report/shared'
import { exampleReport } from '@/lib/testing/all-vendors/testing-report'
import { catalogue } from '@/lib/vendors'
import { dropFromProcess } from '../one-per-process'
import type { CheckSession } from '../session'
import { createStore } from './index'
import { randomCapability } from './reports'
import { createShare, markOfCheck, openShare, prepareShare } from './share-report'

const PASSWORD = randomBytes(32).toString('hex')
Object.assign(process.env, {
  LOG_LEVEL: 'silent',
  ORIGIN: 'https://auth-check.example',
  SESSION_PASSWORD: PASSWORD,
})
const dir = mkdtempSync(join(tmpdir(), 'why401-signed-'))
const store = createStore(() => ({ file: join(dir, 'why401.db') }))
afterAll(async () => {
  await store.close()
  rmSync(dir, { recursive: true, force: true })
})

const session: CheckSession = {
  product: 'numbers',
  region: 'global',
  values: { projectId: randomUUID(), keyId: randomUUID(), keySecret: randomBytes(18).toString('base64') },
}
const now = 1_800_000_000_000
const live = exampleReport()
/** What the page gets from the server, and what it projects from it. */
const made = { report: toShared(catalogue, live), mark: markOfCheck(session, live) }

function confirmed(): { readonly report: SharedReport; readonly mark: string | null } {
  const prepared = prepareShare(made, session)
  if (!prepared.ok) throw new Error(prepared.message)
  return prepared
}
const share = (request: { readonly report: unknown; readonly mark: string | null }) =>
  createShare(
    { ...request, lifetime: '7d' },
    {
      session,
      owner: randomCapability(),
      allow: () => ({ ok: true }),
      store,
      origin: 'https://auth-check.example',
      now,
    },
  )
async function opened(id: string) {
  const found = await openShare(id, null, store, now)
  if (!found.ok || !found.value) throw new Error('not found')
  return found.value
}

/** Every report that differs from this one in one value. */
function changed(report: SharedReport): SharedReport[] {
  const out: SharedReport[] = []
  const visit = (value: unknown, put: (other: unknown) => unknown): void => {
    if (typeof value === 'string')
      out.push(put(`${value.slice(0, -1)}${value.endsWith('x') ? 'y' : 'x'}`) as SharedReport)
    else if (typeof value === 'number') out.push(put(value + 1) as SharedReport)
    else if (typeof value === 'boolean') out.push(put(!value) as SharedReport)
    else if (value !== null && typeof value === 'object')
      for (const [key, member] of Object.entries(value))
        visit(member, (other) =>
          put(Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other }),
        )
  }
  visit(report, (other) => other)
  return out
}

describe('a report that this server made', () => {
  it('is shown as checked by it, exactly as it was confirmed', async () => {
    const link = await share(confirmed())
    if (!link.ok) throw new Error(link.message)
    const { signed, report } = await opened(link.id)
    expect(signed).toBe(true)
    expect(report).toMatchObject({ verdict: made.report.verdict, diagnoses: made.report.diagnoses })
  })

  it('cannot be prepared or stored with one value changed on the way', async () => {
    const ready = confirmed()
    for (const report of changed(made.report)) expect(prepareShare({ ...made, report }, session).ok).toBe(false)
    for (const report of changed(ready.report)) expect((await share({ ...ready, report })).ok).toBe(false)
    expect(changed(ready.report).length).toBeGreaterThan(100)
  })

  it('cannot be turned into one that says accepted', async () => {
    const report = { ...made.report, verdict: made.report.verdict === 'accepted' ? 'rejected' : 'accepted' }
    expect(prepareShare({ ...made, report }, session)).toMatchObject({ ok: false, reason: 'not-ours' })
    expect(await share({ ...confirmed(), report })).toMatchObject({ ok: false, reason: 'not-ours' })
  })

  it('cannot be shared with the mark of another report, or with none', async () => {
    const other = markOfCheck(session, exampleReport({ verdict: 'undecided' }))
    const [credentials = ''] = made.mark?.split('.') ?? []
    for (const mark of [other, null, '', credentials, `${credentials}.`, `${credentials}.x`])
      expect(prepareShare({ ...made, mark }, session), String(mark)).toMatchObject({ ok: false })
  })

  it('is an author’s report where its row was changed in the database', async () => {
    const link = await share(confirmed())
    if (!link.ok) throw new Error(link.message)
    await store.run((sql) =>
      sql.query(`update report set body = replace(body, '"verdict":"rejected"', '"verdict":"accepted"')`),
    )
    expect(await opened(link.id)).toMatchObject({ signed: false, report: { verdict: 'accepted' } })
  })

  it('stays one after a new password was put in front, and no longer when the old one is gone', async () => {
    const link = await share(confirmed())
    if (!link.ok) throw new Error(link.message)
    const use = (password: string) => {
      process.env.SESSION_PASSWORD = password
      dropFromProcess('environment')
    }
    try {
      use(`${randomBytes(32).toString('hex')},${PASSWORD}`)
      expect((await opened(link.id)).signed).toBe(true)
      use(randomBytes(32).toString('hex'))
      expect((await opened(link.id)).signed).toBe(false)
    } finally {
      use(PASSWORD)
    }
  })
})

describe('the sender of a report that this server made', () => {
  const kim = { name: 'Kim Example', ticket: 'ZD-4711' }

  it('may be written after it was confirmed, and the report stays one that this server made', async () => {
    const ready = confirmed()
    const link = await share({ ...ready, report: withSender(ready.report, kim) })
    if (!link.ok) throw new Error(link.message)
    const { signed, report, body } = await opened(link.id)
    expect(signed).toBe(true)
    expect(report.sender).toEqual(kim)
    expect(JSON.stringify(withoutSender(report))).toBe(JSON.stringify(ready.report))
    expect(JSON.parse(body)).toMatchObject({ sender: kim })
  })

  it('is prepared with it to the very same report, under the same salt and the same mark', () => {
    const ready = confirmed()
    const once = prepareShare({ ...ready, report: withSender(ready.report, kim) }, session)
    expect(once).toEqual({ ok: true, report: withSender(ready.report, kim), mark: ready.mark })
    const before = prepareShare({ ...made, report: withSender(made.report, kim) }, session)
    expect(before).toMatchObject({ ok: true, report: { sender: kim } })
  })

  it('is vouched for by nobody: another one in the row, or none, leaves the signature as it is', async () => {
    const ready = confirmed()
    const link = await share({ ...ready, report: withSender(ready.report, kim) })
    if (!link.ok) throw new Error(link.message)
    const replaced = (from: string, to: string) =>
      store.run((sql) => sql.query('update report set body = replace(body, $1, $2)', [from, to]))
    await replaced('Kim Example', 'The Security Team')
    expect(await opened(link.id)).toMatchObject({ signed: true, report: { sender: { name: 'The Security Team' } } })
    await replaced(',"sender":{"name":"The Security Team","ticket":"ZD-4711"}', '')
    const { signed, report } = await opened(link.id)
    expect([signed, 'sender' in report]).toEqual([true, false])
    await replaced('"verdict":"rejected"', '"verdict":"accepted"')
    expect((await opened(link.id)).signed).toBe(false)
  })

  it('opens no way to change anything else', async () => {
    const ready = confirmed()
    const sent = withSender(ready.report, kim)
    for (const report of changed(ready.report).map((one) => withSender(one, kim)))
      expect((await share({ ...ready, report })).ok).toBe(false)
    const smuggled = [
      { ...sent, sender: { ...kim, verdict: 'accepted' } },
      { ...sent, sender: { ...kim, toJSON: 'x' } },
      { ...sent, sender: [kim] },
      { ...sent, Sender: kim },
      { ...sent, sender: { name: 'x","verdict":"accepted' }, verdict: 'accepted' },
    ]
    for (const report of smuggled) {
      expect((await share({ ...ready, report })).ok, JSON.stringify(report.sender)).toBe(false)
      expect(prepareShare({ ...ready, report }, session).ok).toBe(false)
    }
    // a name that looks like the end of the text is a name and nothing more
    const named = withSender(ready.report, { name: 'x"},"verdict":"accepted' })
    const link = await share({ ...ready, report: named })
    if (!link.ok) throw new Error(link.message)
    expect(await opened(link.id)).toMatchObject({ signed: true, report: named })
  })

  it('does not lend the signature of one report to another', async () => {
    const one = confirmed()
    const other = markOfCheck(session, exampleReport({ verdict: 'accepted' }))
    expect(await share({ report: withSender(one.report, kim), mark: other })).toMatchObject({
      ok: false,
      reason: 'not-ours',
    })
  })
})

describe('a report that its author made', () => {
  it('is never shown as checked by this server', async () => {
    const explanation = toShared(catalogue, exampleReport({ kind: 'explanation', verdict: 'accepted' }))
    const link = await share({ report: explanation, mark: null })
    if (!link.ok) throw new Error(link.message)
    expect((await opened(link.id)).signed).toBe(false)
    const marked = await share({ report: explanation, mark: made.mark })
    if (!marked.ok) throw new Error(marked.message)
    expect((await opened(marked.id)).signed).toBe(false)
  })
})
