import { valueOf } from '../http/headers'
import type { HostCatalogue } from '../model/catalogue'
import type { NormalisedRequest } from './model'
import type { FoundRequest } from './read/found'

/** How many requests of each box are held against those of the other. */
const MOST = 60

const isRefusal = (status: number | null) => status !== null && status >= 400
const isSuccess = (status: number | null) => status !== null && status >= 200 && status < 300

/**
 * The places of the requests that are looked at closely: all of them, or of the many that a recording holds those that
 * are most likely meant, by their answers and hosts alone.
 */
export function likeliest(
  catalogue: HostCatalogue,
  found: readonly FoundRequest[],
  side: 'works' | 'fails',
): readonly number[] {
  const places = found.map((_, i) => i)
  if (found.length <= MOST) return places
  const weight = found.map(({ request, response }) => {
    const status = response?.status ?? null
    const host = /^[a-z]+:\/\/([^/?#@]{1,255})/i.exec(request.url ?? '')?.[1] ?? null
    const isRight = side === 'works' ? isSuccess(status) : isRefusal(status)
    const isOwn = catalogue.hostFacts(host)?.known === true
    return (isRight ? 2 : 0) + (isOwn ? 3 : 0) + (valueOf(request.headers, 'authorization') === null ? 0 : 1)
  })
  return places
    .toSorted((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || b - a)
    .slice(0, MOST)
    .toSorted((a, b) => a - b)
}

/** How well a request fits the box that it stands in: by its answer, and by being a call to somebody who is known. */
function fit(request: NormalisedRequest, side: 'works' | 'fails'): number {
  const status = request.answer?.status ?? null
  const right = side === 'works' ? isSuccess(status) : isRefusal(status)
  const wrong = side === 'works' ? isRefusal(status) : isSuccess(status)
  const isOfCredential = side === 'fails' && (status === 401 || status === 403 || status === 407)
  return (
    (right ? 20 : 0) -
    (wrong ? 20 : 0) +
    (isOfCredential ? 10 : 0) +
    (request.foreign === null ? 30 : 0) +
    (request.authorization.length > 0 ? 6 : 0)
  )
}

function likeness(a: NormalisedRequest, b: NormalisedRequest): number {
  const host = a.host !== null && a.host === b.host ? 10 : a.product !== null && a.product === b.product ? 7 : 0
  const path = a.path !== null && a.path.replace(/\/$/, '') === b.path?.replace(/\/$/, '') ? 8 : 0
  return host + path + (a.method === b.method ? 3 : 0) + (a.tokenEndpoint === b.tokenEndpoint ? 4 : 0)
}

/** The best of many by how they fit, and the later one of equals, as the last try is the one that is asked about. */
function candidates(all: readonly NormalisedRequest[], side: 'works' | 'fails'): readonly number[] {
  return all
    .map((request, i) => ({ i, fits: fit(request, side) }))
    .toSorted((a, b) => b.fits - a.fits || b.i - a.i)
    .slice(0, MOST)
    .map(({ i }) => i)
}

/** Which request of each box is meant: those that fit their boxes and are most alike. Both lists have one at least. */
export function choosePair(
  works: readonly NormalisedRequest[],
  fails: readonly NormalisedRequest[],
): { readonly works: number; readonly fails: number } {
  let best = { works: works.length - 1, fails: fails.length - 1, score: -Infinity }
  for (const i of candidates(works, 'works')) {
    for (const k of candidates(fails, 'fails')) {
      const [a, b] = [works[i], fails[k]]
      if (!a || !b) continue
      const score = fit(a, 'works') + fit(b, 'fails') + likeness(a, b)
      if (score > best.score) best = { works: i, fails: k, score }
    }
  }
  return { works: best.works, fails: best.fails }
}
