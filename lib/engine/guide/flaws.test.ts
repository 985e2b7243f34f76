import { describe, expect, it } from 'vitest'
import { UNKNOWN, type Guide, type Next, type Question } from './define'
import { flaws } from './flaws'
import { acme, madeUp } from './made-up.fixture'

const catalogue = madeUp(acme)

describe('flaws', () => {
  const leaf = { leaf: { product: 'chat', scheme: 'token', region: 'eu', key: null } } as const
  const question = (
    id: string,
    options: readonly Question['groups'][number]['options'][number][],
    param: Question['param'] = 'product',
  ): Question => ({ id, param, text: id, why: id, groups: [{ label: null, options }] })
  const option = (key: string, next: Next) => ({ key, label: key, hint: key, next })
  const guide = (...questions: Question[]): Guide => ({
    start: questions[0]?.id ?? '',
    questions: new Map(questions.map((q) => [q.id, q])),
  })

  it.each([
    [
      'an unknown target',
      guide(question('a', [option('x', { ask: 'gone' }), option('y', leaf)])),
      'a: leads to gone, which does not exist',
    ],
    ['a loop', guide(question('a', [option('x', { ask: 'a' }), option('y', leaf)])), 'a: leads back to itself'],
    [
      'an unreachable question',
      guide(
        question('a', [option('x', leaf), option('y', leaf)]),
        question('b', [option('x', leaf), option('y', leaf)]),
      ),
      'b: nothing leads here',
    ],
    [
      'a dead end',
      guide(question('a', [option('x', { ask: 'b' }), option('y', leaf)]), question('b', [], 'region')),
      'b: has no choice to make',
    ],
    ['an option twice', guide(question('a', [option('x', leaf), option('x', leaf)])), 'a: has an option twice'],
    [
      'the reserved word',
      guide(question('a', [option(UNKNOWN, leaf), option('x', leaf)])),
      'a: uses the word unknown for an option',
    ],
    [
      'a parameter asked twice',
      guide(
        question('a', [option('x', { ask: 'b' }), option('y', leaf)]),
        question('b', [option('x', leaf), option('y', leaf)]),
      ),
      'b: asks for product again',
    ],
    [
      'a leaf without a product',
      guide(question('a', [option('x', { leaf: { ...leaf.leaf, region: 'mars' } }), option('y', leaf)])),
      'a, x: names the region mars, which chat does not have',
    ],
  ] as const)('finds %s', (_, broken, sentence) => {
    expect(flaws(catalogue, broken)).toContain(sentence)
  })

  it('finds a way that is too long', () => {
    const params = ['product', 'use', 'key', 'region'] as const
    const chain = params.map((param, i) =>
      question(`q${i}`, [option('x', i === 3 ? leaf : { ask: `q${i + 1}` }), option('y', leaf)], param),
    )
    expect(flaws(catalogue, guide(...chain))).toEqual(['q3: is question 4 on its way'])
  })
})
