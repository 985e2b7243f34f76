import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { actionId, createClient } from '@/scripts/app-client.mjs'
import { startApp } from '@/scripts/local-app.mjs'
import { expect, test, TO_SIMULATOR } from './fixtures'

const CHECKS = 40
/** Secrets that may still be there: of a connection that is open, and of what was read last. */
const LEFT = 4

test('secrets do not stay in the memory of the server after their checks', async () => {
  test.setTimeout(150_000)
  const folder = path.resolve(`test-results/memory-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const app = await startApp({
    ...TO_SIMULATOR,
    NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}`,
    WHY401_LOCAL: '1',
    RATE_LIMITS: 'off',
  })
  const client = createClient(app.origin)
  const mark = randomUUID()
  try {
    const check = actionId('check', 'check')
    for (let i = 0; i < CHECKS; i += 1) {
      const values = { projectId: randomUUID(), keyId: randomUUID(), keySecret: `made-up-${mark}-${i}.` }
      const asked = { product: 'numbers', region: null, values, kept: [] }
      expect((await client.act(app, '/check', check, [asked])).status).toBe(200)
    }
    /** What is left when everything that can be given up was: a snapshot collects first. */
    const left = async () => {
      app.process.kill('SIGUSR2')
      await expect.poll(() => readdirSync(folder).length, { timeout: 30_000 }).toBe(1)
      const file = path.join(folder, readdirSync(folder)[0] ?? '')
      // it is written while nothing else runs, and is whole when the server answers again; connections that were kept
      // open are closed meanwhile
      const isUp = () =>
        fetch(`${app.origin}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        )
      await expect.poll(isUp, { timeout: 60_000 }).toBe(true)
      const found = new Set(readFileSync(file, 'latin1').match(new RegExp(`${mark}-\\d+`, 'g')))
      rmSync(file)
      return found.size
    }
    await expect.poll(left, { timeout: 90_000, intervals: [10_000] }).toBeLessThanOrEqual(LEFT)
  } finally {
    client.close()
    await app.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
