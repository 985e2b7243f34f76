import { catalogue } from '@/lib/vendors'
import type { ProductId } from '@/lib/engine/model/ids'
import type { Product, SampleCall } from '@/lib/engine/model/product'
import type { Plain } from '@/lib/engine/model/plain'
import { pathOnly } from './wire'

/** A read that a host answers: `{name}` stands for one path segment. */
export type Route = {
  readonly host: string
  readonly product: ProductId
  readonly template: string
  readonly answer: Plain
}

/** One entry for each list, so that an accepted call shows something: the members that the vendors' SDK models name. */
const ENTRY: Partial<Record<ProductId, { readonly entry: Plain; readonly total?: string }>> = {
  conversation: {
    entry: {
      id: '01FA4E00000000000000000001',
      display_name: 'Simulated app',
      conversation_metadata_report_view: 'NONE',
    },
  },
  'template-management': { entry: { id: '01FA4E00000000000000000002', description: 'Simulated template', version: 1 } },
  numbers: {
    entry: {
      phoneNumber: '+12025550123',
      projectId: '',
      displayName: 'Simulated number',
      regionCode: 'US',
      type: 'LOCAL',
      capability: ['SMS', 'VOICE'],
    },
    total: 'totalSize',
  },
  fax: { entry: { id: '01FA4E00000000000000000003', name: 'Simulated fax service' }, total: 'totalItems' },
  est: {
    entry: { id: '01FA4E00000000000000000004', name: 'Simulated trunk', hostName: 'simulated' },
    total: 'totalItems',
  },
  voice: { entry: { number: '+12025550124', applicationkey: '', capability: 'voice' } },
  'mailgun-send': {
    entry: { name: 'mg.example.com', state: 'active', type: 'custom', require_tls: false, skip_verification: false },
    total: 'total_count',
  },
  'sms-service-plan': { entry: { id: '01FA4E00000000000000000005', name: 'Simulated group', size: 0 }, total: 'count' },
}

function answerOf(product: Product & { readonly id: ProductId }, sample: SampleCall): Plain {
  const content = ENTRY[product.id]
  if (!content || !sample.list || typeof sample.example !== 'object' || sample.example === null) return sample.example
  return { ...sample.example, [sample.list.member]: [content.entry], ...(content.total ? { [content.total]: 1 } : {}) }
}

function sampleRoutes(product: Product & { readonly id: ProductId }): Route[] {
  const { sample } = product
  if (!sample || product.id === 'verification') return []
  const hosts = sample.host ? [sample.host] : product.regions.map((r) => r.host)
  return hosts.map((host) => ({
    host,
    product: product.id,
    template: pathOnly(sample.path),
    answer: answerOf(product, sample),
  }))
}

const mailgunHosts = ['api.mailgun.net', 'api.eu.mailgun.net'] as const

const mailgunDomain = {
  domain: {
    name: 'mg.example.com',
    state: 'active',
    type: 'custom',
    require_tls: false,
    skip_verification: false,
    is_disabled: false,
    web_scheme: 'https',
    wildcard: false,
    created_at: 'Mon, 02 Sep 2024 10:00:00 GMT',
    id: 'fa4e',
    smtp_login: 'postmaster@mg.example.com',
    spam_action: 'disabled',
    use_automatic_sender_security: false,
    web_prefix: 'email',
    receiving_dns_records: [],
    sending_dns_records: [],
  },
}

/** Reads beyond the samples: what the vendors' SDKs and the permission checks ask for. */
const FURTHER: readonly Route[] = [
  {
    host: 'numbers.api.sinch.com',
    product: 'numbers',
    template: '/v1/projects/{projectId}/availableRegions',
    answer: { availableRegions: [{ regionCode: 'US', regionName: 'United States', types: ['LOCAL'] }] },
  },
  ...mailgunHosts.flatMap((host): Route[] => [
    {
      host,
      product: 'mailgun-send',
      template: '/v3/domains',
      answer: { total_count: 1, items: [mailgunDomain.domain] },
    },
    { host, product: 'mailgun-send', template: '/v4/domains/mg.example.com', answer: mailgunDomain },
    { host, product: 'mailgun-send', template: '/v3/domains/mg.example.com', answer: mailgunDomain },
  ]),
]

export const ROUTES: readonly Route[] = [...catalogue.products.flatMap(sampleRoutes), ...FURTHER]

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

/** The read that a path names on a host, with its placeholders. */
export function routeOf(
  host: string,
  path: string,
): { readonly route: Route; readonly params: Readonly<Record<string, string>> } | null {
  for (const route of ROUTES) {
    const params = route.host === host ? matchTemplate(route.template, pathOnly(path)) : null
    if (params) return { route, params }
  }
  return null
}
