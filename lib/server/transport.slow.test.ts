import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RequestDraft } from '@/lib/engine/model/exchange'
import { Secret } from '@/lib/engine/model/secret'
import { assertAllowed, createTransport, LIMITS } from './transport'
import { dropFromProcess } from './one-per-process'

const servers: Server[] = []
afterAll(() => servers.forEach((s) => s.close()))
beforeEach(() => {
  dropFromProcess('environment', 'upstream')
})

const GET: RequestDraft = {
  method: 'GET',
  host: 'numbers.api.sinch.com',
  path: '/v1/projects/x/activeNumbers',
  headers: [{ name: 'Accept-Encoding', value: 'identity', shown: 'identity' }],
  sent: { scheme: null, faults: [], kind: null },
  identity: null,
}

async function upstream(listener: RequestListener): Promise<void> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  Object.assign(process.env, {
    ORIGIN: 'http://localhost:3000',
    SESSION_PASSWORD: randomUUID() + randomUUID(),
    UPSTREAM_CONNECT_TO: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    LOG_LEVEL: 'silent',
  })
}

async function ask(draft: RequestDraft = GET, signal = new AbortController().signal) {
  const transport = createTransport(signal)
  const raw = await transport.send(draft)
  transport.close()
  return raw
}

describe('what leaves', () => {
  it('keeps the vendor’s Host, asks for no coding and reveals a secret in its header only', async () => {
    const seen: IncomingMessage[] = []
    await upstream((request, response) => {
      seen.push(request)
      response.end('{}')
    })
    const raw = await ask({
      ...GET,
      headers: [...GET.headers, { name: 'Authorization', value: new Secret('Authorization', 'Basic abc'), shown: 'x' }],
    })
    expect(raw).toMatchObject({ kind: 'response', status: 200, body: '{}' })
    expect(seen[0]?.headers).toMatchObject({
      host: GET.host,
      authorization: 'Basic abc',
      'accept-encoding': 'identity',
    })
  })

  it.each([
    ['another host', { host: 'example.com' }],
    ['a host that only ends like one', { host: 'evil.numbers.api.sinch.com' }],
    ['a POST to a product', { method: 'POST' as const }],
    ['a path that climbs', { path: '/v1/projects/../secrets' }],
    ['a fragment', { path: '/v1/#x' }],
  ])('refuses %s before anything is sent', (_, change) => {
    expect(() => assertAllowed({ ...GET, ...change })).toThrow('refused')
  })
})

describe('a proxy that the environment names', () => {
  it('is not asked: requests go where the catalogue says', async () => {
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy']
    let asked = 0
    const proxy = createServer((_, response) => {
      asked += 1
      response.writeHead(407).end()
    }).listen(0, '127.0.0.1')
    servers.push(proxy)
    await new Promise((resolve) => proxy.once('listening', resolve))
    await upstream((_, response) => response.end('{}'))
    for (const name of names) vi.stubEnv(name, `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`)
    const raw = await ask().finally(() => vi.unstubAllEnvs())
    expect(raw).toMatchObject({ kind: 'response', status: 200 })
    expect(asked).toBe(0)
  })
})

describe('a header that stands twice', () => {
  it('is sent twice, since two Authorization headers are one of the mistakes that are tried', async () => {
    const seen: string[][] = []
    await upstream((request, response) => {
      seen.push(request.rawHeaders)
      response.end('{}')
    })
    const authorization = (value: string) =>
      ({ name: 'Authorization', value: new Secret('Authorization', value), shown: 'x' }) as const
    await ask({ ...GET, headers: [...GET.headers, authorization('Basic abc'), authorization('Bearer def')] })
    const values = seen[0]?.filter((_, i, all) => all[i - 1] === 'Authorization')
    expect(values).toEqual(['Basic abc', 'Bearer def'])
  })
})

