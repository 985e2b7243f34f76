import { ANSWER_SIDE, BOTH_SIDES, colons, curl, EVERYTHING, lines, lower, record, stamp, type Clothes } from './clothes'

/** Exchanges as tools print them: what went out, and what came. */
export const TRANSCRIPTS: readonly Clothes[] = [
  {
    id: 'curl -v over HTTP/2',
    tells: EVERYTHING,
    render: (c) =>
      lines(
        '* Host resolved; Trying 203.0.113.17:443...',
        `* Connected to ${c.host} (203.0.113.17) port 443`,
        '* using HTTP/2',
        `> ${c.method} ${c.path} HTTP/2`,
        `> Host: ${c.host}`,
        '> user-agent: curl/8.9.1',
        colons(lower(c.headers), '> '),
        '> ',
        '* Request completely sent off',
        `< HTTP/2 ${c.status} `,
        colons(lower(c.answerHeaders), '< '),
        '< ',
        c.answer,
        `* Connection #0 to host ${c.host} left intact`,
      ),
  },
  {
    id: 'curl -i under its command',
    tells: EVERYTHING,
    render: (c) =>
      lines(
        `$ ${curl(c).replace('curl ', 'curl -i ')}`,
        `HTTP/1.1 ${c.status} ${c.reason}`,
        colons(c.answerHeaders),
        '',
        c.answer,
      ),
  },
  {
    id: 'curl -sw %{http_code}',
    tells: ['place', 'status', 'answer', 'given', 'sent'],
    render: (c) => lines(`$ ${curl(c)} -s -w '\\n%{http_code}\\n'`, c.answer, String(c.status)),
  },
  {
    id: 'HTTPie -v',
    tells: EVERYTHING,
    render: (c) =>
      lines(
        `${c.method} ${c.path} HTTP/1.1`,
        colons(c.headers),
        `Host: ${c.host}`,
        'User-Agent: HTTPie/3.2.2',
        '',
        c.body,
        '',
        `HTTP/1.1 ${c.status} ${c.reason}`,
        colons(c.answerHeaders),
        '',
        c.json ? JSON.stringify(c.json, null, 4) : c.answer,
      ),
  },
  {
    id: 'REST Client of an editor',
    tells: EVERYTHING,
    render: (c) =>
      lines(
        '###',
        `${c.method} ${c.url}`,
        colons(c.headers),
        ...(c.body === '' ? [] : ['', c.body]),
        '',
        `HTTP/1.1 ${c.status} ${c.reason}`,
        colons(c.answerHeaders),
        '',
        c.answer,
      ),
  },
  {
    id: 'Insomnia timeline',
    tells: EVERYTHING,
    render: (c) =>
      lines(
        `* Preparing request to ${c.url}`,
        '* Using libcurl/8.5.0 OpenSSL/3.1.4',
        '* Enable timeout of 30000ms',
        `> ${c.method} ${c.path} HTTP/1.1`,
        `> Host: ${c.host}`,
        '> User-Agent: insomnia/9.3.2',
        colons(c.headers, '> '),
        '',
        ...(c.body === '' ? [] : [`| ${c.body}`, '']),
        `< HTTP/1.1 ${c.status} ${c.reason}`,
        colons(c.answerHeaders, '< '),
        '',
        '',
        `* Received ${c.answer.length} B chunk`,
        c.answer,
      ),
  },
  {
    id: 'wire log of Apache HttpClient',
    tells: EVERYTHING,
    render: (c) =>
      lines(
        `DEBUG org.apache.http.headers - http-outgoing-0 >> ${c.method} ${c.path} HTTP/1.1`,
        colons([['Host', c.host], ...c.headers]).map((h) => `DEBUG org.apache.http.headers - http-outgoing-0 >> ${h}`),
        `DEBUG org.apache.http.headers - http-outgoing-0 << HTTP/1.1 ${c.status} ${c.reason}`,
        colons(c.answerHeaders).map((h) => `DEBUG org.apache.http.headers - http-outgoing-0 << ${h}`),
        `DEBUG org.apache.http.wire - http-outgoing-0 << "${c.answer.replaceAll('"', '\\"')}"`,
      ),
  },
  {
    id: 'debug output of http.client',
    tells: EVERYTHING,
    render: (c) => {
      const sent = [`${c.method} ${c.path} HTTP/1.1`, `Host: ${c.host}`, ...colons(c.headers)].join('\\r\\n')
      return lines(
        `send: b'${sent}\\r\\n\\r\\n${c.body}'`,
        `reply: 'HTTP/1.1 ${c.status} ${c.reason}\\r\\n'`,
        c.answerHeaders.map(([n, v]) => `header: ${n}: ${v}`),
        `DEBUG:urllib3.connectionpool:https://${c.host}:443 ` +
          `"${c.method} ${c.path} HTTP/1.1" ${c.status} ${c.answer.length}`,
        c.answer,
      )
    },
  },
  {
    id: 'debug output of Net::HTTP',
    tells: EVERYTHING,
    render: (c) =>
      lines(
        `opening connection to ${c.host}:443...`,
        'opened',
        `<- "${c.method} ${c.path} HTTP/1.1\\r\\n` +
          `${colons([...c.headers, ['Host', c.host]]).join('\\r\\n')}\\r\\n\\r\\n"`,
        `-> "HTTP/1.1 ${c.status} ${c.reason}\\r\\n"`,
        colons(c.answerHeaders).map((h) => `-> "${h}\\r\\n"`),
        '-> "\\r\\n"',
        `reading ${c.answer.length} bytes...`,
        `-> "${c.answer.replaceAll('"', '\\"')}"`,
        'read all',
        'Conn close',
      ),
  },
  {
    id: 'OkHttp logging interceptor in logcat',
    tells: BOTH_SIDES,
    render: (c) =>
      lines(
        ...[
          `--> ${c.method} ${c.url}`,
          ...colons(c.headers),
          `--> END ${c.method}`,
          `<-- ${c.status} ${c.url} (212ms)`,
          ...colons(lower(c.answerHeaders)),
          '',
          c.answer,
          `<-- END HTTP (${c.answer.length}-byte body)`,
        ].map((one) => `11-24 06:00:00.123  4242  4301 I okhttp.OkHttpClient: ${one}`),
      ),
  },
  {
    id: 'Swagger UI',
    tells: EVERYTHING,
    render: (c) =>
      lines(
        'Curl',
        curl(c),
        'Request URL',
        c.url,
        'Server response',
        'Code\tDetails',
        `${c.status}`,
        ...(c.status >= 400 ? [`Error: response status is ${c.status}`] : []),
        'Response body',
        c.answer,
        'Response headers',
        colons(lower(c.answerHeaders), ' '),
      ),
  },
  {
    id: 'network panel of a browser',
    tells: EVERYTHING,
    render: (c) =>
      lines(
        'General',
        `Request URL: ${c.url}`,
        `Request Method: ${c.method}`,
        `Status Code: ${c.status} ${c.reason}`,
        'Referrer Policy: strict-origin-when-cross-origin',
        'Response Headers',
        colons(lower(c.answerHeaders)),
        'Request Headers',
        colons(lower(c.headers)),
        'Response',
        c.answer,
      ),
  },
  {
    id: 'Postman console',
    tells: EVERYTHING,
    render: (c) =>
      lines(
        `${c.method} ${c.url}: {`,
        '  "Network": {"addresses": {"remote": {"address": "203.0.113.17", "port": 443}}},',
        `  "Request Headers": ${JSON.stringify(record(c.headers), null, 2).replaceAll('\n', '\n  ')},`,
        ...(c.body === '' ? [] : [`  "Request Body": ${JSON.stringify(c.body)},`]),
        `  "Response Headers": ${JSON.stringify(record(c.answerHeaders), null, 2).replaceAll('\n', '\n  ')},`,
        `  "Response Body": ${JSON.stringify(c.answer)}`,
        '}',
        `${c.method} ${c.url} ${c.status} ${c.reason} 231 ms`,
      ),
  },
  {
    id: 'HAR of a proxy',
    tells: EVERYTHING,
    whole: true,
    render: (c) =>
      JSON.stringify({
        log: {
          version: '1.2',
          creator: { name: 'Charles Proxy', version: '4.6' },
          entries: [
            {
              startedDateTime: stamp(c),
              time: 97,
              request: {
                method: c.method,
                url: c.url,
                httpVersion: 'HTTP/1.1',
                headers: [['Host', c.host], ...c.headers].map(([name, value]) => ({ name, value })),
                queryString: [],
                ...(c.body !== '' && { postData: { mimeType: 'text/plain', text: c.body } }),
              },
              response: {
                status: c.status,
                statusText: c.reason,
                httpVersion: 'HTTP/1.1',
                headers: c.answerHeaders.map(([name, value]) => ({ name, value })),
                content: {
                  size: c.answer.length,
                  mimeType: 'text/plain',
                  text: Buffer.from(c.answer).toString('base64'),
                  encoding: 'base64',
                },
              },
            },
          ],
        },
      }),
  },
  {
    id: 'wget --server-response',
    tells: ['place', 'status', 'challenge', 'headers'],
    render: (c) =>
      lines(
        `--2026-11-24 06:00:00--  ${c.url}`,
        `Resolving ${c.host} (${c.host})... 203.0.113.17`,
        `Connecting to ${c.host} (${c.host})|203.0.113.17|:443... connected.`,
        'HTTP request sent, awaiting response... ',
        `  HTTP/1.1 ${c.status} ${c.reason}`,
        colons(c.answerHeaders, '  '),
        ...(c.status >= 400 ? [`2026-11-24 06:00:01 ERROR ${c.status}: ${c.reason}.`] : []),
      ),
  },
  {
    id: 'Invoke-WebRequest -SkipHttpErrorCheck',
    tells: ANSWER_SIDE,
    render: (c) =>
      lines(
        `PS C:\\> Invoke-WebRequest -Uri '${c.url}' -Method ${c.method} -Headers $h -SkipHttpErrorCheck`,
        '',
        `StatusCode        : ${c.status}`,
        `StatusDescription : ${c.reason}`,
        `Content           : ${c.answer}`,
        `RawContent        : HTTP/1.1 ${c.status} ${c.reason}`,
        colons(c.answerHeaders, '                    '),
        'Images            : {}',
        `RawContentLength  : ${c.answer.length}`,
      ),
  },
]
