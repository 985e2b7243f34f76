import { catalogue } from '@/lib/vendors'
import 'server-only'
import timer, { type ClientRequestWithTimings } from '@szmarczak/http-timer'
import { setMaxListeners } from 'node:events'
import type { LookupFunction } from 'node:net'
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest, type RequestOptions } from 'node:https'
import type { Header, Phase, Phases, RawResponse, RequestDraft, Send } from '@/lib/engine/model/exchange'
import type { LoginDraft } from '@/lib/engine/model/login'
import { reveal, Secret } from '@/lib/engine/model/secret'
import { DEADLINES, type Deadlines } from './deadlines'
import { publicLookup } from './lookup'
import { noResponse } from './no-response'
import { exchangeLogin, mailTarget } from './smtp'
import { createSlots } from './slots'
import { upstream } from './upstream'

/** Caps of one request in bytes, and of all that are under way in sockets. */
export const LIMITS = {
  body: 64 * 1024,
  headers: 16 * 1024,
  headerCount: 100,
  sockets: 32,
  socketsOfAHost: 12,
} as const

/** Of a whole check, in milliseconds. */
export const CHECK_DEADLINE = 20_000

const outbound = createSlots({ total: LIMITS.sockets, perHost: LIMITS.socketsOfAHost })

export type Transport = { readonly send: Send; close(): void }

/**
 * What a test puts in the place of the Internet. It adds an authority and changes who resolves names; what a
 * certificate has to say is the same.
 */
export type Surrogate = {
  /** PEM of an authority that is trusted, in place of the well-known ones */
  readonly ca?: string
  readonly lookup?: LookupFunction
}

/**
 * The only way out of this server. Logins to mail servers go out by lib/server/smtp.ts; of the rest, HTTPS with
 * verified certificates to hosts of the catalogue, or to the simulator on loopback, plain or with a certificate that
 * names the host of the catalogue; the token POST and GETs; no redirect is followed and no coding is undone. One agent
 * a check, so that connections are reused within it and its phases are its own.
 * @param signal ends every request of the check, down to the socket
 */
export function createTransport(
  signal: AbortSignal,
  deadlines: Deadlines = DEADLINES,
  { ca, lookup = publicLookup }: Surrogate = {},
): Transport {
  const simulator = upstream().UPSTREAM_CONNECT_TO
  setMaxListeners(0, signal) // each request of the check has one
  const agent =
    simulator && !simulator.startsWith('https:')
      ? new HttpAgent({ keepAlive: true, maxSockets: 8 })
      : new HttpsAgent({ keepAlive: true, maxSockets: 8, maxCachedSessions: 0, minVersion: 'TLSv1.2', ca })
  return {
    async send(draft) {
      const began = performance.now()
      const ask = draft.login
        ? loginOver(draft.host, draft.login, { ca, lookup })
        : callOver(target(draft, simulator, lookup), draft, agent)
      const raw = await outbound.run(draft.host, signal, () => ask(signal, deadlines))
      return raw ?? { ...noResponse('ABORT_ERR', 'request'), ms: performance.now() - began, phases: {} }
    },
    close: () => agent.destroy(),
  }
}

type Ask = (signal: AbortSignal, deadlines: Deadlines) => Promise<RawResponse>

function callOver(to: Target, draft: RequestDraft, agent: HttpAgent | HttpsAgent): Ask {
  return (signal, deadlines) => exchange(draft, to, agent, signal, deadlines)
}

function loginOver(host: string, login: LoginDraft, by: Parameters<typeof mailTarget>[2]): Ask {
  assertLoginAllowed(host, login)
  const to = mailTarget(host, login, by)
  if (to === null) return () => Promise.resolve({ ...noResponse('SMTP_IS_NOT_SIMULATED', 'tcp'), ms: 0, phases: {} })
  return (signal, deadlines) => exchangeLogin(host, login, to, signal, deadlines)
}

