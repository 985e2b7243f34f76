/** A question as a worker gets it, which answers `{ id, view }`. */
export type Numbered<Question> = Question & { readonly id: number }

type Waiting<View> = { readonly resolve: (view: View) => void; readonly reject: (fault: Error) => void }

/** What a page asks beside itself. */
export type Asking<Question, View> = { ask(question: Question): Promise<View>; stop(): void }

/**
 * Asks a worker questions and gives its answers, in whatever order they come.
 * @param worker answers each `Numbered<Question>` with `{ id, view }`
 * @param inPage the same answer without a worker, for browsers that do not let it run
 */
export function askWorker<Question extends object, View>(
  worker: Worker,
  inPage: (question: Question) => Promise<View>,
): Asking<Question, View> {
  const waiting = new Map<number, Waiting<View>>()
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
  const inWorker = (question: Question) =>
    new Promise<View>((resolve, reject) => {
      const numbered: Numbered<Question> = { ...question, id: ++last }
      waiting.set(numbered.id, { resolve, reject })
      worker.postMessage(numbered, [])
    })
  return {
    ask: (question) => (broken ? inPage(question) : inWorker(question).catch(() => inPage(question))),
    stop: () => worker.terminate(),
  }
}
