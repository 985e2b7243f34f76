import type { Entry, Har, Header as HarHeader, Timings } from 'har-format'
import type { ProductCatalogue } from '../model/catalogue'
import { protocolOf } from '../model/exchange'
import type { SharedEvidence, SharedReport } from './shared'
import { subjectOf } from './words'

/**
 * The exchanges of a report as an HTTP archive, version 1.2, redacted: no secret, no id, no query, no cookie, bodies
 * cut. Logins to a mail server are no HTTP and not in it. A request that was not answered has status 0, as browsers
 * write it, and the reason in `_error`.
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export function toHar(catalogue: Pick<ProductCatalogue, 'product'>, report: SharedReport): Har {
  return {
    log: {
      version: '1.2',
      creator: { name: 'Why401', version: report.rulesVersion },
      comment:
        `${subjectOf(catalogue, report)}: ${report.verdict}. Redacted: placeholders stand for ids, secrets are ` +
        'absent, bodies are cut.',
      entries: report.evidence.flatMap((e) =>
        e.request && e.host && protocolOf(e) === 'http' ? [entry(e, e.request, e.host)] : [],
      ),
    },
  }
}

function entry(e: SharedEvidence, request: NonNullable<SharedEvidence['request']>, host: string): Entry {
  const timings = timingsOf(e)
  return {
    startedDateTime: e.at,
    time: total(timings),
    request: {
      method: request.method,
      url: urlOf(host, request.path),
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headers(request.headers),
      queryString: [],
      headersSize: -1,
      bodySize: -1,
    },
    response: response(e),
    cache: {},
    timings,
    comment: `${e.id}, ${e.title}: ${e.proves}`,
    ...(e.outcome.kind === 'no-response'
      ? { _error: `${e.outcome.reason} ${e.outcome.code} at ${e.outcome.phase}`.replace(/ {2}/, ' ') }
      : {}),
  }
}

/** Braces are not URL characters (RFC 3986), so a placeholder is written `:projectId`. */
function urlOf(host: string, path: string): string {
  return (
    `https://${host === '[domain]' ? 'masked.invalid' : host}` +
    `${path.replace(/\{(\w+)\}/g, ':$1').replace(/[^\w/:.~-]/g, '')}`
  )
}

function response(e: SharedEvidence): Entry['response'] {
  const o = e.outcome
  const answered = o.kind === 'response' ? o : null
  const type = answered?.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  const location = answered?.headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? ''
  return {
    status: answered?.status ?? 0,
    statusText: '',
    httpVersion: answered ? 'HTTP/1.1' : '',
    cookies: [],
    headers: headers([
      ...(answered?.headers ?? []),
      ...e.references.filter(([name]) => name.includes('-') || name === 'traceparent'),
    ]),
    content: {
      size: new TextEncoder().encode(answered?.text ?? '').length,
      mimeType: type || 'x-unknown',
      text: answered?.text ?? '',
    },
    redirectURL: location,
    headersSize: -1,
    bodySize: -1,
  }
}

function headers(list: SharedEvidence['references']): HarHeader[] {
  return list.map(([name, value]) => ({ name, value }))
}

/** -1 means that a phase does not apply; TLS is a part of `connect` there. */
function timingsOf({ phases, ms }: SharedEvidence): Timings {
  const { dns = -1, tcp, tls, wait, body = 0 } = phases
  const connect = tcp === undefined && tls === undefined ? -1 : round((tcp ?? 0) + (tls ?? 0))
  const known = Math.max(0, dns) + Math.max(0, connect) + body
  return {
    blocked: -1,
    dns,
    connect,
    ssl: tls ?? -1,
    send: 0,
    wait: wait ?? round(Math.max(0, ms - known)),
    receive: body,
  }
}

function total({ blocked = -1, dns = -1, connect = -1, send, wait, receive }: Timings): number {
  return round(
    [blocked, dns, connect, send, wait, receive].reduce<number>((sum, part) => sum + Math.max(0, part ?? 0), 0),
  )
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10
}
