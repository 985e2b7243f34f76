import 'server-only'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Milliseconds in which a request has to come, its head and its body: what the proxy that we ship allows too
 * (`deploy/Caddyfile`). The platform alone allows five minutes.
 */
export const SLOWEST = { head: 10_000, body: 14_000 } as const

/** The form in which the platform names what took too long. */
const TOO_LONG = Object.assign(new Error('The request did not come in time'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })

/**
 * Ends a connection that does not send its first head in time. Those of a later request are ended by the platform,
 * which looks for them every half minute.
 */
export function boundHead(server: Server, socket: Socket): void {
  const timer = setTimeout(() => server.emit('clientError', TOO_LONG, socket), SLOWEST.head)
  heads.set(socket, timer)
  socket.once('close', () => clearTimeout(timer))
}

const heads = new WeakMap<Socket, NodeJS.Timeout>()

/** Ends a connection whose body does not come in time, once its head has come. */
export function boundBody(server: Server, request: IncomingMessage, response: ServerResponse): void {
  const { socket, headers } = request
  clearTimeout(heads.get(socket))
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return
  const timer = setTimeout(() => {
    if (request.complete) return
    if (response.headersSent) socket.destroy()
    else server.emit('clientError', TOO_LONG, socket)
  }, SLOWEST.body)
  request.once('close', () => clearTimeout(timer))
}
