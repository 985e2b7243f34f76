import type { Header } from '@/lib/engine/model/exchange'
import { headersOf, targetOf, urlOf, type Call } from './call'
import type { Answer, Form } from './form'

const sh = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
const quoted = (text: string) => JSON.stringify(text)

const sent = (call: Call): readonly string[] => [
  `${call.method} ${targetOf(call)} HTTP/1.1`,
  `Host: ${call.host}`,
  ...named(headersOf(call)),
]
const named = (headers: readonly Header[]) => headers.map(([name, value]) => `${name}: ${value}`)
const came = (answer: Answer) => [`HTTP/1.1 ${answer.status} `, ...named(answer.headers)]
const wire = (call: Call) => `${[...sent(call), '', ''].join('\r\n')}${call.body ?? ''}`

/** Bytes and their offsets, as curl and analysers print them. */
function hexRows(text: string): readonly string[] {
  const bytes = [...new TextEncoder().encode(text)]
  return Array.from({ length: Math.ceil(bytes.length / 16) }, (_, row) => {
    const some = bytes.slice(row * 16, row * 16 + 16)
    const digits = some.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
    const shown = some.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('')
    return `|${(row * 16).toString(16).padStart(8, '0')}| ${digits.padEnd(47)} |${shown.padEnd(16)}|`
  })
}

/** The rows of `--trace-ascii`: a line is broken after 64 characters. */
function traced(lines: readonly string[]): readonly string[] {
  let offset = 0
  return lines.flatMap((line) => {
    const rows: string[] = []
    for (let at = 0; at === 0 || at < line.length; at += 64)
      rows.push(`${(offset + at).toString(16).padStart(4, '0')}: ${line.slice(at, at + 64)}`)
    offset += line.length + 2
    return rows
  })
}

const prefixed = (prefix: string, lines: readonly string[]) => lines.map((line) => prefix + line).join('\n')

