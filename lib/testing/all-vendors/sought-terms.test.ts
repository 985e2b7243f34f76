import { describe, expect, it } from 'vitest'
import { findByName } from '@/lib/engine/catalogue/find-by-name'
import { recognise } from '@/lib/engine/explain/paste/recognise'
import { topicsOf } from '@/lib/engine/guide/topics'
import { buildGuide } from '@/lib/engine/guide/tree'
import { catalogue } from '@/lib/vendors'

/** Names by which people look for what is no product of its own here. */

const known = { prefixes: catalogue.environmentPrefixes, topics: topicsOf(catalogue, buildGuide(catalogue)) }
const products = (name: string) => findByName(catalogue, name).products.map(({ id }) => id)
const terms = (name: string) => findByName(catalogue, name).terms.map(({ id }) => id)

describe.each(catalogue.soughtTerms.map((term) => [term.id, term] as const))('%s', (id, term) => {
  it('leads to a product or a host that is known, or says that no check exists', () => {
    for (const { product, for: purpose } of term.serves) {
      expect(catalogue.findProduct(product)?.id).toBe(product)
      expect(purpose).not.toMatch(/[.]$/)
    }
    for (const host of term.hosts)
      expect(
        catalogue.namedHosts.some(({ hosts }) => hosts.includes(host)),
        host,
      ).toBe(true)
    if (term.serves.length === 0) expect(term.unchecked).toMatch(/\.$/)
    if (term.hosts.length > 0) expect(term.unchecked).toMatch(/\.$/)
    expect(term.what).toMatch(/\.$/)
  })

  it('is found under each way to write it', () => {
    for (const way of [term.name, ...term.also, term.name.toUpperCase()])
      expect(catalogue.termsIn(`How do I use ${way} here?`), way).toContain(term)
    expect(terms(term.name)).toContain(id)
  })

  it('is answered on the front page, as a question and by its name alone', () => {
    for (const text of [`Which credentials does ${term.name} take?`, `why do I get 401 with ${term.name}?`]) {
      const { kind, sentence, destinations } = recognise(known, text)
      expect(kind, text).toBe('question')
      expect(destinations.some(({ href }) => href.startsWith('/products#'))).toBe(true)
      expect(sentence).toMatch(/^A question about .+\. .+\.$/)
    }
  })
})

describe('names', () => {
  it.each([
    ['WhatsApp', '/products#whatsapp', '/guide?product=conversation'],
    ['rcs', '/products#rcs', '/guide?product=conversation'],
    ['brand registration', '/products#brand-registration', '/guide?product=10dlc'],
    ['sms over conversation', '/products#sms-over-conversation', '/guide?product=conversation'],
  ])('%j alone is taken for a question', (text, first, second) => {
    const { kind, destinations } = recognise(known, text)
    expect(kind).toBe('question')
    expect(destinations.map(({ href }) => href).slice(0, 2)).toEqual([first, second])
  })

  it('of products alone are taken for questions too, and other words for none', () => {
    expect(recognise(known, 'fax').destinations[0]?.href).toBe('/guide?product=fax')
    for (const text of ['it does not work', 'hello', 'abcdefgh'.repeat(4)])
      expect(recognise(known, text).kind, text).toBe('text')
  })

  it('are whole words', () => {
    expect(catalogue.termsIn('the RCSX and my-porting-thing')).toEqual([])
    expect(catalogue.termsIn('sub-projects')).toHaveLength(1)
  })
})

describe('a product is found', () => {
  it.each([
    ['whatsapp', ['conversation', 'provisioning']],
    ['eu1.fax.api.sinch.com', ['fax']],
    ['porting.api.sinch.com', ['numbers']],
    ['elastic sip', ['est']],
    ['zzzzqqq', []],
  ])('by %j', (name, ids) => expect(products(name).toSorted()).toEqual(ids))

  it('by nothing: all of them', () => {
    expect(products('  ')).toEqual(catalogue.products.map(({ id }) => id))
    expect(terms('')).toEqual(catalogue.soughtTerms.map(({ id }) => id))
  })

  it('by the words that the task of a supporter holds', () => {
    for (const name of [
      'MMS',
      'Viber',
      'Messenger',
      'imported numbers',
      'subprojects',
      'access keys',
      'reporting',
      'functions',
    ])
      expect(terms(name), name).not.toEqual([])
  })
})
