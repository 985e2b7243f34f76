import { explain } from '@/lib/engine/explain/explain'
import { answerOf } from '@/lib/engine/explain/answer'
import { clientAddress } from '@/lib/server/client-address'
import { readExplainRequest } from '@/lib/server/explain-request'
import { LIMIT, take } from '@/lib/server/limits'
import { problem } from '@/lib/server/problem'
import { originFault } from '@/lib/server/same-origin'

/** Explains a refusal with the code of the page. Nothing of the request is stored, logged or echoed in an error. */
export async function POST(request: Request): Promise<Response> {
  if (originFault(request.headers, 'public-api')) return problem(403, 'This request came from another site.')
  const allowance = take(LIMIT.explanations, clientAddress(request.headers))
  if (!allowance.ok)
    return problem(
      429,
      `Too many requests. Wait ${allowance.retryAfter} seconds.`,
      {},
      { 'Retry-After': String(allowance.retryAfter) },
    )
  const read = await readExplainRequest(request)
  if (!read.ok) return read.refusal
  const answer = answerOf(explain(read.input, new Date().toISOString()))
  return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
}

export function GET(): Response {
  return problem(405, 'Send a POST request with a JSON body.', {}, { Allow: 'POST' })
}
