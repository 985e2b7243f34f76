import 'server-only'
import { Server, type IncomingMessage, type ServerResponse } from 'node:http'
import { env } from './env'
import { errorFields, log } from './log'

/** Checks the environment before the first request; exits with what is missing. */
export function start(): void {
  try {
    const { ORIGIN, UPSTREAM_CONNECT_TO, DATABASE_URL } = env()
    log('info', 'start', { origin: ORIGIN, simulator: UPSTREAM_CONNECT_TO !== undefined, store: DATABASE_URL ? 'postgres' : 'embedded' })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'Why401 cannot run.'}\n`)
    process.exit(1)
  }
  keepAlive()
  refuseTrace()
}

/** Nothing that is thrown aside may end the process or print a message that quotes a value. */
function keepAlive(): void {
  process.on('unhandledRejection', (reason) => log('error', 'unhandled-rejection', errorFields(reason)))
  process.on('uncaughtException', (error) => log('error', 'uncaught-exception', errorFields(error)))
}

/** The platform's Request type cannot hold TRACE, so it would end as a 500 with a stack before the gate in `proxy.ts` sees it. */
function refuseTrace(): void {
  const emit = Server.prototype.emit
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]) {
    const [request, response] = args as [IncomingMessage, ServerResponse]
    if (event !== 'request' || request.method !== 'TRACE') return Reflect.apply(emit, this, [event, ...args])
    response.writeHead(405, { Allow: 'GET, HEAD, POST', 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' })
    response.end('This address answers GET, HEAD and POST.\n')
    return true
  }
}
