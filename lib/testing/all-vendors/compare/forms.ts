import type { Header } from '@/lib/engine/model/exchange'
import { CODE_FORMS } from './code-forms'
import { headersOf, targetOf, urlOf, type Call } from './call'
import { LOG_FORMS, WITHOUT_BODY, WITHOUT_PROTOCOL } from './log-forms'
import { printed, type Answer, type Form } from './form'

const authorization = (call: Call) => headersOf(call).filter(([name]) => name === 'Authorization')
const sh = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
const py = (text: string) =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`

const curl = (call: Call, line: string, quote: (text: string) => string) => {
  const { presented } = call
  const pair = presented.by === 'basic' && !call.spoils && call.redirectedFrom === null
  return [
    `curl${call.method === 'GET' && call.body === null ? '' : ` -X ${call.method}`} ${quote(urlOf(call))}`,
    ...(call.proxy === null ? [] : [`--proxy http://${call.proxy}`]),
    ...(call.version === '2' ? ['--http2'] : []),
    ...(pair ? [`-u ${quote(`${presented.user}:${presented.secret}`)}`] : []),
    ...headersOf(call)
      .filter(([name]) => !pair || name !== 'Authorization')
      .map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(call.body === null ? [] : [`--data-raw ${quote(call.body)}`]),
  ].join(line)
}

const wire = (call: Call, mark: string) => [
  `${mark}${call.method} ${targetOf(call)} HTTP/${call.version}`,
  `${mark}Host: ${call.host}`,
  ...headersOf(call).map(([name, value]) => `${mark}${name}: ${value}`),
]

