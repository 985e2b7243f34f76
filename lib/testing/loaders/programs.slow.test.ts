import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseEnv } from 'node:util'
import fc from '@/lib/testing/property'
import { parse } from 'dotenv'
import { afterAll, describe, expect, it } from 'vitest'
import { bash } from '@/lib/engine/loaders/bash'
import { dotenv } from '@/lib/engine/loaders/dotenv'
import type { Loader } from '@/lib/engine/loaders/model'
import { node, node20 } from '@/lib/engine/loaders/node'
import { envFile } from './env-files.fixture'
import { compareWith, type ProgramValues } from './read-values'

/** The same files in each run: other seeds were tried by hand, up to 4,000 files of bash. */
const FILES = 500

const folder = mkdtempSync(path.join(tmpdir(), 'why401-bash-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What bash sets by itself. */
const OWN = ['NODE_ENV', 'PATH', 'PWD', 'OLDPWD', 'SHLVL', '_']

/** The exported values after `source`, without a program that a line could run: there is none on its path. */
function sourcedByBash(text: string): ProgramValues {
  const file = path.join(folder, 'env')
  writeFileSync(file, text)
  const script = `set -a; source '${file}' >/dev/null; exec /usr/bin/env -0`
  const { stdout } = spawnSync('/bin/bash', ['--noprofile', '--norc', '-c', script], {
    cwd: folder,
    env: { PATH: '/nonexistent', NODE_ENV: 'test' },
    encoding: 'utf8',
  })
  const pairs = stdout.split('\0').flatMap((pair) => {
    const name = pair.slice(0, pair.indexOf('='))
    return pair === '' || OWN.includes(name) ? [] : [[name, pair.slice(name.length + 1)] as const]
  })
  return Object.fromEntries(pairs)
}

const isNode20 = process.versions.node.startsWith('20.')

describe.each<readonly [string, Pick<Loader, 'load'>, (text: string) => ProgramValues]>([
  [`Node ${process.versions.node}`, isNode20 ? node20 : node, (text) => ({ ...parseEnv(text) }) as ProgramValues],
  ['dotenv', dotenv, (text) => parse(text)],
  ['bash', bash, sourcedByBash],
])('%s', (_, loader, run) => {
  it(`reads ${FILES} generated files as its reader says`, () => {
    let unknown = 0
    fc.assert(
      fc.property(envFile, (text) => {
        const compared = compareWith(loader, text, run(text))
        unknown += compared.unknown
        expect(compared.read).toEqual(compared.expected)
      }),
      { numRuns: FILES, seed: 11 },
    )
    expect(unknown).toBeLessThan(FILES / 3)
  })
})
