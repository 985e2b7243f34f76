import { describe, expect, it } from 'vitest'
import { comparePastes } from '@/lib/engine/compare/compare-pastes'
import { normalise } from '@/lib/engine/compare/normalise'
import { readBox } from '@/lib/engine/compare/read/read'
import { catalogue } from '@/lib/vendors'

const PROJECT = '00000000-aaaa-4bbb-8ccc-000000000001'
const KEY = '11111111-dddd-4eee-8fff-000000000002'
const secret = ['Zq7k', 'P3xw', 'M9td'].join('')
const pair = Buffer.from(`${KEY}:${secret}`).toString('base64')
const url = `https://numbers.api.sinch.com/v1/projects/${PROJECT}/activeNumbers`
const { pathname } = new URL(url)
const header = `Authorization: Basic ${pair}`

const read = (text: string) => {
  const { found, firmness } = readBox(catalogue, text)
  return found.map((one) => normalise(catalogue, one, firmness))
}

/** Programs and commands that make one and the same call, with what is only in some languages. */
const CALLS: Readonly<Record<string, string>> = {
  'variables of a script': `KEY_ID=${KEY}\nexport KEY_SECRET="${secret}"\ncurl -u "$KEY_ID:\${KEY_SECRET}" ${url}`,
  'variables before the command': `HTTPS_PROXY=http://proxy.corp:3128 curl -u '${KEY}:${secret}' ${url}`,
  'quotes of bash with escapes': `curl -H $'X-Note: it\\'s' -u $'${KEY}:${secret}' '${url}'`,
  'cmd.exe': `curl ^"${url}^" ^\n  -H ^"Authorization: Basic ${pair}^"`,
  'base64 made by Python': [
    'import base64, requests',
    `key = '${KEY}'`,
    `secret = '${secret}'`,
    'auth = base64.b64encode(f"{key}:{secret}".encode()).decode()',
    `requests.get('${url}', headers={'Authorization': f'Basic {auth}'})`,
  ].join('\n'),
  'base64 made by Node': [
    `const key = '${KEY}', secret = '${secret}'`,
    "const auth = Buffer.from(key + ':' + secret).toString('base64')",
    `await fetch('${url}', { headers: { Authorization: 'Basic ' + auth } })`,
  ].join('\n'),
  'base64 made by .NET': [
    'client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(',
    `  "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("${KEY}:${secret}")));`,
    `var r = await client.GetAsync("${url}");`,
  ].join('\n'),
  'base64 made by Java': [
    'HttpRequest.newBuilder()',
    `  .uri(URI.create("${url}"))`,
    `  .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("${KEY}:${secret}".getBytes()))`,
    '  .GET().build();',
  ].join('\n'),
  'base64 made by PowerShell': [
    `$pair = "${KEY}:${secret}"`,
    '$basic = [Convert]::ToBase64String([Text.Encoding]::ASCII.GetBytes($pair))',
    `Invoke-RestMethod -Uri "${url}" -Headers @{ Authorization = "Basic $basic" }`,
  ].join('\n'),
  'axios with auth': `axios.get('${url}', { auth: { username: '${KEY}', password: '${secret}' } })`,
  Guzzle: `$client->request('GET', '${url}', ['auth' => ['${KEY}', '${secret}']]);`,
  'Net::HTTP of Ruby': `uri = URI('${url}')\nreq = Net::HTTP::Get.new(uri)\nreq.basic_auth('${KEY}', '${secret}')`,
  'curl of PHP': [
    'curl_setopt_array($curl, array(',
    `  CURLOPT_URL => '${url}',`,
    `  CURLOPT_USERPWD => '${KEY}:${secret}',`,
    '));',
  ].join('\n'),
  'raw console of Postman': [
    `GET ${url}\n401\n120 ms\nGET ${pathname} HTTP/1.1`,
    `Authorization: Basic ${pair}\nHost: numbers.api.sinch.com\n \nHTTP/1.1 401 Unauthorized\n \n{}`,
  ].join('\n'),
  HTTPie: `$ http -a '${KEY}:${secret}' GET ${url} Accept:application/json`,
  wget: `wget -qO- --header='Authorization: Basic ${pair}' \\\n  '${url}'`,
  'trace of curl': [
    '=> Send header, 300 bytes (0x12c)',
    `0000: GET ${pathname.slice(0, 60)}`,
    `0040: ${pathname.slice(60)} HTTP/1.1`,
    '0099: Host: numbers.api.sinch.com',
    `00b6: Authorization: Basic ${pair}`,
    '0200: ',
  ].join('\n'),
  'file of an editor': `@key = ${KEY}\n\n### call\nGET ${url}\nAuthorization: Basic {{key}} ${secret}\n`,
  Bruno: `get {\n  url: ${url}\n  auth: basic\n}\n\nauth:basic {\n  username: ${KEY}\n  password: ${secret}\n}\n`,
  Hoppscotch: JSON.stringify({
    name: 'calls',
    requests: [
      { endpoint: url, method: 'GET', headers: [], auth: { authType: 'basic', username: KEY, password: secret } },
    ],
  }),
  'event of a gateway': JSON.stringify({
    httpMethod: 'GET',
    path: pathname,
    headers: { Host: 'numbers.api.sinch.com', Authorization: `Basic ${pair}` },
  }),
  'ClientRequest of Node': [
    'ClientRequest {',
    `  _header: 'GET ${pathname} HTTP/1.1\\r\\n' +`,
    "    'Host: numbers.api.sinch.com\\r\\n' +",
    `    'Authorization: Basic ${pair}\\r\\n' +`,
    "    '\\r\\n',",
    "  method: 'GET'",
    '}',
  ].join('\n'),
  'request of Go': [
    `&{Method:GET URL:${url} Proto:HTTP/1.1 `,
    `Header:map[Accept:[*/*] Authorization:[Basic ${pair}]] Body:<nil>}`,
  ].join(''),
  'HttpURLConnection of Java':
    `FINE: sun.net.www.MessageHeader@5a2e 3 pairs: {GET ${pathname} HTTP/1.1: null}` +
    `{Authorization: Basic ${pair}}{Host: numbers.api.sinch.com}`,
  'log of Ktor': `REQUEST: ${url}\nMETHOD: HttpMethod(value=GET)\nCOMMON HEADERS\n-> ${header}\nCONTENT HEADERS`,
  'log of WebClient': `TRACE : [6f] HTTP GET ${url}, headers=[Accept:"*/*", Authorization:"Basic ${pair}"]`,
  'log of RestAssured': [
    `Request method:\tGET\nRequest URI:\t${url}`,
    `Headers:\t\tAuthorization=Basic ${pair}\n\t\t\tAccept=*/*`,
  ].join('\n'),
  mitmproxy: `127.0.0.1:53120: GET ${url} HTTP/2.0\n    ${header}\n\n << HTTP/2.0 401 Unauthorized 9b`,
  'Visual Basic': `http.Open "GET", "${url}", False\nhttp.setRequestHeader "Authorization", "Basic ${pair}"\nhttp.send`,
  Perl: `my $req = HTTP::Request->new(GET => '${url}');\n$req->header('Authorization' => 'Basic ${pair}');`,
  RestSharp: [
    'var client = new RestClient(new RestClientOptions("https://numbers.api.sinch.com"));',
    `var request = new RestRequest("${pathname}", Method.Get);`,
    `request.AddHeader("Authorization", "Basic ${pair}");`,
  ].join('\n'),
  'a call without brackets of Ruby': [
    `url = URI("${url}")`,
    'req = Net::HTTP::Get.new(url)',
    `req.basic_auth "${KEY}", "${secret}"`,
  ].join('\n'),
  'a pair of OkHttp': [
    `new Request.Builder().url("${url}")`,
    `.header("Authorization", Credentials.basic("${KEY}", "${secret}")).build()`,
  ].join(''),
  'a call in a template': `fetch('${url}', { headers: { Authorization: \`Basic \${btoa('${KEY}:${secret}')}\` } })`,
  'headers in turn of undici': [
    `{ origin: 'https://numbers.api.sinch.com', path: '${pathname}',`,
    `method: 'GET', headers: [ 'authorization', 'Basic ${pair}' ] }`,
  ].join(' '),
  'a user in the address': `curl https://${KEY}:${secret}@${url.slice('https://'.length)}`,
}

