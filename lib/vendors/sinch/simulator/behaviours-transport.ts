import type { Behaviour as GeneralBehaviour, BehaviourContext as Context } from '@/lib/engine/simulator/behaviour'
import type { AccessKeyOf } from './model'
import { tokenAnswer } from './oauth-answers'
import { failure } from './errors'
import { empty, json, text, traceOf, type Fault, type SimResponse } from '@/lib/engine/simulator/wire'

type Behaviour = GeneralBehaviour<AccessKeyOf>

/** Answers that come from something else than the API, or do not come whole. */

const html = (title: string, body: string) =>
  `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${body}</p></body></html>\n`

const loginPage = (): SimResponse =>
  text(
    200,
    html('Sign in to the guest network', 'Enter your room number and your last name.'),
    'text/html; charset=utf-8',
  )

const unavailable = (): SimResponse =>
  text(503, html('503 Service Temporarily Unavailable', 'nginx'), 'text/html', [['Server', 'nginx']])

const elsewhere = (): SimResponse => empty(302, [['Location', 'https://sign-in.example.com/start?from=api']])

const tooMany = (c: Context, wait?: number): SimResponse =>
  failure(c.shape, {
    status: 429,
    reason: 'rate-limited',
    message: 'Too many requests.',
    trace: traceOf(c.request, c.now),
    headers: wait === undefined ? [] : [['Retry-After', String(wait)]],
  })

const proxy = (): SimResponse =>
  text(
    407,
    html('Proxy Authentication Required', 'This network asks for its own user name and password.'),
    'text/html',
    [['Proxy-Authenticate', 'Basic realm="corporate proxy"']],
  )

/** What a fault destroys: an ordinary acceptance at the token endpoint, an ordinary refusal elsewhere. */
const broken = (fault: Fault): Pick<Required<Behaviour>, 'beforeApi'> => ({
  beforeApi: () => ({ ...json(401, { message: 'never seen whole' }), fault }),
})
const brokenToken = (fault: Fault): Pick<Required<Behaviour>, 'afterToken'> => ({
  afterToken: (c, key) => ({ ...tokenAnswer(key, c.now), fault }),
})

export const TRANSPORT_BEHAVIOURS = {
  'server-error': { beforeApi: unavailable },
  'token-server-error': { beforeToken: unavailable },
  'european-host-fails': { beforeApi: (c) => (c.request.host.startsWith('eu.') ? unavailable() : null) },
  'login-page': { beforeApi: loginPage },
  'token-login-page': { beforeToken: loginPage },
  redirects: { beforeApi: elsewhere },
  'token-redirects': { beforeToken: elsewhere },
  'proxy-authentication': { beforeToken: proxy, beforeApi: proxy },
  'rate-limited': { beforeApi: (c) => tooMany(c, 7) },
  'basic-rate-limited': { beforeApi: (c) => (c.presented.kind === 'basic' ? tooMany(c) : null) },
  'token-rate-limited': { beforeToken: () => empty(429) },
  'token-rate-limited-with-wait': { beforeToken: () => empty(429, [['Retry-After', '7']]) },
  'answers-without-token': { afterToken: () => json(200, { status: 'ok' }) },
  'token-encoded': { afterToken: (c, key) => withHeader(tokenAnswer(key, c.now), 'Content-Encoding', 'br') },
  'token-huge': {
    afterToken: (c, key) => {
      const whole = tokenAnswer(key, c.now)
      return { ...whole, body: `${whole.body.slice(0, -1)},"padding":"${'x'.repeat(100_000)}"}` }
    },
  },
  'token-bad-json': { afterToken: () => text(200, '{"access_token": ', 'application/json;charset=UTF-8') },
  reset: broken('reset'),
  hangs: broken('hang'),
  'token-reset': brokenToken('reset'),
  'token-hangs': brokenToken('hang'),
  'token-cut-off': brokenToken('cut-off'),
  'token-endless': brokenToken('endless'),
  'token-drips': brokenToken('drip'),
  'token-garbage': brokenToken('garbage'),
  'token-two-lengths': brokenToken('two-lengths'),
  'token-huge-headers': brokenToken('huge-headers'),
} satisfies Record<string, Behaviour>

const withHeader = (answer: SimResponse, name: string, value: string): SimResponse => ({
  ...answer,
  headers: [...answer.headers, [name, value]],
})
