import { describe, expect, it } from 'vitest'
import { parsePaste } from '@/lib/engine/explain/paste'
import { catalogue } from '@/lib/vendors'

const first = (text: string) => parsePaste(catalogue, text).exchanges[0]
const URL = 'https://numbers.api.sinch.com/v1/projects/p/activeNumbers'

describe('what a paste is recognised as', () => {
  it.each([
    [
      'har',
      '{"log":{"entries":[{"request":{"method":"GET","url":"https://a.example/"},"response":{"status":401,' +
        '"headers":[],"content":{}}}]}}',
    ],
    [
      'curl-verbose',
      '* Trying 203.0.113.1:443...\n> GET /x HTTP/1.1\n> Host: a.example\n>\n< HTTP/1.1 401 Unauthorized\n<\n',
    ],
    ['curl-output', `$ curl -i ${URL}\nHTTP/2 401\n\n`],
    ['curl-command', `curl -u "$A:$B" ${URL}`],
    ['raw-http', 'HTTP/1.1 401 Unauthorized\nContent-Length: 0\n\n'],
    [
      'postman',
      `GET ${URL} 401 Unauthorized 120 ms\nRequest Headers\nAccept: */*\nResponse Headers\nDate: x\nResponse Body\n{}`,
    ],
    ['powershell', 'Invoke-RestMethod : The remote server returned an error: (401) Unauthorized.'],
    ['json-body', '{"errorCode":40102,"message":"Invalid Signature"}'],
    ['json-log', '{"level":"error","status":401,"url":"https://a.example/x"}'],
    ['exception', 'Traceback (most recent call last):\nrequests.exceptions.HTTPError: 401 Client Error'],
    ['log', '2026-02-10 08:00:00 [ERR] call refused with 401'],
    ['headers', 'www-authenticate: Bearer error="expired"\ncontent-length: 0'],
    ['html', '<html><body>Blocked</body></html>'],
    ['text', 'It does not work'],
    ['nothing', '  \n '],
  ])('%s', (format, text) => expect(parsePaste(catalogue, text).format).toBe(format))
})

describe('transcripts', () => {
  it('keep repeated headers apart, join folds, and take the body', () => {
    const { response } =
      first(
        'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm="a",\r\n  ' +
          'charset="UTF-8"\r\nWWW-Authenticate: Bearer\r\n\r\nForbidden\r\n',
      ) ?? {}
    expect(response).toMatchObject({
      status: 401,
      body: 'Forbidden',
      headers: [
        ['WWW-Authenticate', 'Basic realm="a", charset="UTF-8"'],
        ['WWW-Authenticate', 'Bearer'],
      ],
    })
  })

  it(
    'read several exchanges, leave out interim answers and the tunnel of a proxy, and cut what curl says ' +
      'behind the body',
    () => {
      const { exchanges } = parsePaste(
        catalogue,
        [
          '> CONNECT a.example:443 HTTP/1.1',
          '> Host: a.example',
          '>',
          '< HTTP/1.1 200 Connection established',
          '<',
          '> GET /x HTTP/1.1',
          '> Host: a.example',
          '>',
          '< HTTP/1.1 301 Moved',
          '< Location: /y',
          '<',
          '> POST /y HTTP/2',
          '> Host: a.example',
          '> authorization: Bearer t',
          '>',
          '< HTTP/1.1 100 Continue',
          '<',
          '< HTTP/2 401 ',
          '<',
          '{"error":"x"}* Connection #0 to host a.example left intact',
        ].join('\n'),
      )
      expect(exchanges.map((e) => [e.request?.method, e.response?.status])).toEqual([
        ['GET', 301],
        ['POST', 401],
      ])
      expect(exchanges[1]?.response?.body).toBe('{"error":"x"}')
      expect(exchanges[1]?.request).toMatchObject({
        complete: true,
        headers: [
          ['Host', 'a.example'],
          ['authorization', 'Bearer t'],
        ],
      })
    },
  )
})

