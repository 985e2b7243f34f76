import type { PublicAddressCatalogue } from '../model/catalogue'
import type { Vendor } from '../model/vendor'

type Source = Pick<Vendor, 'tokenEndpoint' | 'products' | 'publicHosts' | 'namedHosts' | 'pathWords'>
type Template = { readonly product: string | null; readonly segments: readonly string[] }

/** What of the addresses of all vendors may be named: documented hosts, documented paths and the words of those. */
export function composePublicAddresses(vendors: readonly Source[]): PublicAddressCatalogue {
  const templates = vendors.flatMap(templatesOf)
  // no other field's value may be asked for in a path
  const words = new Set(['{ID}', ...vendors.flatMap((v) => v.pathWords), ...templates.flatMap((t) => t.segments)])
  const segment = (text: string) => (text === '' || words.has(text) || /^v\d{1,2}$/.test(text) ? text : '{ID}')
  return {
    publicHosts: new Set(vendors.flatMap(hostsOf).map((host) => host.toLowerCase())),
    pathTemplate(path, product = null) {
      const segments = segmentsOf(path.split(/[?#]/, 1)[0] ?? '')
      const fitting = templates.filter((t) => fits(t.segments, segments))
      const known = fitting.find((t) => t.product === product) ?? fitting[0]
      if (known) return `/${known.segments.join('/')}`
      return `/${segments.slice(0, 12).map(segment).join('/')}`
    },
  }
}

function templatesOf({ tokenEndpoint, products }: Source): Template[] {
  const template = (product: string | null, path: string) => ({ product, segments: segmentsOf(path) })
  return [
    ...(tokenEndpoint ? [template(null, tokenEndpoint.path)] : []),
    ...products.flatMap((p) =>
      [p.sample, p.resource].flatMap((call) => (call ? [template(p.id, call.path.split('?')[0] ?? '')] : [])),
    ),
  ]
}

function hostsOf({ tokenEndpoint, products, publicHosts, namedHosts }: Source): string[] {
  return [
    ...(tokenEndpoint ? [tokenEndpoint.host] : []),
    ...publicHosts,
    // what is below a named domain may be the name of somebody's account
    ...namedHosts.flatMap((named) => named.hosts.filter((host) => !host.startsWith('.'))),
    ...products.flatMap((p) => [
      ...p.regions.map((r) => r.host),
      ...(p.sample?.host ? [p.sample.host] : []),
      ...p.otherHosts.flatMap(({ host }) =>
        host.includes('{region}') ? p.regions.map((r) => host.replace('{region}', r.code)) : [host],
      ),
    ]),
  ]
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1)
}

function fits(template: readonly string[], segments: readonly string[]): boolean {
  return template.length === segments.length && template.every((s, i) => s.startsWith('{') || s === segments[i])
}
