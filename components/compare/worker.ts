import { askWorker } from '@/components/ui/worker-questions'
import type { CompareInput, CompareView } from './engine'

/** Readers, judges and words run beside the page: it never waits for them. */
export type Comparing = { ask(input: CompareInput): Promise<CompareView>; stop(): void }

/** Starts the worker. Where the browser does not let it run, the same code is loaded into the page and asked there. */
export function startComparing(): Comparing {
  const worker = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' })
  const asking = askWorker(worker, inPage)
  return { ask: (input) => asking.ask({ input }), stop: asking.stop }
}

async function inPage({ input }: { readonly input: CompareInput }): Promise<CompareView> {
  const { compareView } = await import('./engine')
  return compareView(input)
}
