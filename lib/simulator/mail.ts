import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerAuthentication, type SMTPServerOptions } from 'smtp-server'
import { MECHANISMS } from '@/lib/engine/model/login'
import type { LoginFault, MailFlaw } from '@/lib/engine/model/simulation'
import type { Simulator } from '@/lib/engine/simulator/simulate'
import { createAuthority, type Certificate } from './certificates'
import { scripted } from './mail-scripts'
import { SIMULATOR } from './scenarios'

/** What a client said: the verb of a command, and whether the connection was encrypted by then. */
export type MailCommand = {
  readonly n: number
  readonly verb: string
  readonly encrypted: boolean
  readonly at: string
}

export type RunningMail = {
  readonly port: number
  /** the certificate of the authority, PEM: whoever trusts it meets a host with a good certificate */
  readonly authority: string
  /** every command in order, without what follows its verb: no secret is kept */
  commands(since?: number): readonly MailCommand[]
  close(): Promise<void>
}

export type MailOptions = {
  /** 0 takes any free port */
  readonly port?: number | undefined
  /** what is wrong with it; by default nothing */
  readonly flaw?: MailFlaw | undefined
  /** the world that answers; by default that of every vendor in the list */
  readonly simulator?: Pick<Simulator, 'mailHosts' | 'authenticate'> | undefined
}

const DAY = 86_400_000
const LOG_LIMIT = 20_000

/**
 * Starts the mail servers of the simulated world on 127.0.0.1, on one port: STARTTLS, with a certificate for their
 * names by an authority that is made for it. The name that is asked for by SNI chooses the server.
 */
export async function startMailSimulator(given: MailOptions = {}, now = new Date()): Promise<RunningMail> {
  const { port = 0, flaw, simulator = SIMULATOR } = given
  const authority = createAuthority('The authority of simulated mail servers', now)
  const log: MailCommand[] = []
  let count = 0
  const noted = (verb: string, encrypted: boolean) => {
    count += 1
    log.push({ n: count, verb, encrypted, at: new Date().toISOString() })
    if (log.length > LOG_LIMIT) log.shift()
  }
  const sockets = new Set<Socket>()
  const speak = (flaw && scripted(flaw, noted)) ?? (await spoken(certificateFor(flaw, now, authority), given, noted))
  const front: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    speak(socket)
  })
  await new Promise<void>((listening, failed) => {
    front.once('error', failed)
    front.listen(port, '127.0.0.1', listening)
  })
  return {
    port: (front.address() as AddressInfo).port,
    authority: authority.certificate,
    commands: (since = 0) => log.filter((one) => one.n > since),
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => front.close(closed))
    },
  }

  function certificateFor(shown: MailFlaw | undefined, at: Date, own: ReturnType<typeof createAuthority>): Certificate {
    const day = (days: number) => new Date(at.getTime() + days * DAY)
    const valid = { names: simulator.mailHosts, from: day(-1), until: day(1) }
    if (shown === 'certificate-expired') return own.issue({ ...valid, from: day(-60), until: day(-30) })
    if (shown === 'certificate-of-another-name') return own.issue({ ...valid, names: ['parked.example'] })
    return shown === 'certificate-self-signed'
      ? createAuthority(valid.names[0] ?? '', at).issue(valid)
      : own.issue(valid)
  }
}

const OPTIONS: Readonly<Partial<Record<MailFlaw, SMTPServerOptions>>> = {
  'no-starttls': { disabledCommands: ['STARTTLS'] },
  'no-auth-offered': { disabledCommands: ['AUTH'] },
  'login-only': { authMethods: ['LOGIN'] },
  'plain-only': { authMethods: ['PLAIN'] },
  // what is this old is no longer in the usual list of ciphers
  'old-tls': { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
}

/** A server that speaks SMTP by its rules. @returns what takes a connection */
async function spoken(
  { certificate, key }: Certificate,
  { flaw, simulator = SIMULATOR }: MailOptions,
  noted: (verb: string, encrypted: boolean) => void,
): Promise<(socket: Socket) => void> {
  const sockets = new Map<string, Socket>()
  const names = new Map<string, string>()
  const server = new SMTPServer({
    cert: certificate,
    key,
    name: simulator.mailHosts[0],
    banner: 'ready',
    authMethods: [...MECHANISMS],
    disableReverseLookup: true,
    hideENHANCEDSTATUSCODES: true,
    hideSMTPUTF8: true,
    // nothing is printed: the commands are counted
    logger: silentBut((note) => noted(note.command.toUpperCase(), sockets.has(note.cid))),
    ...(flaw ? OPTIONS[flaw] : {}),
    onSecure(socket, session, done) {
      sockets.set(session.id, socket)
      names.set(session.id, 'servername' in socket && typeof socket.servername === 'string' ? socket.servername : '')
      done()
    },
    onAuth(auth, session, done) {
      const answer = simulator.authenticate({
        host: names.get(session.id) ?? '',
        user: auth.username ?? '',
        password: auth.password ?? '',
        mechanism: mechanismOf(auth),
      })
      const socket = sockets.get(session.id)
      if (answer.fault) return breakOff(answer.fault, socket)
      if (answer.code < 300) return done(null, { user: auth.username ?? '' })
      const [first, ...rest] = answer.lines
      const last = rest.pop()
      if (last !== undefined) socket?.write([first, ...rest].map((line) => `${answer.code}-${line}\r\n`).join(''))
      done(Object.assign(new Error(last ?? first), { responseCode: answer.code }))
    },
    onMailFrom: (_address, _session, done) => done(new Error('No message is taken here')),
  })
  server.on('error', () => {}) // what a client breaks off is its own affair
  return (socket) => void server.server.emit('connection', socket)
}

function mechanismOf({ method }: SMTPServerAuthentication): 'PLAIN' | 'LOGIN' {
  return method === 'LOGIN' ? 'LOGIN' : 'PLAIN'
}

/** What happens in place of a reply to a login. */
function breakOff(fault: LoginFault, socket: Socket | undefined): void {
  if (fault === 'drop') socket?.destroy()
  if (fault === 'garbage') socket?.write('\u0001\u0002 what is this\r\n')
  if (fault === 'flood') socket?.write('535-'.padEnd(64 * 1024, 'x'))
}

type Note = { readonly tnx?: string; readonly cid?: string }

/** A logger that only hears the commands. */
function silentBut(heard: (note: { readonly cid: string; readonly command: string }) => void) {
  const take = ({ tnx, cid }: Note, _mark?: string, line = '') => {
    // what follows AUTH LOGIN line by line is noted without a verb
    const verb = /^[A-Za-z]+/.exec(line)?.[0]
    if (tnx === 'command' && cid && verb) heard({ cid, command: verb })
  }
  const none = () => {}
  return { level: () => {}, trace: none, debug: take, info: none, warn: none, error: none, fatal: none }
}