/** Where a login may go: to a mail server of the catalogue, at one of its ports. */
export function assertLoginAllowed(host: string, { port, tls }: LoginDraft): void {
  const isKnown = catalogue.products.some(
    ({ login, regions }) =>
      regions.some((region) => region.host === host) && login?.ports.some((p) => p.port === port && p.tls === tls),
  )
  if (!isKnown) throw new TypeError('A login outside the catalogue was refused')
}

/** Where a call may go. Throws for what only a mistake of ours could ask for. */
export function assertAllowed(draft: RequestDraft): void {
  const isExchange = catalogue.vendors.some(
    ({ tokenEndpoint }) => draft.host === tokenEndpoint?.host && draft.path.split('?')[0] === tokenEndpoint.path,
  )
  const isMail = catalogue.hostFacts(draft.host)?.role === 'mail'
  const isHarmless = draft.method === 'GET' || (draft.method === 'POST' && isExchange)
  if (isMail || !catalogue.contactedHosts.has(draft.host) || !isHarmless)
    throw new TypeError('A request outside the catalogue was refused')
  const url = new URL(`https://${draft.host}${draft.path}`)
  const faithful =
    url.protocol === 'https:' &&
    url.host === draft.host &&
    url.username === '' &&
    `${url.pathname}${url.search}` === draft.path
  if (!faithful) throw new TypeError('A request whose address does not read back was refused')
}

export type Target = { readonly secure: boolean; readonly options: RequestOptions }

function target(draft: RequestDraft, simulator: string | undefined, lookup: LookupFunction): Target {
  assertAllowed(draft)
  if (!simulator) return { secure: true, options: { host: draft.host, port: 443, lookup } }
  const { hostname, port, protocol } = new URL(simulator)
  const host = hostname.replace(/^\[|\]$/g, '')
  return protocol === 'https:'
    ? { secure: true, options: { host, port: Number(port || 443), servername: draft.host } }
    : { secure: false, options: { host, port: Number(port || 80) } }
}

/**
 * One request and its answer, in time or not. Never rejects, and always settles: what the outside world does wrong is a
 * value, and so is whatever way a socket ends in. A deadline settles by itself and does not wait for the platform to
 * report the end, which it does not do for every one of them (an answer that switches protocols, for one).
 */
export function exchange(
  draft: RequestDraft,
  { secure, options }: Target,
  agent: HttpAgent | HttpsAgent,
  signal: AbortSignal,
  deadlines: Deadlines = DEADLINES,
): Promise<RawResponse> {
  return new Promise((resolve) => {
    const began = performance.now()
    const request = (secure ? httpsRequest : httpRequest)({
      ...options,
      agent,
      method: draft.method,
      path: draft.path,
      headers: outgoing(draft),
      maxHeaderSize: LIMITS.headers,
    }) as ClientRequestWithTimings
    const timings = timer(request)
    let reused = false
    let settled = false
    let readSoFar: (unread: Cut) => WithoutTimes | null = () => null

    const settle = (raw: WithoutTimes) => {
      if (settled) return
      settled = true
      for (const t of [connect, firstByte, total]) clearTimeout(t)
      signal.removeEventListener('abort', onAbort)
      resolve({ ...raw, ms: performance.now() - began, phases: phasesOf(timings.phases, reused, secure) })
    }
    const giveUp = (code: string, unread: Cut) => {
      if (settled) return
      settle(readSoFar(unread) ?? noResponse(code, phaseReached(timings, secure)))
      request.destroy()
    }
    const connect = setTimeout(() => giveUp('CONNECT_TIMEOUT', 'too-slow'), deadlines.connect)
    const firstByte = setTimeout(() => giveUp('FIRST_BYTE_TIMEOUT', 'too-slow'), deadlines.firstByte)
    const total = setTimeout(() => giveUp('TOTAL_TIMEOUT', 'too-slow'), deadlines.total)
    const onAbort = () => giveUp('ABORT_ERR', 'cut-off')

    request.once('socket', (socket) => {
      reused = !socket.connecting // a request that waited for a freed socket is not marked as one that reuses it
      if (reused) clearTimeout(connect)
      else socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(connect))
    })
    request.once('response', (response) => {
      // without an Upgrade header the platform hands it over like a final answer
      if (response.statusCode === 101) return giveUp('UNASKED_UPGRADE', 'cut-off')
      clearTimeout(firstByte)
      readSoFar = readBody(response, settle)
    })
    request.once('upgrade', (_response, socket) => {
      socket.destroy()
      giveUp('UNASKED_UPGRADE', 'cut-off')
    })
    request.on('error', (error: NodeJS.ErrnoException) => giveUp(error.code ?? 'UNKNOWN', 'cut-off'))
    // whatever ended it without any of the above
    request.once('close', () => giveUp('CLOSED', 'cut-off'))
    signal.addEventListener('abort', onAbort)
    if (signal.aborted) onAbort()
    else request.end(draft.body)
  })
}

