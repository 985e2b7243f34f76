import { catalogue } from '@/lib/vendors'
import 'server-only'
import timer, { type ClientRequestWithTimings } from '@szmarczak/http-timer'
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest, type RequestOptions } from 'node:https'
import type {
  Header,
  NoResponseReason,
  Phase,
  Phases,
  RawResponse,
  RequestDraft,
  Send,
} from '@/lib/engine/model/exchange'
import { createLimit } from '@/lib/engine/check/queue'
import { reveal, Secret } from '@/lib/engine/model/secret'
import { env } from './env'
import { publicLookup } from './lookup'

/** Caps of one request in bytes, and of all in sockets. */
export const LIMITS = {
  body: 64 * 1024,
  headers: 16 * 1024,
  headerCount: 100,
  sockets: 32,
} as const

/** Milliseconds after which a request is given up: to the connection, to the first byte of the answer, to its end. */
export type Deadlines = { readonly connect: number; readonly firstByte: number; readonly total: number }
const DEADLINES: Deadlines = { connect: 3000, firstByte: 8000, total: 10_000 }

const outbound = createLimit(LIMITS.sockets)

export type Transport = { readonly send: Send; close(): void }

/**
 * The only way out of this server. HTTPS with verified certificates to hosts of the catalogue, or plain HTTP to the
 * simulator on loopback; the token POST and GETs; no redirect is followed and no coding is undone. One agent a check,
 * so that connections are reused within it and its phases are its own.
 * @param signal ends every request of the check, down to the socket
 */
export function createTransport(signal: AbortSignal, deadlines: Deadlines = DEADLINES): Transport {
  const simulator = env().UPSTREAM_CONNECT_TO
  const agent = simulator
    ? new HttpAgent({ keepAlive: true, maxSockets: 8 })
    : new HttpsAgent({ keepAlive: true, maxSockets: 8, maxCachedSessions: 0, minVersion: 'TLSv1.2' })
  return {
    send: (draft) => outbound(() => exchange(draft, target(draft, simulator), agent, signal, deadlines)),
    close: () => agent.destroy(),
  }
}

/** Where a draft may go. Throws for what only a mistake of ours could ask for. */
export function assertAllowed(draft: RequestDraft): void {
  const isExchange = catalogue.vendors.some(
    ({ tokenEndpoint }) => draft.host === tokenEndpoint?.host && draft.path === tokenEndpoint.path,
  )
  if (!catalogue.contactedHosts.has(draft.host) || !(draft.method === 'GET' || (draft.method === 'POST' && isExchange)))
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

function target(draft: RequestDraft, simulator: string | undefined): Target {
  assertAllowed(draft)
  if (!simulator) return { secure: true, options: { host: draft.host, port: 443, lookup: publicLookup } }
  const { hostname, port } = new URL(simulator)
  return { secure: false, options: { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 80) } }
}

/** One request and its answer, in time or not. Never rejects: what the outside world does wrong is a value. */
export function exchange(
  draft: RequestDraft,
  { secure, options }: Target,
  agent: HttpAgent | HttpsAgent,
  signal: AbortSignal,
  deadlines: Deadlines = DEADLINES,
): Promise<RawResponse> {
  return new Promise((resolve) => {
    const began = performance.now()
    const headers = outgoing(draft)
    const request = (secure ? httpsRequest : httpRequest)({
      ...options,
      agent,
      signal,
      method: draft.method,
      path: draft.path,
      headers,
      maxHeaderSize: LIMITS.headers,
    }) as ClientRequestWithTimings
    const timings = timer(request)
    let reused = false
    let failure: string | null = null
    const end = (code: string) => {
      failure ??= code
      request.destroy()
    }
    const connect = setTimeout(() => end('CONNECT_TIMEOUT'), deadlines.connect)
    const firstByte = setTimeout(() => end('FIRST_BYTE_TIMEOUT'), deadlines.firstByte)
    const total = setTimeout(() => end('TOTAL_TIMEOUT'), deadlines.total)
    const phases = () => phasesOf(timings.phases, reused, secure)
    const done = (raw: WithoutTimes) => {
      for (const t of [connect, firstByte, total]) clearTimeout(t)
      resolve({ ...raw, ms: performance.now() - began, phases: phases() })
    }
    request.once('socket', (socket) => {
      reused = !socket.connecting // a request that waited for a freed socket is not marked as one that reuses it
      if (reused) clearTimeout(connect)
      else socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(connect))
    })
    request.once('response', (response) => {
      clearTimeout(firstByte)
      readResponse(response, () => failure).then(done, () => done(noResponse('UNREADABLE', 'body')))
    })
    request.once('error', (error: NodeJS.ErrnoException) =>
      done(noResponse(failure ?? error.code ?? 'UNKNOWN', phaseReached(timings, secure))),
    )
    request.end(draft.body)
  })
}

