import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { expect, test } from './fixtures'
import { actionIds } from './support-cases'

const PORT = Number(process.env.E2E_PORT ?? 3100)
const OWN = `http://localhost:${PORT}`

/** Sends bytes as they are and reads the head of the answer: clients of the platform would correct them. */
function sendRaw(text: string): Promise<{ readonly status: number; readonly headers: ReadonlyMap<string, string> }> {
  return new Promise((resolve, reject) => {
    const socket = connect(PORT, '127.0.0.1')
    let got = ''
    socket.setEncoding('latin1').on('data', (chunk) => (got += chunk))
    socket.on('error', reject)
    socket.on('close', () => {
      const [status = '', ...lines] = got.split('\r\n\r\n', 1)[0]?.split('\r\n') ?? []
      const pairs = lines.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ])
      resolve({ status: Number(status.split(' ')[1]), headers: new Map(pairs as [string, string][]) })
    })
    socket.write(text, 'latin1')
  })
}
const sendLine = (line: string, headers = '') =>
  sendRaw(`${line} HTTP/1.1\r\nHost: localhost:${PORT}\r\nConnection: close\r\n${headers}\r\n`)

test('an id of odd bytes is an unknown one, everywhere', async () => {
  const odd = ['%ff', '%', '%00', '%2f', '%5c', 'a%20b', '%F0%9F%92%A9', '%0d%0aX:1', '{}']
  for (const folder of ['/r', '/case', '/join', '/api/reports', '/api/plan', '/api/test-keys', '/problems'])
    for (const id of odd) expect((await sendLine(`GET ${folder}/${id}`)).status, `${folder}/${id}`).toBe(404)
  const redirected = ['.', '..%2f..', 'a/', '/a', 'a.rsc']
  for (const folder of ['/r', '/case', '/join', '/api/reports'])
    for (const id of redirected) expect((await sendLine(`GET ${folder}/${id}`)).status, `${folder}/${id}`).toBe(404)
  for (const id of [...odd, ...redirected]) expect((await sendLine(`GET /api/case/${id}/events`)).status, id).toBe(404)
})

test('a connection is kept for longer than the proxies in front keep theirs', async ({ request }) => {
  expect((await request.get('/healthz')).headers()['keep-alive']).toBe('timeout=125')
})

