/** Readiness: whether this instance should be given requests. */
export function GET(): Response {
  return new Response('ready\n', { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })
}
