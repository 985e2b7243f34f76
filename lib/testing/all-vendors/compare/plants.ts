import { base64, base64url, decodeBase64, hex, hmacSha256 } from '@/lib/engine/bytes/hash'
import type { DifferenceId } from '@/lib/engine/model/difference'
import { OTHERS, STAMP } from './accounts'
import type { Call, Presented } from './call'

/** The part of a call that a plant changes: two plants of one part are not put into one call. */
type Touches = 'user' | 'secret' | 'authorization' | 'host' | 'path' | 'method' | 'stamp' | 'body' | 'way' | 'headers'

/** A kind of difference that makes a call fail. */
export type Plant = {
  readonly name: string
  /** what it may be told as */
  readonly ids: readonly DifferenceId[]
  readonly touches: Touches
  /** the call with the fault in it; null where the kind does not fit the call */
  readonly into: (call: Call) => Call | null
  /** what is answered where that is none of the API's: status and body */
  readonly answers?: { readonly status: number; readonly body: string; readonly type: string }
}

type Half = 'user' | 'secret' | 'token'

/** Changes one half of what is presented. */
const value =
  (half: Half, change: (text: string, call: Call) => string | null) =>
  (call: Call): Call | null => {
    const { presented } = call
    const was = (presented as Readonly<Partial<Record<Half, string>>>)[half]
    if (was === undefined || presented.by === 'signed') return null
    const is = change(was, call)
    return is === null || is === was ? null : { ...call, presented: { ...presented, [half]: is } as Presented }
  }

const secrets = (
  name: string,
  ids: readonly DifferenceId[],
  change: (text: string, call: Call) => string | null,
): readonly Plant[] => [
  { name: `secret ${name}`, ids, touches: 'secret', into: value('secret', change) },
  { name: `token ${name}`, ids, touches: 'secret', into: value('token', change) },
]

const header =
  (change: (text: string) => readonly string[]) =>
  (call: Call): Call | null =>
    call.presented.by === 'nothing' ? null : { ...call, spoils: change }

const signed =
  (change: (call: Call, presented: Extract<Presented, { by: 'signed' }>) => Partial<Call> | null) =>
  (call: Call): Call | null => {
    const changed = call.presented.by === 'signed' ? change(call, call.presented) : null
    return changed === null ? null : { ...call, ...changed }
  }

const isToken = (call: Call) => call.presented.by === 'bearer' && call.presented.token.startsWith('ey')
const isTokenEndpoint = ({ path }: Call) => path.endsWith('/oauth2/token')

const claims =
  (of: object, change: object) =>
  (text: string): string | null => {
    const payload = text.split('.')[1]
    if (!payload || !text.startsWith('ey')) return null
    const was = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as object
    const input = `${base64url(JSON.stringify(of))}.${base64url(JSON.stringify({ ...was, ...change }))}`
    return `${input}.${base64url(hmacSha256('nobody’s key', input))}`
  }
const RS256 = { alg: 'RS256', kid: 'simulator', typ: 'JWT' }

/** The projects, plans and domains of the paths, each with one of somebody else. */
const inPath =
  (form: RegExp, other: string) =>
  (call: Call): Call | null =>
    form.test(call.path) ? { ...call, path: call.path.replace(form, `$1${other}`) } : null