describe('curl commands', () => {
  it.each<[string, string, object]>([
    [
      'options and continued lines',
      `curl -X POST \\\n  '${URL}' \\\n  -H 'Content-Type: application/json' \\\n  -d '{"a":1}'`,
      { method: 'POST', url: URL, body: '{"a":1}' },
    ],
    [
      'a form and a pair',
      'curl https://auth.sinch.com/oauth2/token -u id:pw -d grant_type=client_credentials',
      {
        method: 'POST',
        body: 'grant_type=client_credentials',
        headers: [
          ['Authorization', `Basic ${btoa('id:pw')}`],
          ['Content-Type', 'application/x-www-form-urlencoded'],
        ],
      },
    ],
    [
      '-G',
      'curl -G https://a.example/x -d a=1 -d b=2',
      { method: 'GET', url: 'https://a.example/x?a=1&b=2', body: null },
    ],
    [
      'glued options',
      `curl -sS -XPUT -H'Accept: text/plain' ${URL}`,
      { method: 'PUT', headers: [['Accept', 'text/plain']] },
    ],
    ['--oauth2-bearer', `curl --oauth2-bearer abc ${URL}`, { headers: [['Authorization', 'Bearer abc']] }],
    ['a pipe', `curl ${URL} -H "Authorization: Bearer $T" | jq '.x'`, { url: URL }],
    ['-I', `curl -I ${URL}`, { method: 'HEAD' }],
    ['the carets of cmd', `curl ^"${URL}^" ^\n  -H ^"Accept: */*^"`, { url: URL, headers: [['Accept', '*/*']] }],
  ])('with %s', (_, text, wanted) => expect(first(text)?.request).toMatchObject(wanted))

  it('take the answer that is printed under them', () => {
    expect(first(`$ curl -s ${URL} -u "$A:$B"\nForbidden`)?.response).toMatchObject({ status: null, body: 'Forbidden' })
    expect(first(`$ curl -i ${URL}\nHTTP/2 404\ncontent-type: application/json\n\n{"a":1}`)?.response).toMatchObject({
      status: 404,
      body: '{"a":1}',
    })
  })

  it.each([
    ['lost-continuation', `curl -X POST ${URL} \\\n  -u "$A:$B"\n  -d a=1`],
    ['blank-after-backslash', `curl ${URL} \\ \n  -u "$A:$B"`],
    ['backslash-within-line', `curl -u "$A:$B" \\\n  ${URL} \\ -d @body.json`],
    ['backslash-within-line', `curl ${URL} \\ --header "Accept: */*"`],
    ['option-glued-to-quote', `curl -H 'Content-Type: application/x-www-form-urlencoded'-d "a=1" ${URL}`],
    ['option-glued-to-quote', `curl -u "$A:$B"--data-urlencode a=1 ${URL}`],
    ['option-glued-to-quote', `curl "${URL}"-H 'Accept: */*'`],
    ['typographic-quotes', `curl -u “a:b” ${URL}`],
    ['typographic-dash', `curl –u a:b ${URL}`],
    ['dollar-in-double-quotes', `curl -u "api:ab$cd" ${URL}`],
    ['variable-in-single-quotes', `curl -u '$KEY_ID:$KEY_SECRET' ${URL}`],
    ['ampersand-unquoted', `curl ${URL}?a=1&b=2 -u "$A:$B"`],
    ['header-unquoted', `curl -H Authorization: Bearer abcdef ${URL}`],
    ['single-quotes-on-windows', `C:\\Users\\me> curl -u 'a:b' ${URL}`],
    ['backslash-on-windows', `PS C:\\x> curl.exe ${URL} \\`],
    ['quotes-not-closed', `curl -u "a:b ${URL}`],
    ['echo-before-base64', `curl -H "Authorization: Basic $(echo a:b | base64)" ${URL}`],
    ['header-without-colon', `curl -H "Authorization Bearer x" ${URL}`],
    ['two-credentials', `curl -u a:b -H "Authorization: Bearer x" ${URL}`],
    [
      'md5-of-nothing',
      'string to sign: GET\\n1B2M2Y8AsgTpgAmY7PhCfg==\\napplication/json\\nx-timestamp:2026-02-12T11:00:00Z\\n/v1/x',
    ],
  ])('are found to have %s', (kind, text) =>
    expect(parsePaste(catalogue, text).findings.map((l) => l.kind)).toContain(kind),
  )

  it('that are right have no finding', () => {
    for (const text of [
      `curl -X POST https://auth.sinch.com/oauth2/token \\\n  -u "$KEY_ID:$KEY_SECRET" \\\n  -d ` +
        'grant_type=client_credentials',
      `curl '${URL}?a=1&b=2' -H "Authorization: Bearer $TOKEN"`,
      `curl -H "Authorization: Basic $(printf %s "$A:$B" | base64)" ${URL}`,
      `curl -s --user "api:$MAILGUN_API_KEY" https://api.mailgun.net/v3/mg.example.com/messages -F from='A ` +
        `<a@b.example>' -F text="costs 5$"`,
      `curl ${URL} -d '{"a":"x-d","b":"it is-H"}' -d "{\\"c\\":\\"-X\\"}"`,
      `curl ${URL} -F 'text=a \\ -d b'`,
    ])
      expect(parsePaste(catalogue, text).findings).toEqual([])
  })
})

