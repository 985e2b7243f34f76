import { findRoute, sampleRoutes, type Route, type RouteMatch } from '@/lib/engine/simulator/routes'
import type { Plain } from '@/lib/engine/model/plain'
import { apiProducts } from '../products'
import type { MailgunDomain } from './model'

const hosts = apiProducts[0].regions.map((region) => region.host)

/** A domain as its own read shows it. */
export function domainOf({ name, state, type }: MailgunDomain): Plain {
  return {
    name,
    state,
    type,
    require_tls: false,
    skip_verification: false,
    is_disabled: state === 'disabled',
    web_scheme: 'https',
    wildcard: false,
    created_at: 'Mon, 02 Sep 2024 10:00:00 GMT',
    id: 'fa4e',
    smtp_login: `postmaster@${name}`,
    spam_action: 'disabled',
    use_automatic_sender_security: false,
    web_prefix: 'email',
    receiving_dns_records: [],
    sending_dns_records: [],
  }
}

/** One page of domains; its size is the one that the sample asks for. */
export function domainList(all: readonly MailgunDomain[]): Plain {
  return { total_count: all.length, items: all.slice(0, 1).map(domainOf) }
}

/** The samples, and what the vendor's SDK asks for beyond them; what is read of domains depends on the account. */
const ROUTES: readonly Route[] = [
  ...sampleRoutes(apiProducts, {}),
  ...hosts.flatMap((host) =>
    ['/v3/domains', '/v4/domains/{domain}', '/v3/domains/{domain}'].map((template): Route => ({
      host,
      product: 'mailgun-send',
      template,
      answer: {},
    })),
  ),
]

/** The read that a path names on a host, with its placeholders. */
export const routeOf = (host: string, path: string): RouteMatch | null => findRoute(ROUTES, host, path)
