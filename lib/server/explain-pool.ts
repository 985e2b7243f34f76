import 'server-only'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Tinypool } from 'tinypool'
import type { ExplainTask } from './explain-worker/main'
import { errorFields, log } from './log'
import { onePerProcess } from './one-per-process'

/** Milliseconds that an explanation may take, waiting for a thread included. */
const TIME_LIMIT = 2_000

/** Explanations that wait for a thread at most. */
const QUEUE = 200

/** Threads at most: one core is left to the server's own. */
const THREADS = Math.min(4, Math.max(1, availableParallelism() - 1))

/** The threads are made at the first use, and one of them stays. */
function pool(): Tinypool {
  return onePerProcess(
    'explaining threads',
    () =>
      new Tinypool({
        filename: path.join(/* turbopackIgnore: true */ process.cwd(), '.worker', 'explain.mjs'),
        minThreads: 1,
        maxThreads: THREADS,
        idleTimeout: 30_000,
        maxQueue: QUEUE,
        resourceLimits: { maxOldGenerationSizeMb: 192 },
      }),
  )
}

/**
 * Explains in a thread beside the server's own, so that no text holds up anybody else.
 * @returns the answer as JSON; null where it took too long, and then its thread is ended, or where too many wait
 */
export async function explainApart(task: ExplainTask, timeLimit = TIME_LIMIT): Promise<string | null> {
  try {
    return (await pool().run(task, { signal: AbortSignal.timeout(timeLimit) })) as string
  } catch (error) {
    log('warn', 'explanation-given-up', errorFields(error))
    return null
  }
}
