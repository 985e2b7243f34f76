import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import { onePerProcess } from './one-per-process'

function answers(): AsyncLocalStorage<ServerResponse> {
  return onePerProcess('answers', () => new AsyncLocalStorage())
}

/** Runs the handling of a request, so that {@link answerUnavailable} knows its answer. */
export function handling<T>(answer: ServerResponse, work: () => T): T {
  return answers().run(answer, work)
}

/** The answer to the request that is being handled; undefined where there is none, as in a test. */
export function currentAnswer(): ServerResponse | undefined {
  return answers().getStore()
}

/**
 * Makes the page that is being rendered an answer 503. A page of the framework can say 404 and nothing else, and with
 * 200 a monitor or a script would take "cannot be read now" for a report. Without effect once the head was written.
 * @param retryAfter seconds
 */
export function answerUnavailable(retryAfter: number): void {
  const answer = currentAnswer()
  if (!answer || answer.headersSent) return
  answer.statusCode = 503
  answer.setHeader('Retry-After', String(retryAfter))
}
