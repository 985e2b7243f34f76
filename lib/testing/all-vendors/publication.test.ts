import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { guideMarkdown } from '@/lib/engine/publication/guide-markdown'
import { llmsText } from '@/lib/engine/publication/llms-text'
import { problemMarkdown } from '@/lib/engine/publication/problem-markdown'
import { productMarkdown } from '@/lib/engine/publication/product-markdown'
import { skillText } from '@/lib/engine/publication/skill-text'
import { variableOf } from '@/lib/engine/snippets/variables'
import { catalogue } from '@/lib/vendors'

const ORIGIN = 'https://auth-check.example'

const examples = await catalogue.examples()
const problems = catalogue.diagnosisIds.map((id) => ({
  name: `/problems/${id}.md`,
  text: problemMarkdown(catalogue, id, examples.get(id) ?? [], ORIGIN, '2026-12-01'),
}))
const products = catalogue.products.map((product) => ({
  name: `/products/${product.id}.md`,
  product,
  text: productMarkdown(catalogue, product, ORIGIN, '2026-12-01'),
}))
const guide = { name: '/guide.md', text: guideMarkdown(catalogue, ORIGIN) }
const llms = { name: '/llms.txt', text: llmsText(catalogue, ORIGIN) }
const all = [...problems, ...products, guide, llms]

/** Where a path of this site is served, as far as documents lead there. */
function isServed(path: string): boolean {
  const [, folder, name] = /^\/(products|problems)\/([a-z0-9-]+)(?:\.md)?$/.exec(path) ?? []
  if (folder === 'products') return catalogue.findProduct(name) !== null
  if (folder === 'problems') return catalogue.isDiagnosisId(name ?? '')
  return ['/guide', '/guide.md', '/api/products', '/api/problems', '/api/openapi.json'].includes(path)
}

describe('the documents for programs that read', () => {
  it.each(all)('$name leads to pages that exist alone', ({ text }) => {
    const links = [...text.matchAll(/https:\/\/auth-check\.example([^\s)?`]*)/g)].map(([, path]) => path ?? '')
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((path) => !isServed(path))).toEqual([])
  })

  it.each(all)('$name is a document with one title and no slip of a template', ({ text }) => {
    const outside = text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, 'code')
    expect(outside.match(/^# .+$/gm)).toHaveLength(1)
    const slip = /.*(?:[:(/] ?undefined\b|\[object |\bNaN\b|\n\n\n| $)/m.exec(outside)
    expect(slip?.[0]).toBeUndefined()
  })

  it.each(products)('$name names every host, variable and scheme of the product', ({ product, text }) => {
    for (const { host } of [...product.regions, ...product.otherHosts]) expect(text).toContain(host)
    for (const { scheme } of product.schemes) expect(text).toContain(catalogue.scheme(scheme).name)
    for (const field of product.fields)
      if (catalogue.field(field).secret) expect(text).toContain(variableOf(catalogue, field))
  })

  it.each(products)('$name shows every fact with where it is written', ({ product, text }) => {
    for (const { source } of [...product.gotchas, ...product.limits]) expect(text).toContain(source)
  })

  it('lists every product and every problem in llms.txt', () => {
    for (const { name } of [...products, ...problems]) expect(llms.text).toContain(`${ORIGIN}${name}`)
  })

  it('has an end of the guide for every scheme and region of a product', () => {
    for (const { id, schemes, regions, keyKinds } of catalogue.products) {
      const ends = guide.text
        .split('\n')
        .filter((line) => line.includes(`/guide?product=${id}&`) || line.endsWith(`/guide?product=${id}`))
      expect(ends.length).toBeGreaterThanOrEqual((keyKinds ? 1 : schemes.length) * regions.length)
    }
  })
})

describe('the agent skill', () => {
  const skill = skillText(catalogue)

  it('is the file in docs, made from the catalogue', async () => {
    await expect(skill).toMatchFileSnapshot('../../../docs/skill/SKILL.md')
  })

  it('has the front matter that the format asks for', () => {
    const [, front] = /^---\n([\s\S]*?)\n---\n/.exec(skill) ?? []
    const { name, description } = parse(front ?? '') as { name: string; description: string }
    expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    expect(description.length).toBeGreaterThan(50)
    expect(description.length).toBeLessThanOrEqual(1024)
  })

  it('has a row for every product with its variables', () => {
    for (const product of catalogue.products) {
      const row = skill.split('\n').find((line) => line.includes(`\`${product.id}\``)) ?? ''
      for (const field of product.fields)
        if (catalogue.field(field).secret) expect(row).toContain(variableOf(catalogue, field))
    }
  })
})
