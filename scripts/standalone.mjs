#!/usr/bin/env node
// Builds the server that stands by itself: `.standalone/app` holds all that it needs to run, and is run by
// `node server.js` in it, with the variables of the README. Nothing is installed where it runs.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const built = path.join(root, '.standalone')
const app = path.join(built, 'app')

rmSync(built, { recursive: true, force: true })
const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
const { status } = spawnSync(process.execPath, [next, 'build'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', STANDALONE: '1' },
})
if (status !== 0) process.exit(status ?? 1)

renameSync(path.join(built, 'standalone'), app)
// which the framework leaves to a CDN
cpSync(path.join(built, 'static'), path.join(app, '.standalone', 'static'), { recursive: true })
for (const name of ['public', 'LICENSE', 'NOTICE'])
  if (existsSync(path.join(root, name))) cpSync(path.join(root, name), path.join(app, name), { recursive: true })
// the image optimizer is switched off, and source maps are for those who build
for (const name of ['sharp', '@img']) rmSync(path.join(app, 'node_modules', name), { recursive: true, force: true })
for (const file of readdirSync(app, { recursive: true, encoding: 'utf8' }))
  if (file.endsWith('.map')) rmSync(path.join(app, file))
console.log(`The server is in ${path.relative(root, app)}: node server.js`)
