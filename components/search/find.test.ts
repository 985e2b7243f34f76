import { describe, expect, it } from 'vitest'
import { searchEntries } from '@/lib/engine/publication/search-index'
import { catalogue } from '@/lib/vendors'
import { searchOver } from './find'
import { PAGES } from './pages'

const find = searchOver([...PAGES, ...searchEntries(catalogue)])
const first = (query: string) => find(query)[0]?.href
const among = (query: string) => find(query).map((entry) => entry.href)

describe('the search of the site', () => {
  it('finds every product by its name and by its id', () => {
    for (const { id, name } of catalogue.products) {
      expect(among(name)).toContain(`/products/${id}`)
      expect(among(id)).toContain(`/products/${id}`)
    }
  })

  it('finds every problem by its title and by its id', () => {
    for (const id of catalogue.diagnosisIds) {
      expect(among(catalogue.explanation(id).title)).toContain(`/problems/${id}`)
      expect(among(id)).toContain(`/problems/${id}`)
    }
  })

  it('finds a product by each of its hosts', () => {
    for (const { id, regions } of catalogue.products) {
      const own = regions.find(({ host }) =>
        catalogue.products.every((p) => p.id === id || p.regions.every((r) => r.host !== host)),
      )
      if (own) expect(among(own.host)).toContain(`/products/${id}`)
    }
  })

  it('puts the product before what is only told of it', () => {
    for (const name of ['numbers', 'voice', 'verification', 'conversation', 'fax'])
      expect(first(name)).toBe(`/products/${name}`)
  })

  it('finds the case to click through by what somebody new to the desk looks for', () => {
    for (const query of ['demo', 'click through', 'learn support']) expect(first(query)).toBe('/support/demo')
  })

  it('finds an error code', () => expect(first('40102')).toMatch(/^\/products\/\w+#errors$/))
  it('finds a page', () => expect(among('trust')).toContain('/trust'))
  it('finds by the beginning of a word, and with a slip', () => {
    expect(among('verifi')).toContain('/products/verification')
    expect(among('conversaton')).toContain('/products/conversation')
  })
  it('finds nothing for nothing', () => expect(find('')).toEqual([]))
  it('finds nothing for what stands nowhere', () => expect(find('zzzzqqqq')).toEqual([]))
})
