import type { DifferenceId } from '../model/difference'
import type { Sides } from './judge/sides'
import type { Difference, Relevance } from './model'

const RELEVANCES: readonly Relevance[] = ['certain', 'likely', 'possible', 'none']

/** Of equally relevant differences the more telling one first; what is not named comes between, in its own order. */
const FIRST: readonly DifferenceId[] = [
  'redirect-dropped-authorization',
  'authorization-missing',
  'authorization-doubled',
  'authorization-malformed',
  'placeholder',
  'secret-whitespace',
  'secret-quoted',
  'secret-encoding',
  'secret-truncated',
  'secret-case',
  'token-expired',
  'timestamp-name',
  'timestamp',
  'grant-type',
  'form-or-json',
  'credentials-in-body',
  'on-behalf-of',
  'host',
  'region',
  'scheme',
  'credential-family',
  'token-audience',
  'token-project',
  'project-id',
  'service-plan',
  'domain',
  'application-key',
  'username',
  'secret',
  'token',
]
const LAST: readonly DifferenceId[] = [
  'signature',
  'header-duplicated',
  'header-missing',
  'header-value',
  'query',
  'body',
  'http-version',
]

function placeOf(id: DifferenceId): number {
  const first = FIRST.indexOf(id)
  return first >= 0 ? first : FIRST.length + 1 + LAST.indexOf(id)
}

/** In rank order: first how sure, then how telling. */
export function ranked(differences: readonly Difference[]): readonly Difference[] {
  const weight = ({ relevance, id }: Difference) => RELEVANCES.indexOf(relevance) * 1000 + placeOf(id)
  return differences.toSorted((a, b) => weight(a) - weight(b))
}

/** What a signature is made of, so that one signature cannot fit both calls where they differ in it. */
const SIGNED: ReadonlySet<DifferenceId> = new Set<DifferenceId>([
  'method',
  'path',
  'trailing-slash',
  'signed-path',
  'body',
  'body-empty',
  'content-type',
  'content-type-charset',
  'form-or-json',
  'timestamp',
])

/** The same signature over other parts: it was made for the working call, and does not fit the failing one. */
export function withSharedSignature({ works, fails }: Sides, all: readonly Difference[]): readonly Difference[] {
  const [was, is] = [works.authorization[0]?.signature ?? null, fails.authorization[0]?.signature ?? null]
  if (was === null || was !== is) return all
  return all.map((one) => {
    if (!SIGNED.has(one.id)) return one
    const what = `${one.what} Both calls carry the same signature, which fits one of them only.`
    return { ...one, what, relevance: fails.complete ? 'certain' : 'likely' }
  })
}

/**
 * What the answers say is counted in: a diagnosis that the failing answer gives for certain makes the one difference
 * that leads to it certain; an answer that refused nothing makes every difference possible at most.
 */
export function withAnswers({ works, fails, diagnosed }: Sides, all: readonly Difference[]): readonly Difference[] {
  const status = fails.answer?.status ?? null
  const saysNothing = status !== null && (status < 300 || status === 429 || status >= 500)
  if (saysNothing) return all.map((one) => (one.relevance === 'none' ? one : { ...one, relevance: 'possible' }))
  const isComparable = fails.firmness === 'wire' && fails.host === works.host
  return all.map((one) => {
    const told = one.diagnosis === null ? undefined : diagnosed.get(one.diagnosis)
    const rivals = all.filter((other) => other.diagnosis === one.diagnosis || other.relevance === 'certain')
    if (told === undefined || one.relevance === 'certain' || one.relevance === 'none') return one
    const isAlone = rivals.length === 1 && all.filter(({ relevance }) => relevance === 'likely').length <= 1
    return { ...one, relevance: told === 'certain' && isComparable && isAlone ? 'certain' : 'likely' }
  })
}
