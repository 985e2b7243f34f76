import { catalogue } from '@/lib/vendors'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from '@/lib/engine/report/fingerprint'
import { fromFragment, toFragment } from '@/lib/engine/report/fragment'
import { toShared } from '@/lib/engine/report/project'
import { withSender } from '@/lib/engine/report/sender'
import { readShared, type SharedReport } from '@/lib/engine/report/shared'
import { REFUSALS, refused, type Creation, type LifetimeId } from '@/lib/engine/report/sharing'
import { evidence, exampleReport } from '@/lib/testing/all-vendors/testing-report'
import { dropFromProcess } from '../one-per-process'
import { LIMIT, take } from '../rate-limits'
import type { CheckSession } from '../session'
import { createStore, type Store } from './index'
import { countReports, randomCapability } from './reports'
import {
  createRequest,
  createShare,
  markOf,
  openShare,
  prepareRequest,
  prepareShare,
  revokeRequest,
  revokeShare,
} from './share-report'

Object.assign(process.env, {
  LOG_LEVEL: 'silent',
  ORIGIN: 'https://auth-check.example',
  SESSION_PASSWORD: randomBytes(32).toString('hex'),
})

const dir = mkdtempSync(join(tmpdir(), 'why401-share-'))
const store = createStore(() => ({ file: join(dir, 'why401.db') }))
afterAll(async () => {
  await store.close()
  rmSync(dir, { recursive: true, force: true })
})

// words, so that no pattern masks it: only knowing the value does
const secret = ['never', 'a', 'real', 'secret', 'value'].join('~')
const session: CheckSession = {
  product: 'numbers',
  region: 'global',
  values: { projectId: randomUUID(), keyId: randomUUID(), keySecret: secret },
}
const now = 1_800_000_000_000
const owner = randomCapability()
const live = exampleReport()
const shared = toShared(catalogue, live)
const mark = markOf(session, shared)
/** As if this server had made that very report. */
const vouched = (report: unknown) => markOf(session, readShared(catalogue, report) ?? shared)
const explained = toShared(catalogue, exampleReport({ kind: 'explanation' }))
const creator = (over: Partial<Parameters<typeof createShare>[1]> = {}) => ({
  session,
  owner,
  allow: () => ({ ok: true as const }),
  store,
  origin: 'https://auth-check.example',
  now,
  ...over,
})

function prepared(report: SharedReport = shared): SharedReport {
  const result = prepareShare({ report, mark: vouched(report) }, session)
  if (!result.ok) throw new Error(result.message)
  return result.report
}
function made(result: Creation): Extract<Creation, { ok: true }> {
  if (!result.ok) throw new Error(result.message)
  return result
}
const create = (report: unknown, over: Partial<Parameters<typeof createShare>[1]> = {}, lifetime: LifetimeId = '7d') =>
  createShare({ report, mark: vouched(report), lifetime }, creator(over))
const rows = async () => store.run(countReports).then((r) => (r.ok ? r.value : -1))