describe('a call is read', () => {
  it.each(Object.entries(CALLS))('from %s', (_, text) => {
    const [request] = read(text)
    expect(request).toMatchObject({ method: 'GET', host: 'numbers.api.sinch.com', product: 'numbers' })
    expect(request?.authorization[0]).toMatchObject({ user: KEY, secret })
    expect(request?.pathFields).toEqual([{ field: 'projectId', value: PROJECT }])
  })

  it('with the proxy that its environment or its program names', () => {
    expect(read(CALLS['variables before the command'] ?? '')[0]?.proxy).toBe('proxy.corp:3128')
    const code = `axios.get('${url}', { proxy: { host: 'proxy.corp', port: 3128 } })`
    expect(read(code)[0]?.proxy).toBe('proxy.corp:3128')
    expect(read(`requests.get('${url}', proxies={'https': 'http://proxy.corp:3128'})`)[0]?.proxy).toBe(
      'proxy.corp:3128',
    )
  })

  it('from settings, of which neither method nor path is known', () => {
    const dump = `SinchClient {\n  projectId: '${PROJECT}',\n  keyId: '${KEY}',\n  keySecret: '${secret}\\n'\n}`
    const { comparison } = comparePastes(
      catalogue,
      { works: `curl -u '${KEY}:${secret}' ${url}`, fails: dump },
      { now: '2026-11-29T12:00:00Z', salt: 'of a test' },
    )
    expect(comparison?.fails.form).toBe('settings')
    expect(comparison?.differences[0]).toMatchObject({ id: 'secret-whitespace' })
    expect(comparison?.differences.map(({ id }) => id)).not.toContain('path')
  })

  it('without saying of a header that could not be read that it is missing', () => {
    const { comparison } = comparePastes(
      catalogue,
      { works: `curl -u '${KEY}:${secret}' ${url}`, fails: `GET ${url}\nour own: authorization -> "Basic ${pair}"` },
      { now: '2026-11-29T12:00:00Z', salt: 'of a test' },
    )
    expect(comparison?.differences.map(({ id }) => id)).toEqual([])
    expect(comparison?.fails.notes.join(' ')).toContain('could not be read')
  })

  it('and a secret in brackets is not shown as the name that it looks like', () => {
    const call = (text: string) => `curl -u '${KEY}:${text}' ${url}`
    const pastes = { works: call('another'), fails: call(`<${secret}${secret}>`) }
    const { comparison } = comparePastes(catalogue, pastes, { now: '2026-11-29T12:00:00Z', salt: 'of a test' })
    expect(JSON.stringify(comparison)).not.toContain(secret)
  })

  it.each([
    ['a HAR that is cut off', '{"log": {"version": "1.2", "entries": [{"request": {"method": "GET"', 'cut off'],
    ['a request without a host', `GET ${pathname} HTTP/1.1\n${header}`, 'host'],
    ['words', 'it worked yesterday', 'No request'],
  ])('and %s has its message at its box, which leaves the other alone', (_, text, says) => {
    const works = `curl -u '${KEY}:${secret}' ${url}`
    const found = comparePastes(catalogue, { works, fails: text }, { now: '2026-11-29T12:00:00Z', salt: 'of a test' })
    expect(found).toMatchObject({ comparison: null, problems: { works: null } })
    expect(found.problems.fails).toContain(says)
  })

  it('with variables that hold each other no more than once', () => {
    const lines = Array.from({ length: 60 }, () => '@key = {{key}}{{key}}xx').join('\n')
    expect(() => read(`${lines}\nGET ${url}\nX-Key: {{key}}`)).not.toThrow()
  })

  it('with the body that its text is, whatever members that has', () => {
    const body = JSON.stringify({ from: '1', body: 'Hi' })
    const program = `payload = ${JSON.stringify(body)}\nrequests.post("${url}", data=payload, headers={"X-Note": "a"})`
    expect(read(program)[0]).toMatchObject({ body, method: 'POST' })
  })

  it('with a header that curl is told to send empty', () => {
    const [request] = read(`curl -H 'Authorization;' ${url}`)
    expect(request?.authorization.map(({ written }) => written)).toEqual([''])
  })

  it.each(['', 'it worked yesterday', '{"a":1}', 'https://', 'curl', '\u0000'])('from nothing in %j', (text) =>
    expect(read(text).filter(({ host }) => host !== null)).toEqual([]),
  )
})

