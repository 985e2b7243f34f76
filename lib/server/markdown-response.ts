import 'server-only'

/** A document in Markdown (RFC 7763). @param status 404 where there is no such document */
export function markdownResponse(text: string, status = 200): Response {
  return new Response(text, {
    status,
    headers: { 'Content-Type': 'text/markdown; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
