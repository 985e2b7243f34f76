import { describe, expect, it } from 'vitest'
import { composeChallenges } from '../../catalogue/challenges'
import { explainChallenge, parseChallenges } from './index'

const vendorNames = 'Acme or Example'
const acme = { challenges: { bearer: { means: 'Acme wants a token.' } } }
const catalogue = { vendorNames, ...composeChallenges(vendorNames, [acme]) }

const first = (value: string) => {
  const [challenge] = parseChallenges([value]).challenges
  if (!challenge) throw new Error('no challenge')
  return explainChallenge(catalogue, challenge)
}

describe('the glossary', () => {
  it.each([...catalogue.challengeMeanings])('speaks of %s in full sentences', (id, scheme) => {
    expect(id).toBe(scheme.name.toLowerCase())
    const texts = Object.values(scheme.params).flatMap((p) => [p.means, ...Object.values(p.values ?? {})])
    for (const text of [scheme.means, ...texts]) expect(text).toMatch(/^[A-Z].*\.$/)
  })

  it('explains the parameters one by one, and known values', () => {
    const bearer = first('Bearer realm="acme", error="invalid_token", error_description="expired", x=1')
    expect(bearer.params.map((p) => p.name)).toEqual(['realm', 'error', 'error_description', 'x'])
    expect(bearer.params[1]?.means).toContain('expired, revoked')
    expect(bearer.params[3]?.means).toContain('Not a parameter')
  })

  it('takes from vendors what they say, and refuses a scheme of theirs that is not declared whole', () => {
    expect(first('Bearer realm="x"').means).toBe('Acme wants a token.')
    expect(first('Acme realm="x"').means).toContain('Acme or Example')
    expect(() => composeChallenges(vendorNames, [{ challenges: { odd: { name: 'Odd' } } }])).toThrow(TypeError)
  })

  it('does not find explanations on prototypes', () => {
    expect(first('constructor __proto__=a').docs).toBeNull()
    expect(first('Bearer toString=a, error="constructor"').params[0]?.means).toContain('Not a parameter')
  })
})
