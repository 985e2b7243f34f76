import { clientAddress } from '@/lib/server/client-address'
import { env } from '@/lib/server/env'
import { postRoute } from '@/lib/server/post-route'
import { problem } from '@/lib/server/problem'
import { LIMIT, take } from '@/lib/server/rate-limits'
import { store } from '@/lib/server/store'
import { storeUpload, uploadRequest } from '@/lib/server/store/uploaded-report'

/** A report has 32 KiB at most, and its envelope little. */
const MAX_BYTES = 40 * 1024

/** Stores a report that was made on somebody’s own machine, and gives its link. */
export const POST = postRoute(
  {
    origin: 'public-api',
    typed: true,
    maxBytes: MAX_BYTES,
    schema: uploadRequest,
    admit: async (headers) => {
      const allowance = await take(LIMIT.shares, clientAddress(headers))
      return allowance.ok ? null : tooMany(allowance.retryAfter)
    },
    refuse: (fault) =>
      fault.kind === 'foreign-origin'
        ? problem(403, 'This request came from another site.')
        : problem(400, 'The body must be a JSON object with a report, as application/json.'),
  },
  async (request) => {
    const made = await storeUpload(request, { store: store(), origin: env().ORIGIN, now: Date.now() })
    if (!made.ok) return problem(made.selfContained ? 503 : 400, made.message)
    const { url, revokeToken, expiresAt } = made
    return new Response(JSON.stringify({ url, revokeToken, expiresAt }), {
      status: 201,
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    })
  },
)

function tooMany(retryAfter: number): Response {
  return problem(429, 'Too many reports from this address.', {}, { 'Retry-After': String(retryAfter) })
}
