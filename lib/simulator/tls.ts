import { createServer as createTlsServer, type Server as TlsServer, type ServerOptions } from 'node:https'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { createAuthority } from './certificates'
import { startSimulator, type Logged } from './serve'
import { SIMULATOR } from './scenarios'

/** What is wrong with the way to a host, from the name in its certificate to the handshake itself. */
export type TlsFlaw = 'expired' | 'wrong-name' | 'unknown-authority' | 'old-protocol' | 'cut-handshake'

export type RunningTls = {
  readonly port: number
  /** the certificate of the authority, PEM: whoever trusts it meets a flawless host where no flaw is shown */
  readonly authority: string
  /** what connections meet from now on; null for none */
  show(flaw: TlsFlaw | null): void
  /** what arrived, which is nothing where the handshake failed */
  requests(): readonly Logged[]
  close(): Promise<void>
}

const DAY = 86_400_000

/** Starts the simulated world on 127.0.0.1 behind TLS, with an authority and certificates that are made for it. */
export async function startTlsSimulator(now = new Date()): Promise<RunningTls> {
  const plain = await startSimulator()
  const authority = createAuthority('The authority of a test', now)
  const stranger = createAuthority('An authority that nobody knows', now)
  const at = (days: number) => new Date(now.getTime() + days * DAY)
  const valid = { names: SIMULATOR.hosts, from: at(-1), until: at(1) }
  const good = authority.issue(valid)

  const serve = ({ certificate, key }: typeof good, options: ServerOptions = {}): TlsServer =>
    createTlsServer({ cert: certificate, key, ...options }, (request, response) => {
      plain.server.emit('request', request, response)
    })
  const flawless = serve(good)
  const flawed: Readonly<Record<Exclude<TlsFlaw, 'cut-handshake'>, TlsServer>> = {
    expired: serve(authority.issue({ ...valid, from: at(-60), until: at(-30) })),
    'wrong-name': serve(authority.issue({ ...valid, names: ['parked.example'] })),
    'unknown-authority': serve(stranger.issue(valid)),
    // what is this old is no longer in the usual list of ciphers
    'old-protocol': serve(good, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }),
  }
  let shown: TlsFlaw | null = null
  const sockets = new Set<Socket>()
  const front = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    if (shown === 'cut-handshake') socket.once('data', () => socket.destroy())
    else (shown ? flawed[shown] : flawless).emit('connection', socket)
  })
  await new Promise<void>((listening) => front.listen(0, '127.0.0.1', listening))
  return {
    port: (front.address() as AddressInfo).port,
    authority: authority.certificate,
    show: (flaw) => {
      shown = flaw
    },
    requests: () => plain.requests(),
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => front.close(closed))
      await plain.close()
    },
  }
}
