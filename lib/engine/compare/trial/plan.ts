import type { Catalogue } from '../../catalogue/catalogue'
import { applyDifference } from '../apply'
import type { Difference, NormalisedRequest } from '../model'
import { carriedHeaders, draftOf, type Carrying } from './draft'
import { MOST_DIFFERENCES } from './search'
import { standInFor, type Sides } from './stand-in'

/** Requests of one trial, the control included. */
export const MOST_CALLS = 12

/** What a trial of two requests will do, before anything is sent. */
export type TrialPlan = {
  readonly carrying: Carrying
  /** what the call that stands in can show, in the order of the comparison; at most {@link MOST_DIFFERENCES} */
  readonly tried: readonly Difference[]
  /** what no call of the trial can show: method, path, way there */
  readonly left: readonly Difference[]
}

const NOBODYS = '00000000-0000-4000-8000-000000000000'

/** Why nothing can be tried, as a sentence. */
export type NoTrial = { readonly because: string }

/**
 * The plan of a trial; pure, so that the page says beforehand what the server will do.
 * @param uuid fresh, where something is to be sent
 */
export function planTrial(
  catalogue: Catalogue,
  sides: Sides,
  differences: readonly Difference[],
  uuid = NOBODYS,
): TrialPlan | NoTrial {
  const standIn = standInFor(catalogue, sides)
  if (standIn.kind === 'none') return { because: standIn.because }
  const carrying: Carrying = { standIn, sides, uuid, headers: carriedHeaders(sides, differences) }
  const key = (request: NormalisedRequest) => draftOf(catalogue, carrying, request).key
  const all = applyAll(catalogue, sides, differences)
  const isCarried = (difference: Difference) => {
    const others = differences.filter((d) => d !== difference)
    return (
      key(applyAll(catalogue, sides, [difference])) !== key(sides.failing) ||
      key(applyAll(catalogue, sides, others)) !== key(all)
    )
  }
  const tried = differences.filter(isCarried).slice(0, MOST_DIFFERENCES)
  return { carrying, tried, left: differences.filter((d) => !tried.includes(d)) }
}

/** The failing request with these differences as the working one has them. */
export function applyAll(
  catalogue: Catalogue,
  { failing, working }: Sides,
  differences: readonly Difference[],
): NormalisedRequest {
  return differences.reduce((request, difference) => applyDifference(catalogue, request, working, difference), failing)
}
