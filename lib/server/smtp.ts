import 'server-only'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { connect, type LookupFunction, type Socket, type TcpSocketConnectOpts } from 'node:net'
import type { Phase, Phases, RawResponse } from '@/lib/engine/model/exchange'
import type { LoginDraft, MailStage, Mechanism } from '@/lib/engine/model/login'
import { reveal } from '@/lib/engine/model/secret'
import { createMailSession, type MailSession } from './mail-session'
import { noResponse } from './no-response'
import { mailAuthority, upstream } from './upstream'
import type { Deadlines } from './deadlines'

/** Where a login goes, and which authority vouches for the name of the host; undefined: the well-known ones. */
export type MailTarget = { readonly socket: TcpSocketConnectOpts; readonly ca: string | undefined }

/** Caps of one session: bytes of one reply, and milliseconds that a server may take to say goodbye. */
const LIMITS = { reply: 8 * 1024, goodbye: 1000 } as const

/**
 * The address of a mail server: its own, or that of a stand-in on loopback. While calls go to a simulator and no mail
 * server stands in, there is none.
 */
export function mailTarget(
  host: string,
  { port }: Pick<LoginDraft, 'port'>,
  { ca, lookup }: { readonly ca: string | undefined; readonly lookup: LookupFunction },
): MailTarget | null {
  const { UPSTREAM_CONNECT_TO, UPSTREAM_SMTP_CONNECT_TO: standIn } = upstream()
  if (standIn) {
    const { hostname, port: there } = new URL(standIn)
    return {
      socket: { host: hostname.replace(/^\[|\]$/g, ''), port: Number(there) },
      ca: ca ?? mailAuthority(),
    }
  }
  return UPSTREAM_CONNECT_TO ? null : { socket: { host, port, lookup }, ca }
}

/**
 * One login and how it ended: connect, greeting, EHLO, encryption with a certificate that is verified for the name of
 * the host, EHLO, AUTH, QUIT. Never rejects, and always settles. No message is begun, and nothing of a credential is
 * sent before the connection is encrypted. Source: RFC 5321, RFC 3207, RFC 4954.
 */
export function exchangeLogin(
  host: string,
  login: LoginDraft,
  { socket: address, ca }: MailTarget,
  signal: AbortSignal,
  deadlines: Deadlines,
): Promise<RawResponse> {
  return new Promise((resolve) => {
    const began = performance.now()
    const way: { dns?: number; tcp?: number } = {}
    let phase: Phase = 'lookup' in address && address.lookup ? 'dns' : 'tcp'
    let session: MailSession | null = null
    let connection: SMTPConnection | null = null
    let settled = false

    const socket: Socket = connect(address)
    const settle = (raw: Ended) => {
      if (settled) return
      settled = true
      clearTimeout(total)
      clearTimeout(connecting)
      signal.removeEventListener('abort', onAbort)
      const phases: Phases = { ...way, ...session?.phases() }
      resolve({ ...raw, ms: performance.now() - began, phases })
      // not at once: what ends the session may be the library itself
      setImmediate(() => {
        connection?.close()
        socket.destroy()
      })
    }
    const giveUp = (code: string) => settle(noResponse(code, session?.phase() ?? phase))
    const total = setTimeout(() => giveUp('TOTAL_TIMEOUT'), deadlines.total)
    const connecting = setTimeout(() => giveUp('CONNECT_TIMEOUT'), deadlines.connect)
    const onAbort = () => giveUp('ABORT_ERR')
    signal.addEventListener('abort', onAbort)
    if (signal.aborted) return onAbort()

    socket.once('lookup', () => {
      way.dns = performance.now() - began
      phase = 'tcp'
    })
    const onEarlyError = (error: NodeJS.ErrnoException) => giveUp(error.code ?? 'UNKNOWN')
    socket.on('error', onEarlyError)
    socket.once('connect', () => {
      clearTimeout(connecting)
      way.tcp = performance.now() - began - (way.dns ?? 0)
      session = createMailSession({ isEncrypted: login.tls === 'from-the-start', onFlaw: giveUp })
      connection = speak({ host, login, ca, socket, session, deadlines, settle, giveUp })
    })
  })
}