describe('what comes back', () => {
  it('does not follow a redirect', async () => {
    let calls = 0
    await upstream((_, response) => {
      calls += 1
      response.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end()
    })
    expect(await ask()).toMatchObject({ kind: 'response', status: 302 })
    expect(calls).toBe(1)
  })

  it.each(['br', 'gzip', 'zstd', 'deflate', 'gzip, gzip'])('leaves a body in %s unread', async (coding) => {
    await upstream((_, response) => response.writeHead(200, { 'Content-Encoding': coding }).end(gzipSync('secret')))
    expect(await ask()).toMatchObject({ kind: 'response', status: 200, unread: 'encoding', body: '' })
  })

  it('reads no more than the cap', async () => {
    await upstream((_, response) => {
      const more = () => response.write('x'.repeat(16_384), () => !response.destroyed && more())
      more()
    })
    const raw = await ask()
    expect(raw).toMatchObject({ kind: 'response', truncated: true })
    expect(raw.kind === 'response' && raw.body.length).toBe(LIMITS.body)
  })

  it('keeps repeated headers apart and a status whose body is cut off', async () => {
    await upstream((_, response) => {
      response.writeHead(
        401,
        [
          ['WWW-Authenticate', 'Basic realm="a"'],
          ['WWW-Authenticate', 'Bearer'],
          ['Content-Length', '100'],
        ].flat(),
      )
      response.write('half')
      setTimeout(() => response.destroy(), 20)
    })
    const raw = await ask()
    expect(raw).toMatchObject({ kind: 'response', status: 401, body: 'half', unread: 'cut-off' })
    expect(raw.kind === 'response' && raw.headers.filter(([n]) => n === 'WWW-Authenticate').map(([, v]) => v)).toEqual([
      'Basic realm="a"',
      'Bearer',
    ])
  })

  it('names a refused connection and a broken answer without a message of the platform', async () => {
    await upstream(() => {})
    Object.assign(process.env, { UPSTREAM_CONNECT_TO: 'http://127.0.0.1:1' })
    dropFromProcess('environment', 'upstream')
    expect(await ask()).toMatchObject({ kind: 'no-response', reason: 'connection', code: 'ECONNREFUSED', phase: 'tcp' })
    await upstream((request) => request.socket.end('SSH-2.0-fake\r\n\r\n'))
    dropFromProcess('environment', 'upstream')
    expect(await ask()).toMatchObject({ kind: 'no-response', reason: 'unreadable' })
  })

  it('closes the socket when the check is aborted', async () => {
    let closed: () => void = () => {}
    const gone = new Promise<void>((resolve) => (closed = resolve))
    await upstream((request) => request.socket.once('close', closed))
    const controller = new AbortController()
    const pending = ask(GET, controller.signal)
    setTimeout(() => controller.abort(), 50)
    expect(await pending).toMatchObject({ kind: 'no-response', reason: 'aborted' })
    await gone
  })
})

describe('TLS', () => {
  it('refuses a certificate that nobody trusts, before a byte of the request', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'tls-'))
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        join(dir, 'key.pem'),
        '-out',
        join(dir, 'cert.pem'),
        '-days',
        '1',
        '-subj',
        '/CN=numbers.api.sinch.com',
      ],
      { stdio: 'ignore' },
    )
    let requests = 0
    const server = createTlsServer(
      { key: readFileSync(join(dir, 'key.pem')), cert: readFileSync(join(dir, 'cert.pem')) },
      (_, response) => {
        requests += 1
        response.end('{}')
      },
    ).listen(0, '127.0.0.1')
    servers.push(server)
    await new Promise((resolve) => server.once('listening', resolve))
    const { exchange } = await import('./transport')
    const { Agent } = await import('node:https')
    const raw = await exchange(
      GET,
      {
        secure: true,
        options: { host: '127.0.0.1', port: (server.address() as AddressInfo).port, servername: GET.host },
      },
      new Agent(),
      new AbortController().signal,
    )
    expect(raw).toMatchObject({ kind: 'no-response', reason: 'tls', code: 'DEPTH_ZERO_SELF_SIGNED_CERT', phase: 'tls' })
    expect(requests).toBe(0)
  })
})
