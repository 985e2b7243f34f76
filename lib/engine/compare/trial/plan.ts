import type { Catalogue } from '../../catalogue/catalogue'
import type { Signing } from '../judge/signature'
import type { Difference, NormalisedRequest } from '../model'
import { createApplier, type Applier } from './applier'
import { carriedHeaders, draftOf, type Carrying } from './draft'
import { MOST_DIFFERENCES } from './search'
import { createSigner } from './signer'
import { standInFor, type Sides } from './stand-in'

/** Requests of one trial, the control included. */
export const MOST_CALLS = 12

/** What a trial of two requests will do, before anything is sent. */
export type TrialPlan = {
  readonly carrying: Carrying
  readonly applier: Applier
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
 * @param signing with what signatures are calculated; else a signed call goes out as it was pasted
 */
export function planTrial(
  catalogue: Catalogue,
  sides: Sides,
  differences: readonly Difference[],
  { uuid = NOBODYS, signing = null }: { readonly uuid?: string; readonly signing?: Signing | null } = {},
): TrialPlan | NoTrial {
  const standIn = standInFor(catalogue, sides)
  if (standIn.kind === 'none') return { because: standIn.because }
  const signer = createSigner(catalogue, standIn.product, sides, signing)
  const carrying: Carrying = { standIn, sides, uuid, signer, headers: carriedHeaders(sides, differences) }
  const keyOf = (request: NormalisedRequest) => draftOf(catalogue, carrying, request, 0).key
  const applier = createApplier(catalogue, sides, differences, { headers: carrying.headers, keyOf })
  const all = keyOf(applier.with(differences))
  const none = keyOf(applier.rest ?? sides.failing)
  const isCarried = (difference: Difference) => {
    if (applier.implied.includes(difference)) return false
    const others = differences.filter((d) => d !== difference)
    return keyOf(applier.with([difference])) !== none || (others.length > 0 && keyOf(applier.with(others)) !== all)
  }
  const tried = differences.filter(isCarried).slice(0, MOST_DIFFERENCES)
  return { carrying, applier, tried, left: differences.filter((d) => !tried.includes(d)) }
}
