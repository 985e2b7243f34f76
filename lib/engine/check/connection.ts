import { httpDate, inWords } from '../http/dates'
import { valueOf } from '../http/headers'
import type { Evidence } from '../model/evidence'
import { protocolOf, type Phase, type Phases } from '../model/exchange'
import type { Recorder } from './model'

type Stage = { readonly probe: keyof Phases & Phase; readonly title: string; readonly passed: string }

const DNS: Stage = { probe: 'dns', title: 'Resolve the host name', passed: 'The name resolves from this server.' }
const TCP: Stage = {
  probe: 'tcp',
  title: 'Open a connection',
  passed: 'The host accepts connections from this server.',
}
const TLS: Stage = {
  probe: 'tls',
  title: 'Verify the certificate',
  passed: 'The certificate is valid for this host and its chain is trusted.',
}

const STAGES: Readonly<Record<ReturnType<typeof protocolOf>, readonly Stage[]>> = {
  http: [DNS, TCP, TLS],
  smtp: [
    DNS,
    TCP,
    { probe: 'greeting', title: 'Wait for the greeting', passed: 'A mail server answers and is ready (220).' },
    { probe: 'ehlo', title: 'Say EHLO', passed: 'The server says what it offers.' },
    { ...TLS, title: 'Encrypt by STARTTLS and verify the certificate' },
  ],
}

const NO_TLS = 'No TLS: requests go to the simulator over plain HTTP.'

/** The way to the vendor as stages of its own, read from the phases of the first request. */
export function recordConnection(recorder: Recorder, first: Evidence): void {
  const protocol = protocolOf(first)
  const failed = failureOf(first)
  let broken = false
  for (const { probe, title, passed } of STAGES[protocol]) {
    const row = {
      id: `${probe}:${first.host ?? ''}`,
      probe,
      title: `${title}: ${first.host ?? ''}`,
      product: first.product,
    }
    const ms = first.phases[probe]
    if (broken) recorder.notTested({ ...row, because: 'The stage before it failed.' })
    else if (failed?.at === probe) {
      broken = true
      recorder.checked({
        ...row,
        status: 'could-not-verify',
        found: `Failed: ${failed.with}`,
        proves: 'Nothing is known about the credential: it was not sent.',
      })
    } else if (ms === undefined)
      recorder.notTested({
        ...row,
        because:
          probe === 'tls' && protocol === 'http' ? NO_TLS : 'Reused: an open connection or an address was at hand.',
      })
    else recorder.checked({ ...row, status: 'pass', found: `${Math.round(ms)} ms`, proves: passed })
  }
  if (protocol === 'smtp') recordLeaving(recorder, first)
  recordClock(recorder, first)
}

/** Seconds by which two clocks may differ before a signed request or a token is refused for it. */
const APART = 300

/**
 * Compares the clock of this machine with the `Date` of an answer (RFC 9110 section 6.6.1), and says so only where they
 * are far apart. An answer that was kept on its way, which `Age` tells (RFC 9111 section 5.1), is as old as it says.
 */
function recordClock(recorder: Recorder, { outcome, at, host, product }: Evidence): void {
  if (outcome.kind !== 'response' || valueOf(outcome.headers, 'age') !== null) return
  const theirs = httpDate(valueOf(outcome.headers, 'date'))
  if (theirs === null) return
  const apart = Date.parse(at) / 1000 - theirs
  if (Math.abs(apart) <= APART) return
  recorder.checked({
    id: `clock:${host ?? ''}`,
    probe: 'clock',
    title: `Compare the clocks: ${host ?? ''}`,
    product,
    status: 'warning',
    found:
      `The clock of the machine that made this check is ${inWords(apart)} ` +
      `${apart > 0 ? 'ahead of' : 'behind'} the Date of the answer.`,
    proves:
      'One of the two is wrong, and which is not known. Signed requests and tokens carry a time: where it is too far ' +
      'from the host’s own, it refuses them whatever the secret is.',
  })
}

/** Where the way ended before a credential was sent, and with what. */
function failureOf({ outcome }: Evidence): { readonly at: string; readonly with: string } | null {
  if (outcome.kind === 'no-response') return { at: outcome.phase, with: outcome.code }
  if (outcome.kind !== 'response' || outcome.stage === undefined || outcome.stage === 'auth') return null
  const offersNothing = outcome.stage === 'ehlo' && outcome.status < 300
  return {
    at: outcome.stage === 'starttls' ? 'tls' : outcome.stage,
    with: offersNothing ? 'no AUTH is offered' : `answered ${outcome.status}`,
  }
}

/** How a mail session ended, once the login was answered. */
function recordLeaving(recorder: Recorder, { host, product, phases, outcome }: Evidence): void {
  const row = { id: `quit:${host ?? ''}`, probe: 'quit', title: `Leave with QUIT: ${host ?? ''}`, product }
  const { quit } = phases
  if (quit !== undefined)
    recorder.checked({
      ...row,
      status: 'pass',
      found: `${Math.round(quit)} ms`,
      proves: 'The session ended without a message.',
    })
  else
    recorder.notTested({
      ...row,
      because: outcome.kind === 'response' ? 'The server closed the connection itself.' : 'The session had broken off.',
    })
}
