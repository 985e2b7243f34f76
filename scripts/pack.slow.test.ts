import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { variableOf } from '@/lib/engine/snippets/variables'
import { startTestingUpstream } from '@/lib/testing/testing-upstream'
import { scenarioOf } from '@/lib/simulator/scenarios'
import { catalogue } from '@/lib/vendors'
import { pack } from './pack.mjs'

/** The package as somebody else gets it, and the snippets of the document as they stand there. */

const ROOT = new URL('..', import.meta.url).pathname
const document = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8')
const home = mkdtempSync(join(tmpdir(), 'why401-pack-'))
let packed: Awaited<ReturnType<typeof pack>>
let simulator: Awaited<ReturnType<typeof startTestingUpstream>>

beforeAll(async () => {
  packed = await pack()
  simulator = await startTestingUpstream()
})
afterAll(async () => {
  await simulator.close()
  rmSync(home, { recursive: true, force: true })
})

/** Runs a script of a shell beside a copy of the package, without any registry. */
async function shell(id: string, script: string) {
  const folder = mkdtempSync(join(home, 'empty-'))
  mkdirSync(join(folder, 'dist'))
  copyFileSync(packed.file, join(folder, 'dist/why401.tgz'))
  const credentials = Object.entries(scenarioOf(id).credentials).map(([field, value]) => [
    variableOf(catalogue, field),
    value ?? '',
  ])
  const ran = await bash(script, folder, {
    ...Object.fromEntries(credentials),
    UPSTREAM_CONNECT_TO: `http://127.0.0.1:${simulator.port}`,
  })
  return { ...ran, folder }
}

function bash(script: string, cwd: string, env: Record<string, string>) {
  return new Promise<{ code: number | null; stdout: string }>((resolve) => {
    const npm = { npm_config_offline: 'true', npm_config_cache: join(home, 'npm'), npm_config_update_notifier: 'false' }
    const own = { PATH: process.env.PATH ?? '', HOME: home, NODE_ENV: 'test' as const }
    const child = spawn('bash', ['-c', script], { cwd, env: { ...own, ...npm, ...env } })
    let stdout = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.once('close', (code) => resolve({ code, stdout }))
  })
}

/** The code block of a kind under a heading. */
function blockUnder(heading: string): string {
  const section = document.slice(document.indexOf(`## ${heading}\n`))
  return /```\w+\n([^]*?)```/.exec(section)?.[1] ?? ''
}

describe('the package', () => {
  it('is small, one file, and asks for no other package', () => {
    expect(packed.size).toBeLessThan(700_000)
    const manifest = JSON.parse(readFileSync(join(ROOT, 'dist/package/package.json'), 'utf8')) as object
    expect(manifest).toMatchObject({ name: 'why401', bin: 'why401.mjs', engines: { node: '>=20.19' } })
    expect(Object.keys(manifest).filter((name) => /dependencies/i.test(name))).toEqual([])
    const list = spawnSync('tar', ['tzf', packed.file], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean)
    expect(list.toSorted()).toEqual(
      ['LICENSE', 'NOTICE', 'README.md', 'package.json', 'why401.mjs'].map((name) => `package/${name}`),
    )
    const text = readFileSync(join(ROOT, 'dist/package/why401.mjs'), 'utf8')
    const imports = [...text.matchAll(/(?:^|[;\s])(?:import|export)[^;'"]{0,400}?from\s?["']([^"']+)["']/g)]
    expect(imports.map(([, from = '']) => from).filter((from) => !isBuiltin(from))).toEqual([])
  })

  it.each([
    ['good-numbers', 0],
    ['wrong-secret', 1],
  ])('runs in an empty folder without a registry: %s', async (id, code) => {
    const ran = await shell(id, 'npx --yes ./dist/why401.tgz check --product numbers --env --json')
    expect([ran.code, JSON.parse(ran.stdout)]).toMatchObject([code, { verdict: scenarioOf(id).verdict }])
  })
})

describe('the snippets of the document', () => {
  it.each([
    ['GitHub Actions', /- run: (.*)/],
    ['GitLab CI', /^ {4}- (npx .*)/m],
  ])('for %s', async (heading, command) => {
    const script = command.exec(blockUnder(heading))?.[1] ?? 'exit 9'
    const good = await shell('good-numbers', script)
    const bad = await shell('wrong-secret', script)
    expect([good.code, bad.code]).toEqual([0, 1])
    expect(readFileSync(join(bad.folder, 'why401.xml'), 'utf8')).toContain('<failure')
  })

  it('for a plain shell', async () => {
    const script = blockUnder('A plain shell')
    expect(await shell('good-numbers', script)).toMatchObject({ code: 0, stdout: 'the key works\n' })
    expect(await shell('wrong-secret', script)).toMatchObject({ code: 1, stdout: 'the key does not do\n' })
    expect(await shell('token-server-error', script.replace('numbers', 'sms-project'))).toMatchObject({
      code: 0,
      stdout: 'nothing is known: the network or the vendor\n',
    })
  })

  it('and the action', async () => {
    const action = readFileSync(join(ROOT, 'deploy/check-action/action.yml'), 'utf8')
    const script = /run: \|\n([^]*)$/.exec(action)?.[1]?.replace(/^ {8}/gm, '') ?? 'exit 9'
    const inputs =
      'export WHY401_PACKAGE=./dist/why401.tgz WHY401_PRODUCT=numbers WHY401_REGION= WHY401_EXPECT=accepted\n'
    expect((await shell('good-numbers', inputs + script)).code).toBe(0)
    expect((await shell('wrong-secret', inputs + script)).code).toBe(1)
  })
})