/** Calls as tools and libraries log them, and as clients for requests take or store them. */
export const LOG_FORMS: readonly Form[] = [
  {
    name: 'trace of curl',
    takesTwice: true,
    write: (call, answer) =>
      [
        `== Info: Connected to ${call.host} (203.0.113.7) port 443`,
        '=> Send header, 400 bytes (0x190)',
        ...traced([...sent(call), '']),
        ...(call.body === null ? [] : ['=> Send data, 29 bytes (0x1d)', `0000: ${call.body}`]),
        ...(answer
          ? [...came(answer), ''].flatMap((line) => ['<= Recv header, 20 bytes (0x14)', `0000: ${line}`])
          : []),
        ...(answer ? ['<= Recv data, 20 bytes (0x14)', `0000: ${answer.body.slice(0, 64)}`] : []),
      ].join('\n'),
  },
  {
    name: 'debug output of wget',
    takesTwice: true,
    write: (call, answer) =>
      [
        `--2026-11-29 12:00:00--  ${urlOf(call)}`,
        '---request begin---',
        ...sent(call),
        '',
        '---request end---',
        ...(answer ? ['---response begin---', ...came(answer), '', '---response end---'] : []),
      ].join('\n'),
  },
  {
    name: 'log of Feign',
    write: (call, answer) =>
      prefixed('2026-11-29 12:00:00.123 DEBUG 1 --- [nio-8080-exec-1] a.b.Client : [Client#list] ', [
        `---> ${call.method} ${urlOf(call)} HTTP/1.1`,
        ...named(headersOf(call)),
        ...(call.body === null ? [] : ['', call.body]),
        '---> END HTTP (0-byte body)',
        ...(answer
          ? [
              `<--- HTTP/1.1 ${answer.status} (84ms)`,
              ...named(answer.headers),
              '',
              answer.body,
              '<--- END HTTP (9-byte body)',
            ]
          : []),
      ]),
  },
  {
    name: 'log of Jersey',
    takesTwice: true,
    write: (call, answer) =>
      [
        'INFO: 1 * Sending client request on thread main',
        `1 > ${call.method} ${urlOf(call)}`,
        ...named(headersOf(call)).map((line) => `1 > ${line}`),
        ...(answer ? [`1 < ${answer.status}`, ...named(answer.headers).map((line) => `1 < ${line}`), answer.body] : []),
      ].join('\n'),
  },
  {
    name: 'trace of .NET',
    write: (call, answer) =>
      [
        'info: System.Net.Http.HttpClient.Default.ClientHandler[100]',
        `      Sending HTTP request ${call.method} ${urlOf(call)}`,
        '      Request Headers:',
        ...named(headersOf(call)).map((line) => `      ${line}`),
        ...(answer
          ? [
              `      Received HTTP response headers after 92.1ms - ${answer.status}`,
              '      Response Headers:',
              ...named(answer.headers).map((line) => `      ${line}`),
            ]
          : []),
      ].join('\n'),
  },
  {
    name: 'log of Faraday',
    write: (call, answer) =>
      [
        `I, [2026-11-29T12:00:00.123456 #42]  INFO -- request: ${call.method} ${urlOf(call)}`,
        ...headersOf(call).map(([name, value]) => `${name}: ${quoted(value)}`),
        ...(answer
          ? [
              `I, [2026-11-29T12:00:00.223456 #42]  INFO -- response: Status ${answer.status}`,
              ...answer.headers.map(([name, value]) => `${name}: ${quoted(value)}`),
            ]
          : []),
      ].join('\n'),
  },
  {
    name: 'log with labels',
    write: (call, answer) =>
      [
        '==== request begin ====',
        `URI         : ${urlOf(call)}`,
        `Method      : ${call.method}`,
        `Headers     : [${headersOf(call)
          .map(([name, value]) => `${name}:"${value}"`)
          .join(', ')}]`,
        'Request body: ',
        ...(answer ? [`Status code  : ${answer.status}`, `Response body: ${answer.body}`] : []),
      ].join('\n'),
  },
  { name: 'bytes of a wire log', takesTwice: true, write: (call) => hexRows(wire(call)).join('\n') },
  { name: 'message as one string', takesTwice: true, write: (call) => `2026/11/29 12:00:00 ${quoted(wire(call))}` },
  {
    name: 'libcurl of PHP',
    takesTwice: true,
    write: (call, answer) =>
      [
        `* Connected to ${call.host} (203.0.113.7) port 443`,
        `> ${sent(call).join('\n')}`,
        '',
        ...(answer ? [...came(answer).map((line) => `< ${line}`), '< '] : []),
      ].join('\n'),
  },
  {
    name: 'HTTPie',
    write: (call) =>
      [
        `http ${call.method} ${sh(urlOf(call))}`,
        ...headersOf(call).map(([name, value]) => sh(value === '' ? `${name};` : `${name}:${value}`)),
      ].join(' \\\n  '),
  },
  {
    name: 'wget',
    takesTwice: true,
    write: (call) =>
      [
        `wget -qO- --method=${call.method}`,
        ...named(headersOf(call)).map((line) => `--header=${sh(line)}`),
        ...(call.body === null ? [] : [`--body-data=${sh(call.body)}`]),
        sh(urlOf(call)),
      ].join(' \\\n  '),
  },
  {
    name: 'file of an editor',
    takesTwice: true,
    write: (call) =>
      [
        `@host = ${call.protocol}://${call.host}`,
        '',
        '### call',
        `${call.method} {{host}}${targetOf(call)}`,
        ...named(headersOf(call)),
        '',
        call.body ?? '',
      ].join('\n'),
  },
  {
    name: 'Insomnia',
    takesTwice: true,
    write: (call) =>
      JSON.stringify({
        _type: 'export',
        __export_format: 4,
        resources: [
          {
            _type: 'request',
            method: call.method,
            url: urlOf(call),
            headers: headersOf(call).map(([name, value]) => ({ name, value })),
            body: call.body === null ? {} : { mimeType: call.contentType, text: call.body },
          },
        ],
      }),
  },
  {
    name: 'XMLHttpRequest',
    takesOdd: true,
    takesTwice: true,
    write: (call) =>
      [
        'var xhr = new XMLHttpRequest();',
        `xhr.open(${quoted(call.method)}, ${quoted(urlOf(call))});`,
        ...headersOf(call).map(([name, value]) => `xhr.setRequestHeader(${quoted(name)}, ${quoted(value)});`),
        `xhr.send(${call.body === null ? '' : quoted(call.body)});`,
      ].join('\n'),
  },
  {
    name: 'URLRequest of Swift',
    takesOdd: true,
    takesTwice: true,
    write: (call) =>
      [
        `var request = URLRequest(url: URL(string: ${quoted(urlOf(call))})!)`,
        ...headersOf(call).map(
          ([name, value]) => `request.addValue(${quoted(value)}, forHTTPHeaderField: ${quoted(name)})`,
        ),
        `request.httpMethod = ${quoted(call.method)}`,
        ...(call.body === null ? [] : [`request.httpBody = ${quoted(call.body)}.data(using: .utf8)`]),
      ].join('\n'),
  },
  {
    name: 'connection of Python',
    takesOdd: true,
    write: (call) =>
      [
        `conn = http.client.HTTPSConnection(${quoted(call.host)})`,
        `headers = {${headersOf(call)
          .map(([name, value]) => `${quoted(name)}: ${quoted(value)}`)
          .join(', ')}}`,
        `conn.request(${quoted(call.method)}, ${quoted(targetOf(call))}, ${quoted(call.body ?? '')}, headers)`,
      ].join('\n'),
  },
]

/** What shows neither the protocol nor, in some, the body of a call. */
export const WITHOUT_PROTOCOL: ReadonlySet<string> = new Set([
  'trace of curl',
  'debug output of wget',
  'bytes of a wire log',
  'message as one string',
  'libcurl of PHP',
  'connection of Python',
])
export const WITHOUT_BODY: ReadonlySet<string> = new Set([
  'debug output of wget',
  'log of Jersey',
  'trace of .NET',
  'log of Faraday',
  'log with labels',
  'libcurl of PHP',
  'HTTPie',
])
