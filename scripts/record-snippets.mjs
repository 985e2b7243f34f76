#!/usr/bin/env node
// Writes anew what was done with each snippet, which its page says: which were run against the simulator, which were
// only parsed. It runs the tests that do it, one file after the other, on a machine that should have the interpreters
// (`node scripts/languages.mjs` installs PHP and Ruby; Go and a JDK are used where they are).
import { spawnSync } from 'node:child_process'

const env = { ...process.env, RECORD_SNIPPETS: '1' }
const command = ['vitest', 'run', '--project', 'slow', '--no-file-parallelism', 'lib/testing/all-vendors/snippets']
const { status } = spawnSync('npx', command, { stdio: 'inherit', env })
if (status === 0) spawnSync('npx', ['prettier', '--write', 'lib/vendors/snippet-proofs.json'], { stdio: 'inherit' })
process.exit(status ?? 1)
