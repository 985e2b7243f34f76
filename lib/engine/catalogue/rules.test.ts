import { describe, expect, it } from 'vitest'
import type { Rule } from '../model/rule'
import { composeRules } from './rules'

type Source = Parameters<typeof composeRules>[0][number]

const rule: Rule = { id: 'acme-says-no', diagnosis: 'credentials-rejected', basis: 'documented', match: () => null }
const acme: Source = {
  rules: { account: [rule] },
  credentials: { valueKinds: [], kindWords: {}, placeholders: [], shapes: {}, nameWords: [] },
  examples: async () => ({ 'rate-limited': [{ name: 'A word of Acme', input: { text: 'Whoa' } }] }),
}
const ids = (rules: readonly Rule[]) => rules.map(({ id }) => id)

describe('the rules of the engine and of vendors', () => {
  it('stand slot by slot, those of vendors first', () => {
    const all = ids(composeRules([acme], []).rules)
    expect(all.indexOf('acme-says-no')).toBe(all.indexOf('status-429') - 1)
  })

  it('have ids of their own', () => {
    expect(() => composeRules([acme, acme], [])).toThrow('Two rules have the same id')
  })

  it('look for the wordings of vendors too, in the rule they are for', () => {
    const whoa = { says: /whoa/i, hits: 'Whoa' }
    const { rules } = composeRules([{ ...acme, phrases: { 'answer-says-throttled': [whoa] } }], [])
    expect(rules.find(({ id }) => id === 'answer-says-throttled')?.phrases).toContain(whoa)
    expect(rules.filter(({ phrases }) => phrases?.includes(whoa))).toHaveLength(1)
  })

  it.each([
    ['there is no such rule', 'answer-says-nothing', 'There is no rule answer-says-nothing'],
    ['a rule looks for none', 'status-429', 'The rule status-429 takes no phrases'],
  ])('are refused wordings where %s', (_, id, message) => {
    const phrases = { [id]: [{ says: /whoa/i, hits: 'Whoa' }] }
    expect(() => composeRules([{ ...acme, phrases }], [])).toThrow(message)
  })
})

describe('the examples', () => {
  it('stand by diagnosis, those of vendors first', async () => {
    const examples = await composeRules([acme], ['rate-limited', 'dns-failure']).examples()
    expect([...examples.keys()]).toEqual(['rate-limited', 'dns-failure'])
    expect(examples.get('rate-limited')?.map(({ name }) => name)).toEqual([
      'A word of Acme',
      'In words',
      'An answer in Spanish',
    ])
  })
})
