import { describe, expect, it } from 'vitest'
import { findLeaks, leavesOf } from '@/lib/engine/mask/leaks'
import { knownOf } from '@/lib/engine/mask/check-values'
import { caseNamesOf } from '@/lib/engine/support/names'
import type { Reply, Shareable } from '@/lib/engine/support/events'
import type { StepId } from '@/lib/engine/model/support-step'
import { transcriptOf } from '@/lib/engine/support/transcript'
import { catalogue } from '@/lib/vendors'
import { DEMO_KEYS, DEMO_PRODUCT } from './demo-keys'
import { openMemoryCase, type MemoryCase } from './memory-case'
import { STORY, turnOf } from './turn'

const START = Date.parse('2026-11-30T12:00:00Z')

/** A world in which every random byte is the next one and time goes by only where it is waited for. */
function open(region = 'us'): Promise<MemoryCase> {
  let ms = 0
  let byte = 0
  return openMemoryCase(
    { who: 'Ana', product: DEMO_PRODUCT, region, note: '' },
    {
      now: () => START + ms,
      tick: () => ms,
      random: (length) => Uint8Array.from({ length }, () => (byte += 7) % 240),
      pause: async (wait) => (ms += wait),
    },
  )
}

const turn = (kept: MemoryCase) => turnOf(kept.seen().supporter, kept.seen().over)

async function joined(region?: string): Promise<MemoryCase> {
  const kept = await open(region)
  expect(kept.join(kept.invitation.code ?? '')).toEqual({ ok: true })
  return kept
}

/** Runs a check of the customer's page. @returns the result as the page keeps it */
async function run(kept: MemoryCase, values = kept.keys): Promise<{ shareable: Shareable | null; shared: boolean }> {
  const region = kept.head.region
  const request = { product: DEMO_PRODUCT, region, values, kept: [] }
  let end = null
  for await (const event of await kept.customer.run({ run: 'check', request }))
    if (event.type === 'shareable') end = event
  if (!end) throw new Error('The check ended without a result')
  return end
}

async function allow(kept: MemoryCase, step: StepId): Promise<Reply> {
  expect(await kept.supporter.propose(step)).toEqual({ ok: true })
  return kept.customer.answer(kept.seen().customer.seq, true)
}

const corrected = ({ keys }: MemoryCase) => ({ ...keys, keySecret: (keys.keySecret ?? '').trim() })

