import type { ProductId } from '../model/ids'
import type { Plain } from '../model/plain'
import type { Product, SampleCall } from '../model/product'
import { pathOnly } from './wire'

/** A read that a host answers: `{name}` stands for one path segment. */
export type Route = {
  readonly host: string
  readonly product: ProductId
  readonly template: string
  readonly answer: Plain
}

/** What a product's sample lists, so that an accepted call shows something, and the member that counts it. */
export type SampleEntries = Readonly<Partial<Record<ProductId, { readonly entry: Plain; readonly total?: string }>>>

/** The sample calls of products, as routes of each of their hosts. */
export function sampleRoutes(products: readonly Product[], entries: SampleEntries): readonly Route[] {
  return products.flatMap((product) => {
    const { sample } = product
    if (!sample) return []
    const hosts = sample.host ? [sample.host] : product.regions.map((r) => r.host)
    return hosts.map((host) => ({
      host,
      product: product.id,
      template: pathOnly(sample.path),
      answer: answerOf(entries[product.id], sample),
    }))
  })
}

function answerOf(content: SampleEntries[string], sample: SampleCall): Plain {
  if (!content || !sample.list || typeof sample.example !== 'object' || sample.example === null) return sample.example
  return { ...sample.example, [sample.list.member]: [content.entry], ...(content.total ? { [content.total]: 1 } : {}) }
}

/** The placeholders of a template filled from a path, or null where the path is another one. */
export function matchTemplate(template: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = template.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  const found: [string, string][] = []
  for (const [i, segment] of wanted.entries()) {
    const value = given[i] ?? ''
    if (!segment.startsWith('{')) {
      if (segment !== value) return null
    } else if (value === '') return null
    else found.push([segment.slice(1, -1), value])
  }
  return Object.fromEntries(found)
}

export type RouteMatch = { readonly route: Route; readonly params: Readonly<Record<string, string>> }

/** The read that a path names on a host, with its placeholders. */
export function findRoute(routes: readonly Route[], host: string, path: string): RouteMatch | null {
  for (const route of routes) {
    const params = route.host === host ? matchTemplate(route.template, pathOnly(path)) : null
    if (params) return { route, params }
  }
  return null
}

/** Every host of a product; `{region}` stands for each region. */
export function hostsOf(product: Product): readonly string[] {
  const further = product.otherHosts.flatMap(({ host }) =>
    product.regions.map((r) => host.replaceAll('{region}', () => r.code)),
  )
  return [...product.regions.map((r) => r.host), ...further]
}
