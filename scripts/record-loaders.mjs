#!/usr/bin/env node
// Runs the programs that load files of credentials, as far as this machine has them, over the generated files of
// lib/testing/loaders, and writes down what each read: the readers of lib/engine/loaders are held against it.
// `NODE_24` is the path of a Node 24 where another one runs this.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const recorded = path.join(root, 'lib/testing/loaders/recorded.fixture.json')
const work = mkdtempSync(path.join(tmpdir(), 'why401-loaders-'))
const file = path.join(work, 'env')

const PYTHON = `
import json, logging, os, sys
from importlib.metadata import version
from dotenv import dotenv_values
logging.disable(logging.CRITICAL)
os.environ.clear()
def read(text):
    with open(sys.argv[1], 'w', newline='', encoding='utf-8') as out: out.write(text)
    return {k: v for k, v in dotenv_values(sys.argv[1]).items() if v is not None}
print(json.dumps([version('python-dotenv'), [read(text) for text in json.load(sys.stdin)]]))
`
const NODE = `
let text = ''
process.stdin.on('data', (part) => (text += part)).on('end', () =>
  console.log(JSON.stringify([process.version, JSON.parse(text).map((one) => require('node:util').parseEnv(one))])))
`

/** The files, which TypeScript generates. */
async function generated() {
  const { build } = await import('rolldown')
  const bundle = path.join(root, '.simulator', 'env-files.mjs')
  const input = path.join(root, 'lib/testing/loaders/env-files.fixture.ts')
  const output = { file: bundle, format: 'esm', codeSplitting: false }
  await build({ input, platform: 'node', tsconfig: path.join(root, 'tsconfig.json'), logLevel: 'warn', output })
  return (await import(pathToFileURL(bundle).href)).RECORDED_FILES
}

function answered(command, args, files) {
  const { status, stdout } = spawnSync(command, args, {
    input: JSON.stringify(files),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return status === 0 ? JSON.parse(stdout) : null
}

function kubectl(files) {
  const environment = { PATH: process.env.PATH, HOME: work }
  const version = spawnSync('kubectl', ['version', '--client', '-o', 'json'], { encoding: 'utf8', env: environment })
  if (version.status !== 0) return null
  const args = ['create', 'secret', 'generic', 'x', `--from-env-file=${file}`, '--dry-run=client', '-o', 'json']
  const values = files.map((text) => {
    writeFileSync(file, text)
    const { status, stdout } = spawnSync('kubectl', args, { encoding: 'utf8', env: environment })
    if (status !== 0) return null
    const data = Object.entries(JSON.parse(stdout).data ?? {})
    return Object.fromEntries(data.map(([name, value]) => [name, Buffer.from(value, 'base64').toString()]))
  })
  return [JSON.parse(version.stdout).clientVersion.gitVersion, values]
}

/** `docker create` talks to a daemon of our own, which only writes down the environment that it was given. */
async function docker(files) {
  const version = spawnSync('docker', ['--version'], { encoding: 'utf8' })
  if (version.status !== 0) return null
  let given = null
  const daemon = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      response.setHeader('Api-Version', '1.45')
      if (request.url.includes('/containers/create')) {
        given = JSON.parse(body).Env
        response.statusCode = 201
        response.end(JSON.stringify({ Id: 'a'.repeat(64), Warnings: [] }))
      } else response.end('OK')
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => daemon.once('listening', resolve))
  const environment = {
    PATH: process.env.PATH,
    DOCKER_CONFIG: work,
    DOCKER_HOST: `tcp://127.0.0.1:${daemon.address().port}`,
  }
  const values = []
  for (const text of files) {
    writeFileSync(file, text)
    const create = spawn('docker', ['create', '--env-file', file, 'image'], { env: environment, stdio: 'ignore' })
    const status = await new Promise((resolve) => create.once('exit', resolve))
    const pairs = (given ?? []).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
    values.push(status === 0 ? Object.fromEntries(pairs) : null)
    given = null
  }
  daemon.close()
  return [/[\d.]+\d/.exec(version.stdout)?.[0], values]
}

const files = await generated()
const before = JSON.parse(readFileSync(recorded, 'utf8'))
const programs = { ...before.programs }
const runs = {
  node: () => answered(process.env.NODE_24 ?? process.execPath, ['-e', NODE], files),
  'python-dotenv': () => answered('python3', ['-c', PYTHON, file], files),
  docker: () => docker(files),
  kubernetes: () => kubectl(files),
}
for (const [id, run] of Object.entries(runs)) {
  const result = await run()
  if (result) programs[id] = { version: result[0].replace(/^v/, ''), values: result[1] }
  console.log(`${id}: ${result ? result[0] : 'not on this machine, its record is kept'}`)
}
rmSync(work, { recursive: true })
writeFileSync(recorded, `${JSON.stringify({ files, programs })}\n`)