type WithoutTimes =
  | Omit<Extract<RawResponse, { kind: 'response' }>, 'ms' | 'phases'>
  | Omit<Extract<RawResponse, { kind: 'no-response' }>, 'ms' | 'phases'>

function outgoing(draft: RequestDraft): Record<string, string | string[]> {
  const own = draft.headers.map(({ name, value }) => [name, value instanceof Secret ? reveal(value) : value] as const)
  const length = draft.body === undefined ? [] : [['Content-Length', String(Buffer.byteLength(draft.body))] as const]
  const headers: Record<string, string | string[]> = {}
  // a name that stands twice is sent twice, each value on a line of its own
  for (const [name, value] of [['Host', draft.host] as const, ...own, ...length]) {
    const before = headers[name]
    headers[name] = before === undefined ? value : [...[before].flat(), value]
  }
  return headers
}

/** Why a body is not whole: the other side or we ended it, or a deadline did. */
type Cut = 'cut-off' | 'too-slow'

/**
 * Reads the body of an answer up to the cap; one in a coding that was not asked for is left unread.
 * @param done gets the answer when nothing more of it is read
 * @returns the answer as far as it has come
 */
function readBody(response: IncomingMessage, done: (answer: WithoutTimes) => void): (unread: Cut) => WithoutTimes {
  const head = { kind: 'response', status: response.statusCode ?? 0, headers: headersOf(response.rawHeaders) } as const
  const chunks: Buffer[] = []
  let size = 0
  const read = (unread?: Cut | 'encoding'): WithoutTimes => ({
    ...head,
    body: new TextDecoder().decode(Buffer.concat(chunks).subarray(0, LIMITS.body)),
    truncated: size > LIMITS.body,
    unread: size > LIMITS.body ? undefined : unread,
  })
  const coding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (coding !== 'identity' && coding !== '') {
    done(read('encoding'))
    response.on('error', () => {}).destroy()
    return read
  }
  response.on('data', (chunk: Buffer) => {
    if (size > LIMITS.body) return
    chunks.push(chunk)
    size += chunk.length
    if (size <= LIMITS.body) return
    done(read())
    response.destroy()
  })
  response.once('end', () => done(read(response.complete ? undefined : 'cut-off')))
  response.on('error', () => done(read('cut-off')))
  response.once('close', () => done(read('cut-off')))
  return read
}

function headersOf(raw: readonly string[]): Header[] {
  const out: Header[] = []
  for (let i = 0; i + 1 < raw.length && out.length < LIMITS.headerCount; i += 2)
    out.push([raw[i] ?? '', raw[i + 1] ?? ''])
  return out
}

function phasesOf(
  p: NonNullable<ClientRequestWithTimings['timings']>['phases'],
  reused: boolean,
  secure: boolean,
): Phases {
  const way = reused ? {} : { ...(secure ? { dns: p.dns, tls: p.tls } : {}), tcp: p.tcp }
  return { ...way, wait: p.firstByte, body: p.download }
}

function phaseReached(timings: NonNullable<ClientRequestWithTimings['timings']>, secure: boolean): Phase {
  if (timings.upload !== undefined) return 'wait'
  if (timings.connect !== undefined) return secure && timings.secureConnect === undefined ? 'tls' : 'request'
  return timings.lookup === undefined && secure ? 'dns' : 'tcp'
}
