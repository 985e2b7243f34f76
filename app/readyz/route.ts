import { isStopping } from '@/lib/server/start'
import { store } from '@/lib/server/store'

/**
 * Readiness: whether this instance should be given requests. Not while it stops, and not while its store cannot be
 * written.
 */
export async function GET(): Promise<Response> {
  const ready = !isStopping() && (await store().state(Date.now())).ok
  return new Response(ready ? 'ready\n' : 'not ready\n', {
    status: ready ? 200 : 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
