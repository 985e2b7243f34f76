import type { Over, Party } from '@/lib/engine/support/events'
import { runOf, type CaseState } from '@/lib/engine/support/state'
import { findStep } from '@/lib/engine/support/steps'
import type { StepId } from '@/lib/engine/model/support-step'

/** The story that a case to click through tells; whoever leaves it comes back to the step that fits. */
export const STORY: readonly { readonly by: Party; readonly title: string }[] = [
  { by: 'supporter', title: 'Open a case' },
  { by: 'customer', title: 'Join with the code' },
  { by: 'supporter', title: 'Propose the check' },
  { by: 'customer', title: 'Allow it' },
  { by: 'supporter', title: 'Propose the fix' },
  { by: 'customer', title: 'Try the fix' },
  { by: 'supporter', title: 'Reply, then end' },
]

export const WHO: Readonly<Record<Party, string>> = { supporter: 'Supporter', customer: 'Customer' }

/** Whose turn it is. */
export type Turn = {
  /** its place in the story; past the last where the case is over */
  readonly step: number
  /** null while a check runs, and after the end */
  readonly by: Party | null
  /** what to do, an imperative */
  readonly say: string
}

/** Whose turn it is in a case, and what to do. @param state null while no case is open */
export function turnOf(state: CaseState | null, over: Over | null): Turn {
  if (over) return { step: STORY.length, by: null, say: 'The case is over for both. Begin anew, or go to the desk.' }
  if (!state) return turn(0, 'Open the case. Product and region are chosen; the rest may stay empty.')
  if (!state.joined) return turn(1, 'Fill in the code that the supporter sees, and join.')
  const last = state.attempts.at(-1)
  const seen = state.attempts.findLast((a) => a.result)?.result?.report ?? null
  if (last && !last.result && last.stopped === null)
    return { step: seen ? 5 : 3, by: null, say: 'The check runs; both sides see each answer as it arrives.' }
  const waiting = state.proposals.find((p) => p.state === 'open' || p.state === 'allowed')
  if (waiting) return turn(seen ? 5 : 3, waiting.state === 'open' ? toAnswer(waiting.step) : toCarryOut(waiting.step))
  if (!seen) return turn(2, 'Propose “Run the check”.')
  if (seen.diagnoses[0]?.proof)
    return turn(4, `One change makes the call work, and no secret is shown. Propose “${titleOf('corrected-value')}”.`)
  if (seen.verdict !== 'accepted') return turn(4, 'Read the result, and propose what the next question suggests.')
  return state.said.length === 0
    ? turn(6, 'The fix works. Under “Write” choose a text; copy it for a mail, or show it to the customer.')
    : turn(6, 'Copy the transcript for the ticket, and end the case. The customer may end it too.')
}

function turn(step: number, say: string): Turn {
  return { step, by: STORY[step]?.by ?? null, say }
}

const titleOf = (step: StepId) => findStep(step)?.title ?? step

function toAnswer(step: StepId): string {
  return `Read what is proposed, and allow it: “${titleOf(step)}”.`
}

function toCarryOut(step: StepId): string {
  if (step === 'corrected-value') return 'Remove the line break under Key Secret, then run the check.'
  return runOf(step) === 'check' ? 'Run the check.' : `Do what is left of “${titleOf(step)}”.`
}