describe('what is prepared', () => {
  it('is the report with fingerprints of its own secrets and the number of values it was searched for', () => {
    const report = prepared()
    expect(report.searched).toBe(3)
    expect(report.fingerprints?.prints).toEqual([
      { field: 'keySecret', hex: fingerprint(report.fingerprints?.salt ?? '', secret) },
    ])
    expect(prepared().fingerprints?.salt).not.toBe(report.fingerprints?.salt)
    expect({ ...report, searched: null, fingerprints: null }).toEqual(shared)
  })

  it('needs the credentials of this very check', () => {
    expect(prepareShare({ report: shared, mark }, null)).toMatchObject({
      ok: false,
      reason: 'no-session',
      selfContained: false,
    })
    expect(prepareShare({ report: shared, mark: null }, session)).toMatchObject({
      ok: false,
      reason: 'other-credentials',
    })
    expect(
      prepareShare({ report: shared, mark }, { ...session, values: { ...session.values, keySecret: 'another' } }),
    ).toMatchObject({ ok: false, reason: 'other-credentials' })
  })

  it('knows its credentials again after a new password was put in front', () => {
    const before = process.env.SESSION_PASSWORD
    try {
      process.env.SESSION_PASSWORD = `${randomBytes(32).toString('hex')},${before}`
      dropFromProcess('environment')
      expect(prepareShare({ report: shared, mark }, session).ok).toBe(true)
      process.env.SESSION_PASSWORD = randomBytes(32).toString('hex')
      dropFromProcess('environment')
      expect(prepareShare({ report: shared, mark }, session)).toMatchObject({ reason: 'other-credentials' })
    } finally {
      process.env.SESSION_PASSWORD = before
      dropFromProcess('environment')
    }
  })

  it('needs no credentials for an explanation, and has no fingerprints then', () => {
    expect(prepareShare({ report: explained, mark: null }, null)).toEqual({ ok: true, report: explained, mark: null })
    expect(prepareShare({ report: explained, mark: null }, session)).toEqual({
      ok: true,
      report: explained,
      mark: null,
    })
  })

  it('has known values replaced where one still stood', () => {
    const leaky = toShared(
      catalogue,
      exampleReport({ evidence: [evidence({ proves: `The answer quoted ${secret}.` })], diagnoses: [] }),
    )
    expect(JSON.stringify(leaky)).toContain(secret.slice(0, 8))
    const report = prepared(leaky)
    expect(JSON.stringify(report)).not.toContain(secret.slice(0, 8))
    expect(report.evidence[0]?.proves).toBe('The answer quoted [Key Secret].')
  })

  it.each([
    ['in base64 of a pair', () => Buffer.from(`id:${secret}`).toString('base64').slice(5, 13)],
    ['six characters of it', () => secret.slice(4, 10)],
    ['reversed', () => [...secret].toReversed().join('').slice(0, 12)],
    [
      'in hex, a part',
      () =>
        Buffer.from(secret)
          .toString('hex')
          .slice(2, 34)
          .replace(/(.{4})/g, '$1 ')
          .trim(),
    ],
  ])('is refused when a secret stands in it %s', (_, write) => {
    const leaky = toShared(
      catalogue,
      exampleReport({ evidence: [evidence({ proves: `The answer quoted ${write()} there.` })], diagnoses: [] }),
    )
    const result = prepareShare({ report: leaky, mark: vouched(leaky) }, session)
    expect(result).toMatchObject({ ok: false, reason: 'leak', selfContained: false })
    expect(result.ok ? '' : result.message).toContain('Key Secret')
    expect(JSON.stringify(result)).not.toContain(write())
  })

  it.each([
    null,
    undefined,
    'x',
    [],
    {},
    { report: shared },
    { report: shared, mark: 5 },
    { report: { ...shared, extra: 1 }, mark },
    { report: shared, mark, extra: 1 },
  ])('is refused when the request is not one: %#', (input) => {
    const { data } = prepareRequest.safeParse(input)
    expect(data ? prepareShare(data, session) : refused('not-a-report')).toMatchObject({
      ok: false,
      reason: 'not-a-report',
    })
    expect(createRequest.safeParse(input).success).toBe(false)
  })
})

