import { readCheckRequest, sessionOf } from '@/lib/server/check-request'
import { clientAddress } from '@/lib/server/client-address'
import { parseJson, readLimited } from '@/lib/server/limited-body'
import { LIMIT, take } from '@/lib/server/limits'
import { problem } from '@/lib/server/problem'
import { originFault } from '@/lib/server/same-origin'
import { keepSession } from '@/lib/server/session'
import { NO_CHECK, readSupporter } from '@/lib/server/support/supporter'

/** Bytes: twelve fields of 4,096 characters, escaped. */
const MAX_BYTES = 128 * 1024

/**
 * Seals the values of a check that has begun into the cookie of the browser session, so that a retest needs no
 * retyping. A route and not part of the action, because a cookie set there makes the framework render the page again
 * before the check answers.
 */
export async function POST(request: Request): Promise<Response> {
  if (originFault(request.headers))
    return problem(403, 'The request did not come from a page of this site, so nothing was kept.')
  if (await readSupporter()) return problem(403, NO_CHECK)
  const allowance = take(LIMIT.sealings, clientAddress(request.headers))
  if (!allowance.ok)
    return problem(
      429,
      `Nothing was kept. Wait ${allowance.retryAfter} seconds.`,
      {},
      { 'Retry-After': String(allowance.retryAfter) },
    )
  const body = await readLimited(request, MAX_BYTES)
  const check = body && (await readCheckRequest(parseJson(body)))
  if (!check) return problem(400, 'The values could not be read, so nothing was kept.')
  const sealed = await keepSession(sessionOf(check))
  return Response.json({ sealed }, { headers: { 'Cache-Control': 'no-store' } })
}
