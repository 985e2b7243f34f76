import Ajv from 'ajv'
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodingsOf } from '@/lib/engine/mask/encodings'
import { fromFragment } from '@/lib/engine/report/fragment'
import { PLANTED_WORDS } from '@/lib/engine/simulator/fake'
import { startSimulator } from '@/lib/simulator/serve'
import { scenarioOf } from '@/lib/simulator/scenarios'
import { catalogue } from '@/lib/vendors'
import { SARIF_SCHEMA, faultsOfJunit } from './testing-schemas.fixture'
import { commandFile, variablesOf, why401 } from './testing-process.fixture'

/** What the command prints and writes, by a real process. */

let simulator: Awaited<ReturnType<typeof startSimulator>>
beforeAll(async () => {
  simulator = await startSimulator()
})
afterAll(() => simulator.close())

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

/** An empty folder with a file of variables. */
function folderWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'why401-results-'))
  folders.push(folder)
  writeFileSync(join(folder, '.env'), text)
  return folder
}

const linesOf = (id: string) =>
  Object.entries(variablesOf(scenarioOf(id).credentials))
    .map(([name, value]) => `${name}='${value}'\n`)
    .join('')
const upstream = () => ({ UPSTREAM_CONNECT_TO: `http://127.0.0.1:${simulator.port}` })
const FILES = ['--junit', 'j.xml', '--sarif', 's.sarif', '--markdown', 'm.md', '--github']

/** A check of a set of test keys that writes everything. */
async function written(id: string, more: readonly string[] = []) {
  const { product, region } = scenarioOf(id)
  const folder = folderWith(linesOf(id))
  const args = ['check', '--product', product, '--region', region, '--file', '.env', ...FILES, ...more]
  const ran = await why401(args, {
    env: { ...upstream(), GITHUB_STEP_SUMMARY: join(folder, 'summary.md') },
    cwd: folder,
  })
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return { ran, folder, read }
}

const SETS = ['good-numbers', 'secret-quoted', 'wrong-secret', 'fax-not-enabled', 'token-server-error', 'echo-html']

/** Everything that must stand nowhere: the secrets of a set in each encoding. */
function secretsOf(id: string): readonly string[] {
  const { credentials } = scenarioOf(id)
  const secrets = catalogue.fieldIds.flatMap((field) =>
    catalogue.field(field).secret && credentials[field] ? [credentials[field].replace(/^"|"$/g, '').trim()] : [],
  )
  expect(secrets.length).toBeGreaterThan(0)
  return [...PLANTED_WORDS, ...secrets.flatMap((secret) => encodingsOf(secret).map(({ text }) => text))]
}