describe('what is stored', () => {
  it('is exactly what was confirmed, and is what a stranger gets', async () => {
    const report = prepared()
    const link = made(await create(report))
    expect(link.url).toBe(`https://auth-check.example/r/${link.id}`)
    expect(link.expiresAt).toBe(new Date(now + 7 * 86_400_000).toISOString())
    const opened = await openShare(link.id, null, store, now)
    expect(opened).toMatchObject({ ok: true, value: { report, own: false } })
    expect(opened.ok && opened.value?.body).toBe(JSON.stringify(report))
  })

  it.each([
    ['1h', 3_600],
    ['1d', 86_400],
    ['7d', 604_800],
    ['30d', 2_592_000],
  ] as const)('lives for %s', async (lifetime, seconds) => {
    const { id } = made(await create(prepared(), {}, lifetime))
    expect(await openShare(id, null, store, now + seconds * 1000 - 1)).toMatchObject({
      ok: true,
      value: { expiresAt: now + seconds * 1000 },
    })
    expect(await openShare(id, null, store, now + seconds * 1000)).toEqual({ ok: true, value: null })
  })

  it('lives for no other time', () => {
    for (const lifetime of ['31d', '', '0', 'Infinity', '__proto__'])
      expect(createRequest.safeParse({ report: prepared(), mark, lifetime }).success, lifetime).toBe(false)
  })

  it('is nothing that was not shown: changed text, foreign hosts, other fingerprints, another count', async () => {
    const report = prepared()
    const first = report.evidence[0]
    if (!first || !report.fingerprints) throw new Error('the example has both')
    const before = await rows()
    const changed = [
      shared,
      { ...report, searched: 2 },
      { ...report, fingerprints: null },
      {
        ...report,
        fingerprints: { ...report.fingerprints, prints: [{ field: 'keySecret' as const, hex: '00000000' }] },
      },
      { ...report, evidence: [{ ...first, host: 'evil.example' }] },
      { ...report, evidence: [{ ...first, title: 'Call +46 70 123 45 67' }] },
      { ...report, evidence: [{ ...first, references: [['X-Note', 'hello'] as const] }] },
    ]
    for (const one of changed) expect(await create(one)).toMatchObject({ ok: false, reason: 'changed' })
    expect(
      await create({ ...report, evidence: [{ ...first, proves: `see ${secret.slice(2, 9)} here` }] }),
    ).toMatchObject({ ok: false, reason: 'leak' })
    expect(await create(report, { session: null })).toMatchObject({ ok: false, reason: 'no-session' })
    expect(await createShare({ report, mark: 'x', lifetime: '1h' }, creator())).toMatchObject({
      ok: false,
      reason: 'other-credentials',
    })
    expect(await rows()).toBe(before)
  })

  it('of an explanation needs no session, and carries no fingerprints it could have invented', async () => {
    const anonymous = creator({ session: null })
    expect(await createShare({ report: explained, mark: null, lifetime: '1h' }, anonymous)).toMatchObject({ ok: true })
    const invented = { ...explained, searched: 3, fingerprints: prepared().fingerprints }
    expect(await createShare({ report: invented, mark: null, lifetime: '1h' }, anonymous)).toMatchObject({
      ok: false,
      reason: 'changed',
    })
  })

  it('counts against the limit of the address, and a refused one stores nothing', async () => {
    const before = await rows()
    const refusal = await create(prepared(), { allow: () => ({ ok: false, retryAfter: 600, limit: 'shares' }) })
    expect(refusal).toMatchObject({ ok: false, reason: 'limit', retryAfter: 600, selfContained: true })
    expect(refusal.ok ? '' : refusal.message).toContain('10 minutes')
    expect(await rows()).toBe(before)
  })
})

describe('what the sender wrote', () => {
  it.each([
    ['a part of the secret', { name: 'Kim', ticket: secret.slice(2, 12) }, 'ticket'],
    ['an id of the check', { name: session.values.keyId ?? '' }, 'name'],
    ['what has the form of a key', { ticket: `key-${'0123456789abcdef'.repeat(2)}` }, 'ticket'],
    ['the secret torn in two', { name: secret.slice(0, 5), ticket: secret.slice(5, 10) }, 'ticket'],
  ])('is refused at its part where it holds %s, prepared and stored alike', async (_, sender, part) => {
    const report = withSender(prepared(), sender)
    const before = await rows()
    for (const result of [await create(report), prepareShare({ report, mark: vouched(report) }, session)]) {
      expect(result).toMatchObject({ ok: false, reason: 'sender', selfContained: false })
      expect(result.ok ? {} : result.sender).toEqual({ [part]: expect.stringMatching(/\.$/) })
      for (const text of Object.values(sender).filter((one) => one !== 'Kim'))
        expect(JSON.stringify(result)).not.toContain(text)
    }
    expect(await rows()).toBe(before)
  })

  it('is searched for the values of the session beside an explanation too, and for forms without one', async () => {
    const shareAs = (sender: { readonly ticket: string }, of: CheckSession | null) =>
      createShare({ report: withSender(explained, sender), mark: null, lifetime: '1h' }, creator({ session: of }))
    expect(await shareAs({ ticket: secret.slice(2, 12) }, session)).toMatchObject({ ok: false, reason: 'sender' })
    expect(await shareAs({ ticket: '0123456789abcdef'.repeat(2) }, null)).toMatchObject({ ok: false, reason: 'sender' })
    const { id } = made(await shareAs({ ticket: 'ZD-4711' }, null))
    const opened = await openShare(id, null, store, now)
    expect(opened).toMatchObject({ ok: true, value: { signed: false, report: { sender: { ticket: 'ZD-4711' } } } })
  })
})

describe('the limit of an address', () => {
  it('is twenty stored links in an hour', async () => {
    const allow = (address: string) => () => take(LIMIT.shares, address)
    for (let i = 0; i < 20; i++) made(await create(prepared(), { allow: allow('192.0.2.1') }))
    const refusal = await create(prepared(), { allow: allow('192.0.2.1') })
    expect(refusal).toMatchObject({ ok: false, reason: 'limit' })
    expect(refusal.ok ? 0 : refusal.retryAfter).toBeGreaterThan(3_500)
    expect(await create(prepared(), { allow: allow('192.0.2.2') })).toMatchObject({ ok: true })
  })
})