type WithoutTimes =
  | Omit<Extract<RawResponse, { kind: 'response' }>, 'ms' | 'phases'>
  | Omit<Extract<RawResponse, { kind: 'no-response' }>, 'ms' | 'phases'>

function outgoing(draft: RequestDraft): Record<string, string> {
  const own = draft.headers.map(({ name, value }) => [name, value instanceof Secret ? reveal(value) : value] as const)
  const length = draft.body === undefined ? [] : [['Content-Length', String(Buffer.byteLength(draft.body))] as const]
  return Object.fromEntries([['Host', draft.host] as const, ...own, ...length])
}

async function readResponse(response: IncomingMessage, failure: () => string | null): Promise<WithoutTimes> {
  const head = { kind: 'response', status: response.statusCode ?? 0, headers: headersOf(response.rawHeaders) } as const
  const coding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (coding !== 'identity' && coding !== '') {
    response.destroy()
    return { ...head, body: '', truncated: false, unread: 'encoding' }
  }
  const { bytes, truncated, complete } = await readBody(response)
  const unread = complete || truncated ? undefined : failure() === null ? ('cut-off' as const) : ('too-slow' as const)
  return { ...head, body: new TextDecoder().decode(bytes), truncated, unread }
}

async function readBody(
  response: IncomingMessage,
): Promise<{ bytes: Uint8Array; truncated: boolean; complete: boolean }> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size <= LIMITS.body) continue
      response.destroy()
      return { bytes: Buffer.concat(chunks).subarray(0, LIMITS.body), truncated: true, complete: false }
    }
    return { bytes: Buffer.concat(chunks), truncated: false, complete: response.complete }
  } catch {
    // cut off: the status is known all the same
    return { bytes: Buffer.concat(chunks), truncated: false, complete: false }
  }
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

/** Platform codes by what they mean; everything else is a connection that failed. */
const REASONS: readonly (readonly [RegExp, NoResponseReason])[] = [
  [/^(?:ENOTFOUND|EAI_\w+|PRIVATE_ADDRESS)$/, 'dns'],
  [/_TIMEOUT$|^ETIMEDOUT$/, 'timeout'],
  [
    /^(?:CERT_\w+|UNABLE_TO_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+|ERR_TLS_\w+|ERR_SSL_\w+|EPROTO|HOSTNAME_MISMATCH)$/,
    'tls',
  ],
  [/^(?:HPE_\w+|UNREADABLE)$/, 'unreadable'],
  [/^(?:ABORT_ERR|ERR_CANCELED)$/, 'aborted'],
]

function noResponse(code: string, phase: Phase): WithoutTimes {
  const reason = REASONS.find(([form]) => form.test(code))?.[1] ?? 'connection'
  return {
    kind: 'no-response',
    reason,
    code: code.slice(0, 60),
    phase: reason === 'dns' ? 'dns' : reason === 'tls' ? 'tls' : phase,
  }
}
