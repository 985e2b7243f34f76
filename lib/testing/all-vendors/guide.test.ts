import { describe, expect, it } from 'vitest'
import { UNKNOWN, optionsOf } from '@/lib/engine/guide/define'
import { flaws, leavesOf } from '@/lib/engine/guide/flaws'
import { hrefOf, stateFrom } from '@/lib/engine/guide/query'
import { mixUpsOf, stepsTo } from '@/lib/engine/guide/steps'
import { buildGuide } from '@/lib/engine/guide/tree'
import { answersOf, trimmed, walk } from '@/lib/engine/guide/walk'
import { catalogue, VENDORS } from '@/lib/vendors'

const { products } = catalogue
const guide = buildGuide(catalogue)

describe('the tree', () => {
  it('has no flaw', () => {
    expect(flaws(catalogue, guide)).toEqual([])
  })

  it('asks for the product first, and lists every product once', () => {
    const first = guide.questions.get(guide.start)
    expect(first?.param).toBe('product')
    const declared = VENDORS.flatMap((v) => v.guide.groups ?? [])
    expect(declared.flatMap((g) => g.products).toSorted()).toEqual(products.map((p) => p.id).toSorted())
  })

  it('reaches every product, scheme and region within three questions', () => {
    const leaves = leavesOf(guide)
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
    const kinds = leavesOf(guide)
      .filter(({ leaf }) => leaf.product === 'mailgun-send')
      .map(({ leaf }) => leaf.key)
    expect(new Set(kinds)).toEqual(new Set(['account', 'sending', 'other']))
  })
})

describe('walk', () => {
  it('stands at the first question when nothing is answered', () => {
    expect(walk(guide, {})).toMatchObject({
      trail: [],
      now: { at: 'question', question: { id: 'product' } },
      dropped: [],
    })
  })

  it('reaches the leaf of every set of answers, and gives those answers back', () => {
    for (const { leaf, answers } of leavesOf(guide)) {
      const { trail, now } = walk(guide, answers)
      expect(now).toEqual({ at: 'leaf', leaf })
      expect(answersOf(trail)).toEqual(answers)
    }
  })

  it('asks again where an answer does not fit, and drops what comes after it', () => {
    const { now, dropped } = walk(guide, { product: 'conversation', use: 'nonsense', region: 'eu' })
    expect(now).toMatchObject({ at: 'question', question: { id: 'conversation/use' } })
    expect(dropped).toEqual(['use', 'region'])
    expect(trimmed(guide, { product: 'conversation', use: 'nonsense', region: 'eu' })).toEqual({
      product: 'conversation',
    })
  })

  it('stops where the answer is not known', () => {
    expect(walk(guide, { product: 'voice', use: UNKNOWN })).toMatchObject({
      now: { at: 'unknown', question: { id: 'voice/use' } },
      dropped: [],
    })
  })

  it('offers a way on from every question', () => {
    for (const question of guide.questions.values()) expect(optionsOf(question).length).toBeGreaterThan(1)
  })
})

describe('what a leaf says', () => {
  it('where to click, with a page to open, for every product and kind of key', () => {
    for (const product of products)
      for (const key of [null, 'account', 'sending', 'other'] as const) {
        const steps = stepsTo(catalogue, product, key)
        expect(steps[0]?.url, product.id).toMatch(/^https:\/\/(dashboard\.sinch\.com|app\.mailgun\.com)\//)
        for (const { text } of steps) expect(text).toMatch(/\.$/)
      }
  })

  it('that a secret is shown once, wherever it is', () => {
    for (const product of products)
      expect(
        stepsTo(catalogue, product, null).some((s) => s.text.includes('shown this once')),
        product.id,
      ).toBe(catalogue.credentialSet(product.credentialSet).shownOnce)
  })

  it('the two things that people get wrong', () => {
    for (const product of products) {
      const [credentials, region] = mixUpsOf(catalogue, product)
      expect(credentials).toMatch(/are not|is not/)
      expect(region).toContain(product.regionNote)
    }
  })
})

describe('the address', () => {
  it('holds the whole state and reads it back', () => {
    for (const { answers } of leavesOf(guide)) {
      const query = Object.fromEntries(new URL(hrefOf({ answers }), 'https://x.example').searchParams)
      expect(stateFrom(catalogue, query)).toEqual({ answers, clues: {} })
    }
  })
})
