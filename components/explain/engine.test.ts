import { catalogue } from '@/lib/vendors'
import { readFileSync } from 'node:fs'
import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import { toShared } from '@/lib/engine/report/project'
import { toTicket } from '@/lib/engine/report/ticket'
import { answerOf } from '@/lib/engine/explain/answer'
import { explain } from '@/lib/engine/explain/explain'
import { viewOf } from './engine'

const NOW = '2026-11-24T05:00:00Z'
const b64 = (text: string) => Buffer.from(text).toString('base64')
const random = (length: number) =>
  Array.from(
    { length },
    (_, i) => 'abcdefghjkmnpqrstuvwxyz23456789ABCDEFGH'[(i * 7 + 11 * (i % 5) + length) % 39],
  ).join('')

/** Secrets made at run time, each with a core that occurs nowhere else. */
const core = `Zq7${random(9)}`
const secret = `~${core}x4Kd9Lm2Pq81`
const id = '00000000-aaaa-4bbb-8ccc-000000000077'
const planToken = [...Buffer.from(core).toString('hex')].slice(0, 32).join('').padEnd(32, '7')
const mailgun = [Buffer.from(core).toString('hex').padEnd(32, '0').slice(0, 32), '0a1b2c3d', '4e5f6a7b'].join('-')
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt =
  `${part({ alg: 'RS256' })}.${part({ iss: 'https://auth.sinch.com/', exp: 1_900_000_000 })}.` +
  `${Buffer.from(`${core}-signature-bytes`).toString('base64url')}`

const shown = (view: object) =>
  JSON.stringify(view, (_, value: unknown) => (value instanceof Map ? [...value.values()] : value))
const stretches = (text: string) => [
  text,
  encodeURIComponent(text),
  b64(text).slice(2, -4),
  Buffer.from(text).toString('hex'),
  [...text].toReversed().join(''),
]

function expectHidden(output: string, ...secrets: string[]) {
  for (const one of secrets)
    for (const form of stretches(one)) expect(output.includes(form), `shows ${form.slice(0, 4)}…`).toBe(false)
}

type Hostile = { id: string; value: string; mustNot: string; should: string }
const hostile: Hostile[] = JSON.parse(readFileSync(new URL('hostile.fixture.json', import.meta.url), 'utf8'))

const MACROS: Record<string, string> = {
  CANARY: secret,
  CANARY_ID: id,
  BASIC_CANARY: b64(`${id}:${secret}`),
  CANARY_JWT: jwt,
  CANARY_MAILGUN: mailgun,
  SINK: 'sink.example',
  CANARY_SPLIT: `${secret.slice(0, 6)}\u00AD${secret.slice(6, 14)}\u200B${secret.slice(14)}`,
  B64_CANARY_JSON: b64(JSON.stringify({ client_secret: secret })),
}

function expanded(value: string): string {
  const repeated = value.replace(/\{\{repeat:([\s\S]+?):(\d+)\}\}/g, (_, unit: string, n: string) =>
    unit.repeat(Number(n)),
  )
  return repeated.replace(/\{\{([A-Z0-9_]+)\}\}/g, (all, name: string) => MACROS[name] ?? all)
}

