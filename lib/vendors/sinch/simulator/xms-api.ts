import { smsServicePlan } from '../products/sms'
import { behaviourOf } from './behaviours'
import { xms } from './errors'
import { presentedBy } from '@/lib/engine/simulator/presented'
import { routeOf } from './routes'
import { empty, json, traceOf, type SimRequest, type SimResponse } from '@/lib/engine/simulator/wire'
import { SERVICE_PLANS } from './world'

/** The SMS API of a service plan: a static token as Bearer, on the host of the plan's region. */

const REGION = new Map(smsServicePlan.regions.map((r): [string, string] => [r.host, r.code]))

/** Answers a request to a regional SMS host. Source: developers.sinch.com/docs/sms/api-reference/status-codes.md */
export function xmsApi(request: SimRequest, now: number): SimResponse {
  const presented = presentedBy(request)
  const plan = presented.kind === 'bearer' ? (SERVICE_PLANS.find((p) => p.token === presented.token) ?? null) : null
  const behaviour = behaviourOf(plan)
  const context = { request, now, presented, shape: 'xms' as const }
  const early = behaviour.beforeApi?.(context)
  if (early) return early
  if (!plan || plan.region !== REGION.get(request.host)) return empty(401)
  const found = routeOf(request.host, request.path)
  if (!found) return empty(404)
  if (found.params['servicePlanId'] !== plan.id) return empty(401)
  if (request.method !== 'GET')
    return xms({
      status: 405,
      reason: 'method-not-allowed',
      message: '',
      trace: traceOf(request, now),
      headers: [['Allow', 'GET']],
    })
  return behaviour.afterApi?.(context) ?? json(200, found.route.answer)
}
