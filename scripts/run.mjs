#!/usr/bin/env node
// The front door of a bare clone, without dependencies: npm start, npm run demo, npm run dev, npm test, npm run bench.
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserResults, resultsIn } from './test-results.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
process.env.NEXT_TELEMETRY_DISABLED ??= '1'
process.env.PATH = path.join(root, 'node_modules', '.bin') + path.delimiter + process.env.PATH

const MIN = [20, 19]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < MIN[0] || (major === MIN[0] && minor < MIN[1])) {
  console.error(`Node ${MIN.join('.')} or newer is needed; this is ${process.version}.`)
  process.exit(1)
}

const win = process.platform === 'win32'

function sh(cmd, args, opts = {}) {
  const began = performance.now()
  const { status, signal } = spawnSync(cmd, args, { stdio: 'inherit', shell: win, ...opts })
  console.log(
    `· ${cmd} ${args.join(' ')}: exit ${status ?? signal} in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  )
  return status ?? 1
}

function must(cmd, args, opts) {
  const code = sh(cmd, args, opts)
  if (code !== 0) process.exit(code)
}

/** Installs exactly what the lockfile names, when it is not what is installed. */
function deps() {
  const want = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const stamp = 'node_modules/.lock-hash'
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return
  must('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
  writeFileSync(stamp, want)
}

const NOT_SOURCES = new Set([
  'node_modules',
  '.next',
  '.git',
  '.data',
  '.simulator',
  '.standalone',
  '.worker',
  '.fonts',
  '.command',
  'dist',
  '.ci',
  'test-results',
  'playwright-report',
  'e2e',
  'docs',
  'next-env.d.ts',
  'README.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'NOTICE',
  'SECURITY.md',
  'deploy',
])

function newest(dir) {
  let time = 0
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (
      NOT_SOURCES.has(entry.name) ||
      entry.name.startsWith('.env') ||
      entry.name.endsWith('.tsbuildinfo') ||
      entry.name.includes('.test.')
    )
      continue
    const where = path.join(dir, entry.name)
    time = Math.max(time, entry.isDirectory() ? newest(where) : statSync(where).mtimeMs)
  }
  return time
}

function build() {
  const id = '.next/BUILD_ID'
  if (existsSync(id) && statSync(id).mtimeMs > newest('.')) return
  must('next', ['build'], { env: { ...process.env, NODE_ENV: 'production' } })
}

/** With NODE_ENV=production an operator runs this and says everything; otherwise it serves this machine only. */
function serverEnv(extra = {}) {
  const env = { ...process.env, ...extra }
  if (process.env.NODE_ENV === 'production') return env
  const port = env.PORT ?? '3000'
  const dir = env.DATA_DIR ?? './.data'
  return {
    ...env,
    ORIGIN: env.ORIGIN ?? `http://localhost:${port}`,
    SESSION_PASSWORD: env.SESSION_PASSWORD ?? password(dir),
    WHY401_LOCAL: env.ORIGIN ? '' : '1',
  }
}

/** One by one: the platform's own way does not end where a folder cannot be made in one that exists, as in `/proc`. */
function makeFolder(dir) {
  if (existsSync(dir)) return
  makeFolder(path.dirname(dir))
  mkdirSync(dir, { mode: 0o700 })
}

/** Kept beside the data, so that a restart opens what was sealed before. */
function password(dir) {
  const file = path.join(dir, 'session-password')
  try {
    makeFolder(path.resolve(dir))
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    console.error(`Why401 cannot run: DATA_DIR (${dir}) cannot be written (${error.code}).`)
    return process.exit(1)
  }
}

/** Runs children side by side; the first to end, or a signal, ends all and decides the exit code. */
function together(children) {
  let ending = false
  const end = (code) => {
    if (!ending) process.exitCode = code
    ending = true
    for (const child of children) child.kill('SIGTERM') // once more for a second signal: it ends what still works
  }
  for (const child of children)
    child.once('exit', (code, signal) => ending || end(signal === 'SIGTERM' ? 0 : (code ?? 1)))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(0))
}

function serve(command, extra) {
  const env = serverEnv(extra)
  const host = process.env.NODE_ENV === 'production' ? (env.HOST ?? '0.0.0.0') : '127.0.0.1'
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  return spawn(process.execPath, [next, command, '-H', host, '-p', env.PORT ?? '3000'], {
    stdio: 'inherit',
    env: { ...env, NODE_ENV: command === 'dev' ? 'development' : 'production' },
  })
}