test('every answer has the fixed headers, whoever makes it', async () => {
  const lines = [
    ['GET /', 200],
    ['GET /check/', 308],
    ['GET //evil.test/x', 308],
    ['GET /icon.svgx', 404],
    ['GET /_next/staticx', 404],
    ['GET /_next/static/nothing.js', 404],
    ['GET /icon.svg', 200],
    ['GET /healthz', 200],
    ['GET /r/%ff', 404],
    ['TRACE /', 405],
    ['OPTIONS *', 405],
    ['PROPFIND /check', 405],
    ['POST /_next/static/nothing.js', 405],
    ['POST /icon.svg?x', 405],
    ['CONNECT evil.test:443', 405],
    ['CONNECT /', 405],
    ['GET \u00ff', 400],
    ['NOT-HTTP', 400],
  ] as const
  for (const [line, status] of lines) {
    const answer = await sendLine(line)
    expect(answer.status, line).toBe(status)
    for (const name of [
      'content-security-policy',
      'x-content-type-options',
      'x-frame-options',
      'referrer-policy',
      'cross-origin-resource-policy',
      'permissions-policy',
      'cache-control',
    ])
      expect(answer.headers.has(name), `${line}: ${name}`).toBe(true)
    const policy = answer.headers.get('content-security-policy')?.split('; ')
    for (const part of ["default-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
      expect(policy, line).toContain(part)
    expect(answer.headers.get('referrer-policy'), line).toBe('no-referrer')
  }
  const unmet = [
    ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: localhost:${PORT}\r\nExpect: nonsense\r\nConnection: close\r\n\r\n`, 417],
  ] as const
  for (const [text, status] of unmet) {
    const answer = await sendRaw(text)
    expect([answer.status, answer.headers.get('x-content-type-options')], text).toEqual([status, 'nosniff'])
  }
})

test('every text says how it is written, and the map of a script is not served', async ({ request }) => {
  const scripts = readdirSync('.next/static/chunks').filter((file) => file.endsWith('.js'))
  const paths = [
    ['/', 'text/html'],
    ['/nothing', 'text/html'],
    ['/llms.txt', 'text/plain'],
    ['/guide.md', 'text/markdown'],
    ['/api/products', 'application/json'],
    ['/api/explain', 'application/problem+json'],
    ['/api/reports/AAAAAAAAAAAAAAAAAAAAAAAA', 'application/problem+json'],
    ['/icon.svg', 'image/svg+xml'],
    [`/_next/static/chunks/${scripts[0]}`, 'application/javascript'],
  ] as const
  for (const [path, type] of paths) {
    const said = (await request.get(path)).headers()['content-type'] ?? ''
    expect(said.toLowerCase().replace(' ', ''), path).toBe(`${type}; charset=utf-8`.replace(' ', ''))
  }
  const maps = readdirSync('.next/static', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.map'))
  for (const map of [...maps, ...scripts.map((script) => `chunks/${script}.map`)])
    expect((await request.get(`/_next/static/${map}`)).status(), map).toBe(404)
})

test('a part of the site that a router asks for is sent, however wrong it says what it shows', async ({ request }) => {
  const states = ['%ff', '[[[', '%5B%5D', '{}', encodeURIComponent('["",{"children":[]}]')]
  for (const state of states)
    for (const path of ['/', '/check', '/nothing', '/r/AAAAAAAAAAAAAAAAAAAAAAAA'])
      expect(
        (await request.get(path, { headers: { RSC: '1', 'Next-Router-State-Tree': state } })).status(),
        `${path} ${state}`,
      ).toBeLessThan(500)
})

test('who sends slowly is cut off, in the head as in the body', async () => {
  test.setTimeout(40_000) // less than the platform allows
  const head = `POST /check HTTP/1.1\r\nHost: localhost:${PORT}\r\n`
  const typed = `Next-Action: ${'0'.repeat(42)}\r\nOrigin: ${OWN}\r\nContent-Type: text/plain\r\n`
  const slow = [
    '', // a connection that says nothing at all
    head,
    `${head}${typed}Content-Length: 100\r\n\r\n[`,
    `${head}${typed}Transfer-Encoding: chunked\r\n\r\n`,
  ]
  const ends = slow.map(
    (text) =>
      new Promise<string>((done) => {
        const socket = connect(PORT, '127.0.0.1')
        let got = ''
        socket.setEncoding('latin1').on('data', (chunk) => (got += chunk))
        const more = setInterval(() => socket.write(text.includes('chunked') ? '1\r\na\r\n' : 'a'), 1_000)
        if (text === '') clearInterval(more)
        socket.on('error', () => {})
        socket.on('close', () => {
          clearInterval(more)
          done(got)
        })
        socket.write(text)
      }),
  )
  for (const got of await Promise.all(ends)) expect(got).toMatch(/^(?:HTTP\/1\.1 408 |$)/)
})

test('no request is redirected to the host that it names', async () => {
  const targets = [
    'http://evil.test/check/',
    'http://evil.test/check',
    'HTTP://evil.test//x/',
    '//evil.test/',
    '/\\evil.test/',
  ]
  for (const target of targets) {
    const { headers } = await sendLine(`GET ${target}`, 'X-Forwarded-Host: evil.test\r\n')
    expect(headers.get('location') ?? '/', target).toMatch(/^\/(?![/\\])/)
  }
})

test('no answer repeats the host that a request names', async ({ request }) => {
  for (const path of ['/', '/check', '/r/AAAAAAAAAAAAAAAAAAAAAAAA', '/api/openapi.json', '/api/reports/x']) {
    const answer = await request.get(path, {
      headers: { 'X-Forwarded-Host': 'evil.test', Forwarded: 'host=evil.test' },
    })
    expect(await answer.text(), path).not.toContain('evil.test')
    expect(JSON.stringify(answer.headers()), path).not.toContain('evil.test')
  }
  const { status, headers } = await sendRaw('GET /check/ HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n')
  expect([status, headers.get('location')]).toEqual([308, '/check'])
})

test('nothing that was built leads to another host, and an action of an older build is refused and named', async ({
  request,
}) => {
  const manifest = JSON.parse(readFileSync('.next/routes-manifest.json', 'utf8')) as {
    readonly redirects: readonly { readonly destination: string }[]
    readonly rewrites: unknown
  }
  for (const { destination } of manifest.redirects) expect(destination).toMatch(/^\/(?!\/)/)
  expect(JSON.stringify(manifest.rewrites)).not.toMatch(/https?:/)
  const headers = { 'Next-Action': '0'.repeat(42), Origin: OWN, 'Content-Type': 'text/plain;charset=UTF-8' }
  const answer = await request.post('/check', { headers, data: '[]' })
  expect(answer.status()).toBeGreaterThanOrEqual(400)
  expect(answer.status()).toBeLessThan(500)
})

test('a request that offers another protocol is answered in this one', async () => {
  const offers = [
    [
      'Connection: close, Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: bWFkZS11cA==',
    ],
    ['Connection: close, Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__'],
    ['Connection: close, Upgrade', 'Upgrade: '],
  ].map((lines) => lines.map((line) => `${line}\r\n`).join(''))
  for (const offer of offers)
    for (const [path, status] of [
      ['/healthz', 200],
      ['/check/', 308],
      ['/nothing', 404],
    ] as const) {
      const answer = await sendRaw(`GET ${path} HTTP/1.1\r\nHost: localhost:${PORT}\r\n${offer}\r\n`)
      expect(answer.status, offer).toBe(status)
    }
})

test('a cookie that is none of ours changes nothing', async ({ request }) => {
  for (const value of [
    'x',
    'Fe26.1*1*a*b*c*d*e*f',
    'Fe26.2*1*a*b*c*notnum*e*f~2',
    'Fe26.2*__proto__*a*b*c*1*e*f~2',
    '%ff',
  ])
    for (const name of ['check', 'supporter', 'customer', 'owner']) {
      const headers = { Cookie: `why401-${name}=${value}` }
      for (const path of ['/', '/check', '/support', '/r/AAAAAAAAAAAAAAAAAAAAAAAA'])
        expect((await request.get(path, { headers })).status(), `${name}=${value} ${path}`).toBeLessThan(500)
    }
})

test('the events of a check are compressed by the proxy in front, or by nobody', async ({ request }) => {
  const check = actionIds(/^app\/check\/actions/).get('check') ?? ''
  const headers = {
    'Next-Action': check,
    Origin: OWN,
    'Content-Type': 'text/plain;charset=UTF-8',
    'Accept-Encoding': 'gzip, br',
  }
  const call = await request.post('/check', { headers, data: '[1]' })
  expect([call.status(), call.headers()['content-encoding']]).toEqual([200, undefined])
  const page = await request.get('/check', { headers: { 'Accept-Encoding': 'gzip, br' } })
  expect(page.headers()['content-encoding']).toBe('gzip')
})

test('scripts come in Brotli to who takes it, with the same headers and text', async ({ request }) => {
  const page = await (await request.get('/')).text()
  const script = /\/_next\/static\/chunks\/[\w.-]+\.js/.exec(page)?.[0] ?? ''
  const answers = await Promise.all(
    ['br, gzip', 'gzip, br;q=0', 'identity'].map((coding) =>
      request.get(script, { headers: { 'Accept-Encoding': coding } }),
    ),
  )
  expect(answers.map((answer) => answer.headers()['content-encoding'])).toEqual(['br', 'gzip', undefined])
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
  for (const name of ['vary', 'cache-control', 'content-security-policy', 'x-content-type-options'])
    expect(new Set(answers.map((answer) => answer.headers()[name])).size, name).toBe(1)
  for (const answer of answers)
    expect(answer.headers()['content-type']).toMatch(/^application\/javascript; charset=utf-8$/i)
  for (const Range of ['bytes=0-9', 'bytes=99999999-', 'x'])
    expect((await request.get(script, { headers: { Range } })).status(), Range).toBe(200)
})

test('a body that no page sends is refused and named, not failed', async ({ request }) => {
  const check = actionIds(/^app\/check\/actions/).get('check') ?? ''
  const signIn = actionIds().get('signIn') ?? ''
  const call = { 'Next-Action': check, Origin: OWN, 'Content-Type': 'text/plain;charset=UTF-8' }
  for (const data of ['', '[[[[', '["$1:a:b"]', '["$0"]', '["$@1"]', '["$h1"]', '{}', '\u0000', '['.repeat(50_000)])
    expect((await request.post('/check', { headers: call, data: Buffer.from(data) })).status(), data.slice(0, 20)).toBe(
      400,
    )
  const large = Buffer.from(JSON.stringify(['a'.repeat(300_000)]))
  expect((await request.post('/check', { headers: call, data: large })).status()).toBe(413)
  const huge = Buffer.from('a'.repeat(3_000_000))
  expect((await request.post('/check', { headers: call, data: huge })).status()).toBe(413)

  const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('text') }
  const form = { 'Next-Action': signIn, Origin: OWN }
  expect((await request.post('/support', { headers: form, multipart: { '0': file } })).status()).toBe(400)
  const fileForText = { '0': '[null,"$K1"]', _1_passphrase: file }
  expect((await request.post('/support', { headers: form, multipart: fileForText })).status()).toBe(200)
  const withoutScript = { $ACTION_REF_1: '', '$ACTION_1:0': '[[[[', '$ACTION_1:1': '[null]' }
  expect((await request.post('/support', { headers: { Origin: OWN }, multipart: withoutScript })).status()).toBe(400)
  const named = { ...withoutScript, '$ACTION_1:0': `{"id":"${signIn}","bound":"$@1"}`, passphrase: file }
  expect((await request.post('/support', { headers: { Origin: OWN }, multipart: named })).status()).toBe(200)
  const cut = { Origin: OWN, 'Content-Type': 'multipart/form-data; boundary=b' }
  const part = Buffer.from('--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n[')
  expect((await request.post('/support', { headers: cut, data: part })).status()).toBe(400)
})
