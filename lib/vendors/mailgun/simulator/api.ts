import { apiProducts } from '../products'
import type { ProductId } from '@/lib/engine/model/ids'
import { behaviourOf } from './behaviours'
import { mailgunForbidden, mailgunMessage } from './errors'
import { presentedBy, type Presented } from '@/lib/engine/simulator/presented'
import { matchTemplate, type Route } from '@/lib/engine/simulator/routes'
import { domainList, domainOf, routeOf } from './routes'
import type { Plain } from '@/lib/engine/model/plain'
import { json, pathOnly, text, type SimRequest, type SimResponse } from '@/lib/engine/simulator/wire'
import type { MailgunFeature } from './model'
import { MAILGUN_KEYS, type MailgunKey } from './world'

/** Mailgun's API: Basic with the user name `api`, on the host of the account's region. */

const REGION = new Map<string, string>(apiProducts[0].regions.map((region) => [region.host, region.code]))

const FEATURE: Partial<Record<ProductId, MailgunFeature>> = {
  'mailgun-send': 'send',
  'mailgun-inspect': 'inspect',
  'mailgun-optimize': 'optimize',
  'mailgun-validate': 'validate',
}

const keyOf = (presented: Presented): MailgunKey | null =>
  (presented.kind === 'basic' && MAILGUN_KEYS.find((k) => k.key === presented.password)) || null

/**
 * 403 is a key without permission. Source: documentation.mailgun.com/docs/mailgun/api-reference, and answers recorded
 * in public issues.
 */
function obstacle(key: MailgunKey, route: Route): SimResponse | null {
  if (key.kind === 'sending') return mailgunMessage(403, 'Incompatible key for this endpoint')
  const feature = FEATURE[route.product]
  if (feature && !key.features.includes(feature))
    return mailgunMessage(403, 'This feature is unavailable please contact support.')
  return null
}

/** The reads of domains: all that the account has in the region of the host, or one of them by its name. */
function domainRead(key: MailgunKey, region: string | undefined, path: string): SimResponse | null {
  const here = key.domains.filter((d) => d.region === region)
  if (path === '/v3/domains' || path === '/v4/domains') return found(domainList(here))
  const wanted = matchTemplate('/v4/domains/{domain}', path) ?? matchTemplate('/v3/domains/{domain}', path)
  if (!wanted) return null
  const one = here.find((d) => d.name === wanted['domain'])
  return one ? found({ domain: domainOf(one) }) : mailgunMessage(404, 'Domain not found')
}

function found(body: Plain): SimResponse {
  return json(200, body, [], 'application/json; charset=utf-8')
}

function notFound(path: string): SimResponse {
  // the root of every unknown version answers with this line and a 200. Source: public issue reports
  if (path === '/' || path.endsWith('/messages/messages')) return text(200, 'Mailgun Magnificent API')
  return text(404, '404 page not found\n')
}

/** Answers a request to one of Mailgun's hosts. */
export function mailgunApi(request: SimRequest, now: number): SimResponse {
  const presented = presentedBy(request)
  const key = keyOf(presented)
  const behaviour = behaviourOf(key)
  const context = { request, now, presented, shape: 'mailgun' as const }
  const early = behaviour.beforeApi?.(context)
  if (early) return early
  const user = presented.kind === 'basic' ? presented.user : ''
  const region = REGION.get(request.host)
  if (!key || user !== 'api' || !key.regions.some((r) => r === region)) return mailgunForbidden()
  if (key.kind === 'public') return mailgunMessage(401, 'Invalid private key')
  const path = pathOnly(request.path)
  const route = routeOf(request.host, path)
  if (!route) return notFound(path)
  if (request.method !== 'GET')
    return {
      ...mailgunMessage(405, 'Method Not Allowed'),
      headers: [
        ['Allow', 'GET'],
        ['Content-Type', 'application/json; charset=utf-8'],
      ],
    }
  return (
    obstacle(key, route.route) ??
    behaviour.afterApi?.(context) ??
    domainRead(key, region, path) ??
    found(route.route.answer)
  )
}
