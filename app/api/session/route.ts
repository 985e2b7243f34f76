import { checkRequest, otherVendorIn, sessionOf, withSession } from '@/lib/server/check-request'
import { clientAddress } from '@/lib/server/client-address'
import { LIMIT, take } from '@/lib/server/rate-limits'
import { postRoute } from '@/lib/server/post-route'
import { problem } from '@/lib/server/problem'
import { keepSession } from '@/lib/server/session'
import { NO_CHECK, readSupporter } from '@/lib/server/support/supporter-session'

/** Bytes: twelve fields of 4,096 characters, escaped. */
const MAX_BYTES = 128 * 1024

/**
 * Seals the values of a check that has begun into the cookie of the browser session, so that a retest needs no
 * retyping. A route and not part of the action, because a cookie set there makes the framework render the page again
 * before the check answers.
 */
export const POST = postRoute(
  {
    origin: 'page',
    maxBytes: MAX_BYTES,
    schema: checkRequest,
    admit,
    refuse: ({ kind }) =>
      kind === 'foreign-origin'
        ? problem(403, 'The request did not come from a page of this site, so nothing was kept.')
        : problem(400, 'The values could not be read, so nothing was kept.'),
  },
  async (request) => {
    const check = await withSession(request)
    if (otherVendorIn(check.values)) return problem(422, 'A value is of another vendor’s kind, so nothing was kept.')
    const sealed = await keepSession(sessionOf(check))
    return Response.json({ sealed }, { headers: { 'Cache-Control': 'no-store' } })
  },
)

async function admit(headers: Headers): Promise<Response | null> {
  if (await readSupporter()) return problem(403, NO_CHECK)
  const allowance = await take(LIMIT.sealings, clientAddress(headers))
  if (allowance.ok) return null
  const seconds = String(allowance.retryAfter)
  return problem(429, `Nothing was kept. Wait ${seconds} seconds.`, {}, { 'Retry-After': seconds })
}