describe('of several requests in a box', () => {
  const har = (entries: readonly (readonly [string, number])[]) =>
    JSON.stringify({
      log: {
        version: '1.2',
        creator: { name: 'made' },
        entries: entries.map(([address, status]) => ({
          request: { method: 'GET', url: address, headers: [{ name: 'Authorization', value: `Basic ${pair}` }] },
          response: { status, headers: [], content: { text: '{}' } },
        })),
      },
    })

  it('the one is taken that was answered as its box says and is most like the other', () => {
    const other = url.replace('activeNumbers', 'availableNumbers')
    const { comparison } = comparePastes(
      catalogue,
      {
        works: har([
          ['https://cdn.example.com/a.js', 200],
          [other, 200],
          [url, 200],
          [url, 401],
        ]),
        fails: har([
          [url, 200],
          [url, 403],
          ['https://cdn.example.com/a.js', 404],
        ]),
      },
      { now: '2026-11-29T12:00:00Z', salt: 'of a test' },
    )
    expect(comparison?.works).toMatchObject({ requests: 4, taken: 3, status: 200 })
    expect(comparison?.fails).toMatchObject({ requests: 3, taken: 2, status: 403 })
    expect(comparison?.fails.notes).toContain('3 requests are in this box: number 2 was taken.')
  })
})

describe('one signature over two calls', () => {
  const signed = (stamp: string, path = '/v1/configuration/numbers') =>
    `GET ${path} HTTP/1.1\nHost: callingapi.sinch.com\nx-timestamp: ${stamp}\n` +
    `Authorization: Application ${KEY}:${Buffer.from('0'.repeat(32)).toString('base64')}\n`
  it.each([
    ['timestamp', signed('2026-11-29T12:00:03Z')],
    ['trailing-slash', signed('2026-11-29T12:00:00Z', '/v1/configuration/numbers/')],
  ])('fits one of them only: %s', (id, fails) => {
    const works = signed('2026-11-29T12:00:00Z')
    const { comparison } = comparePastes(catalogue, { works, fails }, { now: '2026-11-29T12:00:05Z', salt: '0' })
    expect(comparison?.differences[0]).toMatchObject({ id, relevance: 'certain' })
  })
})
