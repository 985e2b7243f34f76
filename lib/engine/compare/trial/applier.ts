import type { Catalogue } from '../../catalogue/catalogue'
import { applyDifference } from '../apply'
import type { Difference, DifferencePart, NormalisedRequest } from '../model'
import type { Sides } from './stand-in'

/** Makes the requests of a trial: the failing one with some differences as the working one has them. */
export type Applier = {
  with(set: readonly Difference[]): NormalisedRequest
  /**
   * The failing request with nothing but what goes along with any of them: parts that differ without being told as a
   * difference of their own; null where there is none. It has to be refused, or they decide themselves.
   */
  readonly rest: NormalisedRequest | null
  /** the same as `with` without what goes along: it has to be accepted too, or more decides than is told */
  withoutRest(set: readonly Difference[]): NormalisedRequest
  /** signatures that differ for no other reason than that another part does, which is signed: they go with that one */
  readonly implied: readonly Difference[]
  /** whether such a signature goes along with this difference */
  isOfSignature(difference: Difference): boolean
}

/** Parts of a request that are signed, so that a signature differs where one of them does. */
const SIGNED: readonly DifferencePart['in'][] = ['timestamp', 'path', 'method', 'path-field', 'query', 'body']

/** What is not told of one of these goes with the difference that is told of another: a parameter that moved. */
const KIN: readonly (readonly DifferencePart['in'][])[] = [
  ['query', 'body', 'form', 'content-type', 'method'],
  ['timestamp', 'signature'],
]

/** Parts that may differ beside those that are told. */
const PARTS: readonly DifferencePart[] = (
  ['method', 'host', 'path', 'query', 'body', 'content-type', 'timestamp', 'authorization'] as const
).map((part) => ({ in: part }))

/**
 * @param headers names of the headers that are carried over
 * @param keyOf by what two requests are known to be sent as the same
 */
export function createApplier(
  catalogue: Catalogue,
  { failing, working }: Sides,
  differences: readonly Difference[],
  { headers, keyOf }: { readonly headers: ReadonlySet<string>; keyOf(request: NormalisedRequest): string },
): Applier {
  const apply = (request: NormalisedRequest, part: DifferencePart) =>
    applyDifference(catalogue, request, working, { part })
  const isSigned = [failing, working].every(({ authorization }) => authorization[0]?.signature)
  const signatures = isSigned ? differences.filter(({ part }) => part.in === 'signature') : []
  const isImplied = signatures.every(({ relevance }) => relevance === 'possible' || relevance === 'none')
  const goesAlong = isImplied && differences.some(({ part }) => SIGNED.includes(part.in))

  const alone = (request: NormalisedRequest, { part }: Difference) => {
    const applied = apply(request, part)
    // a signature holds for one time and one path only, so it goes with these, and the time with it
    if (part.in === 'signature') return apply(applied, { in: 'timestamp' })
    return isSigned && goesAlong && SIGNED.includes(part.in) ? apply(applied, { in: 'signature' }) : applied
  }
  const untold = (): readonly DifferencePart[] => {
    let all = differences.reduce(alone, failing)
    return [...PARTS, ...[...headers].map((name): DifferencePart => ({ in: 'header', name }))].filter((part) => {
      if (keyOf(all) === keyOf(working)) return false
      const applied = apply(all, part)
      const changes = keyOf(applied) !== keyOf(all)
      all = applied
      return changes
    })
  }
  const kinOf = (rest: DifferencePart) =>
    differences.find(({ part }) => KIN.some((kin) => kin.includes(part.in) && kin.includes(rest.in)))
  const all = untold().map((part) => ({ part, kin: kinOf(part) }))
  const rest = all.filter(({ kin }) => !kin).map(({ part }) => part)
  const withRest = (request: NormalisedRequest) => rest.reduce(apply, request)
  const one = (request: NormalisedRequest, difference: Difference) =>
    all.filter(({ kin }) => kin === difference).reduce((r, { part }) => apply(r, part), alone(request, difference))
  return {
    with: (set) => (set.length === 0 ? failing : withRest(set.reduce(one, failing))),
    withoutRest: (set) => set.reduce(one, failing),
    rest: rest.length === 0 ? null : withRest(failing),
    implied: goesAlong ? signatures : [],
    isOfSignature: ({ part }) => goesAlong && signatures.length > 0 && SIGNED.includes(part.in),
  }
}
