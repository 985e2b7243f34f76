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

/** Explains in a thread of its own. The answer is text already, so that the server's thread has nothing left to do. */
export default function explainTask({ input, now }: ExplainTask): string {
  return JSON.stringify(answerOf(catalogue, explain(catalogue, input, now)))
}
