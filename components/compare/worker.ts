import type { CompareQuestion } from './compare.worker'
import type { CompareInput, CompareView } from './engine'

/** Readers, judges and words run beside the page: it never waits for them. */
export type Comparing = { ask(input: CompareInput): Promise<CompareView>; stop(): void }

type Waiting = { readonly resolve: (view: CompareView) => void; readonly reject: (fault: Error) => void }

/** Starts the worker. Where the browser does not let it run, the same code is loaded into the page and asked there. */
export function startComparing(): Comparing {
  const worker = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let last = 0
  let broken = false
  worker.addEventListener('message', (event: MessageEvent<{ readonly id: number; readonly view: CompareView }>) => {
    waiting.get(event.data.id)?.resolve(event.data.view)
    waiting.delete(event.data.id)
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    broken = true
    for (const { reject } of waiting.values()) reject(new Error('the worker stopped'))
    waiting.clear()
  })
  const inWorker = (input: CompareInput) =>
    new Promise<CompareView>((resolve, reject) => {
      const question: CompareQuestion = { id: ++last, input }
      waiting.set(question.id, { resolve, reject })
      worker.postMessage(question, [])
    })
  return {
    ask: (input) => (broken ? inPage(input) : inWorker(input).catch(() => inPage(input))),
    stop: () => worker.terminate(),
  }
}

async function inPage(input: CompareInput): Promise<CompareView> {
  const { compareView } = await import('./engine')
  return compareView(input)
}
