import { catalogue } from '@/lib/vendors'
import { describe, expect, it } from 'vitest'
import { inAppCalling } from '@/lib/vendors/sinch/products/in-app-calling'
import { FIVE_DIGIT_CODES } from '@/lib/vendors/sinch/bodies/five-digit-codes'
import type { Fact, Product } from '@/lib/engine/model/product'

const products: readonly Product[] = catalogue.products
const facts: readonly Fact[] = [
  ...products.flatMap((p) => [...p.limits, ...p.gotchas, ...p.contradictions]),
  ...catalogue.credentialSets.flatMap((f) => [...f.facts, ...f.contradictions]),
]

describe('facts', () => {
  it('are whole sentences with a source', () => {
    for (const fact of facts) {
      expect(fact.text, fact.text).toMatch(/[.”]$/)
      expect(catalogue.sourcesOf(fact.source).length, fact.source).toBeGreaterThan(0)
    }
  })

  it('link to documentation or a repository wherever the source names one', () => {
    expect(catalogue.sourcesOf('sinch/sinch-sdk-node:README.md against developers.sinch.com/docs/errors')).toEqual([
      {
        label: 'sinch/sinch-sdk-node:README.md',
        short: 'sinch/sinch-sdk-node: README.md',
        href: 'https://github.com/sinch/sinch-sdk-node/blob/HEAD/README.md',
        read: '2026-11-29',
        state: '2026-07-21',
      },
      {
        label: 'developers.sinch.com/docs/errors',
        short: 'developers.sinch.com/docs/errors',
        href: 'https://developers.sinch.com/docs/errors',
        read: '2026-11-29',
        state: null,
      },
    ])
    expect(catalogue.sourcesOf('sinch/sinch-sdk-node, sinch/sinch-sdk-java').map((s) => s.href)).toEqual([
      'https://github.com/sinch/sinch-sdk-node',
      'https://github.com/sinch/sinch-sdk-java',
    ])
    expect(catalogue.sourcesOf('own reading of the API')[0]?.href).toBeNull()
  })

  it('only link to hosts that are meant', () => {
    const hosts = facts
      .flatMap((f) => catalogue.sourcesOf(f.source))
      .flatMap((s) => (s.href ? [new URL(s.href).host] : []))
    expect([...new Set(hosts)].toSorted()).toEqual(['developers.sinch.com', 'documentation.mailgun.com', 'github.com'])
  })
})

describe('texts about schemes and bodies', () => {
  it('exist for whatever a product uses', () => {
    for (const product of products) {
      expect(catalogue.credentialSet(product.credentialSet).name).not.toBe('')
      for (const { scheme } of product.schemes) expect(catalogue.scheme(scheme).how).toMatch(/\.$/)
      for (const shape of product.errorShapes) expect(catalogue.bodyShape(shape, product.vendor).note).toMatch(/\.$/)
    }
  })

  it('give each five-digit code once, with the status in front', () => {
    const codes = FIVE_DIGIT_CODES.map((c) => c.code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(Math.floor(code / 100)).toBeGreaterThanOrEqual(400)
  })
})

describe('problems of a product', () => {
  it('are listed for each, without repeats, and suit its credential set', () => {
    for (const product of products) {
      const ids = catalogue.problemsOf(product)
      expect(ids.length, product.id).toBeGreaterThan(3)
      expect(new Set(ids).size).toBe(ids.length)
    }
    expect(catalogue.problemsOf(inAppCalling)).not.toContain('body-hash-mismatch')
  })
})
