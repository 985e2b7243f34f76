import { describe, expect, it } from 'vitest'
import field from './field.fixture.json'
import wild from './wild.fixture.json'
import { judge, type Case } from './judging'

/**
 * Pastes as people post them in public, which no rule was made for. `field` are threads that were read, `wild` are
 * written after the stock texts of libraries and vendors, in other words and notations.
 */
const CORPORA: readonly (readonly [name: string, cases: readonly Case[], atLeastRight: number])[] = [
  ['field', field as unknown as readonly Case[], 0.5],
  ['wild', wild as unknown as readonly Case[], 0.5],
]

const NOW = '2026-11-24T05:00:00Z'

describe.each(CORPORA)('the pastes of %s', (_, cases, atLeastRight) => {
  const judged = cases.map((one) => judge(one, NOW))

  it('have ids of their own', () => expect(new Set(cases.map((c) => c.id)).size).toBe(cases.length))

  it('are told the right diagnosis first', () => {
    const wrong = judged.filter((j) => !j.right).map((j) => `${j.id}: ${j.first} (${j.confidence})`)
    expect(1 - wrong.length / cases.length, wrong.join('\n')).toBeGreaterThanOrEqual(atLeastRight)
  })
})
