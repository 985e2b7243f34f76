import { utf8 } from '../bytes/hash'
import { valuesOf } from '../http/headers'
import type { Difference, FoldedDifference, NormalisedRequest } from './model'
import type { Shower } from './shower'

/** Headers that clients, proxies and tools for traces make, by why they say nothing of a credential. */
const NOISE: readonly (readonly [because: string, names: readonly string[]])[] = [
  ['names the client', ['user-agent', 'x-client-version', 'x-requested-with', 'x-powered-by', 'x-sdk-version']],
  ['says what the client can read', ['accept', 'accept-encoding', 'accept-language', 'accept-charset', 'te']],
  [
    'belongs to the connection',
    [
      'connection',
      'keep-alive',
      'proxy-connection',
      'transfer-encoding',
      'upgrade',
      'http2-settings',
      'expect',
      'upgrade-insecure-requests',
    ],
  ],
  ['is for caches', ['cache-control', 'pragma', 'if-none-match', 'if-modified-since', 'dnt', 'priority']],
  [
    'is a number for traces and logs',
    [
      'postman-token',
      'b3',
      'traceparent',
      'tracestate',
      'baggage',
      'sentry-trace',
      'x-request-id',
      'x-correlation-id',
      'x-requestid',
      'request-id',
      'correlation-id',
      'x-trace-id',
      'x-amzn-trace-id',
      'x-cloud-trace-context',
      'elastic-apm-traceparent',
      'newrelic',
      'uber-trace-id',
      'request-context',
      'idempotency-key',
      'x-idempotency-key',
    ],
  ],
  ['is set by a browser', ['origin', 'referer', 'host', 'cookie']],
  ['is set by a proxy on the way', ['via', 'forwarded', 'x-real-ip', 'cdn-loop', 'cf-ray', 'x-envoy-attempt-count']],
]
const BECAUSE: ReadonlyMap<string, string> = new Map(
  NOISE.flatMap(([because, names]) => names.map((name) => [name, because])),
)

/** Families of such headers. */
const FAMILIES: readonly (readonly [because: string, form: RegExp])[] = [
  ['is a number for traces and logs', /^(?:x-b3-|x-datadog-|ot-tracer-|x-instana-|x-ot-span)/],
  ['is set by a browser', /^sec-(?:fetch|ch|gpc)/],
  ['is set by a proxy on the way', /^x-forwarded-/],
  ['names the client', /^x-stainless-|^x-goog-api-client$|^x-amz-user-agent$/],
]

/** Why a header says nothing of a credential, or null. @param name in lower case */
function becauseOf(name: string, works: NormalisedRequest, fails: NormalisedRequest): string | null {
  if (name === 'content-length') return [works, fails].every(hasRightLength) ? 'is the length of the body' : null
  if (name === 'host')
    return [works, fails].every((one) => valuesOf(one.headers, 'host').every((value) => isOwnHost(value, one)))
      ? 'repeats the host of the address'
      : null
  // a signature may be made with it under that name
  if (name === 'date' && [works, fails].every(isUnsigned)) return 'says when the call was made'
  return BECAUSE.get(name) ?? FAMILIES.find(([, form]) => form.test(name))?.[0] ?? null
}

/** Whether what differs in a header is noise. @param name in lower case */
export function isNoise(name: string, works: NormalisedRequest, fails: NormalisedRequest): boolean {
  return becauseOf(name, works, fails) !== null
}

const isUnsigned = ({ authorization, timestamp }: NormalisedRequest) =>
  timestamp === null && authorization.every(({ signature }) => signature === null)

function hasRightLength({ headers, body }: NormalisedRequest): boolean {
  const bytes = body === null ? null : utf8(body).length
  // a body that is not shown may have any length
  return valuesOf(headers, 'content-length').every((value) => bytes === null || Number(value) === bytes)
}

function isOwnHost(value: string, { host }: NormalisedRequest): boolean {
  return host === null || value.toLowerCase().replace(/:\d{1,5}$/, '') === host.replace(/:\d{1,5}$/, '')
}

/** What was folded away, and why, so that it can be read and counted. */
export function foldedOf(
  works: NormalisedRequest,
  fails: NormalisedRequest,
  shown: readonly Difference[],
  show: Shower,
): readonly FoldedDifference[] {
  const names = [...new Set([...works.headers, ...fails.headers].map(([name]) => name.toLowerCase()))]
  const headers = names.flatMap((name): FoldedDifference[] => {
    const [there, here] = [valuesOf(works.headers, name), valuesOf(fails.headers, name)]
    const because = becauseOf(name, works, fails)
    const text = (values: readonly string[]) => (values.length === 0 ? null : show.text(values.join(', ')))
    return because === null || there.join('\n') === here.join('\n')
      ? []
      : [{ name, because, works: text(there), fails: text(here) }]
  })
  return [...headers, ...spelling(works, fails), ...order(works, fails, shown)]
}

/** Names of headers and words of schemes have no letter case. RFC 9110 sections 5.1 and 11.1. */
function spelling(works: NormalisedRequest, fails: NormalisedRequest): readonly FoldedDifference[] {
  const cased = works.headers.flatMap(([name]) => {
    const other = fails.headers.find(([n]) => n.toLowerCase() === name.toLowerCase())?.[0]
    return other !== undefined && other !== name ? [{ name, other }] : []
  })
  const [there, here] = [works, fails].map((one) => /^[A-Za-z]+/.exec(one.authorization[0]?.written ?? '')?.[0] ?? '')
  const scheme =
    there && here && there !== here && there.toLowerCase() === here.toLowerCase()
      ? [{ name: 'word of the scheme', because: 'has no letter case', works: there, fails: here }]
      : []
  return [
    ...(cased.length === 0
      ? []
      : [
          {
            name: `letter case of ${cased.length} header ${cased.length === 1 ? 'name' : 'names'}`,
            because: 'has no meaning',
            works: cased
              .map(({ name }) => name)
              .join(', ')
              .slice(0, 200),
            fails: cased
              .map(({ other }) => other)
              .join(', ')
              .slice(0, 200),
          },
        ]),
    ...scheme,
  ]
}

function order(
  works: NormalisedRequest,
  fails: NormalisedRequest,
  shown: readonly Difference[],
): readonly FoldedDifference[] {
  const names = ({ headers }: NormalisedRequest) => headers.map(([name]) => name.toLowerCase())
  const [there, here] = [names(works), names(fails)]
  const common = there.filter((name) => here.includes(name))
  const isOther = common.join() !== here.filter((name) => there.includes(name)).join()
  return isOther && !shown.some(({ id }) => id === 'header-duplicated')
    ? [{ name: 'order of the headers', because: 'has no meaning', works: null, fails: null }]
    : []
}
