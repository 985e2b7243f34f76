import { describe, expect, it } from 'vitest'
import { EXAMPLE_PROOF } from '@/components/front/example-proof'
import { scenarioOf } from '@/lib/simulator/scenarios'
import { checkInMemory } from './simulated-check.fixture'

describe('the proof on the front page', () => {
  it('is word for word what a check of its test keys ends with', async () => {
    const { before, change, after, seen } = EXAMPLE_PROOF
    const { diagnoses, evidence } = await checkInMemory(scenarioOf(EXAMPLE_PROOF.scenario))
    const proof = diagnoses[0]?.proof
    const shown = (id: string | undefined) => {
      const found = evidence.find((e) => e.id === id)
      return { answer: found?.outcome.kind === 'response' ? String(found.outcome.status) : null, host: found?.host }
    }
    expect(proof?.change).toBe(change)
    expect(shown(proof?.before)).toEqual(before)
    expect(shown(proof?.after)).toEqual(after)
    expect(`${proof?.seen}, and a wrong secret was refused`).toBe(seen)
  })
})
