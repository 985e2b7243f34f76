import { connect } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { basicValue } from '@/lib/engine/auth/basic'
import { tokenRequest } from '@/lib/testing/all-vendors/ask.fixture'
import { PLANTED_WORDS } from '@/lib/engine/simulator/fake'
import { scenarioOf, SCENARIOS } from './scenarios'
import { startSimulator, type Running } from './serve'
import type { SimRequest } from '@/lib/engine/simulator/wire'

let running: Running
beforeAll(async () => {
  running = await startSimulator()
})
afterAll(() => running.close())

const raw = ({ method, host, path, headers, body }: SimRequest): string =>
  [
    `${method} ${path} HTTP/1.1`,
    `Host: ${host}`,
    ...headers.map(([n, v]) => `${n}: ${v}`),
    `Content-Length: ${body.length}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n')

type Wire = { readonly bytes: Buffer; readonly end: 'closed' | 'reset' | 'open' }

/** The bytes of an answer until the other side closes, resets, or has sent `enough` or nothing more for `ms`. */
function wire(request: string, { enough = Infinity, ms = 400 } = {}): Promise<Wire> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const socket = connect(running.port, '127.0.0.1', () => socket.write(request))
    const done = (end: Wire['end']) => {
      socket.destroy()
      resolve({ bytes: Buffer.concat(chunks), end })
    }
    socket.setTimeout(ms, () => done('open'))
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      if (chunks.reduce((n, c) => n + c.length, 0) > enough) done('open')
    })
    socket.on('end', () => done('closed'))
    socket.on('error', () => done('reset'))
  })
}

const tokenWire = (id: string, options?: Parameters<typeof wire>[1]) => wire(raw(tokenRequest(scenarioOf(id))), options)

const split = (bytes: Buffer) => {
  const at = bytes.indexOf('\r\n\r\n')
  return { head: bytes.subarray(0, at).toString('latin1'), body: bytes.subarray(at + 4) }
}

describe('faults on the socket', () => {
  it('closes, hangs and speaks something else', async () => {
    expect(await tokenWire('token-connection-reset')).toMatchObject({ end: 'reset', bytes: Buffer.alloc(0) })
    expect(await tokenWire('token-timeout')).toMatchObject({ end: 'open', bytes: Buffer.alloc(0) })
    expect((await tokenWire('token-not-http')).bytes.toString('latin1')).toMatch(/^SSH-2\.0/)
  })

  it('cuts a body off before its length', async () => {
    const { head, body } = split((await tokenWire('token-cut-off')).bytes)
    const length = Number(/Content-Length: (\d+)/.exec(head)?.[1])
    expect(head).toContain('HTTP/1.1 200')
    expect(body.length).toBeGreaterThan(0)
    expect(body.length).toBeLessThan(length)
  })

  it('never ends a body, or takes its time over it', async () => {
    expect((await tokenWire('token-endless', { enough: 3_000_000 })).end).toBe('open')
    const dripped = split((await tokenWire('token-drips')).bytes)
    expect(dripped.head).toContain('HTTP/1.1 200')
    expect(dripped.body.length).toBeLessThan(5)
  })

  it('sends two lengths, and headers beyond any limit', async () => {
    expect(split((await tokenWire('token-two-lengths')).bytes).head.match(/Content-Length/g)).toHaveLength(2)
    expect(split((await tokenWire('token-huge-headers')).bytes).head.length).toBeGreaterThan(64 * 1024)
  })

  it('compresses what nobody asked to be compressed', async () => {
    const { head, body } = split((await tokenWire('token-compressed')).bytes)
    expect(head).toContain('Content-Encoding: br')
    expect(JSON.parse(brotliDecompressSync(body).toString())).toHaveProperty('access_token')
  })
})

describe('the server', () => {
  it('listens on loopback only', () => {
    expect(running.server.address()).toMatchObject({ address: '127.0.0.1' })
  })

  it('keeps repeated headers apart and answers an unknown host with 421', async () => {
    const { bytes } = await wire('GET / HTTP/1.1\r\nHost: nobody.example\r\nConnection: close\r\n\r\n')
    expect(split(bytes).head).toContain('HTTP/1.1 421')
    const good = scenarioOf('good-mailgun-send')
    const twice = {
      method: 'GET',
      host: 'api.mailgun.net',
      path: '/v4/domains',
      headers: [
        ['Authorization', basicValue('api', good.credentials.apiKey ?? '')],
        ['Authorization', 'Basic eDp5'],
      ],
      body: '',
    } as const
    expect(split((await wire(raw(twice))).bytes).head).toContain('HTTP/1.1 401')
  })

  it('keeps no secret in its log, whatever it was sent', async () => {
    const before = running.requests().at(-1)?.n ?? 0
    for (const scenario of SCENARIOS.filter((s) => s.credentials.keySecret && s.answers.token === 401))
      await wire(raw(tokenRequest(scenario)))
    const log = JSON.stringify(running.requests(before))
    expect(running.requests(before).length).toBeGreaterThan(5)
    for (const word of PLANTED_WORDS) expect(log).not.toContain(word)
  })

  it('hands out its test keys, so that a demo can show them without knowing the simulator', async () => {
    const listed: unknown = await (await fetch(`http://127.0.0.1:${running.port}/__simulator/scenarios`)).json()
    expect(listed).toEqual(SCENARIOS)
  })

  it('adds the delay it is told to', async () => {
    const slow = await startSimulator({ delayMs: 3_600_000 })
    let answered = false
    const waiting = fetch(`http://127.0.0.1:${slow.port}/`).then(
      () => (answered = true),
      () => null,
    )
    while (slow.requests().length === 0)
      expect((await fetch(`http://127.0.0.1:${slow.port}/__simulator/health`)).status).toBe(200)
    expect(answered).toBe(false)
    await slow.close()
    await waiting
    expect(answered).toBe(false)
  })
})

describe('echoes', () => {
  const forms: Readonly<Record<string, (secret: string) => string>> = {
    'echo-raw': (s) => s,
    'echo-percent': (s) => [...s].map((c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`).join(''),
    'echo-base64': (s) => Buffer.from(s).toString('base64'),
    'echo-hex': (s) => Buffer.from(s).toString('hex'),
    'echo-html': (s) => [...s].map((c) => `&#x${c.charCodeAt(0).toString(16)};`).join(''),
    'echo-json': (s) => [...s].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  }

  it.each(Object.entries(forms))('%s repeats the secret in the body', async (id, form) => {
    const { body } = split((await tokenWire(id)).bytes)
    expect(() => JSON.parse(body.toString()) as unknown).not.toThrow()
    expect(body.toString()).toContain(form(scenarioOf(id).credentials.keySecret ?? ''))
  })

  it.each([
    ['echo-reason', 'HTTP/1.1 401 Refused '],
    ['echo-header', 'X-Debug-Secret: '],
    ['echo-challenge', 'error_description="'],
  ])('%s repeats it in the headers', async (id, before) => {
    expect(split((await tokenWire(id)).bytes).head).toContain(before + (scenarioOf(id).credentials.keySecret ?? ''))
  })
})