/** Where the simulated mail servers listen, and where they leave the certificate of their authority. */
function mailEnv() {
  const file = path.resolve('.simulator', 'authority.pem')
  return { port: process.env.SIMULATOR_SMTP_PORT ?? '4025', file }
}

/** Starts the simulator and waits until it answers: the server looks at the certificate when it starts. */
async function simulator() {
  const { port, file } = mailEnv()
  mkdirSync(path.dirname(file), { recursive: true })
  const env = { ...process.env, SIMULATOR_SMTP_PORT: port, SIMULATOR_SMTP_CA: file }
  const child = spawn(process.execPath, ['scripts/simulator.mjs'], { stdio: 'inherit', env })
  const health = `http://127.0.0.1:${process.env.SIMULATOR_PORT ?? '4010'}/__simulator/health`
  while (child.exitCode === null) {
    const isUp = await fetch(health).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) break
    await new Promise((later) => setTimeout(later, 100))
  }
  if (child.exitCode !== null) process.exit(child.exitCode || 1)
  return child
}

function demoEnv() {
  const port = process.env.SIMULATOR_PORT ?? '4010'
  // a visitor walks through every set of test keys, which the limits of a public site would not allow
  const mail = mailEnv()
  return {
    UPSTREAM_CONNECT_TO: `http://127.0.0.1:${port}`,
    UPSTREAM_SMTP_CONNECT_TO: `smtp://127.0.0.1:${mail.port}`,
    UPSTREAM_SMTP_CA: mail.file,
    RATE_LIMITS: process.env.RATE_LIMITS ?? 'off',
  }
}

function test() {
  const browser = spawnSync(process.execPath, ['scripts/browser.mjs', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (browser.status !== 0) process.exit(1)
  sh(process.execPath, ['scripts/languages.mjs'])
  must('prettier', ['--check', '--log-level', 'warn', '.'])
  must('oxlint', ['--deny-warnings'])
  must('next', ['typegen'])
  must('tsc', ['--noEmit'])
  must('knip', ['--no-progress'])
  build()
  const out = 'test-results'
  rmSync(out, { recursive: true, force: true }) // no count of an older run
  const [unitFile, browserFile] = [`${out}/unit.json`, `${out}/e2e.json`]
  const unitExit = sh('vitest', ['run', '--reporter=default', '--reporter=./scripts/test-results.mjs'], {
    env: { ...process.env, UNIT_RESULTS: unitFile },
  })
  const browserExit = sh('playwright', ['test'], { env: { ...process.env, PW_JSON: browserFile } })
  const all = [resultsIn(unitFile), resultsIn(browserFile, browserResults)]
  for (const { name, why } of all.flatMap(({ failures }) => failures)) console.log(`\nFailed: ${name}\n${why}`)
  const again = all.flatMap((results) => results.again)
  if (again.length > 0) console.log(`\nPassed at their second try only:\n${again.join('\n')}`)
  const passed = all.reduce((sum, results) => sum + results.passed, 0)
  // an error outside any test counts too
  const failed = all.reduce((sum, results) => sum + results.failed, 0) || (unitExit || browserExit ? 1 : 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed > 0 || passed === 0 ? 1 : 0)
}

const COMMANDS = {
  start() {
    build()
    together([serve('start')])
  },
  async demo() {
    build()
    together([await simulator(), serve('start', demoEnv())])
  },
  async dev() {
    together([await simulator(), serve('dev', demoEnv())])
  },
  test,
  bench() {
    const wanted = process.argv.slice(3)
    const found = readdirSync('scripts/bench').filter((f) => f.endsWith('.mjs'))
    const names = found.map((f) => path.basename(f, '.mjs')).toSorted()
    const unknown = wanted.filter((name) => !names.includes(name))
    if (unknown.length > 0) {
      console.error(`usage: npm run bench -- [${names.join('|')}]…`)
      process.exit(2)
    }
    const chosen = wanted.length > 0 ? wanted : names
    if (chosen.some((name) => !['calibration', 'command', 'explain'].includes(name))) build() // these ask no server
    for (const name of chosen) must(process.execPath, [`scripts/bench/${name}.mjs`])
  },
}

const command = COMMANDS[process.argv[2] ?? '']
if (!command) {
  console.error(`usage: node scripts/run.mjs ${Object.keys(COMMANDS).join('|')}`)
  process.exit(2)
}
deps()
await command()
