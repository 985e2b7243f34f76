// The built app on a port of its own, for browser tests and benchmarks.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * A port of this machine that nobody listens on at the moment.
 * @returns {Promise<number>}
 */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address())
      probe.close(() => resolve(port))
    })
  })
}

/**
 * Waits until an address answers well, for a minute at most.
 * @param {string} url
 */
async function untilAnswers(url) {
  for (let i = 0; i < 600; i += 1) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return
    await wait(100)
  }
  throw new Error(`${url} did not answer`)
}

/**
 * @typedef {object} LocalApp
 * @property {string} origin
 * @property {number} port
 * @property {import('node:child_process').ChildProcess} process
 * @property {() => Promise<void>} stop ends it, if it has not ended yet
 */

/**
 * Starts one instance of the built app, with its own port, key and database unless told otherwise, and waits until it
 * answers.
 * @param {Readonly<Record<string, string>>} settings environment variables
 * @param {(text: string) => void} [onOutput] gets what it prints
 * @returns {Promise<LocalApp>}
 */
export async function startApp(settings, onOutput) {
  const port = await freePort()
  const next = ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)]
  const child = spawn(process.execPath, next, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ORIGIN: `http://localhost:${port}`,
      SESSION_PASSWORD: randomBytes(32).toString('hex'),
      DATA_DIR: `test-results/data-${port}`,
      LOG_LEVEL: 'warn',
      NEXT_TELEMETRY_DISABLED: '1',
      ...settings,
    },
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => onOutput?.(String(chunk)))
  const origin = `http://localhost:${port}`
  await untilAnswers(`${origin}/healthz`)
  return { origin, port, process: child, stop: () => stopped(child) }
}

/**
 * Starts the simulator of the vendors and waits until it answers.
 * @param {number} delayMs before each of its answers
 */
export async function startSimulator(delayMs) {
  const port = await freePort()
  const child = spawn(process.execPath, ['scripts/simulator.mjs'], {
    stdio: 'ignore',
    env: { ...process.env, SIMULATOR_PORT: String(port), SIMULATOR_DELAY_MS: String(delayMs) },
  })
  const origin = `http://127.0.0.1:${port}`
  await untilAnswers(`${origin}/__simulator/health`)
  return { origin, stop: () => stopped(child) }
}

/** @param {import('node:child_process').ChildProcess} child */
async function stopped(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}
