// The worker that explains pastes beside the server's own thread, as a file of its own: `next build`, `next dev` and
// the tests make it.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleIfOlder } from './bundle.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** The path of the bundle, made anew when a source is newer than it. */
export function bundleExplainWorker() {
  const sources = ['lib/engine', 'lib/vendors', 'lib/server/explain-worker']
  return bundleIfOlder('lib/server/explain-worker/main.ts', path.join(root, '.worker', 'explain.mjs'), sources)
}
