import { expect, it } from 'vitest'
import { explainChallenge, parseChallenges } from '@/lib/engine/http/challenge'
import { catalogue } from '@/lib/vendors'

it.each([...catalogue.challengeMeanings])('what is said of %s challenges are full sentences', (id, meaning) => {
  expect(id).toBe(meaning.name.toLowerCase())
  const texts = Object.values(meaning.params).flatMap((p) => [p.means, ...Object.values(p.values ?? {})])
  for (const text of [meaning.means, ...texts]) expect(text).toMatch(/^[A-Z].*\.$/)
})

it('the vendors say what they know beside it', () => {
  const [application] = parseChallenges(['Application realm="x"']).challenges
  if (!application) throw new Error('no challenge')
  expect(explainChallenge(catalogue, application)).toMatchObject({ scheme: 'Application', params: [{ name: 'realm' }] })
})
