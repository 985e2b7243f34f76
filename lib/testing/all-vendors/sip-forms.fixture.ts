/** SIP as tools show it: the same conversation in each of their forms. All of it is made up. */

/** One message: from the client to the trunk, or back. */
export type Said = { readonly from: 'client' | 'trunk'; readonly lines: readonly string[] }

const CLIENT = '203.0.113.7'
const TRUNK = '198.51.100.4'

export type Shape = {
  readonly host?: string
  readonly method?: 'INVITE' | 'REGISTER'
  readonly fromHost?: string
  /** of each challenge, in order; null: an answer without one */
  readonly answers: readonly { readonly status: number; readonly reason?: string; readonly challenge?: string }[]
  /** of each request after the first: the digest it carries, or null; fewer than answers: the client gave up */
  readonly digests?: readonly (string | null)[]
}

/** A conversation: request, answer, request with a digest, answer, … */
export function conversation(shape: Shape): readonly Said[] {
  const { host = 'acme.pstn.sinch.com', method = 'INVITE', fromHost = host, answers, digests = [] } = shape
  const said: Said[] = []
  answers.forEach(({ status, reason = REASONS[status] ?? 'Answer', challenge }, i) => {
    const digest = digests[i - 1]
    if (i > 0 && i > digests.length) return
    const uri = method === 'REGISTER' ? `sip:${host}` : `sip:+15550100@${host}`
    said.push({
      from: 'client',
      lines: [
        `${method} ${uri} SIP/2.0`,
        `Via: SIP/2.0/UDP ${CLIENT}:5060;rport;branch=z9hG4bK${i}`,
        'Max-Forwards: 70',
        `From: <sip:+15550101@${fromHost}>;tag=a1`,
        `To: <${uri}>`,
        'Call-ID: call-1@203.0.113.7',
        `CSeq: ${i + 1} ${method}`,
        'Allow: INVITE, ACK, CANCEL, BYE, OPTIONS',
        ...(digest ? [digest] : []),
        'Content-Length: 0',
      ],
    })
    said.push({
      from: 'trunk',
      lines: [
        `SIP/2.0 ${status} ${reason}`,
        `Via: SIP/2.0/UDP ${CLIENT}:5060;rport=5060;branch=z9hG4bK${i}`,
        `From: <sip:+15550101@${fromHost}>;tag=a1`,
        `To: <${uri}>;tag=b2`,
        'Call-ID: call-1@203.0.113.7',
        `CSeq: ${i + 1} ${method}`,
        ...(challenge ? [challenge] : []),
        'Content-Length: 0',
      ],
    })
  })
  return said
}

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  407: 'Proxy Authentication Required',
}

export const asks = (header: string, params: string) => `${header}: Digest ${params}`
export const WWW = 'WWW-Authenticate'
export const PROXY = 'Proxy-Authenticate'

const time = (i: number) => `10:11:${String(12 + i).padStart(2, '0')}.123456`
const way = (one: Said) => (one.from === 'client' ? ([CLIENT, TRUNK] as const) : ([TRUNK, CLIENT] as const))
const bytes = (one: Said) => one.lines.join('\r\n').length + 4

/** Each form writes whole messages. */
export const FORMS: Readonly<Record<string, (all: readonly Said[]) => string>> = {
  'plain messages': (all) => all.map((one) => one.lines.join('\n')).join('\n\n'),
  sngrep: (all) =>
    all
      .map((one, i) => {
        const [a, b] = way(one)
        return `2026/11/29 ${time(i)} ${a}:5060 -> ${b}:5060\n${one.lines.join('\n')}\n`
      })
      .join('\n'),
  ngrep: (all) =>
    all
      .map((one, i) => {
        const [a, b] = way(one)
        return `U 2026/11/29 ${time(i)} ${a}:5060 -> ${b}:5060 #${i}\n${one.lines.join('.\n')}.\n.`
      })
      .join('\n\n'),
  'Asterisk, pjsip': (all) =>
    all
      .map((one) => {
        const kind = one.lines[0]?.startsWith('SIP/2.0') ? 'response' : 'request'
        const head = one.from === 'client' ? `Transmitting SIP ${kind}` : `Received SIP ${kind}`
        const to = one.from === 'client' ? 'to' : 'from'
        return `<--- ${head} (${bytes(one)} bytes) ${to} UDP:${TRUNK}:5060 --->\n${one.lines.join('\n')}\n`
      })
      .join('\n\n'),
  'Asterisk, chan_sip': (all) =>
    all
      .map((one) =>
        one.from === 'client'
          ? `Reliably Transmitting (NAT) to ${TRUNK}:5060:\n${one.lines.join('\n')}\n\n---`
          : `\n<--- SIP read from UDP:${TRUNK}:5060 --->\n${one.lines.join('\n')}\n` +
            '<------------->\n--- (9 headers 0 lines) ---',
      )
      .join('\n'),
  'FreeSWITCH, sofia': (all) =>
    all
      .map((one, i) => {
        const word = one.from === 'client' ? 'send' : 'recv'
        const to = one.from === 'client' ? 'to' : 'from'
        const rule = `   ${'-'.repeat(72)}`
        return (
          `${word} ${bytes(one)} bytes ${to} udp/[${TRUNK}]:5060 at ${time(i)}:\n${rule}\n` +
          `${one.lines.map((line) => `   ${line}`).join('\n')}\n   \n${rule}`
        )
      })
      .join('\n'),
  'tcpdump -A': (all) =>
    all
      .map((one, i) => {
        const [a, b] = way(one)
        return (
          `${time(i)} IP ${a}.5060 > ${b}.5060: SIP, length: ${bytes(one)}\n` +
          `E..4.@.@...q..3d......8.${one.lines.join('\n')}\n`
        )
      })
      .join('\n'),
  'tcpdump -v': (all) =>
    all
      .map((one, i) => {
        const [a, b] = way(one)
        return (
          `${time(i)} IP (tos 0x0, ttl 64, id 1, offset 0, flags [none], proto UDP (17), length ${bytes(one)})\n` +
          `    ${a}.5060 > ${b}.5060: SIP, length: ${bytes(one)}\n${one.lines.map((line) => `\t${line}`).join('\n')}\n`
        )
      })
      .join('\n'),
  'Wireshark, details': (all) =>
    all
      .map((one, i) => {
        const [first = '', ...headers] = one.lines
        const isAnswer = first.startsWith('SIP/2.0')
        const [a, b] = way(one)
        return (
          `Frame ${i + 1}: ${bytes(one)} bytes on wire\nInternet Protocol Version 4, Src: ${a}, Dst: ${b}\n` +
          `Session Initiation Protocol (${isAnswer ? first.split(' ')[1] : first.split(' ')[0]})\n` +
          `    ${isAnswer ? 'Status-Line' : 'Request-Line'}: ${first}\n` +
          `${isAnswer ? `        Status-Code: ${first.split(' ')[1]}\n` : `        Method: ${first.split(' ')[0]}\n`}` +
          `    Message Header\n${headers.map((line) => `        ${line}`).join('\n')}\n`
        )
      })
      .join('\n'),
  'an Asterisk log with times': (all) =>
    all
      .flatMap((one, i) =>
        [
          `<--- ${one.from === 'client' ? 'Transmitting' : 'Received'} SIP message UDP:${TRUNK}:5060 --->`,
          ...one.lines,
        ].map((line) => `[2026-11-29 10:11:${12 + i}] ${line}`),
      )
      .join('\n'),
}
