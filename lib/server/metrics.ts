import 'server-only'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { env } from './env'
import { onePerProcess } from './one-per-process'

type Metrics = { readonly registry: Registry; readonly requests: Histogram<'method' | 'route' | 'status'> }

/** Seconds: a page is fast, a check takes a few round trips, a poll is held for 25. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30]

/** Null where nobody asked for them: nothing is counted then. */
function metrics(): Metrics | null {
  if (!env().METRICS_TOKEN) return null
  return onePerProcess('metrics', () => {
    const registry = new Registry()
    collectDefaultMetrics({ register: registry })
    const requests = new Histogram({
      name: 'why401_request_duration_seconds',
      help: 'Requests by method, pattern of the route and status; a held poll counts for as long as it was held.',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: BUCKETS,
      registers: [registry],
    })
    return { registry, requests }
  })
}

/**
 * Counts one answered request. Labels are from short lists: no address, no id, nothing that somebody typed.
 * @param route from `routePattern`
 * @param ms from the first byte to the end of the answer
 */
export function countRequest(method: string, route: string, status: number, ms: number): void {
  metrics()?.requests.observe({ method, route, status: String(status) }, ms / 1000)
}

/**
 * Everything that is counted, in the text format of Prometheus.
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 * @returns null where metrics are off
 */
export async function exposition(): Promise<{ readonly type: string; readonly text: string } | null> {
  const known = metrics()
  return known && { type: known.registry.contentType, text: await known.registry.metrics() }
}
