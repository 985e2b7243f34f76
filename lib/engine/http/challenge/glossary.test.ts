import { describe, expect, it } from 'vitest'
import { explainChallenge, parseChallenges, SCHEMES } from './index'

const first = (value: string) => {
  const [challenge] = parseChallenges([value]).challenges
  if (!challenge) throw new Error('no challenge')
  return explainChallenge(challenge)
}

describe('the glossary', () => {
  it.each(Object.entries(SCHEMES))('speaks of %s in full sentences', (id, scheme) => {
    expect(id).toBe(scheme.name.toLowerCase())
    const texts = Object.values(scheme.params).flatMap((p) => [p.means, ...Object.values(p.values ?? {})])
    for (const text of [scheme.means, ...texts]) expect(text).toMatch(/^[A-Z].*\.$/)
  })

  it('explains the parameters one by one, and known values', () => {
    const bearer = first('Bearer realm="sinch", error="invalid_token", error_description="expired", x=1')
    expect(bearer.params.map((p) => p.name)).toEqual(['realm', 'error', 'error_description', 'x'])
    expect(bearer.params[1]?.means).toContain('expired, revoked')
    expect(bearer.params[3]?.means).toContain('Not a parameter')
  })

  it('does not find explanations on prototypes', () => {
    expect(first('constructor __proto__=a').docs).toBeNull()
    expect(first('Bearer toString=a, error="constructor"').params[0]?.means).toContain('Not a parameter')
  })
})
