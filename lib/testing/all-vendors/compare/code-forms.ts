import type { Header } from '@/lib/engine/model/exchange'
import { headersOf, urlOf, type Call } from './call'
import { printed, type Form } from './form'

const quoted = (text: string) => JSON.stringify(text)
const single = (text: string) =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`

const entries = (headers: readonly Header[], quote: (text: string) => string, indent = '    ') =>
  headers.map(([name, value]) => `${indent}${quote(name)}: ${quote(value)},`)

const lines = (...parts: readonly (string | readonly string[] | null)[]) =>
  parts.flatMap((part) => part ?? []).join('\n')

const withoutType = (call: Call) => headersOf(call).filter(([name]) => name !== 'Content-Type')

/** Calls as programs write them, and as programs print them. */
export const CODE_FORMS: readonly Form[] = [
  {
    name: 'inspected object of Node',
    takesOdd: true,
    write: (call, answer) =>
      lines(
        '{',
        `  method: ${single(call.method)},`,
        `  url: ${single(urlOf(call))},`,
        '  headers: {',
        entries(headersOf(call), single),
        '  },',
        call.body === null ? null : `  data: ${single(call.body)},`,
        answer && `  response: { status: ${answer.status}, data: ${single(answer.body)} },`,
        '}',
      ),
  },
  {
    name: 'error of axios',
    takesOdd: true,
    write: (call, answer) =>
      lines(
        `AxiosError: Request failed with status code ${answer?.status ?? 401}`,
        '    at settle (/srv/app/node_modules/axios/lib/core/settle.js:19:12) {',
        "  code: 'ERR_BAD_REQUEST',",
        '  config: {',
        `    method: ${single(call.method.toLowerCase())},`,
        `    url: ${single(urlOf(call))},`,
        '    headers: Object [AxiosHeaders] {',
        entries(headersOf(call), single, '      '),
        '    },',
        call.body === null ? null : `    data: ${single(call.body)},`,
        '  },',
        '  response: {',
        `    status: ${answer?.status ?? 401},`,
        '    headers: Object [AxiosHeaders] {',
        entries(answer?.headers ?? [], single, '      '),
        '    },',
        `    data: ${single(answer?.body ?? '')}`,
        '  }',
        '}',
      ),
  },
  {
    name: 'Invoke-RestMethod',
    write: (call, answer) =>
      lines(
        '$headers = @{',
        withoutType(call).map(([name, value]) => `  ${quoted(name)} = '${value.replaceAll("'", "''")}'`),
        '}',
        [
          `Invoke-RestMethod -Method ${call.method} -Uri ${quoted(urlOf(call))} -Headers $headers`,
          ...(call.contentType === null ? [] : [`-ContentType ${quoted(call.contentType)}`]),
          ...(call.body === null ? [] : [`-Body '${call.body}'`]),
        ].join(' ') + printed(answer),
      ),
  },
  {
    name: 'fetch',
    takesOdd: true,
    write: (call) =>
      lines(
        `const response = await fetch(${quoted(urlOf(call))}, {`,
        `  method: ${quoted(call.method)},`,
        '  headers: {',
        entries(headersOf(call), quoted),
        '  },',
        call.body === null ? null : `  body: ${quoted(call.body)},`,
        '})',
      ),
  },
  {
    name: 'requests of Python',
    takesOdd: true,
    write: (call) => {
      const { presented } = call
      const pair = presented.by === 'basic' && !call.spoils && call.redirectedFrom === null ? presented : null
      const headers = headersOf(call).filter(([name]) => pair === null || name !== 'Authorization')
      return lines(
        'import requests',
        '',
        `response = requests.${call.method.toLowerCase()}(`,
        `    ${single(urlOf(call))},`,
        '    headers={',
        entries(headers, single, '        '),
        '    },',
        pair && `    auth=(${single(pair.user)}, ${single(pair.secret)}),`,
        call.body === null ? null : `    data=${single(call.body)},`,
        ')',
      )
    },
  },
  {
    name: 'HttpClient of .NET',
    takesOdd: true,
    takesTwice: true,
    write: (call) => {
      const type = call.contentType ?? 'text/plain'
      const method = call.method === 'GET' ? 'Get' : 'Post'
      return lines(
        `var request = new HttpRequestMessage(HttpMethod.${method}, ${quoted(urlOf(call))});`,
        withoutType(call).map(
          ([name, value]) => `request.Headers.TryAddWithoutValidation(${quoted(name)}, ${quoted(value)});`,
        ),
        call.contentType === null || call.body !== null
          ? null
          : `request.Headers.Add("Content-Type", ${quoted(type)});`,
        call.body === null
          ? null
          : [
              `request.Content = new StringContent(${quoted(call.body)});`,
              `request.Content.Headers.Add("Content-Type", ${quoted(type)});`,
            ],
        'var response = await client.SendAsync(request);',
      )
    },
  },
  {
    name: 'HttpClient of Java',
    takesOdd: true,
    takesTwice: true,
    write: (call) =>
      lines(
        'HttpRequest request = HttpRequest.newBuilder()',
        `    .uri(URI.create(${quoted(urlOf(call))}))`,
        headersOf(call).map(([name, value]) => `    .header(${quoted(name)}, ${quoted(value)})`),
        call.body === null
          ? `    .${call.method}()`
          : `    .${call.method}(HttpRequest.BodyPublishers.ofString(${quoted(call.body)}))`,
        '    .build();',
      ),
  },
  {
    name: 'net/http of Go',
    takesOdd: true,
    takesTwice: true,
    write: (call) => {
      const body = call.body === null ? 'nil' : `strings.NewReader(${quoted(call.body)})`
      return lines(
        `req, err := http.NewRequest(${quoted(call.method)}, ${quoted(urlOf(call))}, ${body})`,
        headersOf(call).map(([name, value]) => `req.Header.Add(${quoted(name)}, ${quoted(value)})`),
        'resp, err := http.DefaultClient.Do(req)',
      )
    },
  },
]
