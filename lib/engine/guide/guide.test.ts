import { catalogue } from '@/lib/vendors'
import { describe, expect, it } from 'vitest'
import type { Product } from '../model/product'
import { UNKNOWN, optionsOf, type Guide, type Next, type Question } from './define'
import { flaws, leavesOf } from './flaws'
import { PRODUCT_GROUPS } from './groups'
import { GUIDE } from './tree'
import { mixUpsOf, stepsTo } from './steps'
import { answersOf, trimmed, walk } from './walk'

const products: readonly Product[] = catalogue.products

describe('the tree', () => {
  it('has no flaw', () => {
    expect(flaws(GUIDE)).toEqual([])
  })

  it('asks for the product first, and lists every product once', () => {
    const first = GUIDE.questions.get(GUIDE.start)
    expect(first?.param).toBe('product')
    expect(PRODUCT_GROUPS.flatMap((g) => g.products).toSorted()).toEqual(products.map((p) => p.id).toSorted())
  })

  it('reaches every product, scheme and region within three questions', () => {
    const leaves = leavesOf(GUIDE)
    for (const product of products)
      for (const { scheme } of product.schemes)
        for (const region of product.regions)
          expect(
            leaves.some(
              ({ leaf }) => leaf.product === product.id && leaf.scheme === scheme && leaf.region === region.code,
            ),
            `${product.id} ${scheme} ${region.code}`,
          ).toBe(true)
    for (const { answers } of leaves) expect(Object.keys(answers).length).toBeLessThanOrEqual(3)
  })

  it('tells the kinds of Mailgun keys apart', () => {
    const kinds = leavesOf(GUIDE)
      .filter(({ leaf }) => leaf.product === 'mailgun-send')
      .map(({ leaf }) => leaf.key)
    expect(new Set(kinds)).toEqual(new Set(['account', 'sending', 'other']))
  })
})

describe('flaws', () => {
  const leaf = { leaf: { product: 'numbers', scheme: 'oauth2', region: 'global', key: null } } as const
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
      'a, x: names the region mars, which numbers does not have',
    ],
  ] as const)('finds %s', (_, broken, sentence) => {
    expect(flaws(broken)).toContain(sentence)
  })

  it('finds a way that is too long', () => {
    const params = ['product', 'use', 'key', 'region'] as const
    const chain = params.map((param, i) =>
      question(`q${i}`, [option('x', i === 3 ? leaf : { ask: `q${i + 1}` }), option('y', leaf)], param),
    )
    expect(flaws(guide(...chain))).toEqual(['q3: is question 4 on its way'])
  })
})

describe('walk', () => {
  it('stands at the first question when nothing is answered', () => {
    expect(walk(GUIDE, {})).toMatchObject({
      trail: [],
      now: { at: 'question', question: { id: 'product' } },
      dropped: [],
    })
  })

  it('reaches the leaf of every set of answers, and gives those answers back', () => {
    for (const { leaf, answers } of leavesOf(GUIDE)) {
      const { trail, now } = walk(GUIDE, answers)
      expect(now).toEqual({ at: 'leaf', leaf })
      expect(answersOf(trail)).toEqual(answers)
    }
  })

  it('asks again where an answer does not fit, and drops what comes after it', () => {
    const { now, dropped } = walk(GUIDE, { product: 'conversation', use: 'nonsense', region: 'eu' })
    expect(now).toMatchObject({ at: 'question', question: { id: 'conversation/use' } })
    expect(dropped).toEqual(['use', 'region'])
    expect(trimmed(GUIDE, { product: 'conversation', use: 'nonsense', region: 'eu' })).toEqual({
      product: 'conversation',
    })
  })

  it('stops where the answer is not known', () => {
    expect(walk(GUIDE, { product: 'voice', use: UNKNOWN })).toMatchObject({
      now: { at: 'unknown', question: { id: 'voice/use' } },
      dropped: [],
    })
  })

  it('offers a way on from every question', () => {
    for (const question of GUIDE.questions.values()) expect(optionsOf(question).length).toBeGreaterThan(1)
  })
})

describe('what a leaf says', () => {
  it('where to click, with a page to open, for every product and kind of key', () => {
    for (const product of products)
      for (const key of [null, 'account', 'sending', 'other'] as const) {
        const steps = stepsTo(product, key)
        expect(steps[0]?.url, product.id).toMatch(/^https:\/\/(dashboard\.sinch\.com|app\.mailgun\.com)\//)
        for (const { text } of steps) expect(text).toMatch(/\.$/)
      }
  })

  it('that a secret is shown once, wherever it is', () => {
    for (const product of products)
      expect(
        stepsTo(product, null).some((s) => s.text.includes('shown this once')),
        product.id,
      ).toBe(catalogue.credentialSet(product.credentialSet).shownOnce)
  })

  it('the two things that people get wrong', () => {
    for (const product of products) {
      const [credentials, region] = mixUpsOf(product)
      expect(credentials).toMatch(/are not|is not/)
      expect(region).toContain(product.regionNote)
    }
  })
})
