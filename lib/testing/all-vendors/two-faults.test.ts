import { describe, expect, it } from 'vitest'
import { scenarioOf } from '@/lib/simulator/scenarios'
import { checkInMemory } from './simulated-check.fixture'

/** A repair that the token endpoint shows to be right, of a call that fails for a second reason. */
describe('two faults at once', () => {
  const { credentials } = scenarioOf('secret-line-break')

  it.each(['eu', 'br'])(
    'names the one that a token was issued for, where the region is wrong as well: %s',
    async (region) => {
      const { verdict, diagnoses } = await checkInMemory({ product: 'conversation', region, credentials })
      expect(verdict).toBe('rejected')
      expect(diagnoses[0]).toMatchObject({ id: 'secret-whitespace', confidence: 'certain', proven: false })
      expect(diagnoses[0]?.evidence).toContain('token-exchange')
      expect(diagnoses[0]?.observed['Tried']).toMatch(
        /^Key Secret: remove 1 line break at the end\. The token endpoint/,
      )
      // the pair without the line break is right
      expect(diagnoses.map(({ id }) => id)).not.toContain('client-rejected')
      expect(diagnoses.slice(1).map(({ confidence }) => confidence)).not.toContain('certain')
    },
  )

  it('is not said where the token is refused with the change too', async () => {
    const { keySecret = '', ...others } = scenarioOf('wrong-secret').credentials
    const given = { ...others, keySecret: `${keySecret}\n` }
    const { diagnoses } = await checkInMemory({ product: 'conversation', region: 'eu', credentials: given })
    expect(diagnoses[0]?.id).toBe('client-rejected')
    expect(diagnoses.every(({ observed }) => !('Tried' in observed))).toBe(true)
  })
})
