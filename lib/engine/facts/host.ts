import { tokenEndpoint as TOKEN_ENDPOINT } from '@/lib/vendors/sinch/products'
import { catalogue } from '@/lib/vendors'
import type { ProductId, VendorId } from '../model/ids'
import type { Product } from '../model/product'

/** What the catalogue knows about a host. */
export type HostFacts = {
  /** the id of the vendor */
  readonly vendor: VendorId
  /** the host is in the catalogue; false: it only ends like one of the vendor's */
  readonly known: boolean
  readonly role: 'api' | 'token' | 'other'
  /** products that live there */
  readonly products: readonly ProductId[]
  /** code of the region, where the host is regional */
  readonly region: string | null
}

type Row = { products: ProductId[]; region: string | null; role: HostFacts['role']; vendor: HostFacts['vendor'] }

const rows = new Map<string, Row>()

function add(
  host: string,
  product: Product & { readonly id: ProductId },
  region: string | null,
  role: HostFacts['role'],
) {
  const row: Row = rows.get(host) ?? { products: [], region, role, vendor: product.vendor }
  if (!row.products.includes(product.id)) row.products.push(product.id)
  rows.set(host, row)
}

for (const product of catalogue.products as readonly (Product & { readonly id: ProductId })[]) {
  for (const region of product.regions)
    add(region.host, product, product.regions.length > 1 ? region.code : null, 'api')
  if (product.sample?.host) add(product.sample.host, product, null, 'api')
  for (const other of product.otherHosts) {
    for (const region of other.host.includes('{region}') ? product.regions : [null]) {
      add(other.host.replace('{region}', region?.code ?? ''), product, region?.code ?? null, 'other')
    }
  }
}
rows.set(TOKEN_ENDPOINT.host, { products: [], region: null, role: 'token', vendor: 'sinch' })

const SUFFIXES = [
  ['sinch.com', 'sinch'],
  ['clxcommunications.com', 'sinch'],
  ['mailgun.net', 'mailgun'],
  ['mailgun.org', 'mailgun'],
  ['mailgun.com', 'mailgun'],
] as const

/** Looks a host up in the catalogue; a host that only ends like a vendor's is `known: false`; any other is null. */
export function hostFacts(host: string | null): HostFacts | null {
  if (!host) return null
  const name = host.toLowerCase().replace(/:\d{1,5}$/, '')
  const row = rows.get(name)
  if (row) return { ...row, known: true }
  const suffix = SUFFIXES.find(([end]) => name === end || name.endsWith(`.${end}`))
  if (!suffix) return null
  return {
    vendor: suffix[1],
    known: false,
    role: name.includes('auth.sinch') ? 'token' : 'other',
    products: similar(name),
    region: null,
  }
}

/** Products whose host names share their middle part with this one: `fr.conversation.api.sinch.com`. */
function similar(name: string): ProductId[] {
  const found = [...rows].filter(
    ([host, row]) => row.role === 'api' && middle(host) !== '' && middle(host) === middle(name),
  )
  return [...new Set(found.flatMap(([, row]) => row.products))]
}

function middle(host: string): string {
  return host
    .split('.')
    .filter((label) => !/^(?:api|sinch|mailgun|com|net|org|zt)$/.test(label) && !/^[a-z]{2,4}\d?$/.test(label))
    .join('.')
}

const MAILGUN_PATHS: readonly (readonly [RegExp, ProductId])[] = [
  [/^\/v\d+\/inspect\//, 'mailgun-inspect'],
  [/^\/v\d+\/(?:inboxready|dmarc|reputationanalytics|spamtraps|inbox)\b/, 'mailgun-optimize'],
  [/^\/v\d+\/(?:address|validate)\b/, 'mailgun-validate'],
]

/** The product of a host and path, or null where several or none fit. */
export function productAt(host: HostFacts | null, path: string | null): ProductId | null {
  if (!host) return null
  if (host.products.length === 1) return host.products[0] ?? null
  if (host.vendor === 'mailgun' && host.products.length > 1) {
    return MAILGUN_PATHS.find(([pattern]) => pattern.test(path ?? ''))?.[1] ?? 'mailgun-send'
  }
  return null
}
