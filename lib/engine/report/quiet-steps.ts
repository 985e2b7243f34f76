import type { Status } from '../model/exchange'

/** What of a step tells whether it decides anything. */
type Step = { readonly request: unknown; readonly status: Status }

/** A step without a request that found nothing wrong: it decides nothing, and is shown when it is asked for. */
export function isQuietStep({ request, status }: Step): boolean {
  return request === null && (status === 'pass' || status === 'not-tested')
}

/** What stands in place of quiet steps: "2 passed, 4 not tested: steps without a request". */
export function quietStepsText(steps: readonly Step[]): string {
  const passed = steps.filter((step) => step.status === 'pass').length
  const skipped = steps.length - passed
  const parts = [...(passed > 0 ? [`${passed} passed`] : []), ...(skipped > 0 ? [`${skipped} not tested`] : [])]
  return `${parts.join(', ')}: ${steps.length === 1 ? 'a step' : 'steps'} without a request`
}
