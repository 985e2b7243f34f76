import { describe, expect, it } from 'vitest'
import { headlineOf } from '@/lib/engine/report/headline'
import { SCENARIOS, scenarioOf } from '@/lib/simulator/scenarios'
import { catalogue } from '@/lib/vendors'
import { checkInMemory } from '../simulated-check.fixture'

describe('the headline of a check', () => {
  it('says each status once, and why the answers mean what the verdict says', async () => {
    for (const report of await Promise.all(SCENARIOS.map(checkInMemory))) {
      const { detail } = headlineOf(catalogue, report)
      expect(detail).not.toMatch(/\b(\d{3}) \1\b/)
      expect(report.because).toMatch(/\.$/)
      expect(detail).toContain(report.because)
    }
  })
})

describe('a wrong project', () => {
  it.each(['wrong-project', 'wrong-project-provisioning'])('is shown by the two ends of its id: %s', async (id) => {
    const scenario = scenarioOf(id)
    const { diagnoses } = await checkInMemory(scenario)
    const project = scenario.credentials.projectId ?? ''
    expect(diagnoses[0]).toMatchObject({
      id: 'wrong-project',
      observed: { 'Project ID asked': `${project.slice(0, 4)}…${project.slice(-4)}` },
    })
  })
})
