import 'server-only'
import type { Header, Phase, Phases } from '@/lib/engine/model/exchange'
import type { MailStage, Mechanism } from '@/lib/engine/model/login'

/** What the library notes: which side speaks, and what it says; secrets are taken out by it before. */
type Note = { readonly tnx?: string; readonly discarded?: number }

/** The stages of one mail session as it goes on, told apart by what is said; nothing of it is written down. */
export type MailSession = {
  /** takes the notes of the library in the shape of a logger */
  readonly notes: Readonly<Record<'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal', Take>>
  /** where the session is, for an attempt that ends without a reply */
  phase(): Phase
  /** what the last reply answers */
  stage(): MailStage
  phases(): Phases
  /** the mechanisms that the server offers over the encrypted connection, in capitals */
  offers(): readonly string[]
  /** the login begins, by this mechanism */
  logsIn(mechanism: Mechanism): void
  /** the last reply */
  last(): { readonly status: number; readonly text: string }
  /** the replies before the last one, by what they answer, and how the login was made */
  headers(): readonly Header[]
}

type Take = (note: Note, text?: unknown) => void

type Step = 'greeting' | 'ehlo' | 'tls' | 'auth' | 'quit'

type Begun = {
  /** TLS from the first byte */
  readonly isEncrypted: boolean
  /** ends the session: what was seen must not be followed by a credential */
  readonly onFlaw: (code: string) => void
}

export function createMailSession({ isEncrypted, onFlaw }: Begun): MailSession {
  const lengths = new Map<Step, number>()
  const replies = new Map<string, string>()
  let step: Step = isEncrypted ? 'tls' : 'greeting'
  let since = performance.now()
  let encrypted = isEncrypted
  let last = { status: 0, text: '' }
  let used: Mechanism | null = null

  /** The step that is under way ends here, and the next one begins. */
  function next(to: Step) {
    const now = performance.now()
    lengths.set(step, (lengths.get(step) ?? 0) + now - since)
    since = now
    step = to
  }

  function heard(text: string) {
    last = { status: Number(/^\d{3}/.exec(text)?.[0] ?? 0), text }
    if (step === 'greeting') replies.set('Greeting', plain(text))
    if (step === 'ehlo') replies.set('EHLO', plain(text))
    if (step === 'tls') replies.set('STARTTLS', plain(text))
    if (step === 'ehlo' && !encrypted && last.status < 300 && !/^\d{3}[ -]STARTTLS\b/im.test(text))
      onFlaw('STARTTLS_NOT_OFFERED')
    if (step !== 'tls') next(step)
  }

  function said(command: string) {
    const verb = /^[A-Z]+/.exec(command)?.[0]
    if (verb === 'STARTTLS') next('tls')
    else if (verb === 'QUIT') next('quit')
    else if (verb === 'EHLO') {
      if (step === 'tls') encrypted = true
      next('ehlo')
    }
  }

  const take: Take = ({ tnx, discarded }, text) => {
    if (tnx === 'server' && typeof text === 'string') heard(text)
    if (tnx === 'client' && typeof text === 'string') said(text)
    // encrypted from the first byte: the library notes when the handshake is over
    if (tnx === 'network' && step === 'tls' && isEncrypted) next('greeting')
    // RFC 3207 section 6: what came in clear after the reply to STARTTLS is no part of the session
    if (discarded) onFlaw('STARTTLS_INJECTION')
  }

  return {
    notes: { trace: take, debug: take, info: take, warn: take, error: take, fatal: take },
    phase: () => (step === 'quit' ? 'auth' : step),
    stage: () => (step === 'tls' ? 'starttls' : step === 'quit' ? 'auth' : step),
    phases: () => Object.fromEntries(lengths),
    offers: () =>
      (/\bAUTH[ =]([^;]*)/i.exec(replies.get('EHLO') ?? '')?.[1] ?? '')
        .toUpperCase()
        .split(/[\s=]+/)
        .filter(Boolean),
    logsIn(mechanism) {
      used = mechanism
      next('auth')
    },
    last: () => last,
    headers: () => [...replies, ...(used === null ? [] : [['Mechanism', used] as const])],
  }
}

/** A reply of several lines as one, without its codes. */
function plain(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\d{3}(?:[ -]|$)/, '').trim())
    .join('; ')
    .slice(0, 2000)
}
