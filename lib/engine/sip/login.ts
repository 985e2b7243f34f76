import type { SipCauseId, SipDigest, SipMessage, SipTrace } from '../model/sip'
import { isAddress } from './headers'

/** What became of a login, and what speaks for which cause, the likeliest first. */
export type SipLogin = {
  readonly outcome: 'refused' | 'taken'
  /** the final answer */
  readonly status: number
  readonly reason: string
  /** in words: "INVITE", "407", "INVITE with a digest", "403 Forbidden" */
  readonly steps: readonly string[]
  /** empty where it was taken */
  readonly causes: readonly SipCauseId[]
  /** who asked for what, and who answered as whom */
  readonly realm: string | null
  readonly userName: string | null
  /** the name of the trunk that was called, null where the trace holds none */
  readonly trunk: string | null
}

const REFUSALS: ReadonlySet<number> = new Set([401, 403, 407])
const NO_LOGIN: ReadonlySet<string> = new Set(['ACK', 'BYE', 'CANCEL', 'OPTIONS', 'NOTIFY'])

/** The login of a trace, by the last call or registration in which one was asked for or refused; null without one. */
export function sipLoginOf({ messages, remarks }: SipTrace): SipLogin | null {
  const calls = callsOf(messages)
  const call = calls.findLast((all) => all.some(isRefusal)) ?? null
  const final = call?.findLast((one) => (one.status ?? 0) >= 200)
  if (!call || !final) return null
  const said = remarks.map(({ cause }) => cause)
  const digest = call.findLast((one) => one.credentials.length > 0)?.credentials.at(-1) ?? null
  const challenge = call.findLast((one) => one.challenges.length > 0)?.challenges.at(-1) ?? null
  const refused = isRefusal(final)
  const login = {
    status: final.status ?? 0,
    reason: final.reason,
    steps: stepsOf(call),
    realm: challenge?.params.get('realm') ?? null,
    userName: digest?.params.get('username') ?? null,
    trunk: trunkOf(call),
  }
  if (!refused) return digest === null ? null : { ...login, outcome: 'taken', causes: [] }
  const known: readonly SipCauseId[] = isOwn(call, final) ? ['own-server'] : []
  return { ...login, outcome: 'refused', causes: [...new Set([...known, ...said, ...causesOf(call, final)])] }
}

/** The messages of each call or registration, in the order of their first; without a Call-ID they are one. */
function callsOf(messages: readonly SipMessage[]): readonly (readonly SipMessage[])[] {
  const calls = new Map<string, SipMessage[]>()
  let last = ''
  for (const one of messages) {
    if (one.method !== null && NO_LOGIN.has(one.method)) continue
    last = one.callId ?? last
    const call = calls.get(last)
    if (call) call.push(one)
    else calls.set(last, [one])
  }
  return [...calls.values()]
}

const isRefusal = ({ status }: SipMessage) => status !== null && REFUSALS.has(status)

/** The reader's own server gave the answer: it was sent, or it answers what was received. */
function isOwn(call: readonly SipMessage[], final: SipMessage): boolean {
  if (final.direction !== null) return final.direction === 'sent'
  return call.some(({ kind, direction }) => kind === 'request' && direction === 'received')
}

function causesOf(call: readonly SipMessage[], final: SipMessage): readonly SipCauseId[] {
  const asked = call.findLastIndex((one) => one !== final && (one.status === 401 || one.status === 407))
  const answer = call.findLast((one) => one.kind === 'request' && one.credentials.length > 0)
  const question = asked < 0 ? null : call[asked]
  const from = hasOtherDomain(call) ? (['from-domain'] as const) : []
  if (!answer)
    return final.status === 403
      ? question
        ? ['credential', ...from, 'access-list', 'not-allowed']
        : [...from, 'access-list', ...(from.length > 0 ? [] : (['from-domain'] as const)), 'not-allowed']
      : question
        ? ['never-answered', 'credential']
        : ['never-answered', 'credential', 'access-list']
  const sent = answer.credentials.at(-1)
  const wanted = question?.challenges.at(-1) ?? null
  const faults = sent && question && wanted ? faultsOf(sent, wanted, question) : []
  const stale = final.challenges.some(({ params }) => params.get('stale')?.toLowerCase() === 'true')
  const form = /[@:\s]/.test(sent?.params.get('username') ?? '') ? (['user-form'] as const) : []
  return [
    ...(stale ? (['stale-nonce'] as const) : []),
    ...faults,
    ...form,
    'credential',
    ...(final.status === 403 ? [...from, 'access-list' as const, 'not-allowed' as const] : []),
  ]
}

/** What of a digest cannot fit the question, whatever the password. */
function faultsOf(sent: SipDigest, wanted: SipDigest, question: SipMessage): readonly SipCauseId[] {
  const differs = (name: string) => {
    const [a, b] = [sent.params.get(name), wanted.params.get(name)]
    return a !== undefined && b !== undefined && a !== b
  }
  const offered = (wanted.params.get('qop') ?? '').toLowerCase().split(/[\s,]+/)
  const qop = sent.params.get('qop')?.toLowerCase()
  const [used = 'md5', asked = 'md5'] = [sent, wanted].map(({ params }) => params.get('algorithm')?.toLowerCase())
  return [
    ...(sent.isOfProxy === (question.status === 407) ? [] : (['wrong-header'] as const)),
    ...(differs('realm') ? (['other-realm'] as const) : []),
    ...(differs('nonce') ? (['old-nonce'] as const) : []),
    ...(used !== asked || (qop !== undefined && !offered.includes(qop)) ? (['algorithm'] as const) : []),
  ]
}

/** The domain of From is another than the one that is called. An address in its place counts too. */
function hasOtherDomain(call: readonly SipMessage[]): boolean {
  const first = call.find(({ kind }) => kind === 'request')
  return Boolean(first?.fromHost && first.uriHost && !isAddress(first.uriHost) && first.fromHost !== first.uriHost)
}

function trunkOf(call: readonly SipMessage[]): string | null {
  const hosts = call.flatMap(({ uriHost, challenges }) => [
    uriHost,
    ...challenges.map(({ params }) => params.get('realm')?.toLowerCase() ?? null),
  ])
  return hosts.find((host) => host !== null && !isAddress(host) && /^[\w-]+(?:\.[\w-]+)+$/.test(host)) ?? null
}

function stepsOf(call: readonly SipMessage[]): readonly string[] {
  const steps = call
    .filter(({ status }) => status === null || status >= 200)
    .map(({ method, status, reason, credentials }) =>
      status === null
        ? `${method ?? 'request'}${credentials.length > 0 ? ' with a digest' : ''}`
        : [status, reason].join(' ').trim(),
    )
  const distinct = steps.filter((step, i) => step !== steps[i - 1])
  return distinct.length > 8 ? [...distinct.slice(0, 4), '…', ...distinct.slice(-3)] : distinct
}
