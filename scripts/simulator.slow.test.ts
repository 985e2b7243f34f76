import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('simulator.mjs', import.meta.url))

it('bundles the simulator, starts it on the port it is given, and stops when it is told to', async () => {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, SIMULATOR_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const found = /simulator: (http:\S+)\n/.exec(out)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error('it ended before it listened')))
  })
  expect((await fetch(`${address}/__simulator/health`)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await exited).toBe(0)
})
