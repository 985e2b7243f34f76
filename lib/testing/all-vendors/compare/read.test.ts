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
    `GET ${url}\n401\n120 ms\nGET ${new URL(url).pathname} HTTP/1.1`,
    `Authorization: Basic ${pair}\nHost: numbers.api.sinch.com\n \nHTTP/1.1 401 Unauthorized\n \n{}`,
  ].join('\n'),
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
