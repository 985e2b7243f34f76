import { products } from '../products'
import type { ProductId } from '@/lib/engine/model/ids'
import { behaviourOf } from './behaviours'
import { mailgunForbidden, mailgunMessage } from './errors'
import { presentedBy, type Presented } from '@/lib/engine/simulator/presented'
import { matchTemplate, type Route } from '@/lib/engine/simulator/routes'
import { routeOf } from './routes'
import { json, pathOnly, text, type SimRequest, type SimResponse } from '@/lib/engine/simulator/wire'
import type { MailgunFeature } from './model'
import { MAILGUN_KEYS, type MailgunKey } from './world'

/** Mailgun's API: Basic with the user name `api`, on the host of the account's region. */

const REGION = new Map<string, string>(products[0].regions.map((region) => [region.host, region.code]))

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

function notFound(path: string): SimResponse {
  const domain = matchTemplate('/v4/domains/{domain}', path) ?? matchTemplate('/v3/domains/{domain}', path)
  if (domain) return mailgunMessage(404, 'Domain not found')
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
  if (!key || user !== 'api' || key.region !== REGION.get(request.host)) return mailgunForbidden()
  if (key.kind === 'public') return mailgunMessage(401, 'Invalid private key')
  const path = pathOnly(request.path)
  const found = routeOf(request.host, path)
  if (!found) return notFound(path)
  if (request.method !== 'GET')
    return {
      ...mailgunMessage(405, 'Method Not Allowed'),
      headers: [
        ['Allow', 'GET'],
        ['Content-Type', 'application/json; charset=utf-8'],
      ],
    }
  return (
    obstacle(key, found.route) ??
    behaviour.afterApi?.(context) ??
    json(200, found.route.answer, [], 'application/json; charset=utf-8')
  )
}
