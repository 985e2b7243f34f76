import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname

function sources(dir: string): string[] {
  return readdirSync(join(ROOT, dir), { withFileTypes: true }).flatMap((entry) => {
    const path = `${dir}/${entry.name}`
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) && !/\.(?:test|bench)\./.test(entry.name) ? [path] : []
  })
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

describe('who may import whom', () => {
  const planted: readonly (readonly [string, string])[] = [
    ['lib/engine/planted.ts', "import { env } from '@/lib/server/env'\nexport const a = env"],
    ['lib/engine/planted.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync"],
    ['lib/engine/planted.ts', 'export const a = Date.now()'],
    ['lib/engine/planted.ts', "export const a = fetch('https://example.com')"],
    ['lib/server/planted.ts', "import { SCENARIOS } from '@/lib/simulator/scenarios'\nexport const a = SCENARIOS"],
    ['lib/simulator/planted.ts', "import { env } from '@/lib/server/env'\nexport const a = env"],
    ['components/check/planted.ts', "import { env } from '@/lib/server/env'\nexport const a = env"],
    ['components/ui/planted.ts', "import { PRODUCTS } from '@/lib/vendors/products'\nexport const a = PRODUCTS"],
  ]
  afterAll(() => {
    for (const [path] of planted) rmSync(join(ROOT, path), { force: true })
  })

  it.each(planted)('refuses %s with %j', (path, text) => {
    writeFileSync(join(ROOT, path), `${text}\n`)
    const { status } = spawnSync(join(ROOT, 'node_modules/.bin/oxlint'), ['--deny-warnings', path], { cwd: ROOT })
    rmSync(join(ROOT, path))
    expect(status).not.toBe(0)
  })
})

describe('the core', () => {
  it('takes the time as a parameter', () => {
    const offenders = sources('lib/engine').filter((path) => /^(?!.*['`].*new Date).*new Date\(\s*\)/m.test(read(path)))
    expect(offenders).toEqual([])
  })

  it('reveals a secret only where a request is made, a seal is written or text is masked', () => {
    const allowed = /^lib\/(?:engine\/(?:auth\/|mask\/|model\/secret\.ts)|server\/(?:transport|session)\.ts)/
    const offenders = [...sources('lib'), ...sources('app'), ...sources('components')].filter(
      (path) => /\breveal\(/.test(read(path)) && !allowed.test(path),
    )
    expect(offenders).toEqual([])
  })
})

describe('the repository', () => {
  it('holds no style attribute and no HTML from strings, which the Content-Security-Policy would refuse', () => {
    const offenders = [...sources('app'), ...sources('components')].filter((path) =>
      /dangerouslySetInnerHTML|\sstyle=\{/.test(read(path)),
    )
    expect(offenders).toEqual([])
  })

  it('guards each action and route of its own', () => {
    const routes = sources('app').filter(
      (path) =>
        path.endsWith('actions.ts') || (path.endsWith('route.ts') && /export async function POST/.test(read(path))),
    )
    expect(routes.length).toBeGreaterThan(1)
    for (const path of routes) {
      const text = read(path)
      const exported = [...text.matchAll(/export async function (\w+)/g)].length
      // either the function looks at the request's origin itself, or it hands the headers to the use case that does
      expect((text.match(/originFault\(|await headers\(\)/g) ?? []).length, path).toBeGreaterThanOrEqual(exported)
    }
  })
})
