import { fakeUuid } from '@/lib/engine/simulator/fake'
import type { Header } from '@/lib/engine/model/exchange'
import { OTHERS } from './accounts'
import type { Call } from './call'
import type { Random } from './random'

/** A difference that changes nothing of the answer. */
export type Decoy = (call: Call, random: Random) => Call

const adds =
  (...makes: readonly ((random: Random) => Header)[]): Decoy =>
  (call, random) => ({ ...call, headers: [...call.headers, ...makes.map((make) => make(random))] })

const id = (random: Random) => fakeUuid(`decoy ${random.below(1e6)}`)

export const DECOYS: readonly Decoy[] = [
  adds((random) => [
    'User-Agent',
    random.pick(['axios/1.7.2', 'python-requests/2.32.3', 'okhttp/4.12.0', 'Go-http-client/2.0']),
  ]),
  adds((random) => ['Accept', random.pick(['*/*', 'application/json', 'application/json, text/plain, */*'])]),
  adds((random) => ['Accept-Encoding', random.pick(['gzip, deflate, br', 'gzip', 'identity'])]),
  adds((random) => ['Postman-Token', id(random)]),
  adds((random) => ['traceparent', `00-${id(random).replaceAll('-', '')}-00f067aa0ba902b7-01`]),
  adds((random) => ['sentry-trace', `${id(random).replaceAll('-', '')}-b7ad6b7169203331-1`]),
  adds((random) => ['baggage', `sentry-trace_id=${id(random).replaceAll('-', '')}`]),
  adds((random) => ['X-Request-Id', id(random)]),
  adds((random) => ['X-Correlation-ID', id(random)]),
  adds(() => ['Connection', 'keep-alive']),
  adds(() => ['Cache-Control', 'no-cache']),
  adds(() => ['Accept-Language', 'de-DE,de;q=0.9']),
  adds(
    () => ['Sec-Fetch-Mode', 'cors'],
    () => ['Origin', 'https://app.example.com'],
  ),
  adds(() => ['X-Forwarded-Proto', 'https']),
  adds((random) => ['Cookie', `session=${id(random)}`]),
  adds((random) => ['b3', `${id(random).replaceAll('-', '')}-b7ad6b7169203331-1`]),
  adds((random) => ['X-Team', random.pick(['billing', 'growth'])]),
  (call) => ({ ...call, headers: call.headers.toReversed() }),
  (call) => ({ ...call, headers: call.headers.map(([name, value]): Header => [name.toLowerCase(), value]) }),
  (call) => ({ ...call, version: '2' }),
  (call) => ({ ...call, host: call.host.replace(/^\w/, (letter) => letter.toUpperCase()) }),
  (call) => (/:/.test(call.host) || call.protocol === 'http' ? call : { ...call, host: `${call.host}:443` }),
  (call) => {
    const { spoils } = call
    return spoils || call.presented.by === 'signed'
      ? call
      : { ...call, spoils: (text) => [text.replace(/^\w+/, (word) => word.toLowerCase())] }
  },
  // a query is no part of a signature, and asks for more of the same
  (call) => ({ ...call, query: call.query.map(([name, value]) => [name, /^\d+$/.test(value) ? '5' : value] as const) }),
  (call) =>
    call.presented.by === 'bearer' && call.presented.token.startsWith('ey')
      ? { ...call, presented: { by: 'bearer', token: OTHERS.fresh } }
      : call,
]
