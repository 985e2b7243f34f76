import { clientAddress } from '@/lib/server/client-address'
import { LIMIT, take } from '@/lib/server/rate-limits'
import { problem } from '@/lib/server/problem'
import { store } from '@/lib/server/store'
import { openShare } from '@/lib/server/store/share-report'

const HEADERS = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow, noarchive, nosnippet',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/**
 * A shared report as JSON, exactly as it was confirmed by its creator; `Sunset` (RFC 8594) says until when.
 * `Why401-Checked-By` says who vouches for it: this server, which made the check and signed exactly this, or its
 * author.
 */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const { id } = await params
  const opened = await openShare(id, null, store(), Date.now())
  if (!opened.ok)
    return problem(503, 'The store of reports cannot be read now.', {}, { ...HEADERS, 'Retry-After': '30' })
  if (opened.value) {
    const sunset = new Date(opened.value.expiresAt).toUTCString()
    return new Response(opened.value.body, {
      headers: {
        ...HEADERS,
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': 'attachment; filename="why401-report.json"',
        Sunset: sunset,
        'Why401-Checked-By': opened.value.signed ? 'server' : 'author',
      },
    })
  }
  const allowance = await take(LIMIT.unknownReports, clientAddress(request.headers))
  return allowance.ok
    ? problem(404, 'There is no such report, or it has expired or was revoked.', {}, HEADERS)
    : problem(429, 'Too many unknown ids were tried.', {}, { ...HEADERS, 'Retry-After': String(allowance.retryAfter) })
}