describe('the case to click through', () => {
  it.each(DEMO_KEYS.map(({ region }) => region))('ends in a proven fix in region %s, step by step', async (region) => {
    const kept = await open(region)
    expect(turnOf(null, null).step).toBe(0)
    expect(turn(kept)).toMatchObject({ step: 1, by: 'customer' })
    kept.join(kept.invitation.code ?? '')
    expect(turn(kept)).toMatchObject({ step: 2, by: 'supporter' })

    await kept.supporter.propose('run-check')
    expect(turn(kept)).toMatchObject({ step: 3, by: 'customer' })
    await kept.customer.answer(kept.seen().customer.seq, true)
    expect((await run(kept)).shared).toBe(true)
    const [first] = kept.seen().supporter.attempts
    expect(first?.result?.report.verdict).toBe('rejected')
    expect(first?.result?.report.diagnoses[0]).toMatchObject({
      id: 'secret-whitespace',
      proof: { change: 'Key Secret: remove 1 line break at the end' },
    })
    expect(first?.stages.length).toBeGreaterThan(3)
    expect(first?.stopped).toBeNull()
    expect(turn(kept)).toMatchObject({ step: 4, by: 'supporter' })
    expect(turn(kept).say).toContain('Propose “Try a corrected value”')
    // what the desk suggests is what the story says
    expect(first?.result?.advice?.question.step).toBe('corrected-value')

    await kept.supporter.propose('corrected-value')
    expect(turn(kept)).toMatchObject({ step: 5, by: 'customer' })
    await kept.customer.answer(kept.seen().customer.seq, true)
    expect(turn(kept).say).toContain('Remove the line break')
    await run(kept, corrected(kept))
    const second = kept.seen().supporter.attempts[1]?.result
    expect(second?.report.verdict).toBe('accepted')
    expect(second?.report.diagnoses[0]?.id).toBe('credentials-accepted')
    expect(second?.changes).toContainEqual({ field: 'keySecret', change: 'white-space' })
    expect(turn(kept)).toMatchObject({ step: 6, by: 'supporter' })

    await kept.supporter.say('Please make the same change in your program.')
    expect(turn(kept).say).toContain('transcript')
    expect(await kept.customer.end()).toEqual({ ok: true })
    expect(turn(kept)).toMatchObject({ step: STORY.length, by: null })
    expect(kept.seen().over?.by).toBe('customer')
  })

  it('shows the supporter no value of the customer, in no stage and no result', async () => {
    const kept = await joined()
    await kept.customer.setSharing(true)
    await run(kept)
    await run(kept, corrected(kept))
    const known = knownOf(catalogue, kept.keys)
    expect(known.length).toBeGreaterThan(0)
    expect(kept.seen().supporter.attempts).toHaveLength(2)
    const { supporter, customer } = kept.seen()
    const text = transcriptOf(caseNamesOf(catalogue), kept.head, supporter, null)
    expect(findLeaks(catalogue, leavesOf([supporter, text]), known)).toEqual([])
    // advice is for the supporter alone
    expect(JSON.stringify(supporter)).toContain('"advice"')
    expect(JSON.stringify(customer)).not.toContain('"advice"')
  })

  it('shows nothing that was neither allowed nor shared, and shares it later', async () => {
    const kept = await joined()
    const { shareable, shared } = await run(kept)
    expect(shared).toBe(false)
    expect(kept.seen().supporter.attempts).toEqual([])
    expect(turn(kept)).toMatchObject({ step: 2, by: 'supporter' })
    expect(await kept.customer.shareResult(shareable!)).toEqual({ ok: true })
    expect(kept.seen().supporter.attempts).toHaveLength(1)
    expect((await kept.customer.shareResult({ ...shareable! })).ok).toBe(false)
  })

  it('is joined with its newest code alone', async () => {
    const kept = await open()
    const old = kept.invitation.code ?? ''
    await kept.supporter.newCode()
    expect(kept.invitation.code).not.toBe(old)
    expect(kept.join(old).ok).toBe(false)
    expect(kept.join('K7M')).toMatchObject({ ok: false, message: expect.stringContaining('9 characters') })
    expect(kept.join((kept.invitation.code ?? '').toLowerCase().replaceAll('-', ' '))).toEqual({ ok: true })
  })

  it('holds the rules of a case: once allowed is once run, and an end is an end', async () => {
    const kept = await joined()
    await allow(kept, 'run-check')
    expect((await kept.customer.answer(kept.seen().customer.proposals[0]!.seq, false)).ok).toBe(false)
    expect((await kept.supporter.propose('run-check')).ok).toBe(false)
    expect((await run(kept)).shared).toBe(true)
    expect((await run(kept)).shared).toBe(false)
    expect((await kept.supporter.say(' ')).ok).toBe(false)
    await kept.supporter.closeCase()
    for (const reply of [await kept.supporter.propose('run-check'), await kept.customer.end()])
      expect(reply.ok).toBe(false)
    expect(kept.seen().over?.by).toBe('supporter')
  })

  it('has the steps that are done by hand, too', async () => {
    const kept = await joined()
    const { shareable } = await run(kept)
    await allow(kept, 'show-challenge')
    const [challenge] = kept.seen().customer.proposals
    expect(await kept.customer.showChallenge(challenge!.seq, shareable!)).toEqual({ ok: true })
    await allow(kept, 'compare-fingerprint')
    const compare = kept.seen().customer.proposals[1]
    const prints = await kept.customer.comparisons()
    expect(prints).toMatchObject({
      ok: true,
      comparisons: [{ field: 'keySecret', hex: expect.stringMatching(/^\w{8}$/) }],
    })
    expect((await kept.customer.reportOpened(compare!.seq)).ok).toBe(false)
    expect(await kept.customer.reportComparison(compare!.seq, { field: 'keySecret', same: true })).toEqual({ ok: true })
    expect(kept.seen().supporter.proposals.map(({ found }) => found?.kind)).toEqual(['challenge', 'fingerprint'])
  })

  it('stops a run where that is asked, and says so to both', async () => {
    const kept = await joined()
    await kept.customer.setSharing(true)
    const request = { product: DEMO_PRODUCT, region: 'us', values: kept.keys, kept: [] }
    const events = (await kept.customer.run({ run: 'check', request }))[Symbol.asyncIterator]()
    await events.next()
    await events.next()
    expect(turn(kept)).toMatchObject({ step: 3, by: null })
    await events.return?.()
    expect(kept.seen().supporter.attempts[0]?.stopped).toContain('stopped')
    expect(turn(kept).by).toBe('supporter')
  })
})