describe('hostile pastes', () => {
  it.each(hostile)('$id: $should', ({ value, mustNot }) => {
    const text = expanded(value)
    const output = shown(viewOf({ text }, NOW))
    expect(output.length).toBeLessThan(400_000)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('polluted' in {} || 'entries' in {}).toBe(false)
    if (/canary/i.test(mustNot)) expectHidden(output, core, secret, mailgun, jwt.split('.')[2] ?? '')
    expect(output).not.toMatch(/Unexpected token [^'`"<]|position \d+ \(line|[\u202A-\u202E\u2066-\u2069\u200B]/)
  })

  it('made of many repeats of what the patterns look for neither throw nor show a prototype', () => {
    const pieces = fc.constantFrom(
      'authorization: ',
      'Bearer ',
      'curl ',
      '-u ',
      '"',
      "'",
      '\\',
      '{',
      '}',
      '[',
      '\n',
      '> ',
      '< ',
      'HTTP/1.1 401 ',
      'status: 401',
      'www-authenticate: ',
      'ey',
      '.',
      '=',
      '%3A',
      'secret=',
      '://',
      '@',
      ' ',
      '“',
      '* ',
      'GET / HTTP/1.1',
      '__proto__',
      'x-timestamp:',
      '<title',
      '-----BEGIN A KEY-----',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(pieces, fc.integer({ min: 1, max: 400 })), { maxLength: 12 }), (list) => {
        const view = viewOf({ text: list.map(([unit, n]) => unit.repeat(n)).join('') }, NOW)
        expect(view.report.diagnoses.length).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  })
})

const har = JSON.stringify({
  log: {
    version: '1.2',
    creator: { name: 'made', version: '1' },
    entries: [
      {
        _initiator: { stack: secret },
        request: {
          method: 'POST',
          url: `https://auth.sinch.com/oauth2/token?access_token=${secret}#id_token=${secret}`,
          headers: [
            { name: 'Authorization', value: `Basic ${b64(`${id}:${secret}`)}` },
            { name: 'Cookie', value: `sid=${secret}` },
            { name: 'X-Anything', value: secret },
          ],
          postData: { text: `grant_type=client_credentials&client_secret=${secret}` },
        },
        response: {
          status: 401,
          headers: [
            { name: 'Set-Cookie', value: `a=${secret}` },
            { name: 'www-authenticate', value: `Basic realm="${secret}"` },
          ],
          content: { text: JSON.stringify({ error: 'invalid_client', echo: secret, twice: b64(`${id}:${secret}`) }) },
        },
      },
    ],
  },
})

const TOKEN_URL = 'https://auth.sinch.com/oauth2/token'
const pastes: Record<string, string> = {
  'a curl command': `curl -u '${id}:${secret}' https://auth.sinch.com/oauth2/token -d client_secret=${secret}`,
  'glued -u': `curl -s -u${id}:${secret} https://numbers.api.sinch.com/v1/projects/${id}/activeNumbers`,
  'a bearer header': `curl -H "authorization:bearer    ${secret}" https://x.example`,
  'a verbose transcript':
    `> GET /v1/projects/${id}/apps HTTP/2\n> Host: us.conversation.api.sinch.com\n> authorization: Bearer ` +
    `${secret}\n>\n< HTTP/2 401\n< x-echo: ${secret}\n<\n{"error":{"code":401,"message":"token ${secret} is ` +
    'bad","status":"UNAUTHENTICATED"}}',
  'raw HTTP':
    `GET /xms/v1/x/groups HTTP/1.1\r\nHost: us.sms.api.sinch.com\r\nAuthorization: Bearer ${planToken}\r\n\r\n` +
    `HTTP/1.1 401 Unauthorized\r\n\r\n`,
  'a HAR': har,
  Postman:
    `POST https://auth.sinch.com/oauth2/token 401 Unauthorized\nRequest Headers\nAuthorization: Basic ` +
    `${b64(`${id}:${secret}`)}\nRequest Body\nclient_secret: "${secret}"\nResponse Headers\ncontent-type: ` +
    `application/json\nResponse Body\n{"error":"invalid_client"}`,
  'a Node exception':
    `AxiosError: Request failed with status code 401\n  config: { headers: { Authorization: 'Bearer ${secret}' ` +
    `}, url: 'https://numbers.api.sinch.com/v1' }`,
  'a Python exception': `sinch.core.exceptions.SinchException: 401 key_secret='${secret}' for url ${TOKEN_URL}`,
  PowerShell:
    `PS C:\\> Invoke-RestMethod -Uri "https://auth.sinch.com/oauth2/token" -Headers @{Authorization="Basic ` +
    `${b64(`${id}:${secret}`)}"}\nInvoke-RestMethod: Response status code does not indicate success: 401 ` +
    '(Unauthorized).',
  'a log with escaped JSON': JSON.stringify({
    level: 'error',
    status: 401,
    request: JSON.stringify({ headers: { authorization: `Bearer ${secret}` }, url: 'https://numbers.api.sinch.com/x' }),
    body: JSON.stringify({ access_token: secret }),
  }),
  'environment lines': `SINCH_KEY_ID=${id}\nSINCH_KEY_SECRET=${secret}\nMAILGUN_API_KEY="${mailgun}"`,
  'a Mailgun key': `curl --user 'api:${mailgun}' https://api.mailgun.net/v3/domains`,
  'a token alone': jwt,
  'a private key': `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----`,
  userinfo: `curl https://${id}:${secret}@numbers.api.sinch.com/v1/projects`,
  'percent encoding': `authorization%3A%20Bearer%20${secret}`,
  'a line break after the scheme': `Bearer\n${secret}`,
  'headers of unknown name': `X-Api-Key: ${secret}\nApi-Token: ${secret}\nX-Auth-Token: ${secret}`,
  'broken JSON': `{"a":"${secret}" oops`,
}

describe('the places that a diagnosis rests on', () => {
  const CHALLENGE = 'Bearer error="invalid_token", error_description="Jwt expired at 2024-07-08T22:12:28Z"'
  const ANSWER = `HTTP/1.1 401 Unauthorized\nwww-authenticate: ${CHALLENGE}\n\n`
  const HAR = {
    log: {
      version: '1.2',
      entries: [
        {
          request: { method: 'GET', url: 'https://numbers.api.sinch.com/v1/projects/p/activeNumbers', headers: [] },
          response: { status: 401, headers: [{ name: 'www-authenticate', value: CHALLENGE }], content: { text: '' } },
        },
      ],
    },
  }
  const markedOf = (text: string) => {
    const view = viewOf({ text }, NOW)
    const lines = view.paste.split('\n')
    const first = view.report.diagnoses[0]?.id ?? ''
    return (view.marks.get(first) ?? []).map(({ from, columns }) => lines[from]?.slice(columns?.from, columns?.to))
  }

  it('are words of the paste', () => expect(markedOf(ANSWER).join()).toContain('Jwt expired at'))

  it('are words of the exchanges of a HAR, which are shown in its place', () => {
    expect(viewOf({ text: JSON.stringify(HAR) }, NOW)).toMatchObject({ ofFile: true, cut: false })
    expect(markedOf(JSON.stringify(HAR)).join()).toContain('Jwt expired at')
  })

  it('may stand far down, and behind a secret', () => {
    const before = Array.from({ length: 900 }, (_, i) => `INFO step ${i} of the work was done in time`).join('\n')
    const far = `${before}\nclientSecret=fa4e~fa4e.fa4e ${CHALLENGE.replaceAll('\n', ' ')}`
    expect(far.length).toBeGreaterThan(20_000)
    expect(markedOf(far).join()).toContain('Jwt expired at')
    expect(viewOf({ text: far }, NOW).paste).not.toContain('fa4e~fa4e')
  })
})

describe('secrets in a paste', () => {
  it.each(Object.entries(pastes))('are masked in %s, and something was masked', (_, text) => {
    const view = viewOf({ text }, NOW)
    expectHidden(shown(view), core, secret, mailgun, planToken, jwt.split('.')[2] ?? '', b64(`${id}:${secret}`))
    expect(view.hidden.length).toBeGreaterThan(0)
  })

  it('stay out of what is copied for a ticket', () => {
    for (const text of Object.values(pastes))
      expectHidden(
        toTicket(catalogue, toShared(catalogue, viewOf({ text }, NOW).report)),
        core,
        secret,
        mailgun,
        planToken,
      )
  })

  it('leave scheme words, placeholders and the failure readable', () => {
    const view = viewOf(
      {
        text:
          `> GET /v1/projects/${id}/apps HTTP/2\n> Host: us.conversation.api.sinch.com\n> authorization: ` +
          `Bearer ${secret}\n>\n< HTTP/2 401\n< www-authenticate: Bearer error="invalid_token"\n<\n`,
      },
      NOW,
    )
    const output = shown(view)
    for (const word of ['Bearer [', 'error=\\"invalid_token\\"', id, 'us.conversation.api.sinch.com'])
      expect(output).toContain(word)
    expect(
      viewOf({ text: 'curl -H "Authorization: Bearer undefined" https://numbers.api.sinch.com/x' }, NOW).paste,
    ).toContain('Bearer undefined')
    expect(viewOf({ text: 'Error: getaddrinfo ENOTFOUND auth.sinch.com' }, NOW).paste).toBe(
      'Error: getaddrinfo ENOTFOUND auth.sinch.com',
    )
  })
})

describe('what is quoted to support', () => {
  const uuid = '0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f0'
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
  const asked = (credentials: string) =>
    `> GET /v1/projects/${id}/apps HTTP/2\n> Host: us.conversation.api.sinch.com\n> authorization: ${credentials}\n>\n`
  const answered = (value: string) =>
    `< HTTP/2 401\n< x-request-id: ${value}\n< traceparent: ${value}\n< x-mailgun-request-id: ${value}\n< ` +
    `x-sinch-request-id: ${value}\n<\n` +
    JSON.stringify({ error: { code: 401, message: 'no' }, trace_id: value, requestId: value })

  const planted: Record<string, [credentials: string, echo: string]> = {
    'a bearer token': [`Bearer ${planToken}`, planToken],
    'a token of 32 digits that looks like a trace id': [`Bearer ${traceId}`, traceId],
    'a token with a trace around it': [`Bearer ${traceId}`, `00-${traceId}-00f067aa0ba902b7-01`],
    'the secret of a pair': [`Basic ${b64(`${id}:${core}x4Kd9Lm2Pq81`)}`, `${core}x4Kd9Lm2Pq81`],
    'a part of the secret': [`Bearer ${secret}`, secret.slice(1, 14)],
    'a JWT': [`Bearer ${jwt}`, jwt],
    'a key of another call': ['Bearer ***', mailgun],
    'a long value that nothing else shows': ['Bearer ***', `${core}x4Kd9Lm2Pq81`],
  }

  it.each(Object.entries(planted))('is never %s that an answer repeats', (_, [credentials, echo]) => {
    const view = viewOf({ text: asked(credentials) + answered(echo) }, NOW)
    expect(view.references).toEqual([])
    expect(shown(view)).not.toContain(echo)
  })

  it('is never a token that was stated in parts', () => {
    const headers = [
      ['Authorization', `Bearer ${traceId}`],
      ['X-Request-Id', traceId],
      ['traceparent', traceId],
    ] as const
    const view = viewOf({ status: 401, headers, body: JSON.stringify({ trace_id: traceId }) }, NOW)
    expect(view.references).toEqual([])
    expect(shown(view)).not.toContain(traceId)
  })

  it('is never a secret that a request of a HAR or a stated header shows', () => {
    const sent = [
      { url: 'https://auth.example.com/token', postData: { text: `grant_type=x&client_secret=${traceId}` } },
      { url: `https://auth.example.com/token?access_token=${traceId}` },
      { url: 'https://auth.example.com/token', headers: [{ name: 'X-Api-Key', value: traceId }] },
    ]
    for (const request of sent) {
      const headers = [{ name: 'x-request-id', value: traceId }]
      const content = { text: JSON.stringify({ trace_id: traceId }) }
      const entry = {
        request: { method: 'POST', headers: [], ...request },
        response: { status: 401, headers, content },
      }
      const view = viewOf({ text: JSON.stringify({ log: { entries: [entry] } }) }, NOW)
      expect(view.report.evidence).toHaveLength(1)
      expect(view.references).toEqual([])
      expect(shown(view)).not.toContain(traceId)
    }
  })

  it.each([uuid, traceId, `00-${traceId}-00f067aa0ba902b7-01`, '8f1e2d3c4b5a6978-FRA', 'f3a1-77'])(
    'is an id such as %s',
    (value) => {
      const view = viewOf({ text: asked(`Bearer ${planToken}`) + answered(value) }, NOW)
      expect(view.references).toEqual([{ label: 'x-request-id', value }])
    },
  )

  it('is not what a challenge repeats either', () => {
    const explained = explain(
      catalogue,
      {
        headers: [
          ['Authorization', `Bearer ${traceId}`],
          ['WWW-Authenticate', `Basic ${traceId}, ${traceId}x=1, Bearer realm="${traceId}"`],
        ],
      },
      NOW,
    )
    expect(JSON.stringify(answerOf(catalogue, explained))).not.toContain(traceId)
  })
})

describe('a bare question', () => {
  it('is led to where it is answered', () => {
    expect(viewOf({ text: 'why do I get 401 from the numbers api?' }, NOW).question).toMatchObject({
      sentence: expect.stringContaining('Numbers API'),
      destinations: [{ href: '/products/numbers#problems' }, { href: '/guide?product=numbers' }],
    })
  })

  it('is none where an answer stands beside it', () => {
    expect(viewOf({ text: 'HTTP/1.1 401 Unauthorized\n\nwhy?' }, NOW).question).toBeNull()
  })
})
