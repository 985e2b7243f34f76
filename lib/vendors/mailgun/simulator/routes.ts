import { findRoute, sampleRoutes, type Route, type RouteMatch } from '@/lib/engine/simulator/routes'
import { products } from '../products'

const hosts = products[0].regions.map((region) => region.host)

const domain = {
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

const ENTRIES = {
  'mailgun-send': {
    entry: { name: 'mg.example.com', state: 'active', type: 'custom', require_tls: false, skip_verification: false },
    total: 'total_count',
  },
}

/** The samples, and what the vendor's SDK asks for beyond them. */
const ROUTES: readonly Route[] = [
  ...sampleRoutes(products, ENTRIES),
  ...hosts.flatMap((host): Route[] => [
    { host, product: 'mailgun-send', template: '/v3/domains', answer: { total_count: 1, items: [domain.domain] } },
    { host, product: 'mailgun-send', template: '/v4/domains/mg.example.com', answer: domain },
    { host, product: 'mailgun-send', template: '/v3/domains/mg.example.com', answer: domain },
  ]),
]

/** The read that a path names on a host, with its placeholders. */
export const routeOf = (host: string, path: string): RouteMatch | null => findRoute(ROUTES, host, path)
