import { describe, expect, it } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'
import { aimOf } from '@/lib/engine/explain/paste/question'
import { catalogue } from '@/lib/vendors'
import explained from './explain.fixture.json'
import field from './field.fixture.json'
import heldOut from './held-out.fixture.json'
import kinds from './kinds.fixture.json'
import unseen from './unseen.fixture.json'
import unseenAgain from './unseen-again.fixture.json'
import unseenFourth from './unseen-fourth.fixture.json'
import unseenSixth from './unseen-sixth.fixture.json'
import unseenThird from './unseen-third.fixture.json'
import wild from './wild.fixture.json'
import { judge, type Case } from './judging'

type Corpus = readonly [name: string, cases: readonly Case[], atLeastRight: number, mostBlamedFalsely: number]

/**
 * Pastes as people post them in public. `field` are threads that were read, `wild` are written after the stock texts of
 * libraries and vendors, in other words and notations. Those that are `held out` were unseen by whoever wrote the
 * rules: their share is the one to expect of a paste that nobody here has seen. So were those that are `unseen`, of
 * public threads and of clients, tools and languages that no other corpus has, when their answers were written down.
 */
const CORPORA: readonly Corpus[] = [
  ['field', field as unknown as readonly Case[], 0.93, 0],
  ['wild', wild as unknown as readonly Case[], 0.8, 0],
  // a template that was not filled, as in `Bearer {token}`, is taken for a bad token
  ['held out', heldOut as unknown as readonly Case[], 0.75, 1],
  ['unseen', unseen as unknown as readonly Case[], 0.95, 0],
  // words of a sample in settings may stand for what somebody did not want to show, so they are not blamed
  ['unseen again', unseenAgain as unknown as readonly Case[], 0.95, 1],
  ['unseen third', unseenThird as unknown as readonly Case[], 0.95, 0],
  ['unseen fourth', unseenFourth as unknown as readonly Case[], 0.98, 0],
  ['unseen sixth', unseenSixth as unknown as readonly Case[], 0.95, 0],
  // made up with the rules, several of each kind: they show that a rule is of a kind, and nothing of the unseen
  ['kinds', kinds as unknown as readonly Case[], 1, 0],
]

const NOW = '2026-11-24T05:00:00Z'

describe.each(CORPORA)('the pastes of %s', (_, cases, atLeastRight, mostBlamedFalsely) => {
  const judged = cases.map((one) => judge(one, NOW))

  it('have ids of their own', () => expect(new Set(cases.map((c) => c.id)).size).toBe(cases.length))

  it('are told the right diagnosis first', () => {
    const wrong = judged.filter((j) => !j.right).map((j) => `${j.id}: ${j.first} (${j.confidence})`)
    expect(1 - wrong.length / cases.length, wrong.join('\n')).toBeGreaterThanOrEqual(atLeastRight)
  })

  it('are never accepted where they were refused', () => {
    expect(judged.filter((j) => j.falseAccept).map((j) => j.id)).toEqual([])
  })

  it('blame no credential that nothing speaks against', () => {
    const blamed = judged.filter((j) => j.misattributed).map((j) => j.id)
    expect(blamed.length, blamed.join()).toBeLessThanOrEqual(mostBlamedFalsely)
  })
})

describe('a question', () => {
  it('is seen in no recorded failure', async () => {
    const examples = [...(await catalogue.examples()).values()].flat().flatMap((e) => e.input.text ?? [])
    const recorded = [...(explained as unknown as readonly Case[]), ...CORPORA.flatMap(([, cases]) => cases)]
    const evidence = recorded.filter(({ id }) => !id.includes('question')).flatMap(({ input }) => input.text ?? [])
    expect([...examples, ...evidence].filter((text) => aimOf(text) !== null)).toEqual([])
  })

  it.each([
    ['why do I get 401 from the numbers api?', 'numbers'],
    ['¿Por qué recibo 403 de la API de Conversation?', 'conversation'],
    ['Welche Zugangsdaten braucht Fax?', 'fax'],
    ['which auth for SMS?', null],
  ])('%j is no evidence, and its product is recognised: %s', (text, product) => {
    const { diagnoses, ...rest } = explain(catalogue, { text }, NOW)
    expect(rest).toMatchObject({ verdict: 'undecided', product })
    expect(diagnoses[0]?.id).toBe('undetermined')
    expect(diagnoses.filter((d) => d.confidence !== 'possible')).toEqual([])
  })
})
