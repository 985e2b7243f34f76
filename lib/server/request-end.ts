import 'server-only'
import { currentAnswer } from './answer-status'

/**
 * Aborted when the connection of the request that is being answered closes: the answer is complete or the other side
 * has gone. The framework hands no such signal to a server action. Null where no request is being answered, as in a
 * test.
 */
export function requestEnd(): AbortSignal | null {
  const answer = currentAnswer()
  if (!answer) return null
  const controller = new AbortController()
  if (answer.closed) controller.abort()
  else answer.once('close', () => controller.abort())
  return controller.signal
}
