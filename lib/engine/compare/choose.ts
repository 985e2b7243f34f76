import type { NormalisedRequest } from './model'

/** How many requests of each box are held against those of the other. */
const MOST = 60

const isRefusal = (status: number | null) => status !== null && status >= 400
const isSuccess = (status: number | null) => status !== null && status >= 200 && status < 300

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
