/**
 * Starts the worker of the search. Its URL is a script of this build, which the page's Trusted Types policy lets
 * through.
 */
export function startSearchWorker(): Worker {
  return new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' })
}
