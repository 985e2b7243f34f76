import type { Difference, NormalisedRequest } from '@/lib/engine/compare/model'
import { credentialSetOf } from '@/lib/engine/compare/trial/draft'
import { valuesOfBoth } from '@/lib/engine/compare/trial/known'
import { MOST_CALLS, planTrial } from '@/lib/engine/compare/trial/plan'
import type { KnownValue } from '@/lib/engine/mask/check-values'
import { catalogue } from '@/lib/vendors'
import { signingBench } from '@/lib/vendors/signing'

/** What a trial will do, in words, before anything is sent; `because` where nothing can be tried. */
export type PlanInWords =
  | {
      readonly says: string
      readonly budget: string
      readonly tried: readonly string[]
      readonly left: readonly string[]
      readonly because?: undefined
    }
  | { readonly because: string }

type TwoCalls = { readonly works: NormalisedRequest; readonly fails: NormalisedRequest }

function planOf({ works, fails }: TwoCalls, differences: readonly Difference[], secret: string | null) {
  const signing = { bench: signingBench, secret: secret || null }
  return planTrial(catalogue, { failing: fails, working: works }, differences, { signing })
}

/** Everything in two calls that is somebody's, for what is written beside a report of their trial. */
export function valuesInCalls(
  calls: TwoCalls,
  differences: readonly Difference[],
  secret: string | null,
): readonly KnownValue[] {
  const plan = planOf(calls, differences, secret)
  if ('because' in plan) return []
  const sides = { failing: calls.fails, working: calls.works }
  return valuesOfBoth(catalogue, credentialSetOf(catalogue, plan.carrying.standIn), sides, secret ?? '')
}

/** The plan of a trial in words. It knows the whole catalogue, so it is fetched when two calls were compared. */
export function planInWords(calls: TwoCalls, differences: readonly Difference[], secret: string | null): PlanInWords {
  const plan = planOf(calls, differences, secret)
  if ('because' in plan) return plan
  const { standIn } = plan.carrying
  const vendor = catalogue.vendor(standIn.product.vendor).name
  const what = standIn.kind === 'exchange' ? 'token exchanges' : 'free reads'
  return {
    says: standIn.says,
    budget:
      `At most ${MOST_CALLS} ${what}, usually four to seven, one after the other. They count against the limits of ` +
      `your account at ${vendor} and against those of this site, as a check does. It stops at a 429.`,
    tried: plan.tried.map(({ title }) => title),
    left: plan.left.filter((d) => d.relevance !== 'none').map(({ title }) => title),
  }
}