export const PLANTS: readonly Plant[] = [
  ...secrets('ends in a line break', ['secret-whitespace'], (text) => `${text}\n`),
  ...secrets('begins with a blank', ['secret-whitespace'], (text) => ` ${text}`),
  ...secrets(
    'has a zero-width space inside',
    ['secret-whitespace'],
    (text) => `${text.slice(0, 9)}\u200b${text.slice(9)}`,
  ),
  ...secrets('begins with a byte order mark', ['secret-whitespace'], (text) => `\uFEFF${text}`),
  ...secrets('ends in a carriage return', ['secret-whitespace'], (text) => `${text}\r\n`),
  ...secrets('stands in quotes', ['secret-quoted'], (text) => `"${text}"`),
  ...secrets('stands in typographic quotes', ['secret-quoted'], (text) => `“${text}”`),
  ...secrets('is percent-encoded', ['secret-encoding'], (text) => encodeURIComponent(text)),
  ...secrets('is encoded as base64', ['secret-encoding'], (text) => base64(text)),
  ...secrets('is encoded as hexadecimal', ['secret-encoding'], (text) => hex(new TextEncoder().encode(text))),
  ...secrets('is in lower case', ['secret-case'], (text) => text.toLowerCase()),
  ...secrets('lacks its end', ['secret-truncated'], (text) => text.slice(0, -6)),
  ...secrets('lacks its beginning', ['secret-truncated'], (text) => text.slice(5)),
  ...secrets('lacks a part, as of a variable', ['secret-truncated'], (text) => text.slice(0, 8) + text.slice(12)),
  ...secrets('is a sample', ['placeholder'], () => 'YOUR_API_SECRET'),
  ...secrets('is undefined', ['placeholder'], () => 'undefined'),
  ...secrets('has a character more', ['secret', 'token'], (text) => `${text}%`),
  ...secrets('is escaped for HTML', ['secret-encoding'], (text) => {
    const escaped = text.replace(/[=+-]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    return escaped === text ? null : escaped
  }),
  ...secrets('has a quote at its end', ['secret-quoted'], (text) => `${text}"`),
  ...secrets('stands in brackets', ['secret-quoted'], (text) => `<${text}>`),
  ...secrets('is a variable of a template', ['placeholder'], () => '#{api_secret}'),
  ...secrets('is bytes as Python prints them', ['secret-quoted'], (text) => `b'${text}'`),
  {
    name: 'secret is empty',
    ids: ['placeholder'],
    touches: 'secret',
    into: value('secret', () => ''),
  },
  {
    name: 'secret of another key',
    ids: ['secret'],
    touches: 'secret',
    into: value('secret', (_, { product }) =>
      product === 'voice'
        ? OTHERS.applicationSecret
        : product.startsWith('mailgun')
          ? OTHERS.mailKey
          : OTHERS.keySecret,
    ),
  },
  {
    name: 'user name ends in a blank',
    ids: ['secret-whitespace', 'username'],
    touches: 'user',
    into: value('user', (text) => `${text} `),
  },
  {
    name: 'user name of another key',
    ids: ['username', 'application-key'],
    touches: 'user',
    into: value('user', (_, { product }) =>
      product === 'voice' ? OTHERS.applicationKey : product.startsWith('mailgun') ? null : OTHERS.keyId,
    ),
  },
  {
    name: 'project in place of the user name',
    ids: ['username'],
    touches: 'user',
    into: value('user', (_, { path }) => /projects\/([^/]+)/.exec(path)?.[1] ?? null),
  },
  {
    name: 'another word for the literal user name',
    ids: ['username'],
    touches: 'user',
    into: value('user', (text) => (text === 'api' ? 'postmaster@mg.example.com' : null)),
  },
  {
    name: 'literal user name in upper case',
    ids: ['username'],
    touches: 'user',
    into: value('user', (text) => (text === 'api' ? 'API' : null)),
  },
  {
    name: 'user name and secret swapped',
    ids: ['username'],
    touches: 'authorization',
    into: (call) =>
      call.presented.by === 'basic'
        ? { ...call, presented: { by: 'basic', user: call.presented.secret, secret: call.presented.user } }
        : null,
  },
  { name: 'no Authorization header', ids: ['authorization-missing'], touches: 'authorization', into: header(() => []) },
  {
    name: 'two Authorization headers',
    ids: ['authorization-doubled'],
    touches: 'authorization',
    into: header((text) => [text, 'Bearer of-another-library']),
  },
  {
    name: 'scheme given twice',
    ids: ['authorization-doubled'],
    touches: 'authorization',
    into: header((text) => [`${/^\w+/.exec(text)?.[0] ?? ''} ${text}`]),
  },
  {
    name: 'colon behind the scheme',
    ids: ['authorization-malformed'],
    touches: 'authorization',
    into: header((text) => [text.replace(' ', ': ')]),
  },
  {
    name: 'equals sign behind the scheme',
    ids: ['authorization-malformed'],
    touches: 'authorization',
    into: header((text) => [text.replace(' ', '=')]),
  },
  {
    name: 'value in quotes with its scheme',
    ids: ['authorization-malformed'],
    touches: 'authorization',
    into: header((text) => [`"${text}"`]),
  },
  {
    name: 'two blanks behind the scheme',
    ids: ['authorization-malformed', 'secret-whitespace'],
    touches: 'authorization',
    into: header((text) => [text.replace(' ', '  ')]),
  },
  {
    name: 'name of a variable behind another scheme',
    ids: ['placeholder'],
    touches: 'authorization',
    into: (call) => (call.presented.by === 'basic' ? { ...call, spoils: () => ['Bearer undefined'] } : null),
  },
  {
    name: 'no scheme',
    ids: ['authorization-malformed'],
    touches: 'authorization',
    into: header((text) => [text.replace(/^\w+ /, '')]),
  },
  {
    name: 'pair not encoded',
    ids: ['authorization-malformed'],
    touches: 'authorization',
    into: (call) => {
      const { presented } = call
      return presented.by === 'basic'
        ? { ...call, spoils: () => [`Basic ${presented.user}:${presented.secret}`] }
        : null
    },
  },
  {
    name: 'pair encoded twice',
    ids: ['secret-encoding', 'authorization-malformed'],
    touches: 'authorization',
    into: (call) =>
      call.presented.by === 'basic'
        ? { ...call, spoils: (text) => [`Basic ${base64(text.slice('Basic '.length))}`] }
        : null,
  },
  {
    name: 'Bearer before a pair',
    ids: ['scheme'],
    touches: 'authorization',
    into: (call) =>
      call.presented.by === 'basic' ? { ...call, spoils: (text) => [text.replace('Basic', 'Bearer')] } : null,
  },
  {
    name: 'Basic before a token',
    ids: ['scheme', 'authorization-malformed'],
    touches: 'authorization',
    into: (call) =>
      call.presented.by === 'bearer' ? { ...call, spoils: (text) => [text.replace('Bearer', 'Basic')] } : null,
  },
  {
    name: 'token has expired',
    ids: ['token-expired'],
    touches: 'secret',
    into: value('token', (text) => (text.startsWith('ey') ? OTHERS.expired : null)),
  },
  {
    name: 'token of another client',
    ids: ['token-project'],
    touches: 'secret',
    into: value('token', (text) => (text.startsWith('ey') ? OTHERS.token : null)),
  },
  {
    name: 'token signed at home',
    ids: ['token'],
    touches: 'secret',
    into: value('token', claims({ alg: 'HS256', typ: 'JWT' }, {})),
  },
  {
    name: 'token for another audience',
    ids: ['token-audience'],
    touches: 'secret',
    into: value('token', claims(RS256, { aud: ['https://other.example.com'] })),
  },
  {
    name: 'token of another issuer',
    ids: ['token'],
    touches: 'secret',
    into: value('token', claims(RS256, { iss: 'https://login.example.com/' })),
  },
  {
    name: 'token of a plan for a token with claims',
    ids: ['credential-family'],
    touches: 'secret',
    into: value('token', (text) => (text.startsWith('ey') ? OTHERS.planToken : OTHERS.token)),
  },
  {
    name: 'another project in the path',
    ids: ['project-id'],
    touches: 'path',
    into: inPath(/(\/projects\/)[^/]+/, OTHERS.projectId),
  },
  {
    name: 'another plan in the path',
    ids: ['service-plan'],
    touches: 'path',
    into: inPath(/(\/xms\/v1\/)[^/]+/, OTHERS.planId),
  },
  {
    name: 'another domain in the path',
    ids: ['domain'],
    touches: 'path',
    into: inPath(/(\/v3\/)[^/]+/, 'mg.example.org'),
  },
  {
    name: 'host of another region',
    ids: ['region'],
    touches: 'host',
    into: (call) => {
      const host = call.host.replace(/^us\./, 'eu.').replace('api.mailgun.net', 'api.eu.mailgun.net')
      return host === call.host ? null : { ...call, host }
    },
  },
  {
    name: 'host of another product',
    ids: ['host'],
    touches: 'host',
    into: (call) => {
      if (call.host === 'numbers.api.sinch.com') return { ...call, host: 'us.conversation.api.sinch.com' }
      if (call.host === 'us.sms.api.sinch.com') return { ...call, host: 'zt.us.sms.api.sinch.com' }
      return call.host === 'callingapi.sinch.com' ? { ...call, host: 'calling.api.sinch.com' } : null
    },
  },
  {
    name: 'two slashes in the path',
    ids: ['path'],
    touches: 'path',
    into: (call) => (isTokenEndpoint(call) ? null : { ...call, path: `/${call.path}` }),
  },
  {
    name: 'path without its version',
    ids: ['path'],
    touches: 'path',
    into: (call) => (isTokenEndpoint(call) ? null : { ...call, path: call.path.replace(/^(\/xms)?\/v\d/, '$1') }),
  },
  {
    name: 'method that only asks',
    ids: ['method'],
    touches: 'method',
    into: (call) => (isTokenEndpoint(call) ? { ...call, method: 'GET' } : null),
  },
  {
    name: 'signed with another secret',
    ids: ['signature', 'secret'],
    touches: 'authorization',
    into: signed((_, presented) => ({ presented: { ...presented, secret: OTHERS.applicationSecret } })),
  },
  {
    name: 'signed over another path',
    ids: ['signed-path', 'signature'],
    touches: 'authorization',
    into: signed((call, presented) => ({ presented: { ...presented, signs: { path: `${call.path}/` } } })),
  },
  {
    name: 'key without its signature',
    ids: ['signature'],
    touches: 'authorization',
    into: (call) => (call.presented.by === 'signed' ? { ...call, spoils: (text) => [text.replace(/:.*$/, '')] } : null),
  },
  {
    name: 'signature in hexadecimal',
    ids: ['signature'],
    touches: 'authorization',
    into: signed((_, presented) => ({
      presented: {
        ...presented,
        writes: (text) => {
          const decoded = decodeBase64(text)
          return decoded.ok ? hex(decoded.bytes) : text
        },
      },
    })),
  },
  {
    name: 'key of another application',
    ids: ['application-key'],
    touches: 'user',
    into: signed((_, presented) => ({ presented: { ...presented, key: OTHERS.applicationKey } })),
  },
  {
    name: 'timestamp of yesterday',
    ids: ['timestamp'],
    touches: 'stamp',
    into: signed((_, presented) => ({ presented: { ...presented, timestamp: '2026-11-28T09:15:00Z' } })),
  },
  {
    name: 'timestamp not sent',
    ids: ['timestamp'],
    touches: 'stamp',
    into: signed((_, presented) => ({ presented: { ...presented, timestamp: null, signs: { timestamp: STAMP } } })),
  },
  {
    name: 'timestamp under another name',
    ids: ['timestamp-name'],
    touches: 'stamp',
    into: signed((_, presented) => ({ presented: { ...presented, stampName: 'Timestamp' } })),
  },
  {
    name: 'timestamp as the date of the message',
    ids: ['timestamp-name'],
    touches: 'stamp',
    into: signed((_, presented) => ({ presented: { ...presented, stampName: 'Date' } })),
  },
  {
    name: 'timestamp as seconds',
    ids: ['timestamp'],
    touches: 'stamp',
    into: signed((_, presented) => ({ presented: { ...presented, timestamp: '1795953598' } })),
  },
  {
    name: 'charset added behind the signature',
    ids: ['content-type', 'content-type-charset'],
    touches: 'body',
    into: signed((call, presented) => ({
      contentType: 'application/json; charset=utf-8',
      presented: { ...presented, signs: { contentType: call.contentType ?? '' } },
    })),
  },
  {
    name: 'grant_type not sent',
    ids: ['grant-type'],
    touches: 'body',
    into: (call) => (isTokenEndpoint(call) ? { ...call, body: 'scope=all' } : null),
  },
  {
    name: 'grant_type misspelt',
    ids: ['grant-type'],
    touches: 'body',
    into: (call) => (isTokenEndpoint(call) ? { ...call, body: 'grant_type=client_credential' } : null),
  },
  {
    name: 'grant_type in the query',
    ids: ['grant-type'],
    touches: 'body',
    into: (call) =>
      isTokenEndpoint(call) ? { ...call, body: null, query: [['grant_type', 'client_credentials']] } : null,
  },
  {
    name: 'JSON in place of a form',
    ids: ['form-or-json'],
    touches: 'body',
    into: (call) =>
      isTokenEndpoint(call)
        ? { ...call, body: JSON.stringify({ grant_type: 'client_credentials' }), contentType: 'application/json' }
        : null,
  },
  {
    name: 'pair in the body',
    ids: ['credentials-in-body'],
    touches: 'authorization',
    into: (call) => {
      const { presented } = call
      if (!isTokenEndpoint(call) || presented.by !== 'basic') return null
      const form = new URLSearchParams({ client_id: presented.user, client_secret: presented.secret })
      return { ...call, body: `${call.body}&${form.toString()}`, presented: { by: 'nothing' } }
    },
  },
  {
    name: 'redirect that lost the header',
    ids: ['redirect-dropped-authorization'],
    touches: 'authorization',
    into: (call) => (isTokenEndpoint(call) ? null : { ...call, redirectedFrom: 'api.example.com' }),
  },
  {
    name: 'proxy that wants credentials',
    ids: ['proxy'],
    touches: 'way',
    into: (call) => ({ ...call, proxy: 'proxy.corp.example:3128' }),
    answers: { status: 407, body: '<html><h1>Proxy Authentication Required</h1></html>', type: 'text/html' },
  },
  {
    name: 'account that is acted for',
    ids: ['on-behalf-of'],
    touches: 'headers',
    into: (call) =>
      call.host.endsWith('mailgun.net')
        ? { ...call, headers: [...call.headers, ['X-Mailgun-On-Behalf-Of', 'a1b2c3d4e5f6']] }
        : null,
    answers: { status: 401, body: 'Forbidden', type: 'text/plain' },
  },
  {
    name: 'protocol without TLS',
    ids: ['scheme'],
    touches: 'host',
    into: (call) => ({ ...call, protocol: 'http' }),
    answers: { status: 301, body: '', type: 'text/html' },
  },
  {
    name: 'token of a program that was not filled in',
    ids: ['placeholder'],
    touches: 'secret',
    into: value('token', (text, call) => (isToken(call) || text !== '' ? '${ACCESS_TOKEN}' : null)),
  },
]
