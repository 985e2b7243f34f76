import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { afterAll } from 'vitest'
import type { Place } from './index'

const root = process.cwd()
const out = join(root, 'node_modules/.cache/why401-store-test')

/**
 * Bundles the child once, so that starting it costs no more than starting Node. @returns the path of the file, which
 * goes after the tests
 */
export async function bundleChild(): Promise<string> {
  const name = `child-${process.pid}.mjs`
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    resolve: { alias: { '@': root, 'server-only': join(root, 'node_modules/server-only/empty.js') } },
    build: {
      ssr: join(root, 'lib/server/store/testing-child.ts'),
      outDir: out,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: name } },
    },
  })
  const path = join(out, name)
  afterAll(() => rmSync(path, { force: true }))
  return path
}

export type StoreProcess = {
  /** sends a command and waits for its answer */
  ask(...command: readonly (string | number)[]): Promise<unknown>
  /** sends a command whose answers are read with `next` */
  tell(...command: readonly (string | number)[]): void
  /** the next line, or null when the process has ended */
  next(): Promise<unknown>
  kill(): Promise<void>
}

/** Starts a process with a store of its own. @param uid the user it becomes before it opens the store */
export async function startStoreProcess(bundle: string, place: Place, uid = 0): Promise<StoreProcess> {
  const child: ChildProcess = spawn(process.execPath, [bundle, JSON.stringify(place), String(uid)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, LOG_LEVEL: 'silent' },
  })
  const lines: unknown[] = []
  const waiting: ((line: unknown) => void)[] = []
  let over = false
  const gone = new Promise<void>((resolve) =>
    child.once('close', () => {
      over = true
      for (const wake of waiting.splice(0)) wake(null)
      resolve()
    }),
  )
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => {
      const parsed: unknown = JSON.parse(line)
      const wake = waiting.shift()
      if (wake) wake(parsed)
      else lines.push(parsed)
    })
  const next = () =>
    lines.length > 0 || over
      ? Promise.resolve(lines.shift() ?? null)
      : new Promise<unknown>((resolve) => waiting.push(resolve))
  const tell = (...command: readonly (string | number)[]) => void child.stdin?.write(`${JSON.stringify(command)}\n`)
  if ((await next()) !== 'ready') throw new Error('the store process did not start')
  return {
    next,
    tell,
    ask: (...command) => {
      tell(...command)
      return next()
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
