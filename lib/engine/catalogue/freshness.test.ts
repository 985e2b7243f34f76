import { describe, expect, it } from 'vitest'
import { composeSources } from './sources'
import { ageInDays, FRESH_DAYS, isStale, readOf } from './freshness'

const sources = composeSources([
  {
    sources: {
      sites: ['docs.acme.example'],
      repositories: {},
      read: '2026-10-02',
      readOn: { 'docs.acme.example/keys': '2026-11-01' },
    },
  },
])

describe('the age of a fact', () => {
  it('is counted in whole days, over months and leap years', () => {
    expect(ageInDays('2026-11-29', '2026-11-29')).toBe(0)
    expect(ageInDays('2026-11-29', '2027-02-27')).toBe(90)
    expect(ageInDays('2028-02-28', '2028-03-01')).toBe(2)
  })

  it('makes it stale after 90 days, and at once where it has no day', () => {
    expect(FRESH_DAYS).toBe(90)
    expect(isStale('2026-11-29', '2027-02-27')).toBe(false)
    expect(isStale('2026-11-29', '2027-02-28')).toBe(true)
    for (const none of ['', '2026-11', 'November']) expect(isStale(none, '2026-11-29'), none).toBe(true)
  })

  it('is that of its own day, else of the source that was read longest ago', () => {
    const source = 'docs.acme.example/keys against docs.acme.example/old'
    expect(readOf(sources, { source: 'docs.acme.example/keys/rotate' })).toBe('2026-11-01')
    expect(readOf(sources, { source })).toBe('2026-10-02')
    expect(readOf(sources, { source, read: '2026-11-20' })).toBe('2026-11-20')
  })
})
