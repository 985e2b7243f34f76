import { isReady } from '@/lib/server/readiness'

/** Readiness: whether this instance should be given requests. */
export async function GET(): Promise<Response> {
  const ready = await isReady()
  return new Response(ready ? 'ready\n' : 'not ready\n', {
    status: ready ? 200 : 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
