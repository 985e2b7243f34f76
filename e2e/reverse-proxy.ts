import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The request header by which a browser of a test chooses its instance; without it they take turns. */
export const INSTANCE = 'x-test-instance'

export type ReverseProxy = {
  readonly origin: string
  /** to which ports it hands on */ use(ports: readonly number[]): void
  stop(): Promise<void>
}

/** What a shared cache has kept, by the path and query that it was asked for. */
export type Cache = Map<string, { readonly status: number; readonly headers: readonly string[]; readonly body: Buffer }>

/**
 * A proxy in front of several instances, as many are set up: it sets a Host of its own, as nginx does where nothing
 * else is said, and adds the client to X-Forwarded-For with its port, as the gateways of some clouds do.
 * @param cache where it keeps each answer to a GET that does not say `no-store` or `private` (RFC 9111 section 3). It
 * is a careless one: it gives it to whoever asks for the same path, whatever their cookies and `Vary` say, for good.
 */
export async function startReverseProxy(cache?: Cache): Promise<ReverseProxy> {
  let ports: readonly number[] = []
  let turn = 0
  const server = createServer((incoming, answer) => {
    const chosen = Number(incoming.headers[INSTANCE] ?? turn++) % ports.length
    const kept = incoming.method === 'GET' ? cache?.get(incoming.url ?? '') : undefined
    if (kept) answer.writeHead(kept.status, [...kept.headers]).end(kept.body)
    else handOn(incoming, answer, ports[chosen] ?? 0, cache)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    use(given) {
      ports = given
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function handOn(incoming: IncomingMessage, answer: ServerResponse, port: number, cache?: Cache): void {
  const { remoteAddress, remotePort } = incoming.socket
  const before = incoming.headers['x-forwarded-for']
  const headers = {
    ...incoming.headers,
    host: `127.0.0.1:${port}`,
    'x-forwarded-host': 'upstream.internal',
    'x-forwarded-for': `${before ? `${String(before)}, ` : ''}${remoteAddress}:${remotePort}`,
  }
  const outgoing = send({ host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers })
  outgoing.on('response', (response) => {
    answer.writeHead(response.statusCode ?? 502, response.rawHeaders)
    if (cache && incoming.method === 'GET') keep(cache, incoming.url ?? '', response)
    response.pipe(answer)
  })
  outgoing.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()))
  answer.on('close', () => outgoing.destroy())
  incoming.pipe(outgoing)
}

function keep(cache: Cache, target: string, response: IncomingMessage): void {
  const said = response.headers['cache-control']?.toLowerCase().split(/[\s,]+/) ?? []
  if (said.includes('no-store') || said.includes('private')) return
  const parts: Buffer[] = []
  response.on('data', (part: Buffer) => parts.push(part))
  response.on('end', () =>
    cache.set(target, {
      status: response.statusCode ?? 502,
      headers: response.rawHeaders,
      body: Buffer.concat(parts),
    }),
  )
}
