#!/usr/bin/env node
// Zero-dependency front door: `npm start`, `npm test`, `npm run dev` work from a bare clone.
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
process.env.NEXT_TELEMETRY_DISABLED ??= '1'
process.env.PATH = path.join(root, 'node_modules', '.bin') + path.delimiter + process.env.PATH

const MIN = [20, 19]
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < MIN[0] || (major === MIN[0] && minor < MIN[1])) {
  console.error(`Node ${MIN.join('.')} or newer is needed; this is ${process.version}.`)
  process.exit(1)
}

const win = process.platform === 'win32'
function sh(cmd, args, opts = {}) {
  const t = performance.now()
  const r = spawnSync(cmd, args, { stdio: 'inherit', shell: win, ...opts })
  if (!opts.quiet) console.log(`· ${cmd} ${args.join(' ')}: exit ${r.status ?? r.signal} in ${((performance.now() - t) / 1000).toFixed(1)} s`)
  return r.status ?? 1
}
const must = (cmd, args, opts) => {
  const code = sh(cmd, args, opts)
  if (code !== 0) process.exit(code)
}

function deps() {
  const want = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const stamp = 'node_modules/.lock-hash'
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return
  must('npm', ['ci', '--no-audit', '--no-fund'])
  writeFileSync(stamp, want)
}

function secret() {
  if (process.env.SESSION_SECRET || existsSync('.env.local')) return
  writeFileSync('.env.local', `SESSION_SECRET=${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  console.log('· wrote .env.local with a fresh SESSION_SECRET')
}

const skip = new Set(['node_modules', '.next', '.git', 'test-results', 'playwright-report', 'data', 'e2e', 'tests'])
function newest(dir) {
  let t = 0
  for (const d of readdirSync(dir, { withFileTypes: true })) {
    if (skip.has(d.name) || d.name === 'next-env.d.ts' || d.name === '.env.local' || d.name.endsWith('.tsbuildinfo')) continue
    const p = path.join(dir, d.name)
    t = Math.max(t, d.isDirectory() ? newest(p) : statSync(p).mtimeMs)
  }
  return t
}
function build() {
  const id = '.next/BUILD_ID'
  if (existsSync(id) && statSync(id).mtimeMs > newest('.')) return
  must('next', ['build'])
}

function test() {
  deps()
  const { browser } = JSON.parse(spawnSync(process.execPath, ['scripts/browser.mjs', '--json'], { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' }).stdout || '{}')
  if (!browser) process.exit(1)
  build()
  const out = 'test-results'
  rmSync(out, { recursive: true, force: true }) // no count from an older run
  let code = sh('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${out}/unit.json`])
  code ||= sh('playwright', ['test'], { env: { ...process.env, PW_JSON: `${out}/e2e.json` } })
  // one closing line for a person and for CI
  let passed = 0
  let failed = 0
  const read = (f) => (existsSync(f) ? JSON.parse(readFileSync(f, 'utf8')) : undefined)
  const u = read(`${out}/unit.json`)
  const e = read(`${out}/e2e.json`)?.stats
  passed += (u?.numPassedTests ?? 0) + (e?.expected ?? 0) + (e?.flaky ?? 0)
  failed += (u?.numFailedTests ?? 0) + (e?.unexpected ?? 0)
  if (code !== 0) failed ||= 1 // an error outside any test
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(code || (passed === 0 ? 1 : 0))
}

const args = process.argv.slice(3)
switch (process.argv[2]) {
  case 'start': deps(); secret(); build(); process.exit(sh('next', ['start', '-H', '127.0.0.1', ...args]))
  case 'dev': deps(); secret(); process.exit(sh('next', ['dev', '-H', '127.0.0.1', ...args]))
  case 'test': test(); break
  default: console.error('usage: node scripts/run.mjs start|dev|test'); process.exit(2)
}
