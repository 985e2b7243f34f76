import { timingSafeEqual } from 'node:crypto'
import { sha256 } from '@/lib/engine/bytes/hash'
import { env } from '@/lib/server/env'
import { exposition } from '@/lib/server/metrics'

/** Metrics for Prometheus, for whoever has the token of `METRICS_TOKEN`; without it there is no such page. */
export async function GET(request: Request): Promise<Response> {
  const token = env().METRICS_TOKEN
  const counted = await exposition()
  if (token === undefined || !counted) return answer(404, 'There are no metrics here.\n')
  const given = /^Bearer +(.{1,400})$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  if (!timingSafeEqual(sha256(given), sha256(token)))
    return answer(401, 'Metrics need the bearer token of this instance.\n', { 'WWW-Authenticate': 'Bearer' })
  return answer(200, counted.text, { 'Content-Type': counted.type })
}

function answer(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Response {
  const plain = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response(body, { status, headers: { ...plain, ...headers } })
}
