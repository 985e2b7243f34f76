import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Fault, SimResponse } from '@/lib/engine/simulator/wire'

/** What each fault does to the connection. Everything stops when the other side goes away. */

const head = (answer: SimResponse, further: readonly string[]): string =>
  [`HTTP/1.1 ${answer.status} Simulated`, ...answer.headers.map(([n, v]) => `${n}: ${v}`), ...further, '', ''].join(
    '\r\n',
  )

function every(ms: number, socket: Socket, step: () => void): void {
  const timer = setInterval(step, ms)
  socket.once('close', () => clearInterval(timer))
}

/** Writes as fast as the other side reads. */
function pour(socket: Socket, chunk: string): void {
  const more = () => {
    while (!socket.destroyed && socket.write(chunk)) if (socket.writableLength > 1 << 20) break
  }
  socket.on('drain', more)
  more()
}

const PERFORM: Readonly<Record<Fault, (socket: Socket, answer: SimResponse) => void>> = {
  reset: (socket) => socket.resetAndDestroy(),
  hang: () => {},
  'cut-off': (socket, answer) => {
    const length = Buffer.byteLength(answer.body)
    socket.write(
      head(answer, [`Content-Length: ${length}`]) + answer.body.slice(0, Math.floor(answer.body.length / 2)),
      () => socket.destroy(),
    )
  },
  endless: (socket, answer) => {
    socket.write(head(answer, ['Connection: close']))
    pour(socket, `${'x'.repeat(1023)}\n`)
  },
  drip: (socket, answer) => {
    let sent = 0
    socket.write(head(answer, [`Content-Length: ${Buffer.byteLength(answer.body)}`]))
    every(1000, socket, () => socket.write(answer.body[sent++] ?? ' '))
  },
  garbage: (socket) => socket.end('SSH-2.0-simulator\r\n\u0000\u0001\u0002\r\n'),
  'two-lengths': (socket, answer) =>
    socket.end(head(answer, ['Content-Length: 10', 'Content-Length: 20']) + answer.body),
  'huge-headers': (socket, answer) =>
    socket.end(head(answer, [`X-Padding: ${'x'.repeat(64 * 1024)}`, 'Content-Length: 0'])),
}

/** Takes the connection away from Node's HTTP writer and breaks it. */
export function performFault(fault: Fault, answer: SimResponse, response: ServerResponse): void {
  const { socket } = response
  if (!socket) return
  socket.on('error', () => socket.destroy())
  PERFORM[fault](socket, answer)
}
