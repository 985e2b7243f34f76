#!/usr/bin/env node
// Makes sure that the snippets in PHP, Ruby and Python can be run: with apt as root on Debian. Elsewhere, and for Go
// and Java, the tests use what the machine has and look at the rest for its brackets alone.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const WANTED = { php: 'php-cli', ruby: 'ruby', python3: 'python3' }

const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined
const missing = Object.keys(WANTED).filter((command) => !has(command))
const os = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
if (missing.length > 0 && /^ID=debian$/m.test(os) && process.getuid?.() === 0) {
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  console.log(`· apt-get install ${missing.map((command) => WANTED[command]).join(' ')}`)
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', ...missing.map((command) => WANTED[command]))
}
const still = missing.filter((command) => !has(command))
if (still.length > 0) console.log(`· not here, so its snippets are not run: ${still.join(', ')}`)
