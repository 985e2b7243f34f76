import { z } from 'zod'
import { poll } from '@/lib/server/support/pages'

const asked = z.coerce.number().int().min(0).max(1_000_000).catch(0)

/**
 * What has happened in a case after an event. The link in the path and the sealed cookie say who asks; nothing else
 * does. The answer is held back for up to 25 seconds while nothing happens.
 */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const { id } = await params
  const polled = await poll(
    id,
    asked.parse(new URL(request.url).searchParams.get('after') ?? '0'),
    request.headers,
    request.signal,
  )
  const headers = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow' }
  switch (polled.status) {
    case 200:
      return Response.json(polled.page, { headers })
    case 429:
      return new Response(null, { status: 429, headers: { ...headers, 'Retry-After': String(polled.retryAfter) } })
    default:
      return new Response(null, { status: polled.status, headers })
  }
}
