import { catalogue } from '@/lib/vendors'
import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import { exampleReport } from '../testing-report'
import { toShared } from '@/lib/engine/report/project'
import type { CaseFact, CaseHead, ShownEvent } from '@/lib/engine/support/events'
import { caseNamesOf, placeOf } from '@/lib/engine/support/names'
import { openingQuestion } from '@/lib/engine/support/opening'
import { grantFor, NEW_CASE, placeChange, withEvents } from '@/lib/engine/support/state'
import { trailOf, transcriptOf } from '@/lib/engine/support/transcript'

const names = caseNamesOf(catalogue)
const report = toShared(catalogue, exampleReport())
const head: CaseHead = {
  who: 'Ana',
  product: 'numbers',
  region: null,
  note: 'Since *Monday* <img src=x>',
  openedAt: '2026-11-24T14:00:00.000Z',
}

const facts: readonly CaseFact[] = [
  { type: 'joined', via: 'code' },
  { type: 'proposed', step: 'run-check' },
  { type: 'answered', proposal: 2, allowed: true },
  { type: 'started', attempt: 1, run: 'check', product: 'numbers', region: null, grant: 2 },
  { type: 'stage', attempt: 1, evidence: report.evidence[0]! },
  { type: 'result', attempt: 1, run: 'check', changes: [], report },
  { type: 'said', text: 'See [this](https://evil.test) | `x`' },
  { type: 'sharing', on: true },
  { type: 'result', attempt: 2, run: 'matrix', changes: [{ field: 'keyId', change: 'changed' }], report },
  { type: 'proposed', step: 'compare-fingerprint' },
  { type: 'answered', proposal: 10, allowed: true },
  { type: 'found', proposal: 10, found: { kind: 'fingerprint', field: 'keySecret', same: false } },
  { type: 'started', attempt: 3, run: 'check', product: 'numbers', region: null, grant: null },
  { type: 'stopped', attempt: 3, because: 'The run was stopped.' },
]
const events: readonly ShownEvent[] = facts.map((fact, i) => ({
  ...fact,
  seq: i + 1,
  at: `2026-11-24T14:01:${String(i).padStart(2, '0')}.000Z`,
}))
const state = withEvents(NEW_CASE, events)

describe('the state of a case', () => {
  it('follows from its events', () => {
    expect(state.joined?.via).toBe('code')
    expect(state.sharing).toBe(true)
    expect(state.attempts.map((a) => [a.number, a.stages.length, a.result !== null, a.stopped])).toEqual([
      [1, 1, true, null],
      [2, 0, true, null],
      [3, 0, false, 'The run was stopped.'],
    ])
    expect(state.proposals.map((p) => p.state)).toEqual(['done', 'done'])
  })

  it('is the same whatever pages the events come in, and however often', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: events.length }), fc.nat({ max: events.length })), { maxLength: 8 }),
        (cuts) => {
          // a page begins no later than where the last one ended: that is what asking for “after” gives
          let seen = 0
          let s = NEW_CASE
          for (const [from, length] of [...cuts, [0, events.length] as const]) {
            const start = Math.min(from, seen)
            s = withEvents(s, events.slice(start, start + length))
            seen = Math.max(seen, Math.min(events.length, start + length))
          }
          expect(s).toEqual(state)
        },
      ),
    )
  })

  it('grants a step once and only after it was allowed', () => {
    const until = (n: number) => withEvents(NEW_CASE, events.slice(0, n)).proposals
    expect(grantFor(until(2), 'check')).toBeNull()
    expect(grantFor(until(3), 'check')?.seq).toBe(2)
    expect(grantFor(until(3), 'matrix')).toBeNull()
    expect(grantFor(until(4), 'check')).toBeNull()
  })

  it('names a change of region', () => {
    const [first] = state.attempts
    expect(placeChange(undefined, first!)).toBeNull()
    expect(placeChange({ ...first!, region: 'us' }, { ...first!, region: 'eu' })).toBe(
      'The region changed from us to eu',
    )
    expect(placeChange({ ...first!, product: 'fax' }, first!)).toBe('The product changed')
  })

  it('has an opening question until there is a result', () => {
    const at = (n: number) => openingQuestion(withEvents(NEW_CASE, events.slice(0, n)))
    expect(at(0)?.ask).toContain('code')
    expect(at(1)?.step).toBe('run-check')
    expect(at(2)?.ask).toContain('proposal')
    expect(at(4)).toBeNull()
    expect(at(6)).toBeNull()
  })
})

describe('the transcript', () => {
  const text = transcriptOf(names, head, state, { by: 'customer', at: '2026-11-24T14:09:00.000Z' })

  it('says who proposed, allowed and ran what, with what result', () => {
    expect(trailOf(names, head, state).map((l) => `${l.who} ${l.what}`)).toEqual([
      'Customer joined with the code',
      'Ana proposed “Run the check”',
      'Customer allowed “Run the check”',
      'Customer ran the check (attempt 1, Numbers API)',
      'Customer shared attempt 1: rejected.',
      'Ana wrote: See [this](https://evil.test) | `x`',
      'Customer shares every result from now on',
      'Customer shared attempt 2: rejected.',
      'Ana proposed “Compare the fingerprint with their server’s”',
      'Customer allowed “Compare the fingerprint with their server’s”',
      'Customer “Compare the fingerprint with their server’s”: Key Secret: the server holds another value ' +
        'than the one that was checked.',
      'Customer ran the check (attempt 3, Numbers API)',
      'Customer attempt 3 gave no result: The run was stopped.',
    ])
    expect(text).toContain('# Support case: Numbers API')
    expect(text).toContain('The customer ended the case.')
    expect(text).toContain('## Attempt 2: the permission matrix')
    expect(text).toContain('Key ID changed.')
  })

  it('lets no free text become markup', () => {
    expect(text).not.toMatch(/[^\\]\[this\]\(/)
    expect(text).not.toMatch(/(?<!\\)<img/)
    expect(text).not.toContain('https://evil.test')
    expect(text).toContain('Since \\*Monday\\*')
  })
})

describe('the place of a case', () => {
  it('names the region only where a product has several, and nothing for ids that no product has', () => {
    expect(placeOf(names, 'conversation', 'eu')).toBe('Conversation API, eu')
    expect(placeOf(names, 'numbers', 'global')).toBe('Numbers API')
    for (const id of [null, 'unknown', '__proto__', 'constructor'])
      expect(placeOf(names, id, 'eu')).toBe('product unknown')
  })
})
