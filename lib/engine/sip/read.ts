import type { SipMessage, SipTrace } from '../model/sip'
import { digestOf, hostIn, readHeader } from './headers'
import { remarkIn } from './remarks'

/** Lines and messages beyond these are not read. */
const MOST_LINES = 4000
const MOST_MESSAGES = 300

const METHODS = 'INVITE|REGISTER|OPTIONS|ACK|BYE|CANCEL|SUBSCRIBE|NOTIFY|REFER|MESSAGE|UPDATE|PRACK|INFO|PUBLISH'
/** A request line, wherever a tool puts it: alone, after a label, in the bytes of a packet. RFC 3261 section 7.1. */
const REQUEST = new RegExp(`(?:^|[^\\w-])(${METHODS}) (sips?:\\S{1,500}?|tel:\\S{1,100}?)(?:,| SIP/2\\.0|\\s|$)`)
/** A status line. RFC 3261 section 7.2. */
const STATUS = /(?:^|[^\w/])SIP\/2\.0 ([1-6]\d\d)\b ?(.{0,200})$/
/** A row of a list of packets: `SIP 583 Status: 401 Unauthorized`, `SIP: SIP/2.0 401`. */
const STATUS_ROW = /\bStatus(?:-Line)?: (?:SIP\/2\.0 )?([1-6]\d\d) ([A-Z][\w ()-]{0,80})/

const SENT = /\bTransmitting\b|\bRetransmitting #\d|^[-\s]{0,8}(?:\S{1,40} )?send \d+ bytes\b|\bTX \d+ bytes\b/i
const RECEIVED = /\bReceived SIP\b|\bSIP read from\b|\brecv \d+ bytes\b|\bRX \d+ bytes\b/i

type Open = { -readonly [K in keyof SipMessage]: SipMessage[K] extends readonly (infer T)[] ? T[] : SipMessage[K] }

/**
 * Reads a trace of SIP in whatever form a tool shows it: whole messages (sngrep, Asterisk, sofia, ngrep, Wireshark as
 * text, tcpdump -A), rows of a list of packets, and lines of a log. Never throws; what is not of SIP is left.
 */
export function readSip(lines: readonly string[]): SipTrace {
  const messages: Open[] = []
  const remarks: SipTrace['remarks'][number][] = []
  let direction: SipMessage['direction'] = null
  let last: string | null = null
  withoutDots(lines.slice(0, MOST_LINES)).forEach((line, at) => {
    const remark = remarkIn(line, at)
    if (remark) remarks.push(remark)
    if (SENT.test(line)) direction = 'sent'
    else if (RECEIVED.test(line)) direction = 'received'
    const begun = beginning(line, at, direction)
    if (begun) {
      direction = null
      last = null
      // a tree of a packet shows the first line of a message twice
      if (!isSame(messages.at(-1), begun, line) && messages.length < MOST_MESSAGES) messages.push(begun)
      return
    }
    const open = messages.at(-1)
    if (open) last = addLine(open, line, last)
  })
  return { messages, remarks }
}

/** ngrep writes each character that it cannot print as a full stop, the CR at the end of a line among them. */
function withoutDots(lines: readonly string[]): readonly string[] {
  const used = lines.filter((line) => line.trim() !== '')
  const dotted = used.filter((line) => line.endsWith('.')).length
  return dotted * 2 > used.length ? lines.map((line) => line.replace(/\.$/, '')) : lines
}

function beginning(line: string, at: number, direction: SipMessage['direction']): Open | null {
  const text = line.slice(0, 1000)
  const empty = { direction, fromHost: null, callId: null, challenges: [], credentials: [], line: at }
  const answered = STATUS.exec(text) ?? STATUS_ROW.exec(text)
  if (answered)
    return {
      ...empty,
      kind: 'response',
      method: null,
      status: Number(answered[1]),
      reason: (answered[2] ?? '').trim(),
      uriHost: null,
    }
  const asked = REQUEST.exec(text)
  // "CSeq: 1 INVITE" and "Allow: INVITE, ACK" have no address behind the method
  if (!asked || readHeader(text)?.[0] === 'allow') return null
  return {
    ...empty,
    kind: 'request',
    method: asked[1] ?? null,
    status: null,
    reason: '',
    uriHost: hostIn(asked[2] ?? ''),
  }
}

/** The same first line once more, one or two lines further down, as trees and summaries of packets have it. */
function isSame(before: Open | undefined, now: Open, line: string): boolean {
  return (
    before !== undefined &&
    /\b(?:Status-Line|Request-Line|Status-Code): /.test(line) &&
    now.line - before.line <= 3 &&
    before.kind === now.kind &&
    before.status === now.status
  )
}

/** Adds a header to a message; a line that continues the header before it is added to that one. */
function addLine(open: Open, line: string, last: string | null): string | null {
  if (line.trim() === '') return null
  const header = readHeader(line)
  if (!header) {
    if (last !== null && /^\s/.test(line)) addDigest(open, last, line.trim())
    return last
  }
  const [name, value] = header
  if (name === 'from') open.fromHost ??= hostIn(value)
  else if (name === 'call-id') open.callId ??= value.split(/\s/)[0] ?? null
  else if (name === 'cseq') open.method ??= /\b[A-Z]{3,10}\b/.exec(value)?.[0] ?? null
  else if (DIGEST_HEADERS.has(name)) addDigest(open, name, value)
  return name
}

const DIGEST_HEADERS: ReadonlySet<string> = new Set([
  'www-authenticate',
  'proxy-authenticate',
  'authorization',
  'proxy-authorization',
])

function addDigest(open: Open, name: string, value: string): void {
  if (!DIGEST_HEADERS.has(name)) return
  const digests = name.endsWith('authenticate') ? open.challenges : open.credentials
  const digest = digestOf(/^digest\b/i.test(value) ? value : `Digest ${value}`, name.startsWith('proxy'))
  const before = /^digest\b/i.test(value) ? undefined : digests.at(-1)
  if (!digest) return
  if (before) digests[digests.length - 1] = { ...before, params: new Map([...digest.params, ...before.params]) }
  else digests.push(digest)
}
