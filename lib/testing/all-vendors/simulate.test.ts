import { catalogue } from '@/lib/vendors'
import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import { basicValue } from '@/lib/engine/auth/basic'
import { base64url, hmacSha256 } from '@/lib/engine/bytes/hash'
import { signRequest } from '@/lib/vendors/sinch/auth/signed-request'
import { issueToken, readToken } from '@/lib/vendors/sinch/simulator/access-token'
import { SIMULATOR } from '@/lib/simulator/scenarios'
import { headerOf, type SimRequest, type SimResponse } from '@/lib/engine/simulator/wire'
import { type APPLICATIONS, applicationNamed, keyNamed, planNamed, PROJECTS } from '@/lib/vendors/sinch/simulator/world'
import { mailgunNamed } from '@/lib/vendors/mailgun/simulator/world'

const { hosts, simulate } = SIMULATOR
const NOW = Date.UTC(2026, 10, 24, 12, 0, 0)
const atlas = keyNamed('atlas')
const calls = applicationNamed('atlas-calls')

type Ask = {
  readonly method?: string
  readonly host: string
  readonly path: string
  readonly authorization?: string
  readonly headers?: readonly (readonly [string, string])[]
  readonly body?: string
  readonly now?: number
}

function ask({ method = 'GET', host, path, authorization, headers = [], body = '', now = NOW }: Ask): SimResponse {
  const all = authorization === undefined ? headers : [['Authorization', authorization] as const, ...headers]
  return simulate({ method, host, path, headers: all, body }, now)
}
const bodyOf = (answer: SimResponse): unknown => JSON.parse(answer.body)
const bearer = (name: string, now = NOW) => `Bearer ${issueToken(keyNamed(name), now)}`
const numbersPath = (project: { readonly id: string } = PROJECTS.atlas) =>
  `/v1/projects/${project.id}/activeNumbers?regionCode=US&type=LOCAL&pageSize=1`

describe('hosts', () => {
  it('answers on every host that the product may contact, and on no other', () => {
    const all = [...hosts, ...SIMULATOR.mailHosts]
    for (const host of catalogue.contactedHosts) expect(all, host).toContain(host)
    for (const host of ['example.com', 'br.auth.sinch.com', 'sms.api.sinch.com', '', 'constructor'])
      expect(ask({ host, path: '/' }).status).toBe(421)
    expect(ask({ host: 'NUMBERS.api.sinch.com:443', path: numbersPath(), authorization: bearer('atlas') }).status).toBe(
      200,
    )
  })

  it('tells the time of the answer, and answers the same request the same way', () => {
    const request = { host: 'numbers.api.sinch.com', path: numbersPath() }
    expect(headerOf(ask(request).headers, 'date')).toBe('Tue, 24 Nov 2026 12:00:00 GMT')
    expect(ask(request)).toEqual(ask(request))
    expect(simulate({ method: 'GET', headers: [], body: '', ...request }, new Date(NOW))).toEqual(ask(request))
  })

  it('knows each path on its own host only', () => {
    const authorization = basicValue(calls.key, calls.secret)
    const at = (host: string, path: string) => ask({ host, path, authorization }).status
    expect(at('callingapi.sinch.com', '/v1/configuration/numbers')).toBe(200)
    expect(at('calling.api.sinch.com', '/v1/configuration/numbers')).toBe(404)
    expect(at('calling.api.sinch.com', '/calling/v1/calls/id/x')).toBe(404)
    expect(ask({ host: 'calling.api.sinch.com', path: '/calling/v1/calls/id/x', authorization }).body).toContain(
      '40400',
    )
    expect(ask({ host: 'calling.api.sinch.com', path: '/v1/configuration/numbers', authorization }).body).toBe('')
  })

  it('refuses every method but the one that a path is for', () => {
    expect(
      ask({ method: 'POST', host: 'numbers.api.sinch.com', path: numbersPath(), authorization: bearer('atlas') })
        .status,
    ).toBe(405)
    expect(
      ask({
        method: 'POST',
        host: 'api.mailgun.net',
        path: '/v4/domains',
        authorization: basicValue('api', mailgunNamed('mail-us').key),
      }).status,
    ).toBe(405)
    expect(
      ask({
        method: 'POST',
        host: 'us.sms.api.sinch.com',
        path: `/xms/v1/${planNamed('plan-us').id}/groups`,
        authorization: `Bearer ${planNamed('plan-us').token}`,
      }).status,
    ).toBe(405)
    const token = ask({ host: 'auth.sinch.com', path: '/oauth2/token' })
    expect([token.status, headerOf(token.headers, 'allow')]).toEqual([405, 'POST'])
  })
})

