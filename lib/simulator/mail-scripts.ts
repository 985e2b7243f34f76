import type { Socket } from 'node:net'
import type { MailFlaw } from '@/lib/engine/model/simulation'

/** Mail servers that break the rules before anything is encrypted, line by line. */

type Noted = (verb: string, encrypted: boolean) => void
type Script = {
  readonly greets: (socket: Socket) => void
  /** what is written for a command; absent: 502 */
  readonly answers?: Readonly<Record<string, (socket: Socket) => void>>
}

const line =
  (...lines: readonly string[]) =>
  (socket: Socket) =>
    void socket.write(`${lines.join('\r\n')}\r\n`)
const closes = (socket: Socket) => void socket.end()

const READY = line('220 smtp.example ESMTP ready')
const OFFERS = line('250-smtp.example', '250-PIPELINING', '250 STARTTLS')

const SCRIPTS: Readonly<Partial<Record<MailFlaw, Script>>> = {
  'greeting-554': { greets: line('554 5.7.1 No SMTP service here') },
  'greeting-421': { greets: line('421 4.3.2 Service not available, try later') },
  'greeting-hangs': { greets: () => {} },
  'greeting-drips': { greets: drips },
  'greeting-garbage': { greets: line('SSH-2.0-OpenSSH_9.9') },
  'greeting-without-end': { greets: (socket) => void socket.write('220-'.padEnd(64 * 1024, 'x')) },
  'closes-at-once': { greets: closes },
  'closes-after-ehlo': { greets: READY, answers: { EHLO: closes } },
  'ehlo-refused': { greets: READY, answers: { EHLO: line('550 5.7.1 Go away') } },
  'starttls-454': {
    greets: READY,
    answers: { EHLO: OFFERS, STARTTLS: line('454 4.7.0 TLS is not available for now') },
  },
  'starttls-injection': {
    greets: READY,
    answers: { EHLO: OFFERS, STARTTLS: line('220 go ahead', '250-smtp.example', '250 AUTH PLAIN LOGIN') },
  },
  'handshake-cut': {
    greets: READY,
    answers: {
      EHLO: OFFERS,
      STARTTLS(socket) {
        line('220 go ahead')(socket)
        socket.once('data', () => socket.destroy())
      },
    },
  },
}

/** What takes a connection of a server that follows a script; null for a flaw of a server that speaks by the rules. */
export function scripted(flaw: MailFlaw, noted: Noted): ((socket: Socket) => void) | null {
  const script = SCRIPTS[flaw]
  if (!script) return null
  return (socket) => {
    let isClear = true
    socket.on('data', (chunk) => {
      if (!isClear) return // a handshake
      for (const command of chunk.toString('latin1').split(/\r\n/).filter(Boolean)) {
        const verb = (/^[A-Za-z]+/.exec(command)?.[0] ?? '').toUpperCase()
        noted(verb, false)
        if (verb === 'STARTTLS' && script.answers?.[verb]) isClear = false
        ;(script.answers?.[verb] ?? line('502 5.5.1 Not implemented'))(socket)
      }
    })
    script.greets(socket)
  }
}

/** One byte at a time, more slowly than anybody waits. */
function drips(socket: Socket): void {
  const text = '220 smtp.example ESMTP ready'
  let at = 0
  const timer = setInterval(() => {
    at += 1
    socket.write(text[at - 1] ?? '.')
  }, 400)
  socket.once('close', () => clearInterval(timer))
}
