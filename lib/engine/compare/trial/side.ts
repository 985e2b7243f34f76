import type { Header } from '../../model/exchange'
import type { NormalisedRequest, QueryPair } from '../model'

/**
 * What a page sends of one call to have it tried: the parts that can matter, as they were pasted, and of the answer
 * what tells how it was refused. It holds secrets: it is the body of one request to this site and of nothing else.
 */
export type TrialSide = Pick<
  NormalisedRequest,
  'method' | 'httpVersion' | 'proxy' | 'redirect' | 'complete' | 'firmness'
> & {
  readonly url: string | null
  readonly headers: readonly Header[]
  readonly body: string | null
  readonly answer: {
    readonly status: number | null
    readonly headers: readonly Header[]
    readonly body: string | null
  } | null
}

/** What one trial asks for. */
export type TrialRequest = {
  readonly works: TrialSide
  readonly fails: TrialSide
  /** of a signed call, where it was entered: with it the call that stands in is signed anew; null or empty for none */
  readonly secret: string | null
}

/** Characters and numbers of what is taken of one call. */
export const SIDE_LIMITS = { url: 8192, headers: 80, name: 200, value: 8192, body: 8192, answer: 4096 } as const

/**
 * The parts of a call that are sent to have it tried. A body goes along where a key is exchanged for a token, and
 * where a signature over it is to be calculated; of any other its MD5 stands in its place, so that two that differ are
 * still known to differ.
 * @param secret that was entered to calculate signatures with
 */
export function sideOf(request: NormalisedRequest, secret: string | null = null): TrialSide {
  const { method, httpVersion, proxy, redirect, complete, firmness, answer } = request
  const needsBody = request.tokenEndpoint || (Boolean(secret) && Boolean(request.authorization[0]?.signature))
  const authorization = request.authorization.map(({ written }): Header => ['Authorization', written])
  return {
    method,
    httpVersion,
    proxy,
    redirect,
    complete,
    firmness,
    url: urlOf(request),
    headers: headersWithin([...authorization, ...request.headers]),
    body: needsBody ? (request.body?.slice(0, SIDE_LIMITS.body) ?? null) : request.bodyMd5,
    answer: answer && {
      status: answer.status,
      headers: headersWithin(answer.headers),
      body: answer.body?.slice(0, SIDE_LIMITS.answer) ?? null,
    },
  }
}

function urlOf({ protocol, host, path, query }: NormalisedRequest): string | null {
  if (host === null && path === null) return null
  const text = query
    .map(([name, value]: QueryPair) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')
  const start = host === null ? '' : `${protocol ?? 'https'}://${host}`
  return `${start}${path ?? '/'}${text === '' ? '' : `?${text}`}`.slice(0, SIDE_LIMITS.url)
}

/** Cookies are of no use to anybody here, so they stay in the browser. */
function headersWithin(headers: readonly Header[]): readonly Header[] {
  return headers
    .filter(
      ([name, value]) => !/cookie/i.test(name) && name.length <= SIDE_LIMITS.name && value.length <= SIDE_LIMITS.value,
    )
    .slice(0, SIDE_LIMITS.headers)
}
