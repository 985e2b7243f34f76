import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { performFault } from './faults'
import type { Simulator } from '@/lib/engine/simulator/simulate'
import { SIMULATOR } from './scenarios'
import { headerOf, type SimRequest, type SimResponse } from '@/lib/engine/simulator/wire'

/** The simulator behind a loopback port. The `Host` header chooses the vendor. */

export type Logged = {
  readonly n: number
  readonly method: string
  readonly host: string
  readonly path: string
  readonly at: string
}

export type Options = {
  /** 0 takes any free port */
  readonly port?: number | undefined
  /** added to every answer, in milliseconds */
  readonly delayMs?: number | undefined
  /** the world that answers; by default that of every vendor in the list */
  readonly simulator?: Simulator | undefined
  /** what the mail servers beside it were told, after a number */
  readonly commands?: ((since: number) => readonly object[]) | undefined
}

export type Running = {
  readonly port: number
  readonly server: Server
  requests(since?: number): readonly Logged[]
  close(): Promise<void>
}

const LOG_LIMIT = 20_000
const BODY_LIMIT = 1 << 20

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= BODY_LIMIT) chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function headersOf(incoming: IncomingMessage): [string, string][] {
  const { rawHeaders } = incoming
  return rawHeaders.flatMap((name, i) => (i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? ''] as [string, string]] : []))
}

function encoded(answer: SimResponse): Buffer {
  const body = Buffer.from(answer.body, 'utf8')
  const coding = headerOf(answer.headers, 'content-encoding')
  if (coding === 'br') return brotliCompressSync(body)
  return coding === 'gzip' ? gzipSync(body) : body
}

function send(answer: SimResponse, response: ServerResponse, method: string): void {
  const body = encoded(answer)
  // repeated names stay separate lines, as a vendor may send them
  const headers = answer.headers.flatMap(([name, value]) => [name, value])
  response.writeHead(answer.status, answer.reason ?? STATUS_CODES[answer.status] ?? 'Simulated', [
    ...headers,
    'Content-Length',
    String(body.length),
  ])
  response.end(method === 'HEAD' ? undefined : body)
}

type World = { readonly simulator: Simulator; readonly commands: NonNullable<Options['commands']> }

function control(url: string, log: readonly Logged[], { simulator, commands }: World, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(url, 'http://simulator')
  const reply = (status: number, value: unknown) => {
    response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    response.end(JSON.stringify(value))
  }
  if (pathname === '/__simulator/health') reply(200, { status: 'ok' })
  else if (pathname === '/__simulator/requests')
    reply(
      200,
      log.filter((r) => r.n > Number(searchParams.get('since') ?? 0)),
    )
  else if (pathname === '/__simulator/commands') reply(200, commands(Number(searchParams.get('since') ?? 0)))
  else if (pathname === '/__simulator/scenarios') reply(200, simulator.scenarios)
  else reply(404, { status: 'unknown' })
}

/**
 * Starts the simulator on 127.0.0.1.
 *
 * `GET /__simulator/requests?since=<n>` lists the requests after number n, without headers and bodies: no secret is
 * kept.
 * `GET /__simulator/commands?since=<n>` lists what the mail servers were told, by the verbs alone.
 * `GET /__simulator/scenarios` lists the test keys, `GET /__simulator/health` answers 200.
 */
export async function startSimulator(given: Options = {}): Promise<Running> {
  const { port = 0, delayMs = 0, simulator = SIMULATOR, commands = () => [] } = given
  const log: Logged[] = []
  let count = 0

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const [method, path, host] = [incoming.method ?? 'GET', incoming.url ?? '/', incoming.headers.host ?? '']
    if (path.startsWith('/__simulator/')) return control(path, log, { simulator, commands }, response)
    const now = Date.now()
    const request: SimRequest = { method, host, path, headers: headersOf(incoming), body: await bodyOf(incoming) }
    count += 1
    log.push({ n: count, method, host, path, at: new Date(now).toISOString() })
    if (log.length > LOG_LIMIT) log.shift()
    const simulated = simulator.simulate(request, now)
    const wait = (simulated.delayMs ?? 0) + delayMs
    if (wait > 0) await new Promise((done) => setTimeout(done, wait))
    if (simulated.fault) performFault(simulated.fault, simulated, response)
    else send(simulated, response, method)
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => response.destroy())
  })
  server.keepAliveTimeout = 65_000
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', listening)
  })
  return {
    port: (server.address() as AddressInfo).port,
    server,
    requests: (since = 0) => log.filter((r) => r.n > since),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
