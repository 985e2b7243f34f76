import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ProductView } from '@/components/products/product-view'
import { problemMarkdown } from '@/lib/engine/publication/problem-markdown'
import { productMarkdown } from '@/lib/engine/publication/product-markdown'
import { productRecord } from '@/lib/engine/publication/product-record'
import { isNewer } from '@/lib/engine/model/sdk'
import { catalogue } from '@/lib/vendors'
import { dated, isStale } from './dated-facts'

afterEach(() => vi.useRealTimers())

const pageOn = (day: string) => {
  vi.useFakeTimers({ now: new Date(`${day}T12:00:00Z`), toFake: ['Date'] })
  const product = catalogue.product('fax')
  return renderToStaticMarkup(
    <ProductView product={product} scheme={product.schemes[0].scheme} region={product.regions[0].code} />,
  )
}

describe('what is said of vendors', () => {
  it('has the day on which it was last read, and none lies ahead', () => {
    const today = new Date().toISOString().slice(0, 10)
    expect(dated().length).toBeGreaterThan(200)
    for (const { read, where, text } of dated()) {
      expect(read, `${where}: ${text}`).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(read <= today, `${where}: ${text}`).toBe(true)
    }
  })

  it('names each SDK with the version that is current and the one that was run here', () => {
    for (const { id, current, tested } of catalogue.sdks) {
      const of = dated().filter(({ where }) => where === `SDK ${id}`)
      expect(
        of.some(({ text, read }) => text.includes(current.version) && read === current.read),
        id,
      ).toBe(true)
      if (tested) expect(of.some(({ text, read }) => text.includes(tested.version) && read === tested.read)).toBe(true)
    }
  })

  it('says that an SDK was run with the version that the tests do have', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { version?: string }>
    }
    for (const { id, package: name, tested } of catalogue.sdks)
      if (tested) expect(lock.packages[`node_modules/${name}`]?.version, id).toBe(tested.version)
    expect(catalogue.sdks.filter((sdk) => sdk.tested).map((sdk) => sdk.id)).toContain('node')
  })
})

describe('a page', () => {
  it('says when a fact was read, and how sure it is', () => {
    const html = pageOn('2026-12-01')
    expect(html).toContain('Documented')
    expect(html).toContain('read on 2026-11-29')
    expect(html).not.toContain('may have changed')
  })

  it('calls nothing documented that was read too long ago', () => {
    const day = '2027-06-01'
    expect(dated().every(({ read }) => isStale(read, day))).toBe(true)
    const html = pageOn(day)
    for (const word of ['Documented', 'One source', 'Seen in practice']) expect(html).not.toContain(word)
    expect(html).toContain('Read on 2026-11-29, may have changed')
  })
})

describe('what programs read', () => {
  const fax = (day: string) => productMarkdown(catalogue, catalogue.product('fax'), 'https://site.example', day)
  const region = (day: string) => problemMarkdown(catalogue, 'wrong-region', [], 'https://site.example', day)

  it('says when it was read', () => {
    expect(fax('2026-12-01')).toContain('(documented, read on 2026-11-29')
    expect(fax('2026-12-01')).not.toContain('may have changed')
    expect(region('2026-12-01')).toMatch(/\(read on 2026-11-\d\d\)/)
    for (const product of catalogue.products)
      for (const { read } of productRecord(catalogue, product).gotchas) expect(read).toMatch(/^2026-/)
  })

  it('calls nothing documented that was read too long ago', () => {
    expect(fax('2027-06-01')).toContain('(read on 2026-11-29, may have changed')
    expect(fax('2027-06-01')).not.toMatch(/\((documented|one source|seen in practice)/)
    expect(region('2027-06-01')).not.toContain('Documented by')
    expect(region('2027-06-01')).toContain('Read too long ago')
  })

  it('names the documented hosts of a product that no check asks', () => {
    const hosts = productRecord(catalogue, catalogue.product('fax')).otherHosts.map(({ host }) => host)
    expect(hosts).toContain('eu1.fax.api.sinch.com')
  })
})

describe('versions', () => {
  it.each([
    ['1.6.0', '1.4.0', true],
    ['1.4.0', '1.6.0', false],
    ['1.10', '1.9.9', true],
    ['2.3', '2.3.0', false],
  ])('%s comes after %s: %s', (one, other, newer) => expect(isNewer(one, other)).toBe(newer))
})
