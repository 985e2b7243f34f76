import { catalogue } from '@/lib/vendors'
import type { FieldId } from '@/lib/engine/model/ids'
import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { variableOf } from '@/lib/engine/snippets/variables'

/**
 * Runs snippets as they stand, with the vendor's hosts led to a port of this machine: a `curl` first in PATH, a preload
 * for Node.js and a site module for Python. The text of a snippet is never touched.
 */

export type Ran = { readonly status: number; readonly out: string; readonly err: string }

/**
 * One script of many that run in one process, and what came of it: starting an interpreter takes longer than most
 * scripts.
 */
export type Job = { readonly code: string; readonly values: Values }
export type Done = { readonly status: number; readonly out: string; readonly hosts: readonly string[] }

export type Runner = {
  bash(code: string, values: Values, stdin?: string): Promise<Ran>
  node(jobs: readonly Job[]): Promise<readonly Done[]>
  python(jobs: readonly Job[]): Promise<readonly Done[]>
  close(): void
}

export type Values = Readonly<Partial<Record<FieldId, string>>>

/** Where curl would have gone over TLS it goes over plain HTTP to the port; the Host header stays what it was. */
const CURL = `#!/usr/bin/env bash
args=()
for arg in "$@"; do args+=("\${arg/#https:\\/\\//http://}"); done
exec "$REAL_CURL" --noproxy '*' --max-time 10 --connect-to "::127.0.0.1:$SIM_PORT" "\${args[@]}"
`

const NODE = `import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'

const port = Number(process.env.SIM_PORT)
const direct = (target, options = {}) => {
  const url = target instanceof URL || typeof target === 'string' ? new URL(target) : null
  const o = { ...(url ? { path: url.pathname + url.search, hostname: url.hostname } : target), ...options }
  const name = o.hostname ?? o.host
  const headers = { ...(o.headers ?? {}) }
  globalThis.hosts?.push(name)
  for (const key of Object.keys(headers)) if (key.toLowerCase() === 'host') delete headers[key]
  const own = { protocol: 'http:', host: '127.0.0.1', hostname: '127.0.0.1', port, agent: undefined, agents: undefined }
  return { ...o, ...own, headers: { ...headers, Host: name } }
}
https.request = (a, b, c) => (typeof b === 'function' ? http.request(direct(a), b) : http.request(direct(a, b), c))
https.get = (...args) => { const request = https.request(...args); request.end(); return request }
syncBuiltinESMExports()

globalThis.fetch = (target, { method = 'GET', headers = {}, body } = {}) =>
  new Promise((resolve, reject) => {
    const made = new Request(target, { method, headers, body })
    const options = direct(String(target), { method, headers: Object.fromEntries(made.headers) })
    const request = http.request(options, async (answer) => {
      const chunks = []
      for await (const chunk of answer) chunks.push(chunk)
      resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode, headers: answer.headers }))
    })
    request.on('error', reject)
    request.end(body === undefined ? undefined : String(body))
  })
`

/** Runs the scripts one after the other, each with its own environment; what they print is kept apart. */
const NODE_DRIVER = `import { readFileSync } from 'node:fs'
import { format } from 'node:util'

const done = []
for (const { path, env } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  const out = []
  globalThis.hosts = []
  const print = (...values) => out.push(format(...values))
  for (const name of ['log', 'warn', 'info', 'debug', 'error']) console[name] = print
  Object.assign(process.env, env)
  const status = await import(path).then(() => 0, (error) => (out.push(String(error)), 1))
  for (const name of Object.keys(env)) delete process.env[name]
  done.push({ status, out: out.join('\\n'), hosts: globalThis.hosts })
}
process.stdout.write(JSON.stringify(done))
`

const PYTHON_DRIVER = `import contextlib
import http.client
import io
import json
import os
import runpy
import socket
import sys

hosts = []


def connect(self):
    hosts.append(self.host)
    self.sock = socket.create_connection(("127.0.0.1", int(os.environ["SIM_PORT"])))


http.client.HTTPSConnection.connect = connect
done = []
for job in json.load(open(sys.argv[1])):
    out, status = io.StringIO(), 0
    hosts.clear()
    os.environ.update(job["env"])
    with contextlib.redirect_stdout(out):
        try:
            runpy.run_path(job["path"], run_name="__main__")
        except BaseException as failed:
            print(repr(failed))
            status = 1
    for name in job["env"]:
        del os.environ[name]
    done.append({"status": status, "out": out.getvalue(), "hosts": list(hosts)})
print(json.dumps(done))
`

/** @param port of the simulator; @param curl the path of the real curl */
export function makeRunner(port: number, curl: string): Runner {
  const folder = mkdtempSync(join(tmpdir(), 'snippets-run-'))
  const file = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  mkdirSync(join(folder, 'bin'))
  chmodSync(file('bin/curl', CURL), 0o755)
  const preload = file('preload.mjs', NODE)
  const drivers = { node: file('driver.mjs', NODE_DRIVER), python: file('driver.py', PYTHON_DRIVER) }
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  let count = 0
  const script = (ending: string, code: string) => file(`${(count += 1)}.${ending}`, code)
  const base: NodeJS.ProcessEnv = {
    NODE_ENV: 'test',
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/_proxy$|^NODE_OPTIONS$/i.test(name))),
    PHONE_NUMBER: '+15551230100',
    MAIL_TO: 'someone@example.com',
    SIM_PORT: String(port),
    REAL_CURL: curl,
    PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
  }
  const list = (ending: string, jobs: readonly Job[]) =>
    script(
      'json',
      JSON.stringify(jobs.map(({ code, values }) => ({ path: script(ending, code), env: variables(values) }))),
    )
  const all = async (ran: Promise<Ran>): Promise<readonly Done[]> => {
    const { out, err } = await ran
    if (!out.startsWith('[')) throw new Error(`The driver failed: ${err}`)
    return JSON.parse(out) as readonly Done[]
  }
  return {
    bash: (code, values, stdin = '') => run('bash', [script('sh', code)], { ...base, ...variables(values) }, stdin),
    node: (jobs) => all(run(process.execPath, ['--import', preload, drivers.node, list('mjs', jobs)], base)),
    python: (jobs) => all(run('python3', [drivers.python, list('py', jobs)], base)),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function variables(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [variableOf(catalogue, field), value ?? '']))
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv, stdin = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      command,
      args,
      { env, encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 24 },
      (error, out, err) => {
        resolve({ status: error ? (typeof error.code === 'number' ? error.code : 1) : 0, out, err })
      },
    )
    child.stdin?.end(stdin)
  })
}