type Ended =
  | Omit<Extract<RawResponse, { kind: 'response' }>, 'ms' | 'phases'>
  | Omit<Extract<RawResponse, { kind: 'no-response' }>, 'ms' | 'phases'>

type Speaking = {
  readonly host: string
  readonly login: LoginDraft
  readonly ca: string | undefined
  readonly socket: Socket
  readonly session: MailSession
  readonly deadlines: Deadlines
  readonly settle: (ended: Ended) => void
  readonly giveUp: (code: string) => void
}

function speak({ host, login, ca, socket, session, deadlines, settle, giveUp }: Speaking): SMTPConnection {
  const isStartTls = login.tls === 'starttls'
  const connection = new SMTPConnection({
    host,
    servername: host,
    connection: socket,
    secure: !isStartTls,
    requireTLS: isStartTls,
    name: '[127.0.0.1]', // RFC 5321 section 4.1.3: what has no name of its own says an address
    connectionTimeout: deadlines.total,
    greetingTimeout: deadlines.firstByte,
    socketTimeout: deadlines.firstByte,
    socketCloseTimeout: 0,
    maxResponseSize: LIMITS.reply,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, servername: host, ...(ca === undefined ? {} : { ca }) },
    // it writes nothing: what the library notes of a session is how its stages are told apart
    logger: session.notes,
    transactionLog: true,
  })
  const fail = (error: LibraryError) => {
    const reply = readReply(error.response)
    // a reply to STARTTLS that is a refusal leaves the connection in clear: nothing of the credential may follow
    if (reply && error.command === 'STARTTLS') giveUp(`STARTTLS_${reply.status}`)
    else if (reply) settle(answer(session, reply, session.stage()))
    else giveUp(codeOf(error))
  }
  connection.on('error', fail)
  connection.connect((error) => {
    if (error) return fail(error as LibraryError)
    const mechanism = login.mechanisms.find((one) => session.offers().includes(one))
    if (!mechanism) return leave(connection, () => settle(answer(session, session.last(), 'ehlo')))
    session.logsIn(mechanism)
    connection.login(credentialsOf(login, mechanism), (refused) => {
      const reply = refused ? readReply((refused as LibraryError).response) : session.last()
      if (!reply) return fail(refused as LibraryError)
      const ended = answer(session, reply, 'auth')
      leave(connection, () => settle(ended))
    })
  })
  return connection
}

/** Says QUIT, and does not wait long for an answer. */
function leave(connection: SMTPConnection, done: () => void): void {
  const late = setTimeout(done, LIMITS.goodbye)
  connection.once('end', () => {
    clearTimeout(late)
    done()
  })
  connection.quit()
}

function credentialsOf({ user, password }: LoginDraft, method: Mechanism) {
  return { method, credentials: { user: reveal(user), pass: reveal(password) } }
}

/** What the library says of a failure; `code` is its own word, `originalCode` that of the platform. */
type LibraryError = Error & {
  readonly code?: string
  readonly originalCode?: string
  readonly response?: string
  readonly command?: string
}

function codeOf({ code, originalCode, response, message }: LibraryError): string {
  if (/exceeds maximum allowed size/.test(message)) return 'REPLY_TOO_LONG'
  if (response) return 'NO_REPLY_OF_SMTP'
  return originalCode ?? code ?? 'UNKNOWN'
}

type Reply = { readonly status: number; readonly text: string }

/** RFC 5321 section 4.2: three digits and a space, or a hyphen on all lines but the last. */
function readReply(text: string | undefined): Reply | null {
  const status = Number(/^([2-5]\d\d)(?:[ -]|$)/.exec(text ?? '')?.[1] ?? 0)
  return text && status > 0 ? { status, text } : null
}

function answer(session: MailSession, { status, text }: Reply, stage: MailStage): Ended {
  return { kind: 'response', status, stage, headers: session.headers(), body: text, truncated: false }
}
