import { describe, expect, it } from 'vitest'
import { weekOf } from './weeks'

describe('the week of a time', () => {
  it.each([
    ['2026-11-29T23:59:59Z', '2026-W48'],
    ['2026-11-30T00:00:00Z', '2026-W49'],
    ['2026-12-31T12:00:00Z', '2026-W53'],
    ['2027-01-01T12:00:00Z', '2026-W53'],
    ['2027-01-04T00:00:00Z', '2027-W01'],
    ['2024-12-30T00:00:00Z', '2025-W01'],
  ])('%s is %s', (time, week) => expect(weekOf(Date.parse(time))).toBe(week))
})