describe('the token endpoint', () => {
  const form = [['Content-Type', 'application/x-www-form-urlencoded']] as const
  const exchange = (given: Partial<Ask>) =>
    ask({
      method: 'POST',
      host: 'auth.sinch.com',
      path: '/oauth2/token',
      authorization: basicValue(atlas.id, atlas.secret),
      headers: form,
      body: 'grant_type=client_credentials',
      ...given,
    })

  it('issues a token of an hour that its own APIs accept, in every region', () => {
    const body = bodyOf(exchange({})) as { access_token: string; expires_in: number; token_type: string; scope: string }
    expect(body).toMatchObject({ expires_in: 3600, token_type: 'bearer', scope: '' })
    expect(readToken(body.access_token)).toMatchObject({ sub: atlas.id, iat: NOW / 1000, exp: NOW / 1000 + 3600 })
    expect(
      ask({
        host: 'us.conversation.api.sinch.com',
        path: `/v1/projects/${PROJECTS.atlas.id}/apps`,
        authorization: `Bearer ${body.access_token}`,
      }).status,
    ).toBe(200)
    expect(exchange({ host: 'eu.auth.sinch.com' }).status).toBe(200)
  })

  it.each([
    ['a wrong secret', { authorization: basicValue(atlas.id, `${atlas.secret}\n`) }, 401, 'invalid_client'],
    ['an id in upper case', { authorization: basicValue(atlas.id.toUpperCase(), atlas.secret) }, 401, 'invalid_client'],
    ['no authentication', { headers: form, authorization: '' }, 401, 'invalid_client'],
    [
      'credentials in the form',
      { authorization: '', body: `grant_type=client_credentials&client_id=${atlas.id}&client_secret=${atlas.secret}` },
      401,
      'invalid_client',
    ],
    ['no body', { body: '' }, 400, 'invalid_request'],
    [
      'a JSON body',
      { headers: [['Content-Type', 'application/json']] as const, body: '{"grant_type":"client_credentials"}' },
      400,
      'invalid_request',
    ],
    ['another grant', { body: 'grant_type=client_credential' }, 400, 'unsupported_grant_type'],
    ['a scope', { body: 'grant_type=client_credentials&scope=all' }, 400, 'invalid_scope'],
  ] as const)('refuses %s', (_what, given, status, error) => {
    const answer = exchange(given)
    expect([answer.status, bodyOf(answer)]).toEqual([
      status,
      expect.objectContaining({
        error,
        error_description: expect.any(String),
        error_verbose: expect.any(String),
        error_hint: expect.any(String),
      }),
    ])
    expect(answer.body).not.toContain('access_token')
  })

  it('does not say which half of a pair is wrong', () => {
    const wrongKey = exchange({ authorization: basicValue(keyNamed('deleted').id, keyNamed('deleted').secret) })
    expect(wrongKey).toEqual(exchange({ authorization: basicValue(atlas.id, 'other') }))
  })
})

describe('access tokens', () => {
  const at = (authorization: string, now = NOW) =>
    ask({ host: 'numbers.api.sinch.com', path: numbersPath(), authorization, now })

  it('expire, and the challenge says so in the word that the SDKs look for', () => {
    const token = bearer('atlas')
    expect(at(token, NOW + 3_599_000).status).toBe(200)
    const late = at(token, NOW + 3_600_000)
    expect([late.status, headerOf(late.headers, 'www-authenticate')]).toEqual([
      401,
      expect.stringMatching(/^Bearer error="invalid_token", error_description="Jwt expired at 2026-11-24T13:00:00Z"/),
    ])
  })

  it('cannot be forged: edited, cut, or signed by somebody else', () => {
    const [header = '', payload = '', signature = ''] = bearer('atlas').slice('Bearer '.length).split('.')
    const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>
    const edited = base64url(JSON.stringify({ ...claims, exp: 4_102_444_800 }))
    const selfMade = `${base64url(JSON.stringify({ alg: 'HS256', typ: 'JWT' }))}.${payload}`
    for (const token of [
      `${header}.${edited}.${signature}`,
      `${header}.${payload}`,
      `${header}.${payload}.`,
      `${selfMade}.${base64url(hmacSha256(atlas.secret, selfMade))}`,
      'a',
      '.',
      '..',
    ]) {
      const answer = at(`Bearer ${token}`)
      expect([answer.status, headerOf(answer.headers, 'www-authenticate')]).toEqual([
        401,
        'Bearer error="invalid_token"',
      ])
    }
  })
})

