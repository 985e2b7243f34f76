#!/usr/bin/env node
// Bundles lib/command (TypeScript, which Node 20 cannot load) and runs it: npm run --silent cli -- check …
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle, bundleIfOlder } from './bundle.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const ENTRY = 'lib/command/main.ts'
const options = { banner: '#!/usr/bin/env node', aliases: { 'server-only': 'node_modules/server-only/empty.js' } }

/** @param {string} file where the command is written as one file @param {boolean} minify */
export function bundleCommand(file, minify) {
  return bundle(ENTRY, file, { ...options, minify })
}

/** The path of the command, made anew when a source is newer than it. */
export function commandOfClone() {
  const sources = ['lib/engine', 'lib/vendors', 'lib/server', 'lib/command']
  return bundleIfOlder(ENTRY, path.join(root, '.command', 'why401.mjs'), sources, options)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await import(pathToFileURL(await commandOfClone()).href)
