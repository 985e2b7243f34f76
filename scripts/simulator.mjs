#!/usr/bin/env node
// Bundles lib/simulator (TypeScript, which Node 20 cannot load) and runs it. `SIMULATOR_PORT`, default 4010;
// `SIMULATOR_DELAY_MS`, default 0.
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleIfOlder } from './bundle.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** The path of the bundle, made anew when a source is newer than it. */
export function bundleSimulator() {
  const sources = ['lib/engine', 'lib/vendors', 'lib/simulator']
  return bundleIfOlder('lib/simulator/main.ts', path.join(root, '.simulator', 'serve.mjs'), sources)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = await bundleSimulator()
  if (process.argv.includes('--bundle')) console.log(path.relative(root, made))
  else await import(pathToFileURL(made).href)
}
