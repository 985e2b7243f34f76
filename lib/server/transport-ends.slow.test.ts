import { randomUUID } from 'node:crypto'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { RequestDraft } from '@/lib/engine/model/exchange'
import { dropFromProcess } from './one-per-process'
import { createTransport, LIMITS } from './transport'

/** Every way in which a socket can end or fail to, and what a request makes of it. Slots are looked at after each. */
const OK = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}'
const SOON = { connect: 300, firstByte: 300, total: 600 }

const open: Server[] = []
const sockets = new Set<Socket>()
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  for (const server of open.splice(0)) server.close()
})

/** An upstream that does with each connection as it is told, once the head of a request has come. */
async function upstream(serve: (socket: Socket) => void): Promise<void> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
    socket.on('data', (data) => data.includes('\r\n\r\n') && serve(socket))
  }).listen(0, '127.0.0.1')
  open.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  dropFromProcess('environment', 'upstream')
  Object.assign(process.env, {
    ORIGIN: 'http://localhost:3000',
    SESSION_PASSWORD: randomUUID() + randomUUID(),
    UPSTREAM_CONNECT_TO: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    LOG_LEVEL: 'silent',
  })
}

const draft = (host = 'numbers.api.sinch.com'): RequestDraft => ({
  method: 'GET',
  host,
  path: '/v1/projects/x/activeNumbers',
  headers: [{ name: 'Accept-Encoding', value: 'identity', shown: 'identity' }],
  sent: { scheme: null, faults: [], kind: null },
  identity: null,
})

/** More requests than there are slots for, so that one which is kept would hold up those after it. */
async function manyAtOnce() {
  const transports = Array.from({ length: 2 * LIMITS.socketsOfAHost }, () =>
    createTransport(new AbortController().signal, SOON),
  )
  const answers = await Promise.all(transports.map((one) => one.send(draft())))
  for (const one of transports) one.close()
  return answers
}

const drip = (head: string) => (socket: Socket) => {
  socket.write(head)
  const timer = setInterval(() => socket.write(' '), 50)
  socket.once('close', () => clearInterval(timer))
}

const ENDS: readonly (readonly [string, (socket: Socket) => void, object])[] = [
  [
    'a switch of protocols that nobody asked for',
    (s) => s.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
    { kind: 'no-response', reason: 'unreadable', code: 'UNASKED_UPGRADE' },
  ],
  [
    'a switch of protocols with its connection closed',
    (s) => s.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'),
    { kind: 'no-response', reason: 'unreadable' },
  ],
  [
    'a switch of protocols without the name of one',
    (s) => s.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
    { kind: 'no-response', reason: 'unreadable' },
  ],
  [
    'interim answers for ever',
    drip('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n'),
    { kind: 'no-response' },
  ],
  ['a close before an answer', (s) => s.end(), { kind: 'no-response', reason: 'connection' }],
  ['a reset before an answer', (s) => s.resetAndDestroy(), { kind: 'no-response', code: 'ECONNRESET' }],
  [
    'a reset within the body',
    (s) => s.write('HTTP/1.1 401 Unauthorized\r\nContent-Length: 9\r\n\r\nhalf', () => s.resetAndDestroy()),
    { kind: 'response', status: 401, unread: 'cut-off' },
  ],
  [
    'a close within the head',
    (s) => s.end('HTTP/1.1 200 OK\r\nContent-Ty'),
    { kind: 'no-response', reason: expect.stringMatching(/connection|unreadable/) },
  ],
  [
    'a close within a chunk',
    (s) => s.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf'),
    { kind: 'response', status: 200, unread: 'cut-off' },
  ],
  ['silence', () => {}, { kind: 'no-response', reason: 'timeout', code: 'FIRST_BYTE_TIMEOUT', phase: 'wait' }],
  [
    'a head that drips',
    drip('HTTP/1.1 200 OK\r\nX-Slow:'),
    { kind: 'no-response', reason: 'timeout', code: 'FIRST_BYTE_TIMEOUT' },
  ],
  [
    'a body that drips',
    drip('HTTP/1.1 401 Unauthorized\r\nContent-Length: 5000\r\n\r\n'),
    { kind: 'response', status: 401, unread: 'too-slow' },
  ],
  [
    'a body without an end, half closed by the other side',
    (s) => s.end('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}'),
    { kind: 'response', status: 200, body: '{}' },
  ],
  ['two answers to one request', (s) => s.write(OK + OK), { kind: 'response', status: 200, body: '{}' }],
]

describe('a request settles, and gives its slot back, after', () => {
  it.each(ENDS)('%s', async (_, serve, expected) => {
    await upstream(serve)
    for (const raw of await manyAtOnce()) expect(raw).toMatchObject(expected)
    await upstream((socket) => socket.write(OK))
    for (const raw of await manyAtOnce()) expect(raw).toMatchObject({ kind: 'response', status: 200 })
  })

  it('an abort in every phase', async () => {
    await upstream(drip('HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n'))
    const controller = new AbortController()
    const transport = createTransport(controller.signal)
    const sent = Array.from({ length: LIMITS.socketsOfAHost + 4 }, () => transport.send(draft()))
    setTimeout(() => controller.abort(), 100)
    const answers = await Promise.all(sent)
    // a transport has eight connections at once: the ninth had not been given one, the last four no slot
    expect(answers.filter((raw) => raw.kind === 'response' && raw.unread === 'cut-off')).toHaveLength(8)
    const unasked = answers.filter((raw) => raw.kind === 'no-response' && raw.reason === 'aborted')
    expect(unasked).toHaveLength(LIMITS.socketsOfAHost + 4 - 8)
    expect(await transport.send(draft())).toMatchObject({ kind: 'no-response', reason: 'aborted' })
    transport.close()
  })

  it('leaves others their room while one host drips', async () => {
    const dripping = 'numbers.api.sinch.com'
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('data', (data) =>
        data.includes(dripping) ? drip('HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n')(socket) : socket.write(OK),
      )
    }).listen(0, '127.0.0.1')
    open.push(server)
    await upstream(() => {})
    process.env.UPSTREAM_CONNECT_TO = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const controller = new AbortController()
    const slow = Array.from({ length: LIMITS.sockets }, () => createTransport(controller.signal).send(draft(dripping)))
    const other = createTransport(new AbortController().signal, SOON)
    expect(await other.send(draft('us.conversation.api.sinch.com'))).toMatchObject({ kind: 'response', status: 200 })
    other.close()
    controller.abort()
    await Promise.all(slow)
  })
})
