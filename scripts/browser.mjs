#!/usr/bin/env node
// Makes sure e2e has a Chromium: PW_CHROMIUM, Playwright's own, a system one, apt as root on Debian, or Playwright's
// download.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

const system = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
export function findBrowser() {
  if (process.env.PW_CHROMIUM) return existsSync(process.env.PW_CHROMIUM) ? process.env.PW_CHROMIUM : undefined
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  return system.find((p) => existsSync(p))
}
function run(cmd, args) {
  console.error(`· ${cmd} ${args.join(' ')}`)
  const r = spawnSync(cmd, args, {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return r.status === 0
}
function install() {
  const os = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  const debian = /^ID=debian$/m.test(os) // Ubuntu's chromium package is only a snap stub
  const root = process.getuid?.() === 0
  const apt = (pkg) => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', pkg])
  if (debian && root && run('apt-get', ['update', '-qq']) && (apt('chromium-headless-shell') || apt('chromium'))) return
  run('npx', [
    'playwright',
    'install',
    ...(root && process.platform === 'linux' && !debian ? ['--with-deps'] : []),
    'chromium',
  ])
}
if (process.argv[1]?.endsWith('browser.mjs')) {
  if (!findBrowser()) install()
  const browser = findBrowser()
  if (process.argv.includes('--json')) console.log(JSON.stringify({ browser }))
  else console.log(browser ?? 'none')
  if (!browser) {
    console.error(
      'No Chromium. Install one and set PW_CHROMIUM=/path/to/chromium, or run: npx playwright install chromium',
    )
    process.exit(1)
  }
}
