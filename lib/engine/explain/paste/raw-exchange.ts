import type { FactsCatalogue } from '../../model/catalogue'
import type { ProductId } from '../../model/ids'
import type { Sent } from '../../model/authorization'
import type { RawExchange } from '../../model/exchange'
import { valueOf, valuesOf } from '../../http/headers'
import { describeSent } from '../../http/authorization'
import { base64 } from '../../bytes/encoding'
import { jwtFactsOf } from '../../http/jwt'
import type { PastedExchange, PastedRequest } from './define'

export type PastedContext = {
  readonly index: number
  /** ISO 8601, UTC */
  readonly at: string
  readonly product: ProductId | null
  /** the scheme that the reader named, where no header shows it */
  readonly scheme?: string | undefined
}

const MAX_BODY = 65_536

/** A pasted exchange in the form in which facts and rules take one. */
export function rawExchangeOf(
  catalogue: FactsCatalogue,
  exchange: PastedExchange,
  context: PastedContext,
): RawExchange {
  const { request } = exchange
  const url = urlOf(request)
  const outcome = outcomeOf(exchange)
  return {
    ...BASE,
    id: `pasted:${context.index + 1}`,
    title: titleOf(request?.method ?? null, url),
    product: context.product,
    host: hostOf(url),
    at: context.at,
    request: request
      ? {
          method: request.method ?? '',
          url: url ?? '',
          headers: request.headers,
          ...(request.body === null ? {} : { body: request.body.slice(0, MAX_BODY) }),
        }
      : null,
    sent: sentOf(catalogue, request, context.scheme),
    outcome,
    status:
      outcome.kind === 'response' ? (outcome.status > 0 && outcome.status < 400 ? 'pass' : 'fail') : 'could-not-verify',
  }
}

const BASE = {
  source: 'paste',
  probe: 'pasted',
  role: 'own',
  region: null,
  scheme: null,
  startMs: 0,
  ms: 0,
  phases: {},
  proves: 'It was pasted, not asked: it shows what was answered then.',
} as const

/** A token that was pasted alone, or stands in text without a request, as an exchange that only shows what was sent. */
export function rawExchangeOfToken(
  catalogue: FactsCatalogue,
  token: string,
  at: string,
  product: ProductId | null,
): RawExchange {
  const sent: Sent = { scheme: 'none named', faults: [], kind: 'jwt', value: 'jwt', jwt: jwtFactsOf(catalogue, token) }
  return {
    ...BASE,
    id: 'pasted:token',
    title: 'A pasted token',
    product,
    host: null,
    at,
    request: null,
    sent,
    outcome: { kind: 'not-tested', because: 'A token alone has no answer.' },
    status: 'not-tested',
  }
}

function urlOf(request: PastedRequest | null): string | null {
  if (!request?.url) return null
  if (!request.url.startsWith('/')) return request.url
  const host = valueOf(request.headers, 'host') ?? valueOf(request.headers, ':authority')
  return host && /^[\w.:-]{1,255}$/.test(host) ? `https://${host}${request.url}` : request.url
}

function hostOf(url: string | null): string | null {
  return /^[a-z]+:\/\/(?:[^/?#@]{0,500}@)?([^/?#]{1,255})/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null
}

function titleOf(method: string | null, url: string | null): string {
  return url ? `${method ?? 'Request to'} ${hostOf(url) ?? ''}`.trim() : 'A pasted answer'
}

function sentOf(catalogue: FactsCatalogue, request: PastedRequest | null, scheme: string | undefined): Sent | null {
  const values = request ? valuesOf(request.headers, 'authorization').map(withoutCrosses) : []
  if (values.length > 1 && new Set(values).size > 1) {
    const first = describeSent(catalogue, values[0] ?? '')
    return { ...first, faults: [...first.faults, 'two-values'] }
  }
  if (values[0] !== undefined) return describeSent(catalogue, values[0])
  const user = /^[a-z]+:\/\/([^/?#@]{1,500})@/i.exec(request?.url ?? '')?.[1]
  if (user) return describeSent(catalogue, `Basic ${encoded(user)}`)
  if (scheme !== undefined)
    return /^none$/i.test(scheme.trim())
      ? NONE
      : { scheme: scheme.trim().toLowerCase().slice(0, 60), faults: [], kind: null }
  return request?.complete ? NONE : null
}

/** A value with the crosses that people type over its parts before they post it, in the form of a masked one. */
function withoutCrosses(value: string): string {
  return value.replace(/(?<![A-Za-z0-9])[xX]{4,}(?:-[xX]+)*(?![A-Za-z0-9])/g, '***')
}

/** The user and password of an address as a client puts them into the header. RFC 7617 section 2. */
function encoded(userinfo: string): string {
  let pair = userinfo
  try {
    pair = decodeURIComponent(userinfo)
  } catch {
    // percent signs that encode nothing are sent as they stand
  }
  return base64(pair.includes(':') ? pair : `${pair}:`)
}

const NONE: Sent = { scheme: null, faults: [], kind: null }

function outcomeOf({ response }: PastedExchange): RawExchange['outcome'] {
  if (!response) return { kind: 'not-tested', because: 'The paste holds no answer.' }
  const { status, headers, body } = response
  return {
    kind: 'response',
    status: status ?? 0,
    headers,
    body: body?.slice(0, MAX_BODY) ?? '',
    truncated: (body?.length ?? 0) > MAX_BODY,
    ...(body === null ? { unread: 'not-pasted' as const } : {}),
  }
}
