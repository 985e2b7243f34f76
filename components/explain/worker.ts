import { askWorker } from '@/components/ui/worker-questions'
import type { ExplainInput } from '@/lib/engine/model/explain-input'
import type { View } from './engine'

/** Rules, dictionary and parsers run beside the page: it loads without them and never waits for them. */
export type Explaining = { ask(input: ExplainInput, at: string): Promise<View>; stop(): void }

/** Starts the worker. Where the browser does not let it run, the same code is loaded into the page and asked there. */
export function startExplaining(): Explaining {
  const worker = new Worker(new URL('./explain.worker.ts', import.meta.url), { type: 'module' })
  const asking = askWorker(worker, inPage)
  return { ask: (input, at) => asking.ask({ input, at }), stop: asking.stop }
}

async function inPage({ input, at }: { readonly input: ExplainInput; readonly at: string }): Promise<View> {
  const { viewOf } = await import('./engine')
  return viewOf(input, at)
}
