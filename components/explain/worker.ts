import type { ExplainInput } from '@/lib/engine/model/explain-input'
import type { View } from './engine'
import type { Question } from './explain.worker'

/** Rules, dictionary and parsers run beside the page: it loads without them and never waits for them. */
export type Explaining = { ask(input: ExplainInput, at: string): Promise<View>; stop(): void }

type Waiting = { readonly resolve: (view: View) => void; readonly reject: (fault: Error) => void }

/** Starts the worker. Where the browser does not let it run, the same code is loaded into the page and asked there. */
export function startExplaining(): Explaining {
  const worker = new Worker(new URL('./explain.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let last = 0
  let broken = false
  worker.addEventListener('message', (event: MessageEvent<{ readonly id: number; readonly view: View }>) => {
    waiting.get(event.data.id)?.resolve(event.data.view)
    waiting.delete(event.data.id)
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    broken = true
    for (const { reject } of waiting.values()) reject(new Error('the worker stopped'))
    waiting.clear()
  })
  const inWorker = (input: ExplainInput, at: string) =>
    new Promise<View>((resolve, reject) => {
      const question: Question = { id: ++last, input, at }
      waiting.set(question.id, { resolve, reject })
      worker.postMessage(question, [])
    })
  return {
    ask: (input, at) => (broken ? inPage(input, at) : inWorker(input, at).catch(() => inPage(input, at))),
    stop: () => worker.terminate(),
  }
}

async function inPage(input: ExplainInput, at: string): Promise<View> {
  const { viewOf } = await import('./engine')
  return viewOf(input, at)
}