describe('the files of a check', () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(SARIF_SCHEMA)

  it.each(SETS)('of %s are what their formats ask for, and hold no secret', async (id) => {
    const { ran, read, folder } = await written(id)
    const isPassed = ran.code === 0
    expect(faultsOfJunit(read('j.xml'))).toEqual([])
    expect(read('j.xml').includes('<failure') || read('j.xml').includes('<error')).toBe(!isPassed)
    expect([validate(JSON.parse(read('s.sarif'))), validate.errors]).toEqual([true, null])
    expect(read('m.md')).toMatch(/^## (?:Accepted|Rejected|Undecided): /)
    expect(read('summary.md')).toMatch(/^## (?:Accepted|Rejected|Undecided): /)
    expect(ran.stderr).toMatch(isPassed ? /^::notice file=\.env,/m : /^::(?:error|warning) file=\.env,line=\d+,title=/m)
    expect(readdirSync(folder).toSorted()).toEqual(['.env', 'j.xml', 'm.md', 's.sarif', 'summary.md'])
    const everything = ['j.xml', 's.sarif', 'm.md', 'summary.md'].map(read).join('\n') + ran.stdout + ran.stderr
    for (const secret of secretsOf(id)) expect(everything).not.toContain(secret)
  })

  it('do not pass where the schema is hurt', () => {
    expect(faultsOfJunit('<testsuites><testsuite name="x"><case/></testsuite></testsuites>')).not.toEqual([])
    expect(validate({ version: '2.1.0', runs: [{ tool: {}, results: [{ text: 1 }] }] })).toBe(false)
  })

  it('are coloured for nobody who is no terminal, and text for people has no JSON in it', async () => {
    const { ran } = await written('secret-quoted')
    expect(ran.stdout).toMatch(/^Rejected: Numbers API\nKey Secret: remove the quotes, and the call succeeds\.\n/)
    expect(ran.stdout).not.toContain('\u001B')
  })
})

describe('a secret', () => {
  it('stands in no argument list, of which the system knows, while the command runs', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    const { port } = silent.address() as AddressInfo
    const env = {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'test' as const,
      ...variablesOf(scenarioOf('good-numbers').credentials),
      UPSTREAM_CONNECT_TO: `http://127.0.0.1:${port}`,
    }
    const child = spawn(process.execPath, ['--', await commandFile(), 'check', '--product', 'numbers', '--env'], {
      env,
    })
    await new Promise((resolve) => silent.once('request', resolve))
    const commandLine = readFileSync(`/proc/${child.pid}/cmdline`, 'utf8')
    child.kill()
    silent.closeAllConnections()
    silent.close()
    expect(commandLine).toContain('check')
    for (const secret of secretsOf('good-numbers')) expect(commandLine).not.toContain(secret)
  })

  it.each([
    ['in a check', 'Date.now = () => { throw new Error(process.env.SINCH_KEY_SECRET) }'],
    [
      'anywhere else',
      'const t = setInterval(() => { if (process.listenerCount("uncaughtException") === 0) return; clearInterval(t); ' +
        'throw new Error(process.env.SINCH_KEY_SECRET) }, 1)',
    ],
  ])('is in no output of a crash %s', async (_, thrown) => {
    const ran = await why401(['check', '--product', 'numbers', '--env'], {
      env: {
        ...variablesOf(scenarioOf('good-numbers').credentials),
        ...upstream(),
        NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(thrown)}`,
      },
    })
    expect([ran.code, ran.stderr]).toEqual([3, expect.stringContaining('this command failed')])
    for (const secret of secretsOf('good-numbers')) expect(ran.stdout + ran.stderr).not.toContain(secret)
  })

  it.each(['env', 'explain', 'fingerprint'])('is in nothing that %s prints', async (command) => {
    const folder = folderWith(linesOf('secret-quoted'))
    const args = command === 'fingerprint' ? [command, '--file', '.env'] : [command, '.env']
    for (const more of [[], ['--json']]) {
      const ran = await why401([...args, ...more], { cwd: folder })
      expect(ran.code).toBe(0)
      for (const secret of secretsOf('secret-quoted')) expect(ran.stdout + ran.stderr).not.toContain(secret)
    }
  })
})

describe('a report that is handed on', () => {
  it('is shown first, holds nothing, and opens as it was', async () => {
    const { ran } = await written('wrong-secret', ['--report', '--yes'])
    const link = /^\/r#(\S+)/m.exec(ran.stderr)?.[1] ?? ''
    expect(ran.stderr).toContain('It does not contain:\n  A secret, whole or in part')
    const opened = await fromFragment(catalogue, link)
    expect(opened).toMatchObject({
      report: { verdict: 'rejected', fingerprints: { prints: [{ field: 'keySecret' }] } },
    })
    for (const secret of secretsOf('wrong-secret')) expect(ran.stderr + JSON.stringify(opened)).not.toContain(secret)
  })

  it('names its sender and a ticket where they are given', async () => {
    const { ran } = await written('wrong-secret', ['--report', '--yes', '--sender', 'Kim Example', '--ticket=ZD-4711'])
    const opened = await fromFragment(catalogue, /^\/r#(\S+)/m.exec(ran.stderr)?.[1] ?? '')
    expect(opened).toMatchObject({ report: { sender: { name: 'Kim Example', ticket: 'ZD-4711' } } })
    expect(ran.stderr).toContain('sender, ticket: ZD-4711')
    expect(ran.stderr).toContain('What the sender wrote at the top, word for word: the name and the ticket number.')
  })

  it.each([
    ['a line break', ['--report', '--yes', '--sender', 'Kim\nExample'], '--sender: '],
    [
      'a part of the secret',
      ['--report', '--yes', '--ticket', scenarioOf('wrong-secret').credentials.keySecret?.slice(4, 11) ?? ''],
      '--ticket: ',
    ],
    ['no report', ['--sender', 'Kim'], '--report'],
  ])('is none, and nothing is sent, with %s', async (_, args, says) => {
    const { ran } = await written('wrong-secret', args)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain(says)
    expect(ran.stderr).not.toContain('/r#')
    expect(ran.stderr).not.toContain(args.at(-1))
  })

  it('is none where nobody was asked', async () => {
    const { ran } = await written('wrong-secret', ['--report'])
    expect(ran.stderr).toContain('add --yes')
    expect(ran.stderr).not.toContain('/r#')
  })
})

describe('a fix', () => {
  const fix = (folder: string, more: readonly string[]) =>
    why401(['check', '--product', 'numbers', '--file', '.env', '--fix', ...more], { env: upstream(), cwd: folder })

  it('changes one line of the file, keeps its form and mode, and shows no value', async () => {
    const { projectId = '', keyId = '', keySecret = '' } = scenarioOf('good-numbers').credentials
    const before = [
      '\uFEFF# the key of the shop\r',
      `SINCH_PROJECT_ID=${projectId}\r`,
      `SINCH_KEY_ID=${keyId}\r`,
      `export SINCH_KEY_SECRET="'${keySecret}'" # of May\r`,
      'OTHER=1',
    ]
    const folder = folderWith(before.join('\n'))
    chmodSync(join(folder, '.env'), 0o640)
    const asked = await fix(folder, [])
    expect(readFileSync(join(folder, '.env'), 'utf8')).toBe(before.join('\n'))
    expect([asked.code, asked.stderr]).toEqual([
      1,
      expect.stringContaining('.env, line 4, SINCH_KEY_SECRET: Key Secret'),
    ])
    const ran = await fix(folder, ['--yes'])
    const after = readFileSync(join(folder, '.env'), 'utf8').split('\n')
    expect(after.toSpliced(3, 1)).toEqual(before.toSpliced(3, 1))
    expect(after[3]).toBe(`export SINCH_KEY_SECRET=${keySecret} # of May\r`)
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder)).toEqual(['.env'])
    expect(ran.stdout + ran.stderr + asked.stderr).not.toContain(keySecret)
    expect((await fix(folder, ['--yes'])).code).toBe(0)
  })

  it('is none where nothing was proven', async () => {
    const folder = folderWith(linesOf('wrong-secret'))
    const ran = await fix(folder, ['--yes'])
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining('Nothing was proven')])
    expect(readFileSync(join(folder, '.env'), 'utf8')).toBe(linesOf('wrong-secret'))
  })
})
