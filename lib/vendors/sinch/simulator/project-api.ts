import type { Product } from '@/lib/engine/model/product'
import { products } from '../products'
import type { ProductId } from '@/lib/engine/model/ids'
import type { Header } from '@/lib/engine/model/exchange'
import type { BodyShapeId } from '@/lib/engine/model/ids'
import { readToken } from './access-token'
import type { BehaviourContext } from '@/lib/engine/simulator/behaviour'
import type { Plain } from '@/lib/engine/model/plain'
import type { Route } from '@/lib/engine/simulator/routes'
import { behaviourOf } from './behaviours'
import { failure, registryProblem } from './errors'
import { presentedBy, type Presented } from '@/lib/engine/simulator/presented'
import { routeOf } from './routes'
import { empty, json, traceOf, type SimRequest, type SimResponse } from '@/lib/engine/simulator/wire'
import type { Project } from './model'
import { ACCESS_KEYS, type AccessKey } from './world'

/** APIs that take a project access key, as an access token or by Basic. */

const BASIC_CHALLENGE: Header = ['WWW-Authenticate', 'Basic realm="Realm"']

const END_OF_SALE = '2026-04-15'

/** The product of an id of the catalogue. */
function productOf(id: ProductId): Product {
  const product = products.find((p) => p.id === id)
  if (!product) throw new TypeError(`There is no product ${id}`)
  return product
}

/** The place where a host keeps its data, for products whose region must match; null elsewhere. */
function locationOf(product: ProductId, host: string): string | null {
  const spec = productOf(product)
  return spec.regionRole === 'must-match' ? (spec.regions.find((r) => r.host === host)?.code ?? null) : null
}

type Verified =
  | { readonly key: AccessKey }
  | { readonly refused: 'missing' | 'malformed' | 'wrong' | 'expired'; readonly expiry?: string }

function ofToken(token: string, now: number): Verified {
  const claims = readToken(token)
  const key = claims && ACCESS_KEYS.find((k) => k.id === claims.sub)
  if (!claims || !key || key.deleted) return { refused: 'malformed' }
  return claims.exp * 1000 <= now
    ? { refused: 'expired', expiry: `${new Date(claims.exp * 1000).toISOString().slice(0, 19)}Z` }
    : { key }
}

function verify(presented: Presented, product: ProductId, now: number): Verified {
  if (presented.kind === 'none') return { refused: 'missing' }
  if (presented.kind === 'bearer') return ofToken(presented.token, now)
  const takesBasic = productOf(product).schemes.some((s) => s.scheme === 'basic')
  if (presented.kind !== 'basic' || !takesBasic) return { refused: 'wrong' }
  const key = ACCESS_KEYS.find((k) => k.id === presented.user)
  const right = key && !key.deleted && (key.secret === presented.password || behaviourOf(key).anySecret)
  return right ? { key } : { refused: 'wrong' }
}

/** The key that a request names, whether or not it proves it. */
function namedKey(presented: Presented): AccessKey | null {
  const id =
    presented.kind === 'basic' ? presented.user : presented.kind === 'bearer' ? readToken(presented.token)?.sub : null
  return ACCESS_KEYS.find((k) => k.id === id) ?? null
}

function refusal(shape: BodyShapeId, verified: Exclude<Verified, { key: AccessKey }>, trace: string): SimResponse {
  const common = { status: 401, trace }
  if (verified.refused === 'expired') {
    const challenge =
      `Bearer error="invalid_token", error_description="Jwt expired at ${verified.expiry}", error_uri="https://` +
      'tools.ietf.org/html/rfc6750#section-3.1"'
    return failure(shape, {
      ...common,
      reason: 'access-token-expired',
      message: 'The access token has expired.',
      headers: [['WWW-Authenticate', challenge]],
    })
  }
  if (verified.refused === 'malformed') {
    return failure(shape, {
      ...common,
      reason: 'invalid-credentials',
      message: 'Request had invalid credentials.',
      headers: [['WWW-Authenticate', 'Bearer error="invalid_token"']],
    })
  }
  const message =
    verified.refused === 'missing'
      ? 'Request is missing required authentication credentials.'
      : 'Request had invalid credentials.'
  return failure(shape, { ...common, reason: 'invalid-credentials', message, headers: [BASIC_CHALLENGE] })
}

/**
 * Source: developers.sinch.com/docs/errors (permission-denied); Provisioning: sinch/sinch-mcp-server RCS campaign
 * guide.
 */
function foreignProject(product: ProductId, key: AccessKey, projectId: string, trace: string): SimResponse {
  if (product === 'provisioning')
    return failure('papi', { status: 401, reason: 'invalid-credentials', message: 'Unauthorized', trace })
  return registryProblem({
    status: 403,
    reason: 'permission-denied',
    message: `Access key ${key.id} does not have access to projects/${projectId}.`,
    trace,
  })
}

function notEnabled(product: ProductId, shape: BodyShapeId, project: Project, trace: string): SimResponse {
  if (product === 'est')
    return failure('est', {
      status: 400,
      reason: 'bad-request',
      message: `Project with id '${project.id}' is not enabled`,
      trace,
    })
  const message = `${productOf(product).name} is not enabled for this project.`
  return failure(shape, { status: 403, reason: 'permission-denied', message, trace })
}

/** What stands between a verified key and the data: project, product, region; null where nothing does. */
function obstacle(
  context: BehaviourContext,
  product: ProductId,
  key: AccessKey,
  projectId: string,
): SimResponse | null {
  const { request, now, shape } = context
  const trace = traceOf(request, now)
  if (key.project.id !== projectId.toLowerCase()) return foreignProject(product, key, projectId, trace)
  if (product === 'sms-project' && key.project.created >= END_OF_SALE) return empty(401)
  if (!key.project.enabled.includes(product)) return notEnabled(product, shape, key.project, trace)
  const location = locationOf(product, request.host)
  if (!location || location === key.project.location || key.project.elsewhere) return null
  return product === 'sms-project'
    ? empty(401)
    : failure(shape, { status: 404, reason: 'not-found', message: 'Resource not found', trace })
}

/** Answers a request to a project product's host. Source: the product catalogue, developers.sinch.com/docs/errors */
export function projectApi(request: SimRequest, now: number, product: ProductId): SimResponse {
  const shape = productOf(product).errorShapes[0] ?? 'registry-problem'
  const presented = presentedBy(request)
  const context: BehaviourContext = { request, now, presented, shape }
  const behaviour = behaviourOf(namedKey(presented))
  const early = behaviour.beforeApi?.(context)
  if (early) return early
  const verified = verify(presented, product, now)
  const trace = traceOf(request, now)
  if (!('key' in verified)) return refusal(shape, verified, trace)
  const found = routeOf(request.host, request.path)
  if (!found)
    return failure(shape, { status: 404, reason: 'not-found', message: 'The requested resource was not found.', trace })
  if (request.method !== 'GET')
    return failure(shape, {
      status: 405,
      reason: 'method-not-allowed',
      message: 'Method not allowed.',
      trace,
      headers: [['Allow', 'GET']],
    })
  const blocked = obstacle(context, product, verified.key, found.params['projectId'] ?? '')
  return blocked ?? behaviour.afterApi?.(context) ?? json(200, dataOf(product, request.host, verified.key, found.route))
}

/** What a read finds: the entries of the project, or its empty list where there are none. */
function dataOf(product: ProductId, host: string, { project }: AccessKey, { answer }: Route): Plain {
  const location = locationOf(product, host)
  const isElsewhere = location !== null && location !== project.location
  return project.isEmpty || isElsewhere ? (productOf(product).sample?.example ?? answer) : answer
}
