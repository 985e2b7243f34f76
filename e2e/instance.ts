import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer, type AddressInfo } from 'node:net'
import { expect } from './fixtures'

export type Instance = { readonly origin: string; readonly process: ChildProcess }

/** Starts one more instance of the built app, with its own port and database unless told otherwise. */
export async function startInstance(settings: Readonly<Record<string, string>>): Promise<Instance> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const child = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ORIGIN: origin,
        SESSION_PASSWORD: randomBytes(32).toString('hex'),
        DATA_DIR: `test-results/instance-${port}`,
        UPSTREAM_CONNECT_TO: `http://127.0.0.1:${process.env.E2E_SIMULATOR_PORT ?? 4110}`,
        LOG_LEVEL: 'warn',
        NEXT_TELEMETRY_DISABLED: '1',
        ...settings,
      },
    },
  )
  await expect
    .poll(
      () =>
        fetch(`${origin}/healthz`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200)
  return { origin, process: child }
}

export async function stopInstance(instance: Instance | undefined): Promise<void> {
  if (!instance || instance.process.exitCode !== null) return
  const gone = new Promise((resolve) => instance.process.once('exit', resolve))
  instance.process.kill('SIGTERM')
  await gone
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
