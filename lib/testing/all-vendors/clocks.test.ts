import { expect, it } from 'vitest'
import { SCENARIOS } from '@/lib/simulator/scenarios'
import { checkInMemory } from './simulated-check.fixture'

const good = SCENARIOS.filter(({ id }) => ['good-numbers', 'good-voice', 'good-mailgun-send'].includes(id))

const clocksIn = (report: Awaited<ReturnType<typeof checkInMemory>>) =>
  report.evidence.flatMap(({ probe, outcome, status }) =>
    probe === 'clock' && outcome.kind === 'checked' ? [`${status}: ${outcome.found}`] : [],
  )

it.each([
  [2 * 86_400 + 3 * 3600, '2 days ahead of'],
  [-3600, '1 h 0 min behind'],
  [400, '6 min 40 s ahead of'],
])('says of clocks that are %i seconds apart which is ahead, and changes no verdict', async (seconds, apart) => {
  expect(good).toHaveLength(3)
  for (const scenario of good) {
    const right = await checkInMemory(scenario)
    const wrong = await checkInMemory({ ...scenario, clockAheadMs: seconds * 1000 })
    expect(clocksIn(wrong)).toEqual([
      expect.stringContaining(`warning: The clock of the machine that made this check is ${apart}`),
    ])
    expect(wrong.verdict).toBe(right.verdict)
    const other = wrong.diagnoses.filter((d) => d.id !== 'timestamp-out-of-range') // where the request is signed
    expect(other.map((d) => d.id)).toEqual(right.diagnoses.map((d) => d.id))
    expect(clocksIn(right)).toEqual([])
  }
})

it('says nothing of clocks that are a few minutes apart', async () => {
  const scenario = good[0]
  if (!scenario) throw new Error('no scenario')
  expect(clocksIn(await checkInMemory({ ...scenario, clockAheadMs: 290_000 }))).toEqual([])
})
