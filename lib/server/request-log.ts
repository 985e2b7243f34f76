import 'server-only'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { log, nameRequest } from './log'
import { countRequest } from './metrics'
import { routePattern } from './route-pattern'

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** What asks all the time, or comes with every page. */
const QUIET: ReadonlySet<string> = new Set(['/_next', '/healthz', '/readyz', '/metrics'])

/**
 * Writes one line for a request when its answer has ended, and counts it: an id of its own, the method, the pattern of
 * the route, the status and the milliseconds. No query, no id of a report or case, no address, no header.
 * The id is in the answer's `X-Request-Id` and in every line that is written meanwhile.
 */
export function logRequest(request: IncomingMessage, response: ServerResponse): void {
  const began = performance.now()
  const route = routePattern(request.url ?? '')
  const method = METHODS.has(request.method ?? '') ? (request.method ?? '') : 'other'
  const id = randomUUID()
  nameRequest(response, id)
  if (!QUIET.has(route)) response.setHeader('X-Request-Id', id)
  response.once('close', () => {
    const ms = Math.round(performance.now() - began)
    const { statusCode: status, writableFinished: complete } = response
    countRequest(method, route, status, ms)
    log(QUIET.has(route) ? 'debug' : 'info', 'request', { request: id, method, route, status, ms, complete })
  })
}
