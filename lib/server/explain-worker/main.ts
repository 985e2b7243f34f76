import { setPriority } from 'node:os'
import { answerOf } from '@/lib/engine/explain/answer'
import { explain } from '@/lib/engine/explain/explain'
import type { ExplainInput } from '@/lib/engine/model/explain-input'
import { catalogue } from '@/lib/vendors'

/** What a worker is given. */
export type ExplainTask = {
  readonly input: ExplainInput
  /** ISO 8601, UTC */
  readonly now: string
}

/** How far this thread stands back behind the server's own where they share a core (`nice`). */
const NICE = 10

// Linux alone has a priority for each thread; elsewhere this would be the whole process
if (process.platform === 'linux') standBack()

function standBack(): void {
  try {
    setPriority(NICE)
  } catch {
    // a system that forbids it: explanations then compete with everything else
  }
}

/** Explains in a thread of its own. The answer is text already, so that the server's thread has nothing left to do. */
export default function explainTask({ input, now }: ExplainTask): string {
  return JSON.stringify(answerOf(catalogue, explain(catalogue, input, now)))
}