describe('text around an exchange', () => {
  it.each<[string, string, object]>([
    [
      'axios',
      "AxiosError: Request failed with status code 401 url: 'https://auth.sinch.com/oauth2/token'",
      { status: 401 },
    ],
    ['requests', `requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: ${URL}`, { status: 403 }],
    ['.NET', 'Response status code does not indicate success: 401 (Unauthorized).', { status: 401 }],
    ['Node SDK', '[errorType: SDK] [status: 403] [Response JSON parse error]', { status: 403 }],
    [
      'mailgun.js',
      "[Error: Unauthorized] { status: 401, details: 'Forbidden', type: 'MailgunAPIError' }",
      { status: 401, body: 'Forbidden' },
    ],
    [
      'Guzzle',
      'Client error: `POST https://api.mailgun.net/v3/x/messages` resulted in a `401 UNAUTHORIZED` response: Forbidden',
      { status: 401 },
    ],
    ['an access log', '203.0.113.9 - - [10/Feb/2026:08:00:00 +0000] "POST /callback HTTP/1.1" 401 25', { status: 401 }],
    [
      'escaped JSON',
      'failed: {\\"errorCode\\":40101,\\"message\\":\\"X-Timestamp required.\\"}',
      { body: '{"errorCode":40101,"message":"X-Timestamp required."}' },
    ],
    [
      'a challenge',
      'ERR Unauthorized | www-authenticate: Bearer error="expired"',
      { headers: [['www-authenticate', 'Bearer error="expired"']] },
    ],
  ])('is read out of %s', (_, text, wanted) => expect(first(text)?.response).toMatchObject(wanted))

  it('finds the address that was called and not that of a documentation page', () => {
    expect(first(`401 Unauthorized, see https://developers.sinch.com/docs/x. POST ${URL}`)?.request?.url).toBe(URL)
  })

  it('reads JSON logs of several depths', () => {
    const line = JSON.stringify({
      severity: 'ERROR',
      httpRequest: { requestMethod: 'GET', requestUrl: URL, status: 401 },
      jsonPayload: { headers: JSON.stringify({ 'www-authenticate': 'Bearer error="expired"' }) },
    })
    expect(first(line)).toMatchObject({
      request: { method: 'GET', url: URL },
      response: { status: 401, headers: [['www-authenticate', 'Bearer error="expired"']] },
    })
  })
})

describe('a HAR', () => {
  it('is read by allow-list, failed requests first, with what was left out', () => {
    const entry = (status: number) => ({
      request: { method: 'GET', url: `https://a.example/${status}`, headers: [{ name: 'Accept', value: '*/*' }] },
      response: { status, headers: [], content: { text: 'x' } },
      _secret: 'y',
    })
    const paste = parsePaste(
      catalogue,
      JSON.stringify({ log: { entries: [...Array.from({ length: 50 }, () => entry(200)), entry(401), {}] } }),
    )
    expect(paste.exchanges[0]?.response?.status).toBe(401)
    expect(paste.notes).toEqual(['1 entry could not be read.', '40 of 51 requests are looked at, failed ones first.'])
    expect(JSON.stringify(paste)).not.toContain('_secret')
    expect(parsePaste(catalogue, '{"log":{"entries":[]}}').notes).toEqual(['No requests were found in the HAR.'])
  })

  it('of a browser that hides Authorization does not count as sent without it', () => {
    const har = (name: string) =>
      JSON.stringify({
        log: {
          creator: { name },
          entries: [
            {
              request: { method: 'GET', url: URL, headers: [{ name: 'Accept', value: '*/*' }] },
              response: { status: 401, headers: [], content: {} },
            },
          ],
        },
      })
    expect(first(har('WebInspector'))?.request?.complete).toBe(false)
    expect(first(har('mitmproxy'))?.request?.complete).toBe(true)
  })
})
