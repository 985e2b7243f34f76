import { NextResponse, type NextRequest } from 'next/server'
import { readActionBody } from '@/lib/server/action-body'
import { clientAddress } from '@/lib/server/client-address'
import { env } from '@/lib/server/env'
import { refusalOfCall } from '@/lib/server/full-house'
import { log } from '@/lib/server/log'
import {
  BARE_POLICY,
  contentSecurityPolicy,
  fixedHeaders,
  pageKind,
  type PageKind,
} from '@/lib/server/response-headers'
import { originFault } from '@/lib/server/same-origin'

const dev = process.env.NODE_ENV === 'development'

/**
 * The gate in front of every page and route: method, origin of what posts, a fresh nonce, response headers. It is the
 * outer of two locks and never the only one: each action and route checks its caller again.
 */
export async function proxy(request: NextRequest) {
  const path = request.nextUrl.pathname
  const kind = pageKind(path)
  const refusal = await refuse(request, path)
  if (refusal) return withHeaders(refusal, kind)

  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))))
  const csp = contentSecurityPolicy(nonce, dev)
  const headers = new Headers(request.headers)
  headers.delete('x-middleware-subrequest')
  headers.set('Content-Security-Policy', csp) // Next reads the nonce from this request header
  const response = withHeaders(NextResponse.next({ request: { headers } }), kind)
  response.headers.set('Content-Security-Policy', csp)
  return response
}

async function refuse(request: NextRequest, path: string): Promise<NextResponse | null> {
  if (!['GET', 'HEAD', 'POST'].includes(request.method))
    return text(405, 'This address answers GET, HEAD and POST.', { Allow: 'GET, HEAD, POST' })
  if (request.method !== 'POST' || path.startsWith('/api/')) return null
  const fault = originFault(request.headers)
  if (fault) {
    log('warn', 'origin-refused', { reason: fault, expected: env().ORIGIN })
    return text(403, 'This request did not come from a page of this site.')
  }
  const type = request.headers.get('content-type') ?? ''
  if (
    !request.headers.has('next-action') &&
    !type.startsWith('multipart/form-data') &&
    !type.startsWith('application/x-www-form-urlencoded')
  )
    return text(415, 'This address takes forms only.')
  const { fault: unreadable, args } = await readActionBody(request)
  return unreadable ? text(unreadable.status, unreadable.message) : busy(args, request.headers)
}

/** A check for which there is no room is refused with the event that it would have had, as the text of an error. */
function busy(args: unknown, headers: Headers): NextResponse | null {
  const refusal = refusalOfCall(args, clientAddress(headers))
  if (!refusal) return null
  log('info', 'check-refused', { limited: true })
  const head = { 'Retry-After': String(refusal.retryAfter), 'Content-Type': 'text/plain' }
  return new NextResponse(JSON.stringify(refusal), { status: 503, headers: head })
}

function text(status: number, body: string, headers: Record<string, string> = {}): NextResponse {
  return new NextResponse(`${body}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers } })
}

function withHeaders(response: NextResponse, kind: PageKind): NextResponse {
  for (const [name, value] of fixedHeaders(kind, env().ORIGIN.startsWith('https:'))) response.headers.set(name, value)
  if (!response.headers.has('Content-Security-Policy')) response.headers.set('Content-Security-Policy', BARE_POLICY)
  return response
}

export const config = {
  matcher: '/((?!_next/static/|(?:icon\\.svg|favicon\\.ico|apple-touch-icon\\.png|preview\\.png)$).*)',
}
