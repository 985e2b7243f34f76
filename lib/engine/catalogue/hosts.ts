import type { HostCatalogue } from '../model/catalogue'
import type { HostFacts, NamedHost } from '../model/host'
import type { ProductId, VendorId } from '../model/ids'
import type { Vendor } from '../model/vendor'

type Source = Pick<Vendor, 'id' | 'domains' | 'neutralHostLabels' | 'tokenEndpoint' | 'products' | 'namedHosts'>
type HostRow = {
  products: readonly ProductId[]
  region: string | null
  role: HostFacts['role']
  vendor: VendorId
  named: NamedHost | null
}

export function composeHosts(vendors: readonly Source[]): HostCatalogue {
  const rows = hostRows(vendors)
  const below = [...rows].filter(([host]) => host.startsWith('.'))
  const middle = middleOf(vendors)
  const patterns = vendors.flatMap((v) => v.products).map(({ id, pathPattern }) => ({ id, pathPattern }))

  /** Products whose host names share their middle part with this one: `fr.chat.api.example.com`. */
  function similar(name: string): ProductId[] {
    const found = [...rows].filter(
      ([host, row]) => row.role === 'api' && middle(host) !== '' && middle(host) === middle(name),
    )
    return [...new Set(found.flatMap(([, row]) => row.products))]
  }

  return {
    domains: vendors.flatMap((v) => v.domains),
    namedHosts: vendors.flatMap((v) => v.namedHosts),
    hostFacts(host) {
      if (!host) return null
      const name = host.toLowerCase().replace(/:\d{1,5}$/, '')
      const row = rows.get(name) ?? below.find(([end]) => name.endsWith(end))?.[1]
      if (row) return { ...row, known: true }
      const vendor = vendors.find((v) => v.domains.some((end) => name === end || name.endsWith(`.${end}`)))
      if (!vendor) return null
      const role = isLikeTokenHost(vendor, name) ? 'token' : 'other'
      return { vendor: vendor.id, known: false, role, products: similar(name), region: null, named: null }
    },
    productOfTrunk(name) {
      if (name === null) return null
      const isOf = (domain: string) => name === domain || name.endsWith(`.${domain}`)
      return vendors.flatMap((v) => v.products).find((p) => p.sipDomains?.some(isOf))?.id ?? null
    },
    productAt(host, path) {
      if (!host) return null
      if (host.products.length === 1) return host.products[0] ?? null
      const here = patterns.filter((p) => host.products.includes(p.id))
      if (here.every((p) => !p.pathPattern)) return null
      const named = here.find((p) => p.pathPattern?.test(path ?? ''))
      return (named ?? here.find((p) => !p.pathPattern))?.id ?? null
    },
  }
}

/** `auth.example` of `auth.example.com`, wherever it stands in a host that is not the endpoint itself. */
function isLikeTokenHost({ tokenEndpoint }: Source, name: string): boolean {
  return tokenEndpoint !== null && name.includes(tokenEndpoint.host.split('.').slice(0, 2).join('.'))
}

function hostRows(vendors: readonly Source[]): ReadonlyMap<string, HostRow> {
  const rows = new Map<string, HostRow>()
  for (const vendor of vendors) {
    for (const product of vendor.products) {
      const add = (host: string, region: string | null, role: HostFacts['role']) => {
        const row: HostRow = rows.get(host) ?? { products: [], region, role, vendor: vendor.id, named: null }
        rows.set(host, { ...row, products: [...new Set([...row.products, product.id])] })
      }
      for (const region of product.regions)
        add(region.host, product.regions.length > 1 ? region.code : null, product.login ? 'mail' : 'api')
      if (product.sample?.host) add(product.sample.host, null, 'api')
      for (const other of product.otherHosts) {
        const regions = other.host.includes('{region}') ? product.regions.map((r) => r.code) : [null]
        for (const code of regions) add(other.host.replace('{region}', code ?? ''), code, 'other')
      }
    }
    const { tokenEndpoint } = vendor
    const other = { region: null, vendor: vendor.id }
    if (tokenEndpoint) rows.set(tokenEndpoint.host, { ...other, products: [], role: 'token', named: null })
    for (const named of vendor.namedHosts)
      for (const host of named.hosts)
        if (!rows.has(host)) rows.set(host, { ...other, products: named.products, role: named.role ?? 'other', named })
  }
  return rows
}

/** The labels of a host name that tell products apart: neither those of the vendor's domains nor a region code. */
function middleOf(vendors: readonly Source[]) {
  const neutral = new Set([
    'api',
    ...vendors.flatMap((v) => [...v.domains.flatMap((d) => d.split('.')), ...v.neutralHostLabels]),
  ])
  return (name: string) =>
    name
      .split('.')
      .filter((label) => !neutral.has(label) && !/^[a-z]{2,4}\d?$/.test(label))
      .join('.')
}
