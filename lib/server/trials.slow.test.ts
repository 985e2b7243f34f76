import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Header } from '@/lib/engine/model/exchange'
import { normalise } from '@/lib/engine/compare/normalise'
import { NO_REQUEST } from '@/lib/engine/compare/read/found'
import { sideOf, type TrialSide } from '@/lib/engine/compare/trial/side'
import type { TrialReported, TrialStreamEvent } from '@/lib/engine/compare/trial/stream'
import { withSender } from '@/lib/engine/report/sender'
import type { SharedReport } from '@/lib/engine/report/shared'
import { startTestingUpstream } from '@/lib/testing/testing-upstream'
import { catalogue } from '@/lib/vendors'
import { keyNamed, PROJECTS } from '@/lib/vendors/sinch/simulator/world'
import { dropFromProcess } from './one-per-process'
import { prepareShare } from './store/share-report'
import { startTrial } from './trials'

vi.mock('next/headers', () => ({ cookies: () => Promise.resolve({ get: () => undefined, getAll: () => [] }) }))

let simulator: Awaited<ReturnType<typeof startTestingUpstream>>

beforeAll(async () => {
  simulator = await startTestingUpstream()
})
afterAll(() => simulator.close())
beforeEach(() => {
  process.env.RATE_LIMITS = 'off'
  dropFromProcess('environment', 'upstream')
})

const atlas = keyNamed('atlas')
const READ = `https://numbers.api.sinch.com/v1/projects/${PROJECTS.atlas.id}/activeNumbers?regionCode=US&type=LOCAL`

const basic = (user: string, secret: string): Header => [
  'Authorization',
  `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`,
]

function side(headers: readonly Header[], url = READ): TrialSide {
  const request = { method: 'GET', url, headers, body: null, complete: true }
  return sideOf(normalise(catalogue, { ...NO_REQUEST, request }, 'wire'))
}

const works = side([basic(atlas.id, atlas.secret), ['User-Agent', 'curl/8']])

/** The form of a key of another vendor, made up. */
const OTHER_KEY = ['SG', 'a'.repeat(22), 'b'.repeat(43)].join('.')

async function events(fails: TrialSide): Promise<readonly TrialStreamEvent[]> {
  const all: TrialStreamEvent[] = []
  const asked = { works, fails, secret: null } as Parameters<typeof startTrial>[0]
  for await (const event of await startTrial(asked, new Headers())) all.push(event)
  return all
}

async function reported(fails: TrialSide): Promise<TrialReported> {
  const last = (await events(fails)).at(-1)
  if (last?.type !== 'report') throw new Error(`The trial ended with ${JSON.stringify(last)}`)
  return last
}

describe('a trial that a page asks for', () => {
  it('finds over real HTTP what decides, and says nothing of a value', async () => {
    const all = await events(side([basic(atlas.id, `${atlas.secret}\n`)]))
    const last = all.at(-1)
    expect(last).toMatchObject({
      type: 'report',
      report: { kind: 'comparison', comparison: { result: 'found', calls: 4 } },
      explanations: [{ id: 'secret-whitespace' }],
    })
    expect(all.map((e) => e.type)).toEqual(['started', ...Array(4).fill('evidence'), 'report'])
    const text = JSON.stringify(all)
    expect(text).not.toContain(atlas.secret)
    expect(text).not.toContain(Buffer.from(`${atlas.id}:${atlas.secret}`).toString('base64').slice(0, 60))
  })

  it('makes a report that is signed, searched for every value, and refused where a word is changed', async () => {
    const { prepared, mark } = await reported(side([basic(atlas.id, 'another secret')]))
    if (!prepared) throw new Error('Nothing was prepared')
    expect(prepared).toMatchObject({ kind: 'comparison', comparison: { result: 'found' }, fingerprints: null })
    expect(prepared.searched).toBeGreaterThan(3)
    expect(JSON.stringify(prepared)).not.toContain(PROJECTS.atlas.id)
    expect(prepareShare({ report: prepared, mark }, null)).toEqual({ ok: true, report: prepared, mark })
    const changed: SharedReport = { ...prepared, verdict: 'accepted' }
    for (const [report, mine] of [
      [changed, mark],
      [prepared, null],
      [prepared, 'tried.'],
      [{ ...prepared, kind: 'check' }, mark],
      [withSender(changed, { name: 'Kim' }), mark],
    ] as const)
      expect(prepareShare({ report, mark: mine }, null).ok).toBe(false)
    const sent = withSender(prepared, { name: 'Kim', ticket: 'ZD-4711' })
    expect(prepareShare({ report: sent, mark }, null)).toEqual({ ok: true, report: sent, mark })
    const keyed = withSender(prepared, { ticket: '0123456789abcdef'.repeat(2) })
    expect(prepareShare({ report: keyed, mark }, null)).toMatchObject({ ok: false, reason: 'sender' })
  })

  it.each([
    ['a host of nobody who is asked', side([basic(atlas.id, atlas.secret)], 'https://api.example.com/v1/numbers')],
    ['a key of another vendor', side([['Authorization', `Bearer ${OTHER_KEY}`]])],
  ])('sends nothing for %s', async (_, fails) => {
    expect(await events(fails)).toEqual([
      { type: 'refused', message: expect.stringContaining('othing'), retryAfter: null },
    ])
  })

  it('counts like a check: the sixth trial of one id within ten minutes is not made', async () => {
    process.env.RATE_LIMITS = 'on'
    dropFromProcess('environment')
    const id = '3f0c9f7e-1111-4222-8333-444455556666'
    const kinds: string[] = []
    for (let i = 0; i < 6; i += 1) kinds.push((await events(side([basic(id, 'a wrong secret')]))).at(-1)?.type ?? '')
    expect(kinds.at(-1)).toBe('refused')
    expect(kinds[0]).toBe('report')
  })
})
