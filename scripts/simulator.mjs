#!/usr/bin/env node
// Bundles lib/simulator (TypeScript, which Node 20 cannot load) and runs it. `SIMULATOR_PORT`, default 4010;
// `SIMULATOR_DELAY_MS`, default 0.
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const file = path.join(root, '.simulator', 'serve.mjs')

function newest(dir) {
  let time = 0
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const where = path.join(dir, entry.name)
    if (entry.isDirectory()) time = Math.max(time, newest(where))
    else if (!entry.name.includes('.test.')) time = Math.max(time, statSync(where).mtimeMs)
  }
  return time
}

/** The path of the bundle, made anew when a source is newer than it. */
export async function bundleSimulator() {
  const sources = Math.max(...['engine', 'vendors', 'simulator'].map((dir) => newest(path.join(root, 'lib', dir))))
  if (existsSync(file) && statSync(file).mtimeMs > sources) return file
  await bundle('lib/simulator/main.ts', file)
  return file
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = await bundleSimulator()
  if (process.argv.includes('--bundle')) console.log(path.relative(root, made))
  else await import(pathToFileURL(made).href)
}
