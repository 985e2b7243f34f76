import 'server-only'
import { Server, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { handling } from './answer-status'
import { PEER_HEADER } from './client-address'
import { env } from './env'
import { isStopping } from './life'
import { log } from './log'
import { onePerProcess } from './one-per-process'
import { logRequest } from './request-log'
import { readTarget } from './request-target'
import { BARE_POLICY, fixedHeaders, pageKind } from './response-headers'
import { ownOrigins } from './same-origin'

/**
 * Milliseconds that a connection may wait for its next request: longer than the proxies in front keep theirs (nginx
 * 60 s, Caddy 2 minutes), so that none sends a request into a connection that is being closed.
 */
const IDLE = 125_000

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST'])

/**
 * What only the socket's side can do, before the framework sees a request and after it has answered:
 * - keep a connection for longer than a proxy does, but none once the process was asked to end,
 * - answer a request that offers to switch protocols,
 * - log and count each request,
 * - name the peer, since a client-sent X-Forwarded-For is kept as it is,
 * - read the target of the request (see {@link readTarget}),
 * - refuse methods, of which the platform's Request type cannot hold some and which would end as a 500,
 * - give the framework the configured host, whatever Host a proxy in front has set,
 * - leave the answer of an action to the proxy to compress,
 * - give every answer the fixed headers, also those that never come to `proxy.ts`: redirects, files, refusals.
 */
export function guardSockets(): void {
  const emit = Server.prototype.emit
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]) {
    const pass = () => Reflect.apply(emit, this, [event, ...args])
    if (event === 'connection') prepare(this)
    if (event === 'clientError') return refuseUnread(...(args as [NodeJS.ErrnoException, Duplex]))
    if (event !== 'request') return pass()
    const [request, response] = args as [IncomingMessage, ServerResponse]
    logRequest(request, response)
    completeHead(request, response)
    response.once('finish', () => isStopping() && request.socket.end())
    if (!METHODS.has(request.method ?? '')) return refuseMethod(response)
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? 'unknown'
    request.url = readTarget(request.url ?? '/')
    if (request.headers['next-action'] !== undefined) leaveUncompressed(request)
    if (process.env.NODE_ENV === 'production') setHost(request)
    return handling(response, pass)
  }
}

/**
 * Nothing here speaks another protocol, so a request that offers one is answered as it stands (RFC 9110 section 7.8);
 * the framework, which listens for such requests because of its development server, would close the connection.
 */
function prepare(server: Server): void {
  server.keepAliveTimeout = IDLE
  if (process.env.NODE_ENV === 'production') server.removeAllListeners('upgrade')
}

/** Adds the headers that an answer lacks when its head is written, whoever made it. */
function completeHead(request: IncomingMessage, response: ServerResponse): void {
  const writeHead = response.writeHead
  response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    for (const [name, value] of headersFor(request.url ?? '/')) if (!this.hasHeader(name)) this.setHeader(name, value)
    if (isStopping()) this.setHeader('Connection', 'close')
    return Reflect.apply(writeHead, this, args)
  } as typeof writeHead
}

function headersFor(target: string): readonly (readonly [string, string])[] {
  return [
    ...fixedHeaders(pageKind(target), env().ORIGIN.startsWith('https:')),
    ['Content-Security-Policy', BARE_POLICY],
  ]
}

/**
 * The framework compares a form's Origin with the Host of the request, which is whatever a proxy says. Ours is compared
 * with the configured origin, in `proxy.ts` and in each action, so the framework is given the host that goes with it.
 */
function setHost(request: IncomingMessage): void {
  const own = ownOrigins()
  const origin =
    own.find((one) => one === request.headers.origin) ?? own.find((one) => hostOf(one) === request.headers.host)
  if (origin !== undefined && request.headers.origin === origin && request.headers.host !== hostOf(origin)) sayHost()
  request.headers.host = hostOf(origin ?? env().ORIGIN)
  delete request.headers['x-forwarded-host']
}

/** Said once: it is the same for every request, and nothing fails for it. */
function sayHost(): void {
  onePerProcess('host that does not fit', () => {
    log('warn', 'host-differs', {
      warning:
        'The proxy in front sends another Host than that of ORIGIN; the one of ORIGIN is used. Let it pass Host on',
    })
    return true
  })
}

/**
 * The events of a check come one by one and are some kilobytes in all. The framework would keep a compressor of a
 * quarter of a megabyte for each check that is under way, from its first event on, and spend a millisecond on it.
 */
function leaveUncompressed(request: IncomingMessage): void {
  delete request.headers['accept-encoding']
}

function hostOf(origin: string): string {
  return new URL(origin).host
}

const REFUSAL = 'This address answers GET, HEAD and POST.\n'

function refuseMethod(response: ServerResponse): true {
  response.writeHead(405, { Allow: 'GET, HEAD, POST', 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(REFUSAL)
  return true
}

/** The answer to what is no HTTP request: it gets no response object, so its head is written here. */
function refuseUnread(error: NodeJS.ErrnoException, socket: Duplex): true {
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''] ?? 400
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...headersFor('/').map(([name, value]) => `${name}: ${value}`),
    'Connection: close',
    'Content-Length: 0',
  ]
  if (socket.writable && error.code !== 'ECONNRESET') socket.end(`${head.join('\r\n')}\r\n\r\n`)
  else socket.destroy()
  return true
}
