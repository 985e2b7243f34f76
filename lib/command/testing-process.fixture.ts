import { spawn } from 'node:child_process'
import { commandOfClone } from '@/scripts/command.mjs'
import { variableOf } from '@/lib/engine/snippets/variables'
import type { Values } from '@/lib/engine/model/values'
import { catalogue } from '@/lib/vendors'

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** The command as one file, as `npm run cli` runs it. */
export const commandFile = (): Promise<string> => commandOfClone()

export type Surroundings = {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly input?: string
  /** gets what it has written to standard error so far, each time that more is there */
  readonly onStderr?: (soFar: string) => void
}

/** Runs the command in a process of its own, with nothing of this process's environment but the search path. */
export async function why401(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const { env = {}, cwd, input = '', onStderr } = surroundings
  const file = await commandFile()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--', file, ...args], {
      cwd,
      env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', HOME: '/nonexistent', ...env },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
      onStderr?.(stderr)
    })
    child.once('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin.on('error', () => {}) // it may end before it has read everything
    child.stdin.end(input)
  })
}

/** Credentials as environment variables, by the names of the documentation. */
export function variablesOf(credentials: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(credentials).map(([field, value]) => [variableOf(catalogue, field), value ?? '']),
  )
}

/** Where requests of this process go, for a process that is to send there too. */
export function upstreamOfTests(): Record<string, string> {
  const names = ['UPSTREAM_CONNECT_TO', 'UPSTREAM_SMTP_CONNECT_TO', 'UPSTREAM_SMTP_CA']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}
