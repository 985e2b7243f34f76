import type { ExplainInput } from '@/lib/core/explain'
import type { View } from './engine'
import type { Question } from './explain.worker'

/** Rules, dictionary and parsers run beside the page: it loads without them and never waits for them. */
export type ExplainWorker = { ask(input: ExplainInput, at: string): Promise<View>; stop(): void }

type Waiting = { readonly resolve: (view: View) => void; readonly reject: (fault: Error) => void }

/** Starts the worker. A question that it cannot answer rejects. */
export function startExplainWorker(): ExplainWorker {
  const worker = new Worker(new URL('./explain.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.addEventListener('message', (event: MessageEvent<{ readonly id: number; readonly view: View }>) => {
    waiting.get(event.data.id)?.resolve(event.data.view)
    waiting.delete(event.data.id)
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    for (const { reject } of waiting.values()) reject(new Error('the explainer stopped'))
    waiting.clear()
  })
  return {
    ask: (input, at) =>
      new Promise((resolve, reject) => {
        const question: Question = { id: ++last, input, at }
        waiting.set(question.id, { resolve, reject })
        worker.postMessage(question, [])
      }),
    stop: () => worker.terminate(),
  }
}
