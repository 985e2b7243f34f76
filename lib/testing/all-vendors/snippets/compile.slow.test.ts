import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Language } from '@/lib/engine/model/language'
import { distinct, everySnippet } from './every.fixture'
import { balanceFaults, quotingFaults } from './quoting.fixture'
import { recordBalanced, recordParsed, versionOf } from './record.fixture'

/** Each language by its own parser where one is at hand, else by the balance of its brackets and quotes. */

const pieces = distinct(everySnippet())
const of = (language: Language) => pieces.filter((p) => p.snippet.language === language)
const has = (command: string, option = '--version') =>
  spawnSync(command, [option], { stdio: 'ignore' }).error === undefined

vi.setConfig({ testTimeout: 90_000 }) // compilers, on a machine that may be busy

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'snippets-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes each piece into a folder of its own, since programs in one language share a class name. */
function written(language: Language, file: string): readonly { readonly path: string; readonly label: string }[] {
  return of(language).map(({ snippet, label }, i) => {
    const dir = join(folder, `${language}${i}`)
    mkdirSync(dir)
    const path = join(dir, file)
    writeFileSync(path, `${snippet.code}\n`)
    return { path, label }
  })
}

describe('every snippet parses', () => {
  it('bash', () => {
    for (const { path, label } of written('bash', 'call.sh')) expect(run('bash', ['-n', path]), label).toBe('')
    recordParsed('bash', versionOf('bash'), all('bash'))
  })

  it('Node.js', () => {
    expect(nodeModules(written('javascript', 'call.mjs').map((f) => f.path))).toBe('')
    recordParsed('javascript', `Node.js ${process.versions.node}`, all('javascript'))
  })

  it('Python', () => {
    const files = written('python', 'call.py')
    if (!has('python3')) return balanced('python')
    expect(run('python3', ['-m', 'py_compile', ...files.map((f) => f.path)])).toBe('')
    recordParsed('python', versionOf('python3'), all('python'))
  })

  it('PHP', () => {
    if (!has('php')) return balanced('php')
    for (const { path, label } of written('php', 'call.php')) expect(run('php', ['-l', path]), label).toBe('')
    recordParsed('php', versionOf('php'), all('php'))
  })

  it('Ruby', () => {
    if (!has('ruby')) return balanced('ruby')
    for (const { path, label } of written('ruby', 'call.rb')) expect(run('ruby', ['-c', path]), label).toBe('')
    recordParsed('ruby', versionOf('ruby'), all('ruby'))
  })

  it('Go, laid out as gofmt lays it out', () => {
    const files = written('go', 'main.go')
    if (!has('gofmt', '-h')) return balanced('go')
    const { stdout, stderr } = spawnSync('gofmt', ['-l', '-e', ...files.map((f) => f.path)], { encoding: 'utf8' })
    expect(`${stdout}${stderr}`).toBe('')
    recordParsed('go', versionOf('go', 'version'), all('go'))
  })

  it('Java', () => {
    const files = written('java', 'App.java')
    if (!has('javac')) return balanced('java')
    for (const fault of javaSyntaxFaults(files.map((f) => f.path))) expect.fail(fault)
    recordParsed('java', versionOf('javac'), all('java'))
  })

  it.each(['csharp', 'swift', 'kotlin'] as const)('%s', (language) => {
    expect(of(language).length).toBeGreaterThan(0)
    balanced(language)
    recordBalanced(language, 'a count of brackets and quotes', all(language))
  })

  it.each(['powershell', 'cmd'] as const)('%s', (shell) => {
    for (const { snippet, label } of of(shell)) expect(quotingFaults(shell, snippet.code), label).toEqual([])
    recordBalanced(shell, 'a look at quotes and continued lines', all(shell))
  })
})

const all = (language: Language) => of(language).map(({ snippet }) => snippet)

/** Where a machine has no parser of a language. */
function balanced(language: Language): void {
  for (const { snippet, label } of of(language)) expect(balanceFaults(language, snippet.code), label).toEqual([])
}

describe('the parsers are asked for real', () => {
  const broken = (file: string, text: string) => {
    writeFileSync(join(folder, file), text)
    return join(folder, file)
  }
  it('bash refuses a broken text', () =>
    expect(run('bash', ['-n', broken('call.sh', 'if [ x ]; then\n')])).not.toBe(''))
  it('Node.js refuses a broken text', () =>
    expect(nodeModules([broken('call.mjs', "import x from 'y'\nconst x = {\n")])).not.toBe(''))
  it('Python, or the balance in its place, refuses a broken text', () => {
    const faults = has('python3')
      ? run('python3', ['-m', 'py_compile', broken('call.py', 'print("x"\n')])
      : balanceFaults('python', 'print("x"')
    expect(faults).not.toHaveLength(0)
  })
  it('Java, or the balance in its place, refuses a broken text', () => {
    const text = 'class App { void f() { int x = ; }'
    const faults = has('javac') ? javaSyntaxFaults([broken('App.java', text)]) : balanceFaults('java', text)
    expect(faults).not.toHaveLength(0)
  })
})

function run(command: string, args: readonly string[]): string {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? '' : stderr || `exit ${status}`
}

/** All files in one process: starting Node.js a hundred times would take longer than everything else here. */
function nodeModules(paths: readonly string[]): string {
  const parse = `const { SourceTextModule } = require('node:vm'); const { readFileSync } = require('node:fs')
    for (const path of process.argv.slice(1)) new SourceTextModule(readFileSync(path, 'utf8'), { identifier: path })`
  return run(process.execPath, ['--experimental-vm-modules', '--no-warnings', '-e', parse, ...paths])
}

/** javac without the SDK on its path: unknown names are expected, anything else is a fault of the text. */
function javaSyntaxFaults(paths: readonly string[]): readonly string[] {
  const out = (() => {
    try {
      return execFileSync(
        'javac',
        ['-proc:none', '-implicit:none', '-XDrawDiagnostics', '-Xmaxerrs', '10000', '-d', folder, ...paths],
        { encoding: 'utf8', stdio: 'pipe' },
      )
    } catch (error) {
      return error !== null && typeof error === 'object' && 'stderr' in error
        ? String(error.stderr)
        : 'javac did not run'
    }
  })()
  return out
    .split('\n')
    .filter(
      (line) =>
        line.includes('compiler.err.') &&
        !/compiler\.err\.(doesnt\.exist|cant\.resolve\S*|duplicate\.class)/.test(line),
    )
}
