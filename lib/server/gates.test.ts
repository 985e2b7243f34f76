import { beforeEach, describe, expect, it } from 'vitest'
import { clientAddress, PEER_HEADER } from './client-address'
import { readEnv } from './env'
import { BARE_POLICY, contentSecurityPolicy, fixedHeaders, pageKind } from './response-headers'
import { retryAfterSeconds } from './retry-after'
import { originFault } from './same-origin'
import { dropFromProcess } from './one-per-process'

const GOOD = { ORIGIN: 'https://why401.example', SESSION_PASSWORD: 'abcdefghijklmnopqrstuvwxyz0123456789' }

function use(extra: Record<string, string> = {}) {
  dropFromProcess('environment', 'upstream')
  for (const name of ['UPSTREAM_CONNECT_TO', 'TRUSTED_PROXY_HOPS', 'RATE_LIMITS', 'WHY401_LOCAL'])
    delete process.env[name]
  Object.assign(process.env, { LOG_LEVEL: 'silent' }, GOOD, extra)
}

beforeEach(() => use())

describe('environment', () => {
  it.each([
    ['a missing origin', { ORIGIN: '' }, 'ORIGIN'],
    ['an origin with a path', { ORIGIN: 'https://a.example/x' }, 'ORIGIN'],
    ['a missing password', { SESSION_PASSWORD: '' }, 'SESSION_PASSWORD'],
    ['a short password', { SESSION_PASSWORD: 'short' }, 'SESSION_PASSWORD'],
    ['a password of one letter', { SESSION_PASSWORD: 'a'.repeat(40) }, 'SESSION_PASSWORD'],
    ['a short one among several', { SESSION_PASSWORD: `${GOOD.SESSION_PASSWORD},short` }, 'SESSION_PASSWORD'],
    ['a simulator that is not on loopback', { UPSTREAM_CONNECT_TO: 'http://10.0.0.1:4010' }, 'UPSTREAM_CONNECT_TO'],
    ['a simulator over https elsewhere', { UPSTREAM_CONNECT_TO: 'https://example.com' }, 'UPSTREAM_CONNECT_TO'],
    ['a mail server off loopback', { UPSTREAM_SMTP_CONNECT_TO: 'smtp://10.0.0.1:25' }, 'UPSTREAM_SMTP_CONNECT_TO'],
    [
      'a mail server by another scheme',
      { UPSTREAM_SMTP_CONNECT_TO: 'http://127.0.0.1:25' },
      'UPSTREAM_SMTP_CONNECT_TO',
    ],
    ['an authority for real mail servers', { UPSTREAM_SMTP_CA: '/etc/ssl/cert.pem' }, 'UPSTREAM_SMTP_CA'],
    ['no rate limits against the live vendors', { RATE_LIMITS: 'off' }, 'RATE_LIMITS'],
    ['certificates unchecked', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, 'NODE_TLS_REJECT_UNAUTHORIZED'],
    ['one secret for two purposes', { SUPPORT_PASSPHRASE: GOOD.SESSION_PASSWORD }, 'SUPPORT_PASSPHRASE'],
    ['a password of cookies that opens metrics', { METRICS_TOKEN: GOOD.SESSION_PASSWORD }, 'METRICS_TOKEN'],
    [
      'an old password of cookies that opens metrics',
      { SESSION_PASSWORD: `${GOOD.SESSION_PASSWORD}x,${GOOD.SESSION_PASSWORD}`, METRICS_TOKEN: GOOD.SESSION_PASSWORD },
      'METRICS_TOKEN',
    ],
    [
      'a passphrase that opens metrics',
      { SUPPORT_PASSPHRASE: 'a passphrase of ours', METRICS_TOKEN: 'a passphrase of ours' },
      'METRICS_TOKEN is also SUPPORT_PASSPHRASE',
    ],
    ['a provider without its secret', { SUPPORT_OIDC_ISSUER: 'https://id.example' }, 'SUPPORT_OIDC_CLIENT_ID'],
    ['a provider that can be read on the way', { SUPPORT_OIDC_ISSUER: 'http://id.example' }, 'SUPPORT_OIDC_ISSUER'],
    ['what is no domain', { SUPPORT_OIDC_DOMAINS: 'example' }, 'SUPPORT_OIDC_DOMAINS'],
    ['a group without a value', { SUPPORT_OIDC_GROUP: 'groups' }, 'SUPPORT_OIDC_GROUP'],
    ['a database of another kind', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  ])('refuses %s and names the variable, never the value', (_, change, name) => {
    const result = readEnv({ ...GOOD, ...change })
    expect('faults' in result && result.faults.join(' ')).toContain(name)
    expect(JSON.stringify(result)).not.toContain('10.0.0.1')
  })

  it.each([
    'http://why401.example',
    'http://10.0.0.1:3000',
    'http://localhost.why401.example',
    'http://127.0.0.1.nip.io',
  ])('refuses to send secrets in the clear in production: %s', (ORIGIN) => {
    const result = readEnv({ ...GOOD, ORIGIN, NODE_ENV: 'production' })
    expect('faults' in result && result.faults.join(' ')).toContain('ORIGIN begins with http://')
    expect(readEnv({ ...GOOD, ORIGIN, NODE_ENV: 'development' })).toHaveProperty('env')
  })

  it.each(['https://why401.example', 'http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    'takes an origin whose requests nobody can read on the way: %s',
    (ORIGIN) => {
      expect(readEnv({ ...GOOD, ORIGIN, NODE_ENV: 'production' })).toHaveProperty('env')
    },
  )

  it('takes several passwords, newest first', () => {
    const result = readEnv({ ...GOOD, SESSION_PASSWORD: `${GOOD.SESSION_PASSWORD},${GOOD.SESSION_PASSWORD}x` })
    expect('env' in result && result.env.SESSION_PASSWORD).toHaveLength(2)
  })
})

describe('origin of a request', () => {
  const headers = (h: Record<string, string>) => new Headers(h)
  it('lets our own pages pass', () => {
    expect(originFault(headers({ origin: GOOD.ORIGIN, 'sec-fetch-site': 'same-origin' }))).toBeNull()
  })

  it.each([
    [{ origin: 'https://evil.test' }],
    [{}],
    [{ origin: 'null' }],
    [{ origin: GOOD.ORIGIN, 'sec-fetch-site': 'cross-site' }],
    [{ origin: GOOD.ORIGIN, 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://evil.test', 'x-forwarded-host': 'evil.test', host: 'evil.test' }],
    [{ origin: `${GOOD.ORIGIN}.evil.test` }],
  ])('refuses %j', (h) => {
    expect(originFault(headers(h as Record<string, string>))).not.toBeNull()
  })

  it('lets a script without cookies call the public API, and no foreign page', () => {
    expect(originFault(headers({}), 'public-api')).toBeNull()
    expect(
      originFault(headers({ origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }), 'public-api'),
    ).not.toBeNull()
  })
})

describe('client address', () => {
  const from = (h: Record<string, string>) => clientAddress(new Headers({ [PEER_HEADER]: '198.51.100.7', ...h }))
  it('believes nobody by default', () => {
    expect(from({ 'x-forwarded-for': '1.2.3.4', 'x-real-ip': '1.2.3.4', forwarded: 'for=1.2.3.4' })).toBe(
      '198.51.100.7',
    )
  })

  it('believes as many proxies as the operator says, counted from our side', () => {
    use({ TRUSTED_PROXY_HOPS: '1' })
    expect(from({ 'x-forwarded-for': '6.6.6.6, 203.0.113.9' })).toBe('203.0.113.9')
  })

  it('counts an IPv6 address by its /64', () => {
    expect(from({ [PEER_HEADER]: '2001:db8:1:2:3:4:5:6' })).toBe(from({ [PEER_HEADER]: '2001:db8:1:2::99' }))
    expect(from({ [PEER_HEADER]: '2001:DB8:0001:2::9' })).toBe('2001:db8:1:2')
    expect(from({ [PEER_HEADER]: '2001:db8::1.2.3.4' })).toBe('2001:db8:0:0')
    for (const mapped of ['::ffff:198.51.100.7', '::FFFF:198.51.100.7', '::ffff:c633:6407'])
      expect(from({ [PEER_HEADER]: mapped })).toBe('198.51.100.7')
  })

  it.each([
    ['203.0.113.9:4711', '203.0.113.9'],
    ['[2001:db8:1:2::9]:4711', '2001:db8:1:2'],
    ['[2001:db8:1:2::9]', '2001:db8:1:2'],
    ['"[2001:db8:1:2::9]:4711"', '2001:db8:1:2'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['[::ffff:203.0.113.9]:80', '203.0.113.9'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['203.0.113.9 ; p=1', '203.0.113.9'],
    ['"203.0.113.9:4711";proto=https', '203.0.113.9'],
    ['unknown', 'unknown'],
    ['another that is none', 'unknown'],
  ])('counts %s without the port that some proxies write', (written, counted) => {
    use({ TRUSTED_PROXY_HOPS: '1' })
    expect(from({ 'x-forwarded-for': `6.6.6.6:1, ${written}` })).toBe(counted)
  })

  it('counts a made-up name as itself', () => {
    use({ TRUSTED_PROXY_HOPS: '1' })
    expect(from({ 'x-forwarded-for': '_hidden:4711' })).toBe('_hidden')
  })
})

describe('Retry-After', () => {
  it.each([
    [['7'], 7],
    [['999999'], 3600],
    [['Thu, 01 Jan 1970 00:00:30 GMT'], 30],
    [[], 10],
    [['5', '9'], 10],
    [['-5'], 10],
    [['1e9'], 10],
    [['0x10'], 10],
    [['5, 9'], 10],
  ])('%j asks for %i s', (values, seconds) => {
    expect(retryAfterSeconds(values, 0)).toBe(seconds)
  })
})

describe('response headers', () => {
  it('leave out of no policy what does not fall back to its default', () => {
    for (const policy of [contentSecurityPolicy('abc', false), BARE_POLICY])
      for (const part of ["default-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
        expect(policy.split('; ')).toContain(part)
  })

  it('allow nothing inline, nothing foreign, no frame', () => {
    const csp = contentSecurityPolicy('abc', false)
    expect(csp).not.toMatch(/unsafe|\*|data:|https?:/)
    for (const part of [
      "default-src 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(csp).toContain(part)
  })

  it.each([
    ['/r', 'capability'],
    ['/r/AAAAAAAAAAAAAAAAAAAAAA', 'capability'],
    ['/case/x?y', 'capability'],
    ['/join/x', 'capability'],
    ['/api/reports/x', 'capability'],
    ['/join', 'page'],
    ['/join?code=1', 'page'],
    ['/report', 'page'],
    ['/', 'page'],
  ] as const)('know what is reached by a link alone: %s is a %s', (target, kind) => {
    expect(pageKind(target)).toBe(kind)
  })

  it('send no referrer from any page, and keep out of indexes what is reached by a link alone', () => {
    const headers = new Map(fixedHeaders('capability', true))
    for (const kind of ['capability', 'page'] as const)
      expect(new Map(fixedHeaders(kind, true)).get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('X-Robots-Tag')).toContain('noindex')
    expect(headers.get('Strict-Transport-Security')).toContain('max-age=')
    expect(new Map(fixedHeaders('page', false)).has('Strict-Transport-Security')).toBe(false)
  })
})
