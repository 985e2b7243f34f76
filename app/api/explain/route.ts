import { clientAddress } from '@/lib/server/client-address'
import { explainApart } from '@/lib/server/explain-pool'
import { explainRequest, MAX_BYTES, refuseExplanation } from '@/lib/server/explain-request'
import { LIMIT, take } from '@/lib/server/rate-limits'
import { postRoute } from '@/lib/server/post-route'
import { problem } from '@/lib/server/problem'

/** Explains a refusal with the code of the page. Nothing of the request is stored, logged or echoed in an error. */
export const POST = postRoute(
  {
    origin: 'public-api',
    typed: true,
    maxBytes: MAX_BYTES,
    schema: explainRequest,
    admit,
    refuse: refuseExplanation,
  },
  async (input) => {
    const answer = await explainApart({ input, now: new Date().toISOString() })
    return answer === null
      ? problem(
          503,
          `This text could not be explained in time. Try again in ${AGAIN} seconds, or in the page.`,
          {},
          {
            'Retry-After': String(AGAIN),
          },
        )
      : new Response(answer, { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } })
  },
)

/** Seconds after which another try makes sense. */
const AGAIN = 5

async function admit(headers: Headers): Promise<Response | null> {
  const allowance = await take(LIMIT.explanations, clientAddress(headers))
  if (allowance.ok) return null
  const seconds = String(allowance.retryAfter)
  return problem(429, `Too many requests. Wait ${seconds} seconds.`, {}, { 'Retry-After': seconds })
}

export function GET(): Response {
  return problem(405, 'Send a POST request with a JSON body.', {}, { Allow: 'POST' })
}