describe('error shapes, one for each family of APIs', () => {
  const unauthenticated = (host: string, path: string) => ask({ host, path })
  const p = PROJECTS.atlas.id

  it.each([
    [
      'google.rpc',
      'us.conversation.api.sinch.com',
      `/v1/projects/${p}/apps`,
      { error: { code: 401, status: 'UNAUTHENTICATED', message: expect.any(String), details: [] } },
    ],
    [
      'code and message',
      'fax.api.sinch.com',
      `/v3/projects/${p}/services`,
      { code: 'invalid_credentials', message: expect.any(String) },
    ],
    [
      'EST',
      'elastic-trunking.api.sinch.com',
      `/v1/projects/${p}/trunks`,
      { code: 401, status: 'UNAUTHORIZED', message: expect.any(String), details: [] },
    ],
    [
      'PAPI',
      'provisioning.api.sinch.com',
      `/v1/projects/${p}/whatsapp/senders`,
      {
        errorCode: 'unauthorized_error',
        message: expect.any(String),
        resolution: expect.any(String),
        additionalInformation: {},
      },
    ],
    [
      'problem details',
      'lookup.api.sinch.com',
      `/v2/projects/${p}/lookups`,
      {
        type: expect.stringContaining('https://'),
        title: expect.any(String),
        status: 401,
        detail: expect.any(String),
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ],
    [
      'registry',
      'voice.api.sinch.com',
      `/v2/projects/${p}/services`,
      {
        type: 'https://developers.sinch.com/docs/errors/registry/invalid-credentials',
        title: 'Invalid credentials',
        detail: expect.any(String),
      },
    ],
    [
      'five digits',
      'verification.api.sinch.com',
      '/verification/v1/verifications/id/x',
      { errorCode: 40104, message: 'Authorization required.', reference: expect.any(String) },
    ],
  ])('%s', (_shape, host, path, body) => {
    const answer = unauthenticated(host, path)
    expect(answer.status).toBe(401)
    expect(bodyOf(answer)).toEqual(body)
    expect(headerOf(answer.headers, 'content-type')).toMatch(/^application\/(problem\+)?json/)
  })

  it('XMS and Mailgun speak their own way', () => {
    expect(unauthenticated('us.sms.api.sinch.com', `/xms/v1/${planNamed('plan-us').id}/groups`)).toMatchObject({
      status: 401,
      body: '',
    })
    expect(unauthenticated('zt.us.sms.api.sinch.com', `/xms/v1/${p}/groups`)).toMatchObject({ status: 401, body: '' })
    const mailgun = unauthenticated('api.mailgun.net', '/v4/domains')
    expect([mailgun.status, mailgun.body, headerOf(mailgun.headers, 'content-type')]).toEqual([
      401,
      'Forbidden',
      'text/plain; charset=utf-8',
    ])
  })

  it('a foreign project is named together with the key, everywhere but on Provisioning', () => {
    const authorization = bearer('borealis')
    const answer = ask({ host: 'numbers.api.sinch.com', path: numbersPath(), authorization })
    expect([answer.status, bodyOf(answer)]).toEqual([
      403,
      expect.objectContaining({
        detail: `Access key ${keyNamed('borealis').id} does not have access to projects/${p}.`,
      }),
    ])
    expect(
      ask({ host: 'provisioning.api.sinch.com', path: `/v1/projects/${p}/whatsapp/senders`, authorization }).status,
    ).toBe(401)
  })
})

describe('signed requests', () => {
  const path = '/verification/v1/verifications/id/x'
  const signedAt = (timestamp: string, over: Partial<Ask> = {}, app = calls) => {
    const { headers } = signRequest({
      applicationKey: app.key,
      applicationSecret: app.secret,
      method: 'GET',
      path,
      contentType: '',
      body: '',
      timestamp,
    })
    return ask({ host: 'verification.api.sinch.com', path, headers, ...over })
  }
  const code = (answer: SimResponse) => (bodyOf(answer) as { errorCode: number }).errorCode

  it('verify over method, path, content type and body as they were received', () => {
    const stamp = new Date(NOW).toISOString()
    expect(code(signedAt(stamp))).toBe(40400)
    expect(code(signedAt(stamp, { path: `${path}?a=1` }))).toBe(40400)
    expect(code(signedAt(stamp, { path: '/verification/v1/verifications/id/y' }))).toBe(40102)
    expect(code(signedAt(stamp, { body: '{}' }))).toBe(40102)
    expect(code(signedAt(stamp, { method: 'POST' }))).toBe(40102)
    const { headers } = signRequest({
      applicationKey: calls.key,
      applicationSecret: calls.secret,
      method: 'GET',
      path,
      contentType: '',
      body: '',
      timestamp: stamp,
    })
    expect(
      code(
        ask({ host: 'verification.api.sinch.com', path, headers: [...headers, ['Content-Type', 'application/json']] }),
      ),
    ).toBe(40102)
  })

  it.each([
    ['in time', NOW + 14 * 60_000, 40400],
    ['a quarter of an hour late', NOW - 15 * 60_000 - 1, 40101],
    ['early', NOW + 15 * 60_000 + 1000, 40101],
  ])('%s', (_when, at, expected) => expect(code(signedAt(new Date(at).toISOString()))).toBe(expected))

  it.each(['', 'yesterday', '1764000000', '2026-11-24'])('a timestamp such as %j is not one', (stamp) =>
    expect(code(signedAt(stamp))).toBe(40101),
  )

  it('are told the server’s time where its clock is ahead', () => {
    const answer = signedAt(new Date(NOW).toISOString(), {}, applicationNamed('clock'))
    expect([code(answer), headerOf(answer.headers, 'date')]).toEqual([40101, 'Tue, 24 Nov 2026 13:00:00 GMT'])
  })

  it('are told apart by level: the bare key reads by number only, and only where the app allows it', () => {
    const bare = (app: (typeof APPLICATIONS)[number], target: string) =>
      ask({ host: 'verification.api.sinch.com', path: target, authorization: `Application ${app.key}` })
    const byNumber = '/verification/v1/verifications/sms/number/+12025550100'
    expect(bare(applicationNamed('atlas-device'), byNumber).status).toBe(404)
    expect(code(bare(calls, byNumber))).toBe(40303)
    expect(code(bare(applicationNamed('atlas-device'), path))).toBe(40303)
  })
})

describe('Mailgun', () => {
  const at = (path: string, key: string, user = 'api', host = 'api.mailgun.net') =>
    ask({ host, path, authorization: basicValue(user, key) })
  const us = mailgunNamed('mail-us').key

  it('wants the user name api and the host of the account', () => {
    expect(at('/v4/domains?limit=1', us).status).toBe(200)
    expect(at('/v4/domains', us, 'API').status).toBe(401)
    expect(at('/v4/domains', us, 'api', 'api.eu.mailgun.net').status).toBe(401)
    expect(at('/v4/domains', `key-${us}`).status).toBe(401)
  })

  it('does not find a domain of somebody else, and has no message to read', () => {
    expect(at('/v4/domains/mg.example.com', us).status).toBe(200)
    expect(at('/v4/domains/mg.example.org', us)).toMatchObject({ status: 404, body: '{"message":"Domain not found"}' })
    expect(at('/v3/mg.example.com/messages', us).status).toBe(404)
  })
})

describe('whatever is asked', () => {
  const anything: fc.Arbitrary<SimRequest> = fc.record({
    method: fc.constantFrom('GET', 'POST', 'HEAD', 'DELETE', 'x'),
    host: fc.oneof(fc.constantFrom(...hosts), fc.string()),
    path: fc.oneof(
      fc.webPath(),
      fc.string(),
      fc.constantFrom('/oauth2/token', numbersPath(), '/verification/v1/verifications/id/%'),
    ),
    headers: fc.array(
      fc.tuple(
        fc.constantFrom('Authorization', 'authorization', 'x-timestamp', 'content-type', 'x'),
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            'Basic',
            'Basic ',
            'Basic !',
            'Basic Og==',
            'Bearer a.b.c',
            'Bearer a.eyJ.',
            'Application :',
            'Application x',
          ),
        ),
      ),
    ),
    body: fc.string(),
  })

  it('there is an answer with a status and a date', () => {
    fc.assert(
      fc.property(anything, (request) => {
        const answer = simulate(request, NOW)
        return (
          answer.status >= 200 &&
          answer.status < 600 &&
          headerOf(answer.headers, 'date') !== null &&
          typeof answer.body === 'string'
        )
      }),
      { numRuns: 500 },
    )
  })
})
