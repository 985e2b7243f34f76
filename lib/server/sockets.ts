import 'server-only'
import { Server, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { handling } from './answer-status'
import { PEER_HEADER } from './client-address'
import { sayCompressed, takeCompressed } from './compressed-files'
import { env } from './env'
import { isStopping } from './life'
import { log } from './log'
import { onePerProcess } from './one-per-process'
import { logRequest } from './request-log'
import { readTarget } from './request-target'
import { BARE_POLICY, fixedHeaders, pageKind } from './response-headers'
import { isRouterState, ROUTER_STATE } from './router-state'
import { ownOrigins } from './same-origin'
import { boundBody, boundHead, SLOWEST } from './slow-senders'

/**
 * Milliseconds that a connection may wait for its next request: longer than the proxies in front keep theirs (nginx
 * 60 s, Caddy 2 minutes), so that none sends a request into a connection that is being closed.
 */
const IDLE = 125_000

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST'])

/** What is served as it lies there, by the framework itself: it fails where somebody posts to one of them. */
const FILE = /^\/(?:_next(?:\/|$)|(?:icon\.svg|favicon\.ico|apple-touch-icon\.png|preview\.png)$)/

/**
 * What only the socket's side can do, before the framework sees a request and after it has answered:
 * - keep a connection for longer than a proxy does, but none once the process was asked to end,
 * - answer a request that offers to switch protocols,
 * - log and count each request,
 * - name the peer, since a client-sent X-Forwarded-For is kept as it is,
 * - read the target of the request (see {@link readTarget}),
 * - end a connection that sends its request too slowly,
 * - refuse methods, of which the platform's Request type cannot hold some and which would end as a 500, and what the
 *   platform or the framework would refuse without our headers or answer 500 to,
 * - give the framework the configured host, whatever Host a proxy in front has set,
 * - leave the answer of an action to the proxy to compress, and serve files as small as the build made them,
 * - give every answer the fixed headers, also those that never come to `proxy.ts`: redirects, files, refusals.
 */
export function guardSockets(): void {
  const emit = Server.prototype.emit
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]) {
    const pass = () => Reflect.apply(emit, this, [event, ...args])
    if (event === 'connection') prepare(this, args[0] as Socket)
    if (event === 'clientError') return refuseUnread(...(args as [NodeJS.ErrnoException, Duplex]))
    if (event !== 'request') return pass()
    const [request, response] = args as [IncomingMessage, ServerResponse]
    logRequest(request, response)
    completeHead(request, response)
    response.once('finish', () => isStopping() && request.socket.end())
    boundBody(this, request, response)
    if (!METHODS.has(request.method ?? '')) return refuseMethod(response)
    if (request.headers.host === undefined && request.httpVersion === '1.1') return refuse(response, 400, NO_HOST)
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? 'unknown'
    request.url = readTarget(request.url ?? '/')
    if (FILE.test(request.url.split('?', 1)[0] ?? '')) {
      if (request.method === 'POST') return refuseMethod(response, FILES)
      delete request.headers.range // which may be ignored (RFC 9110 section 14.2), and fails where it is beyond the end
    }
    if (request.headers['next-action'] !== undefined) leaveUncompressed(request)
    if (process.env.NODE_ENV === 'production') takeCompressed(request)
    if (!isRouterState(request.headers[ROUTER_STATE] ?? '')) delete request.headers[ROUTER_STATE]
    if (process.env.NODE_ENV === 'production') setHost(request)
    return handling(response, pass)
  }
}

/**
 * Nothing here speaks another protocol, so a request that offers one is answered as it stands (RFC 9110 section 7.8);
 * the framework, which listens for such requests because of its development server, would close the connection.
 */
function prepare(server: Server, socket: Socket): void {
  boundHead(server, socket)
  if (prepared.has(server)) return
  prepared.add(server)
  Object.assign(server, {
    keepAliveTimeout: IDLE,
    headersTimeout: SLOWEST.head,
    requestTimeout: SLOWEST.head + SLOWEST.body,
    requireHostHeader: false, // it is refused here, with our headers
  })
  server.on('connect', (_: IncomingMessage, tunnel: Duplex) => answerRaw(tunnel, 405, [['Allow', ALLOWED]]))
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    completeHead(request, response)
    refuse(response, 417, 'This address meets no expectation but 100-continue.\n')
  })
  if (process.env.NODE_ENV === 'production') server.removeAllListeners('upgrade')
}

const prepared = new WeakSet<Server>()

/** Adds the headers that an answer lacks when its head is written, whoever made it. */
function completeHead(request: IncomingMessage, response: ServerResponse): void {
  const writeHead = response.writeHead
  response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    for (const [name, value] of headersFor(request.url ?? '/')) if (!this.hasHeader(name)) this.setHeader(name, value)
    sayCharset(this, request)
    sayCompressed(request, this)
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

/** Types of text. What a JSON is written in needs no name (RFC 8259 section 8.1), and does not mind to have one. */
const TEXT = /^(?:text\/[\w.+-]+|application\/(?:json|[\w.-]+\+json|xml|javascript)|image\/svg\+xml)$/i

/**
 * Names the charset of a text, whoever made the answer. Not of an error of an action: the framework's code in the page
 * shows one only where its type is `text/plain` and nothing else.
 */
function sayCharset(response: ServerResponse, request: IncomingMessage): void {
  const type = String(response.getHeader('Content-Type') ?? '').trim() // a list of one where it was appended
  if (!TEXT.test(type) || (request.headers['next-action'] !== undefined && type === 'text/plain')) return
  response.setHeader('Content-Type', `${type}; charset=utf-8`)
}

const ALLOWED = 'GET, HEAD, POST'
const FILES = 'GET, HEAD'
const NO_HOST = 'This request names no host (RFC 9112 section 3.2).\n'

function refuseMethod(response: ServerResponse, allowed = ALLOWED): true {
  response.setHeader('Allow', allowed)
  return refuse(response, 405, `This address answers ${allowed.replace(/, (\w+)$/, ' and $1')}.\n`)
}

function refuse(response: ServerResponse, status: number, text: string): true {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(text)
  return true
}

/** The answer to what is no HTTP request: it gets no response object, so its head is written here. */
function refuseUnread(error: NodeJS.ErrnoException, socket: Duplex): true {
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''] ?? 400
  if (socket.writable && error.code !== 'ECONNRESET') answerRaw(socket, status)
  else socket.destroy()
  return true
}

/** Milliseconds in which the other side may read its answer and close: it need not, and the connection ends then. */
const LAST_WORD = 1_000

function answerRaw(socket: Duplex, status: number, more: readonly (readonly [string, string])[] = []): void {
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...[...headersFor('/'), ...more].map(([name, value]) => `${name}: ${value}`),
    'Connection: close',
    'Content-Length: 0',
  ]
  socket.on('error', () => socket.destroy())
  socket.end(`${head.join('\r\n')}\r\n\r\n`)
  const timer = setTimeout(() => socket.destroy(), LAST_WORD)
  socket.once('close', () => clearTimeout(timer))
}