describe('a store that fails', () => {
  const faulty = (reason: 'full' | 'locked' | 'damaged' | 'read-only' | 'unreachable' | 'failed'): Store => ({
    ...store,
    run: async () => ({ ok: false, reason }),
  })

  it.each(['full', 'locked', 'damaged', 'read-only', 'unreachable', 'failed'] as const)(
    'because it is %s says so and offers a link that needs no store',
    async (reason) => {
      const report = prepared()
      expect(await create(report, { store: faulty(reason) })).toMatchObject({
        ok: false,
        reason,
        message: REFUSALS[reason],
        selfContained: true,
      })
      expect(await fromFragment(catalogue, await toFragment(report))).toEqual({ report })
      expect(await openShare(randomCapability(), null, faulty(reason), now)).toEqual({ ok: false })
      expect(
        await revokeShare({ id: randomCapability(), token: randomCapability() }, owner, faulty(reason)),
      ).toMatchObject({ ok: false })
    },
  )

  it('because its place cannot be used is a result too, from the real thing', async () => {
    const blocker = join(dir, 'blocker')
    writeFileSync(blocker, '')
    const blocked = createStore(() => ({ file: join(blocker, 'why401.db') }))
    expect(await create(prepared(), { store: blocked })).toMatchObject({
      ok: false,
      reason: 'unreachable',
      selfContained: true,
    })
  })
})

describe('who may do what with a link', () => {
  let link: Extract<Creation, { ok: true }>
  beforeEach(async () => {
    link = made(await create(prepared()))
  })
  const opens = async () => (await openShare(link.id, null, store, now)) as { ok: true; value: unknown }

  it('knows the browser that made it', async () => {
    expect(await openShare(link.id, owner, store, now)).toMatchObject({ ok: true, value: { own: true } })
    expect(await openShare(link.id, randomCapability(), store, now)).toMatchObject({ ok: true, value: { own: false } })
  })

  it('is not revoked by whoever only has it', async () => {
    for (const [token, who] of [
      [null, null],
      [null, randomCapability()],
      [link.id, null],
      [randomCapability(), randomCapability()],
    ] as const)
      expect(await revokeShare({ id: link.id, token }, who, store)).toMatchObject({ ok: false })
    expect((await opens()).value).not.toBeNull()
  })

  it('is revoked by the token from anywhere, and at once', async () => {
    expect(await revokeShare({ id: link.id, token: link.revokeToken }, null, store)).toMatchObject({ ok: true })
    expect((await opens()).value).toBeNull()
  })

  it('is revoked by the browser that made it, one link at a time', async () => {
    const other = made(await create(prepared()))
    expect(await revokeShare({ id: link.id, token: null }, owner, store)).toMatchObject({ ok: true })
    expect((await opens()).value).toBeNull()
    expect(await openShare(other.id, null, store, now)).toMatchObject({ ok: true, value: {} })
  })

  it.each([
    null,
    {},
    { id: '' },
    { id: 'x', token: null },
    { id: "' or 1=1 --aaaaaaaaaaaaaaaaa", token: null },
    'x',
    [1],
  ])('refuses a request to revoke that is not one: %#', async (input) => {
    expect(revokeRequest.safeParse(input).success).toBe(false)
  })
})

describe('ids that open nothing', () => {
  it.each([
    '',
    '..',
    '%00',
    '..%2f..%2fadmin',
    '1',
    'a'.repeat(4000),
    `_${'_'.repeat(21)}`,
    '__proto__',
    'constructor',
    `//sink.example`,
    '\n',
  ])('%.40j', async (id) => {
    expect(await openShare(id, owner, store, now)).toEqual({ ok: true, value: null })
  })

  it('of the wrong form are not looked up at all', async () => {
    let asked = 0
    const counting: Store = { ...store, run: (work) => (asked++, store.run(work)) }
    for (const id of ['a'.repeat(4000), 'short', `${randomCapability()}\n`, `${randomCapability()}.css`])
      await openShare(id, null, counting, now)
    expect(asked).toBe(0)
  })

  it('include rows that are no report of this version', async () => {
    const link = made(await create(prepared()))
    await store.run((sql) => sql.query('update report set body = $1', ['{"version":2}']))
    expect(await openShare(link.id, null, store, now)).toEqual({ ok: true, value: null })
    await store.run((sql) => sql.query('update report set body = $1', ['not json']))
    expect(await openShare(link.id, null, store, now)).toEqual({ ok: true, value: null })
  })
})
