import { tokenEndpoint as TOKEN_ENDPOINT } from '@/lib/vendors/sinch/products'
import { behaviourOf } from './behaviours'
import { registryProblem } from './errors'
import { invalidClient, oauthError, tokenAnswer } from './oauth-answers'
import { presentedBy, type Presented } from '@/lib/engine/simulator/presented'
import { headerOf, pathOnly, traceOf, type SimRequest, type SimResponse } from '@/lib/engine/simulator/wire'
import { ACCESS_KEYS, type AccessKey } from './world'

const keyOf = (presented: Presented): AccessKey | null =>
  (presented.kind === 'basic' &&
    ACCESS_KEYS.find((k) => k.id === presented.user.toLowerCase() && presented.user === k.id)) ||
  null

function formFault(request: SimRequest): SimResponse | null {
  const type = (headerOf(request.headers, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded')
    return oauthError(
      400,
      'invalid_request',
      'The request must use the content type application/x-www-form-urlencoded.',
    )
  if (!new URLSearchParams(request.body).get('grant_type'))
    return oauthError(400, 'invalid_request', 'Request parameter "grant_type" is missing.')
  return null
}

function grantFault(request: SimRequest): SimResponse | null {
  const form = new URLSearchParams(request.body)
  if (form.get('grant_type') !== 'client_credentials')
    return oauthError(400, 'unsupported_grant_type', 'Use client_credentials.')
  return form.get('scope')
    ? oauthError(400, 'invalid_scope', 'The OAuth 2.0 Client is not allowed to request this scope.')
    : null
}

function exchange(request: SimRequest, now: number): SimResponse {
  const presented = presentedBy(request)
  const key = keyOf(presented)
  const behaviour = behaviourOf(key)
  const context = { request, now, presented, shape: 'oauth' as const }
  const early = behaviour.beforeToken?.(context) ?? formFault(request)
  if (early) return early
  if (presented.kind !== 'basic') {
    const inForm = new URLSearchParams(request.body).has('client_secret')
    return invalidClient(
      inForm
        ? 'The client authenticates with client_secret_basic, but client_secret_post was used.'
        : 'No client authentication was included.',
    )
  }
  if (!key || key.deleted || (presented.password !== key.secret && !behaviour.anySecret)) return invalidClient()
  return grantFault(request) ?? behaviour.afterToken?.(context, key) ?? tokenAnswer(key, now)
}

/** Answers a request to the token endpoint's host. */
export function authServer(request: SimRequest, now: number): SimResponse {
  if (pathOnly(request.path) !== TOKEN_ENDPOINT.path) {
    return registryProblem({
      status: 404,
      reason: 'not-found',
      message: 'The requested resource was not found.',
      trace: traceOf(request, now),
    })
  }
  if (request.method !== 'POST')
    return oauthError(405, 'invalid_request', 'Only POST is supported.', [['Allow', 'POST']])
  return exchange(request, now)
}