export const FORMS: readonly Form[] = [
  {
    name: 'curl in bash',
    takesOdd: true,
    takesTwice: true,
    write: (call) => curl(call, ' \\\n  ', sh),
  },
  {
    name: 'curl in cmd.exe',
    takesTwice: true,
    write: (call) => curl(call, ' ^\n  ', (text) => `^"${text.replaceAll('"', '\\^"').replaceAll('&', '^&')}^"`),
  },
  {
    name: 'curl in PowerShell',
    takesTwice: true,
    write: (call) => curl(call, ' `\n  ', (text) => `'${text.replaceAll("'", "''")}'`).replace('curl', 'curl.exe'),
  },
  {
    name: 'curl -v',
    takesTwice: true,
    write: (call, answer) =>
      [
        ...(call.proxy === null ? [] : [`* Uses proxy env variable https_proxy == 'http://${call.proxy}'`]),
        ...redirected(call, '> '),
        ...wire(call, '> '),
        '> ',
        ...(call.body === null ? [] : [`* upload completely sent off: ${call.body.length} bytes`]),
        ...(answer
          ? [
              `< HTTP/${call.version} ${answer.status} `,
              ...answer.headers.map(([n, v]) => `< ${n}: ${v}`),
              '< ',
              answer.body,
            ]
          : []),
      ].join('\n'),
  },
  {
    name: 'raw HTTP',
    takesTwice: true,
    write: (call, answer) => `${[...wire(call, ''), '', call.body ?? ''].join('\n').trimEnd()}${printed(answer)}`,
  },
  { name: 'HAR', takesTwice: true, write: (call, answer) => har(call, answer) },
  {
    name: 'Postman item',
    takesTwice: true,
    write: (call, answer) => JSON.stringify(postmanItem(call, answer), null, 2),
  },
  {
    name: 'Postman collection',
    takesTwice: true,
    write: (call, answer) =>
      JSON.stringify({
        info: { name: 'Calls', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
        item: [{ name: 'folder', item: [postmanItem(call, answer)] }],
      }),
  },
  {
    name: 'Postman console',
    write: (call, answer) =>
      [
        `${call.method} ${urlOf(call)}`,
        String(answer?.status ?? ''),
        'Request Headers {',
        ...headersOf(call).map(([name, value]) => `  ${name}: "${value}"`),
        '}',
        ...(call.body === null ? [] : ['Request Body', call.body]),
        ...(answer
          ? [
              'Response Headers {',
              ...answer.headers.map(([n, v]) => `  ${n}: "${v}"`),
              '}',
              'Response Body',
              answer.body,
            ]
          : []),
      ].join('\n'),
  },
  {
    name: 'wire log of OkHttp',
    write: (call, answer) =>
      [
        `--> ${call.method} ${urlOf(call)}`,
        ...headersOf(call).map(([name, value]) => `${name}: ${value}`),
        ...(call.body === null ? [] : ['', call.body]),
        `--> END ${call.method}`,
        ...(answer
          ? [
              `<-- ${answer.status} ${urlOf(call)} (120ms)`,
              ...answer.headers.map(([n, v]) => `${n}: ${v}`),
              '',
              answer.body,
              '<-- END HTTP',
            ]
          : []),
      ].join('\n'),
  },
  {
    name: 'wire log of Apache',
    takesTwice: true,
    write: (call, answer) => {
      const out = (line: string) => `12:00:00 DEBUG wire - http-outgoing-0 >> "${line}[\\r][\\n]"`
      const back = (line: string) => `12:00:00 DEBUG wire - http-outgoing-0 << "${line}[\\r][\\n]"`
      return [
        ...wire(call, '').map(out),
        out(''),
        ...(call.body === null ? [] : [`12:00:00 DEBUG wire - http-outgoing-0 >> "${call.body}"`]),
        ...(answer
          ? [
              back(`HTTP/1.1 ${answer.status} `),
              ...answer.headers.map(([n, v]) => back(`${n}: ${v}`)),
              back(''),
              `12:00:00 DEBUG wire - http-outgoing-0 << "${answer.body}"`,
            ]
          : []),
      ].join('\n')
    },
  },
  {
    name: 'http.client of Python',
    takesTwice: true,
    write: (call, answer) =>
      [
        `send: b${py([...wire(call, ''), '', ''].join('\r\n'))}`,
        ...(call.body === null ? [] : [`send: b${py(call.body)}`]),
        ...(answer
          ? [
              `reply: 'HTTP/1.1 ${answer.status} \\r\\n'`,
              ...answer.headers.map(([n, v]) => `header: ${n}: ${v}`),
              answer.body,
            ]
          : []),
      ].join('\n'),
  },
  ...CODE_FORMS,
  ...LOG_FORMS,
]

/** The exchange before a redirect, as curl -L prints it. */
function redirected(call: Call, mark: string): readonly string[] {
  if (call.redirectedFrom === null) return []
  const first = { ...call, host: call.redirectedFrom, redirectedFrom: null }
  return [...wire(first, mark), mark, '< HTTP/1.1 308 Permanent Redirect', `< Location: ${urlOf(call)}`, '< ']
}

const pairs = (headers: readonly Header[]) => headers.map(([name, value]) => ({ name, value }))
const keyed = (headers: readonly Header[]) => headers.map(([key, value]) => ({ key, value }))

function har(call: Call, answer: Answer | null): string {
  const entry = (one: Call, status: number, headers: readonly Header[], body: string) => ({
    startedDateTime: '2026-11-29T12:00:00.000Z',
    request: {
      method: one.method,
      url: urlOf(one),
      httpVersion: `HTTP/${one.version}`,
      headers: pairs(headersOf(one)),
      ...(one.body === null ? {} : { postData: { mimeType: one.contentType, text: one.body } }),
    },
    response: { status, headers: pairs(headers), content: { mimeType: 'application/json', text: body } },
  })
  const first =
    call.redirectedFrom === null
      ? []
      : [entry({ ...call, host: call.redirectedFrom, redirectedFrom: null }, 308, [['Location', urlOf(call)]], '')]
  // what else a page loads stands beside it
  const beside = {
    ...call,
    host: 'cdn.example.com',
    path: '/app.js',
    query: [],
    presented: { by: 'nothing' as const },
    body: null,
    redirectedFrom: null,
  }
  return JSON.stringify({
    log: {
      version: '1.2',
      creator: { name: 'a proxy', version: '1' },
      entries: [
        entry(beside, 200, [], ''),
        ...first,
        entry(call, answer?.status ?? 0, answer?.headers ?? [], answer?.body ?? ''),
      ],
    },
  })
}

function postmanItem(call: Call, answer: Answer | null): object {
  const request = {
    method: call.method,
    header: keyed(headersOf(call)),
    url: { raw: urlOf(call), protocol: call.protocol, host: call.host.split('.'), path: call.path.slice(1).split('/') },
    ...(call.body === null ? {} : { body: { mode: 'raw', raw: call.body } }),
  }
  const saved = answer ? [{ name: 'saved', code: answer.status, header: keyed(answer.headers), body: answer.body }] : []
  return { name: 'A call', request, response: saved }
}

/** Whether a call can be written in a form as it is. */
export function fits(form: Form, call: Call): boolean {
  const values = headersOf(call).map(([, value]) => value)
  const isOdd = values.some((value) => /[^\x20-\x7e]/.test(value) || value.endsWith(' ') || /["']/.test(value))
  if (isOdd && form.takesOdd !== true) return false
  if (call.presented.by === 'basic' && form.name.startsWith('curl in') && form.takesOdd !== true)
    if (/[^\x20-\x7e]|["'“%]/.test(call.presented.secret + call.presented.user)) return false
  if (authorization(call).length > 1 && form.takesTwice !== true) return false
  if (call.redirectedFrom !== null) return form.name === 'curl -v' || form.name === 'HAR'
  if (call.protocol === 'http' && /^(?:curl -v|raw|wire log of Apache|http\.client)/.test(form.name)) return false
  if (call.protocol === 'http' && WITHOUT_PROTOCOL.has(form.name)) return false
  if (call.body !== null && (form.name === 'curl -v' || WITHOUT_BODY.has(form.name))) return false
  return call.proxy === null || form.name.startsWith('curl')
}
