import type { AddressCatalogue } from '../model/catalogue'
import type { Field } from '../model/field'
import type { FieldId, VendorId } from '../model/ids'
import type { Product, TokenEndpoint } from '../model/product'

type Source = {
  readonly id: VendorId
  readonly retiredHosts: readonly string[]
  readonly onceInPath: readonly string[]
  readonly tokenEndpoint: TokenEndpoint | null
  readonly products: readonly Pick<Product, 'vendor' | 'regions' | 'paths' | 'sample'>[]
  readonly fields: Readonly<Record<FieldId, Pick<Field, 'aliases'>>>
}
type Home = {
  readonly vendor: VendorId
  readonly home: string
  hasPath(path: string): boolean
  hasHost(host: string): boolean
}

export function composeAddresses(vendors: readonly Source[]): AddressCatalogue {
  const retired = vendors.flatMap((v) => v.retiredHosts)
  const once = new Set(vendors.flatMap((v) => v.onceInPath))
  const products = vendors.flatMap((v) => v.products)
  const variables = new Set(vendors.flatMap(variablesOfPaths))
  const homes = [...products.flatMap(homeOfProduct), ...vendors.flatMap(homeOfTokens)]
  return {
    isRetiredHost: (host) =>
      retired.some((name) => (name.startsWith('.') ? isBelow(name.slice(1), host) : name === host)),
    isOnceInPath: (segment) => once.has(segment),
    isPathVariable: (segment) => variables.has(segment.toLowerCase()),
    homeElsewhere(vendor, host, path) {
      const fitting = homes.filter((h) => h.hasPath(path))
      if (fitting.some((h) => h.hasHost(host))) return null
      return (fitting.find((h) => h.vendor === vendor) ?? fitting[0])?.home ?? null
    },
    prefixAt: (host) =>
      products.find((p) => p.paths?.prefix && p.regions.some((r) => r.host === host))?.paths?.prefix ?? null,
    isPostOnly: (path) => products.some((p) => p.paths?.postOnly?.test(path)),
  }
}

/** The domain itself, or a host below it. */
function isBelow(domain: string, host: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

function homeOfProduct({ vendor, paths }: Source['products'][number]): Home[] {
  const own = paths?.own
  if (!own) return []
  return [{ vendor, home: own.home, hasPath: (path) => own.path.test(path), hasHost: (host) => own.hosts.test(host) }]
}

function homeOfTokens({ id, tokenEndpoint }: Source): Home[] {
  if (!tokenEndpoint) return []
  const { host: home, path: start } = tokenEndpoint
  return [{ vendor: id, home, hasPath: (path) => path.startsWith(start), hasHost: (host) => isBelow(home, host) }]
}

/** Names of the ids that stand in paths, as variables of programs have them, in lower case. */
function variablesOfPaths({ products, fields }: Source): string[] {
  const paths = products.map((p) => p.sample?.path ?? '')
  const ids = Object.entries(fields).filter(([id]) => paths.some((path) => path.includes(`{${id}}`)))
  return ids.flatMap(([, { aliases }]) => aliases.filter((a) => /_id$/i.test(a)).map((a) => a.toLowerCase()))
}
